"""What the room settles, and reopens, word by word in the current version, as changes in the tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from workbench.domain.decision import Manner, Outcome, Part
from workbench.domain.version import Version
from workbench.drafting.settling import overlap
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.answering import standing
from workbench.record.projections.decisions import consequences, decision_row, overtaken, place, undone
from workbench.record.projections.state import After, State, Unapplied, Write, text, texts
from workbench.record.tables import Row, pack
from workbench.text.tokens import tokens


def span_settled(act: Act, state: State) -> Iterator[Write]:
    """The room settles words of the current version; it thereby undoes what it had settled on any of them.

    So it does the adoption of an amendment of whose words nothing is left.
    """
    at, version, part = _place(act, state)
    start, end = _span(act, version, at, part)
    before = "".join(_tokens(version, at, part)[start:end])
    if before != text(act.payload["before"]):
        raise Unapplied(f"the words that it settles are not those of {version.name} at that place")
    past = [row for row in standing(state, version.name, at, part) if overlap((row["start"], row["end"]), (start, end))]
    answers = texts(act.payload["answers"])
    said = {
        "decision": Manner(act.payload["manner"]).value,
        "words": text(act.payload["words"]),
        "taken": pack(texts(act.payload["taken"])),
        "answers": pack(answers),
    }
    row = decision_row(act, at, version.name, part=part.value, start=start, end=end, before=before, **said)
    writes: list[Write] = [(tables.DECISIONS, row), *undone(act, past)]
    adopted, freed = overtaken(act, After(state, writes), answers)
    yield from consequences(state, [*writes, *adopted], [*answers, *freed, *_answered_by(past)])


def span_reopened(act: Act, state: State) -> Iterator[Write]:
    """The room takes back what it settled on words of the current version."""
    at, version, part = _place(act, state)
    start, end = _span(act, version, at, part)
    past = [row for row in standing(state, version.name, at, part) if overlap((row["start"], row["end"]), (start, end))]
    if not past:
        raise Unapplied("nothing is settled on these words")
    start, end = min(start, *(row["start"] for row in past)), max(end, *(row["end"] for row in past))
    words = _tokens(version, at, part)
    said = {"before": _as_settled(words, start, end, past), "words": "".join(words[start:end])}
    reopened = Outcome.REOPENED.value
    row = decision_row(act, at, version.name, part=part.value, start=start, end=end, decision=reopened, **said)
    yield from consequences(state, [(tables.DECISIONS, row), *undone(act, past)], _answered_by(past))


def _place(act: Act, state: State) -> tuple[str, Version, Part]:
    at, version = place(act, state)
    if (name := text(act.payload["version"])) != version.name:
        raise Unapplied(f"it was decided on the version {name}, which is not the current one")
    return at, version, Part(act.payload["part"])


def _span(act: Act, version: Version, at: str, part: Part) -> tuple[int, int]:
    start, end = act.payload["start"], act.payload["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError("token offsets expected")
    if not 0 <= start <= end <= len(_tokens(version, at, part)):
        raise Unapplied(f"the {part.value} of the provision has no such words in {version.name}")
    return start, end


def _tokens(version: Version, at: str, part: Part) -> list[str]:
    return tokens(part.of(version.by_id[at]))


def _as_settled(words: list[str], start: int, end: int, settled: Iterable[Row]) -> str:
    parts: list[str] = []
    for row in sorted(settled, key=lambda row: (row["start"], row["end"])):
        parts += [*words[start : row["start"]], row["words"]]
        start = row["end"]
    return "".join([*parts, *words[start:end]])


def _answered_by(past: Iterable[Row]) -> list[str]:
    return [id for row in past for id in json.loads(row["answers"])]
