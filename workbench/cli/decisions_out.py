"""What a person sees of decisions in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, show

if TYPE_CHECKING:
    from workbench.session import Change, LedgerEntry, Session


def tell(session: Session, change: Change, as_json: bool) -> None:
    """What was just decided, and where the amendments stand that it dealt with."""
    entries = session.recorded(change.acts)
    touched = [session.amendment(id) for id in change.amendments]
    if as_json:
        decided = {"decisions": [contract.decision_json(entry) for entry in entries]}
        contract.print_json(decided | contract.amendments_json(session, touched))
        return
    ledger(session, entries)
    show.amendments(session, touched)


def ledger(session: Session, entries: Iterable[LedgerEntry]) -> None:
    """The decisions, a few lines each."""
    for entry in entries:
        when = " ".join(filter(None, (show.when(entry.time), entry.meeting)))
        undone = click.style(f"  undone by {entry.undone}", fg="red") if entry.undone else ""
        taken_in = f", in {entry.incorporated}" if entry.incorporated else ""
        where = f"{'heading of ' if entry.part == 'heading' else ''}{entry.citation}"
        click.echo(f"{entry.acts[0]}  {when}  {click.style(where, bold=True)}: {_decided(entry)}{taken_in}{undone}")
        if entry.kind != "status":
            _words(entry)
        if entry.answers:
            click.echo(f"    answered: {session.names(entry.answers)}")


def still_open(session: Session) -> None:
    """The brackets with which the room still has to deal."""
    cited = session.citations()
    counts = session.still_open()
    listed = ", ".join(f"{cited.get(id, id)} ({count})" for id, count in counts.items())
    total = sum(counts.values())
    click.echo(f"brackets still open: {total}" + (f" — {listed}" if listed else ""))


def unsaid(session: Session, entries: Iterable[LedgerEntry], version: str) -> None:
    """Settled words that a draft brought in does not have."""
    listed = list(entries)
    if listed:
        click.echo(f"settled by the room, and not so in {version}:")
        ledger(session, listed)


def _decided(entry: LedgerEntry) -> str:
    if entry.kind == "status":
        return f"status {entry.before} → {entry.after}"
    parties = f" ({', '.join(entry.parties)})" if entry.parties else ""
    what = f"{entry.name} " if entry.kind == "amendment" else ""
    return f"{what}{show.decided(entry.decision, entry.before)}{parties}"


def _words(entry: LedgerEntry) -> None:
    if entry.moved:
        stood, place = entry.moved
        adopted = entry.decision == "adopted"
        click.echo(f"    {stood} → moved {place}" if adopted else f"    stands {stood}; proposed: {place}")
        return
    if entry.before == entry.after:
        words = " ".join(entry.before.split())
        click.echo(f"    “{words}” stays" if words else "    no words")
        return
    click.echo(f"    {show.before_and_after(entry.before, entry.after)}")
