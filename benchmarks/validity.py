"""Every form of document, of every treaty of the corpus, through the Open XML SDK validator.

    .venv/bin/python -m benchmarks.validity [NAME …] [--amendments N] [--keep FOLDER]

Each treaty is imported as it is, its last version where there are several; amendments, rivals, moves, deletions and
additions among them, are tabled and decided on by a seeded generator (``benchmarks.negotiation``); then every form
is written, what changed against an older version or a consolidated one as a redline, and the page of the comparison
across. ``NAME`` chooses treaties by a part of their path. Ends with 1 where a document has an error.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from lxml import etree

from benchmarks.measure import ROOT, machine
from benchmarks.negotiation import negotiation
from tests.corpus import corpus
from tests.exchange.treaty_truth import marked_up
from workbench.domain.errors import TreatyError
from workbench.domain.party import PartyKind
from workbench.session import Session
from workbench.session.documents import FORMS

_JUDGES = ROOT / ".ci" / "judges" / "node_modules"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("names", nargs="*")
    options.add_argument("--amendments", type=int, default=60)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    validator = _validator()
    documents, wrong, refused = Counter[str](), Counter[str](), Counter[str]()
    for name, versions in treaties():
        if chosen.names and not any(part in name for part in chosen.names):
            continue
        with tempfile.TemporaryDirectory() as folder:
            for form, path in exports(versions, Path(folder), chosen.amendments, refused):
                documents[form] += 1
                for error in errors(validator, path):
                    wrong[f"{form}: {error}"] += 1
                    print(f"ERROR {name} {form}: {error}", flush=True)
                    if chosen.keep:
                        chosen.keep.mkdir(parents=True, exist_ok=True)
                        shutil.copy(path, chosen.keep / f"{Path(name).stem}-{path.name}")
        print(f"{name}: done", flush=True)
    print(machine())
    print(f"documents: {sum(documents.values())}: {', '.join(f'{form} {count}' for form, count in documents.items())}")
    print(f"errors: {sum(wrong.values())} of {len(wrong)} kinds")
    for what, count in (*wrong.most_common(), *refused.most_common()):
        print(f"  {count} × {what}")
    sys.exit(1 if wrong else 0)


def _validator() -> str:
    """The validator; by itself, where it stands without the script that starts it and takes most of the time."""
    alone = sorted(_JUDGES.glob("*/ooxml-validator-*/ooxml-validator*"))
    return str(alone[0]) if alone else shutil.which("ooxml-validator") or str(_JUDGES / ".bin" / "ooxml-validator")


def treaties() -> Iterator[tuple[str, list[Path]]]:
    """The treaties of the corpus by name, each with its versions from the oldest."""
    root = corpus("treaties")
    for folder in sorted((root / "nl_treatybank").iterdir()):
        if found := sorted(folder.glob("*.md")):
            yield f"nl_treatybank/{folder.name}", found
    yield "paris_agreement_drafts", sorted((root / "paris_agreement_drafts").glob("*.md"))
    for path in sorted((*(root / "bbnj_un").glob("*.txt"), *(root / "udhr_multilang").glob("*.html"))):
        yield str(path.relative_to(root)), [path]
    for path in sorted((root / "tota").rglob("*.xml")):
        yield str(path.relative_to(root)), [path]


def exports(versions: list[Path], folder: Path, amendments: int, refused: Counter[str]) -> Iterator[tuple[str, Path]]:
    """Every form of one treaty, with those that were refused and why."""

    def tried(form: str, write: Callable[[Path], object]) -> Iterator[tuple[str, Path]]:
        out = folder / f"{form.replace(' ', '-')}.docx"
        try:
            write(out)
        except TreatyError as error:
            refused[f"refused: {form}: {error}"] += 1
        else:
            yield form, out

    with Session.create(folder / "conference.treaty", "Conference") as session:
        for path in versions[-2:]:
            try:
                session.import_source(_readable(path, folder), path.stem)
            except TreatyError as error:
                refused[f"refused: import: {error}"] += 1
        if not session.version_names():
            return
        yield from tried("clean of the import", lambda out: session.export("clean", out))
        rng = Random(1961)
        states = [party.code for party in session.parties() if party.kind is PartyKind.STATE][:12]
        with session.together():
            for _ in negotiation(session, rng, states, amendments):
                pass
        for form in FORMS:
            yield from tried(form, lambda out, form=form: session.export(form, out))  # type: ignore[misc]
        some = ["base", *states[:3]]
        yield from tried(
            "comparison of changed rows", lambda out: session.export("comparison", out, columns=some, only_changed=True)
        )
        yield from tried(
            "rolling without names", lambda out: session.export("rolling", out, attribution=False, fine=True)
        )
        yield from tried("tracked of some", lambda out: session.export("tracked", out, parties=states[:3]))
        yield from tried("compilation of all", lambda out: session.export("compilation", out, every=True))
        if len(session.version_names()) > 1:
            yield from tried("redline", lambda out: session.export_comparison(*session.version_names()[-2:], out))
            yield from tried(
                "redline back", lambda out: session.export_comparison(*session.version_names()[-2:][::-1], out)
            )


def _readable(path: Path, folder: Path) -> Path:
    """A source that the program reads: the lines of what is marked up as articles, or of a web page."""
    match path.suffix:
        case ".xml":
            lines = [line.text for line in marked_up(path)]
        case ".html":
            shown = etree.parse(str(path), etree.HTMLParser(encoding="utf-8")).iter("h1", "h2", "h3", "h4", "p", "li")
            lines = [" ".join("".join(element.itertext()).split()) for element in shown]
        case _:
            return path
    made = folder / f"{path.stem}.txt"
    made.write_text("\n\n".join(filter(None, lines)), "utf-8")
    return made


def errors(validator: str, path: Path) -> list[str]:
    """What the validator finds, without the places."""
    done = subprocess.run([validator, path], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        return [f"the validator gave up: {done.stderr.strip()[:200]}"]
    return [f"{one.get('id', '')} {one.get('description', one)}"[:300] for one in json.loads(done.stdout)["errors"]]


if __name__ == "__main__":
    main()
