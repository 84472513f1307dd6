"""The command that reads a marked-up document back: return."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, show
from workbench.cli.options import AS_JSON, FILE, PATH, opened, progress_bar

if TYPE_CHECKING:
    from workbench.exchange.blocks import Remark
    from workbench.session import Returned, Session, Taken

AUTHORS = click.option(
    "--author",
    "authors",
    multiple=True,
    metavar="NAME=PARTY",
    help="Whose changes those of this author are; with nothing after = they are left out.",
)
_WIDTH = 60
_LISTED = 12
"""How many authors have a line of their own."""


def whose(authors: Sequence[str]) -> dict[str, str]:
    """NAME=PARTY as given, by name; a name may hold = itself, a party never does."""
    told: dict[str, str] = {}
    for given in authors:
        name, sign, party = given.rpartition("=")
        if not sign or not name.strip():
            raise click.UsageError(f'--author {given!r}: write NAME=PARTY, such as "J. Dupont=FRA"')
        told[name.strip()] = party.strip()
    return told


@click.command(name="return")
@FILE
@click.argument("document", type=PATH, metavar="EDITED")
@click.option("--by", default=None, metavar="PARTY", help="The party whose changes these are.")
@AUTHORS
@click.option("--every-party", "every", is_flag=True, help="Take the changes of all parties that marked it.")
@click.option("--against", default=None, metavar="NAME", help="The version to read it on.")
@click.option("--dry-run", "dry", is_flag=True, help="Only say what it would table.")
@AS_JSON
def return_(
    file: Path,
    document: Path,
    by: str | None,
    authors: tuple[str, ...],
    every: bool,
    against: str | None,
    dry: bool,
    as_json: bool,
) -> None:
    """Reads a marked-up Word document (EDITED) back as amendments of those who marked it.

    An author who is no party counts for the party --by, and so does what was changed without tracking.
    """
    with opened(file) as session:
        with progress_bar() as progress:
            found = session.return_document(
                document, by, every=every, authors=whose(authors), against=against, dry=dry, progress=progress
            )
        if as_json:
            contract.print_json(contract.returned_json(session, found))
        else:
            returned(session, found, dry=dry)


def returned(session: Session, found: Returned, *, dry: bool) -> None:
    """What a document was read as: the amendments, who wrote it, what was not understood, and the counts."""
    for taken in found.amendments:
        _amendment(session, taken, "would be" if dry else "")
    for taken in found.known:
        own = taken.amendment
        status = "" if own.live else f", {own.status.value}"
        _amendment(session, taken, show.called(session, own), f" — known{status}")
    if not found.amendments and not found.known:
        click.echo("no amendments")
    _authors(session, found)
    if found.not_understood:
        click.echo("\nnot taken:")
        _left(found.not_understood)
    click.echo()
    for note in found.notes:
        click.echo(note)
    click.echo(_counts(found, dry=dry))


def _left(remarks: Sequence[Remark]) -> None:
    """What is in no amendment: each with its place and words, those with one reason together."""
    together: dict[str, list[str]] = {}
    for remark in remarks:
        words = show.shortened(remark.text, _WIDTH)
        together.setdefault(remark.why, []).append(f"  {remark.where}" + (f" — “{words}”" if words else ""))
    for why, (first, *others) in together.items():
        if others:
            click.echo("\n".join((f"  {why}", *(f"  {line}" for line in (first, *others)))))
        else:
            click.echo(f"{first} — {why}")


def _amendment(session: Session, taken: Taken, called: str, ending: str = "") -> None:
    own = taken.amendment
    name = called or show.called(session, own)
    sponsors = ", ".join(own.sponsors)
    words = show.before_and_after(taken.before, taken.after, _WIDTH) if taken.before or taken.after else ""
    click.echo(
        f"{name:<8} {own.operation.value:<7} {show.where(session, own)} — {sponsors}{ending}: {words}".rstrip(": ")
    )
    if own.reason and not ending:
        click.echo(f"{'':<8} because: {show.shortened(own.reason, 2 * _WIDTH)}")
    for note in taken.notes:
        click.echo(f"{'':<8} {note}")


def _authors(session: Session, found: Returned) -> None:
    if not found.authors:
        return
    click.echo("\nwho marked it:")
    names = {party.code: party.name(session.language) for party in session.parties()}
    for author in found.authors[:_LISTED]:
        taken = f"{names[author.party]} ({author.party}), {author.why}" if author.party else author.why
        click.echo(f"  {author.name or '(no name)'}, {_many(author.changes, 'change')}: {taken}")
    if rest := found.authors[_LISTED:]:
        changes = _many(sum(author.changes for author in rest), "change")
        ways = Counter(author.why for author in rest)
        said = ", ".join(f"{count} {why}" for why, count in ways.most_common())
        click.echo(f"  and {len(rest)} more, {changes}: {said}")


def _counts(found: Returned, *, dry: bool) -> str:
    count = found.count
    new, known = len(found.amendments), len(found.known)
    parts: Iterable[str] = (
        f"{_many(new, 'amendment')} {'would be tabled' if dry else 'tabled'} on {found.against}",
        f"{known} known" if known else "",
        f"of {_many(count.revisions, 'tracked change')} {count.understood} understood, {count.reported} told above,"
        f" {count.ignored} of form alone",
        f"{count.lost} LOST" if count.lost else "",
        f"{found.untracked} made without tracking" if found.untracked else "",
    )
    return "; ".join(part for part in parts if part)


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


COMMANDS = (return_,)
