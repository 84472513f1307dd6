"""The sample conference: the draft in ``drafts/``, negotiated through two later versions.

Its amendments are illustrations, not positions of real governments.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from workbench.domain.amendment import OPERATIONS, Operation, Stance
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import FileProblem, Line
from workbench.domain.party import PartyKind
from workbench.domain.provision import Status
from workbench.session.changes import Progress, silent
from workbench.session.documents import FORMS
from workbench.session.session import Session

_NAME = "digital-geneva-convention"


@dataclass(frozen=True, slots=True)
class Sample:
    """Where the sample conference and its documents are, and what happened in it."""

    file: Path
    documents: tuple[Path, ...]
    note: str
    amendments: int
    versions: tuple[str, ...]


def free_folder(beside: Path) -> Path:
    """A folder called ``treaty-demo``, or with the next number if there is one."""
    name, number = "treaty-demo", 1
    while (folder := beside / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder


def build_sample(folder: Path, *, progress: Progress = silent) -> Sample:
    """Builds the sample conference in ``folder``, runs the main job on it and writes its Word documents.

    ``FileProblem`` if the folder holds one already or cannot be written.
    """
    course = json.loads(files("drafts").joinpath("amendments.json").read_text(encoding="utf-8"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(
            "{folder} cannot be made ({why}): name another folder", folder=folder, why=error.strerror
        ) from error
    path = folder / f"{_NAME}.treaty"
    steps = len(course["events"]) + len(FORMS) + 1
    with Session.create(path, course["title"], course["language"], "A/CONF.999/L.1") as session:
        with session.together():
            for code, party in course["parties"].items():
                session.add_party(code, PartyKind(party["kind"]), party["name"])
            for done, said in enumerate(_replay(session, course), 1):
                progress(done, steps, said)
        documents = tuple(_documents(session, folder, lambda n, what: progress(len(course["events"]) + n, steps, what)))
        return Sample(path, documents, course["note"], len(course["amendments"]), tuple(session.version_names()))


def _replay(session: Session, course: dict[str, Any]) -> Iterator[str]:
    """Does what the course says, event by event; yields what is being done."""
    ids: dict[str, str] = {}
    for event in course["events"]:
        key = event.get("amendment", "")
        match event["event"]:
            case "import":
                with _draft(event["source"]) as source:
                    session.import_source(source, event["name"])
            case "table":
                ids[key] = _table(session, course["amendments"][key], ids)
            case "take":
                session.take_rebased(ids[key], event["by"])
            case "join":
                session.join(ids[key], event["by"])
            case "withdraw":
                session.withdraw(ids[key], event["by"])
            case "position":
                session.take_position(ids[key], event["by"], Stance(event["stance"]), event.get("note", ""))
            case "decide":
                answers = [ids[other] for other in event.get("answers", ())]
                session.decide(ids[key], Outcome(event["outcome"]), event["meeting"], answers)
            case "settle" | "settle-bracket":
                _settle(session, event, ids)
            case "reopen":
                session.reopen(event["at"], event["span"], meeting=event["meeting"])
            case "status":
                session.set_status(event["at"], Status(event["set"]), event["meeting"])
            case "circulate":
                session.circulate(event["name"])
        yield f"{event['event']} {key or event.get('name') or event.get('at')}"


def _table(session: Session, proposal: dict[str, Any], ids: Mapping[str, str]) -> str:
    operation, relation = OPERATIONS[proposal["operation"]]
    moved = operation is Operation.MOVE
    change = session.table(
        proposal["by"],
        ids[proposal["on"]] if "on" in proposal else proposal["at"],
        operation,
        "" if moved else proposal.get("text", ""),
        relation=relation,
        anchor=proposal["text"] if moved else None,
        reason=proposal["reason"],
        against=proposal.get("against"),
    )
    return change.amendments[0]


def _settle(session: Session, event: dict[str, Any], ids: Mapping[str, str]) -> None:
    at, manner, meeting = event["at"], Manner(event["manner"]), event["meeting"]
    if event["event"] == "settle-bracket":
        session.settle_bracket(at, event["bracket"], manner, words=event.get("text", ""), meeting=meeting)
    else:
        wording = event.get("text", event.get("variant", ""))
        answers = [ids[key] for key in event["answers"]] if "answers" in event else None
        session.settle(at, event["span"], manner, wording, meeting=meeting, answers=answers)


def _documents(session: Session, folder: Path, step: Callable[[int, str], None]) -> Iterator[Path]:
    names = session.version_names()
    for done, form in enumerate(FORMS, 1):
        step(done, Line("writing the {form} document", form=form))
        yield session.export(form, folder / f"{_NAME}-{form}.docx")
    step(len(FORMS) + 1, Line("writing what changed"))
    for suffix in (".docx", ".html"):
        yield session.export_comparison(names[0], names[-1], folder / f"{_NAME}-changes{suffix}")


@contextmanager
def _draft(name: str) -> Iterator[Path]:
    with as_file(files("drafts").joinpath(name)) as path:
        yield path
