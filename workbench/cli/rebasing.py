"""Commands on amendments that a new version carried over: rebase, take."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli import contract, show
from workbench.cli.options import AMENDMENT, AS_JSON, BY, FILE, opened, tell
from workbench.domain.amendment import Fate

if TYPE_CHECKING:
    from workbench.session import Session
    from workbench.session.rebasing import Fared, OnVersion


@click.command()
@FILE
@click.option("--at", default=None, metavar="REF", help="On this provision or below it, or on this amendment.")
@click.option("--by", default=None, metavar="PARTY", help="Of this sponsor.")
@click.option("--fate", type=click.Choice([fate.value for fate in Fate]), default=None, help="Those that fared so.")
@AS_JSON
def rebase(file: Path, at: str | None, by: str | None, fate: str | None, as_json: bool) -> None:
    """How live amendments fared on the current version: their own words and their words now."""
    with opened(file) as session:
        found = session.rebased(at=at, by=by, fate=Fate(fate) if fate else None)
        if as_json:
            contract.print_json({"version": session.version().name, "amendments": [_json(fared) for fared in found]})
        elif found:
            _show(session, found)
        else:
            click.echo("no live amendment was carried over")


@click.command()
@FILE
@AMENDMENT
@BY
@AS_JSON
def take(file: Path, amendment: str, by: str, as_json: bool) -> None:
    """Takes the words that an amendment has on the current version; it becomes Rev.1 there."""
    with opened(file) as session:
        session.take_rebased(amendment, by)
        tell(session, amendment, as_json)


def _json(fared: Fared) -> dict[str, Any]:
    own = fared.amendment
    return {
        "id": own.id,
        "number": own.number,
        "revision": own.revision,
        "sponsors": list(own.sponsors),
        "at": own.at,
        "citation": fared.citation,
        "operation": own.operation.value,
        "on": own.on,
        "fate": fared.fate.value,
        "against": own.against,
        "old": _on_version(fared.old),
        "new": _on_version(fared.new),
        "handed_in": contract.handed_in_json(fared.handed_in),
        "segments": {
            "from_own": contract.diff_segments(fared.from_own),
            "from_text": contract.diff_segments(fared.from_text),
        },
    }


def _on_version(words: OnVersion) -> dict[str, str]:
    return {"version": words.version, "base": words.base, "own": words.own}


def _show(session: Session, found: Iterable[Fared]) -> None:
    for fared in found:
        own = fared.amendment
        head = f"{show.called(session, own)}  {own.operation.value}  {show.where(session, own)}"
        head = f"{head} — {', '.join(own.sponsors)}"
        click.echo(f"{click.style(head, bold=True)} — {fared.fate.value}")
        same, was = fared.old.own == fared.new.own, fared.handed_in
        first = f"as handed in on {fared.old.version}{f' ({was.operation.value})' if was else ''}"
        _words(f"{first}{', and as it reads now' if same else ''}", fared.old.own)
        if not same:
            # whole new provisions, struck to leave a few words of one, could not be read
            _words(f"as it reads on {fared.new.version}", fared.new.own if was else show.redline(fared.from_own))
        _words(f"marked in {fared.new.version}", show.redline(fared.from_text))
        click.echo()


def _words(what: str, words: str) -> None:
    click.echo(f"  {what}: {words or '(no words)'}".replace("\n", "\n    "))


COMMANDS = (rebase, take)
