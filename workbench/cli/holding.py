"""Commands on the file itself: new, import, parties, verify, log, demo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, decisions_out, show
from workbench.cli.options import AS_JSON, FILE, PATH, opened, progress_bar
from workbench.cli.returning import AUTHORS, returned, whose
from workbench.domain.errors import Refused
from workbench.domain.party import PartyKind
from workbench.exchange.blocks import TrackedChanges

if TYPE_CHECKING:
    from workbench.session import Imported, Session

AMENDMENTS = "amendments"
"""The reading of tracked changes by which each of them becomes an amendment."""


@click.command()
@FILE
@click.option("--title", required=True, metavar="T", help="The title of the instrument.")
@click.option("--language", default="en", show_default=True, help="The language of the document, as a code.")
@click.option("--symbol", default="", help='The symbol of the document, such as "A/CONF.999/L.1".')
def new(file: Path, title: str, language: str, symbol: str) -> None:
    """Makes a conference file held by the secretariat."""
    from workbench.session import Session

    Session.create(file, title, language, symbol).close()
    click.echo(f"{file}: {title}")


@click.command(name="import")
@FILE
@click.argument("source", type=PATH)
@click.option("--name", default=None, metavar="NAME", help="The version's name; the source's name without.")
@click.option(
    "--reading",
    type=click.Choice([*(reading.value for reading in TrackedChanges), AMENDMENTS]),
    default=TrackedChanges.ACCEPTED.value,
    show_default=True,
    help="Tracked changes of SOURCE: with all of them, the text before them, or that and then each as an amendment.",
)
@AUTHORS
@AS_JSON
def import_(file: Path, source: Path, name: str | None, reading: str, authors: tuple[str, ...], as_json: bool) -> None:
    """Reads SOURCE (.docx .txt .md) as a new version and circulates it."""
    if authors and reading != AMENDMENTS:
        raise click.UsageError(f"--author says whose amendments the changes are: it needs --reading {AMENDMENTS}")
    with opened(file) as session:
        found = None
        with progress_bar() as progress:
            if reading == AMENDMENTS:
                imported, found = session.import_amended(source, name, authors=whose(authors), progress=progress)
            else:
                imported = session.import_source(source, name, reading=TrackedChanges(reading), progress=progress)
        if as_json:
            tabled = {"tabled": contract.returned_json(session, found)} if found else {}
            contract.print_json(contract.imported_json(imported) | tabled)
            return
        _show(session, imported)
        if found:
            click.echo()
            returned(session, found, dry=False)


def _show(session: Session, imported: Imported) -> None:
    click.echo(f"{imported.version.name}: {len(imported.version.provisions)} provisions")
    if before := imported.before:
        click.echo(f"{imported.kept} were in {before}, {imported.fresh} new, {imported.gone} of {before} gone")
    show.remarks(imported.understood, imported.remarks)
    if imported.fates:
        show.fates(session, imported.fates)
    if imported.dropped:
        click.echo(f"adopted earlier, and no longer in {imported.version.name}:")
        show.amendments(session, imported.dropped)
    entries = session.recorded(settlement.act for settlement in imported.unsaid)
    decisions_out.unsaid(session, entries, imported.version.name)


@click.command()
@FILE
@AS_JSON
def parties(file: Path, as_json: bool) -> None:
    """Delegations, groups and observers in the file, in the order of the document's language."""
    with opened(file) as session:
        listed, language = session.parties(), session.language
    if as_json:
        rows = [
            {"code": p.code, "kind": p.kind.value, "name": p.name(language), "members": list(p.members)} for p in listed
        ]
        contract.print_json({"parties": rows})
        return
    for party in listed:
        members = f" ({len(party.members)} members)" if party.members else ""
        click.echo(f"{party.code:<8} {party.kind.value:<12} {party.name(language)}{members}")


@click.command(name="add-party")
@FILE
@click.argument("code")
@click.option("--name", required=True, help="The party's name.")
@click.option("--kind", type=click.Choice([kind.value for kind in PartyKind]), default="observer", show_default=True)
@click.option("--members", default="", help="Codes of a group's members, separated by commas.")
def add_party(file: Path, code: str, name: str, kind: str, members: str) -> None:
    """Adds a group, an observer or another party to the file."""
    with opened(file) as session:
        listed = [member for member in members.split(",") if member.strip()]
        session.add_party(code, PartyKind(kind), name, listed)
    click.echo(f"{code.upper()}: {name}")


@click.command()
@FILE
@click.option("--rebuild", is_flag=True, help="Build the state anew from the acts if it differs.")
@AS_JSON
def verify(file: Path, rebuild: bool, as_json: bool) -> None:
    """Checks the chain of acts and that the state follows from them to the byte."""
    with opened(file) as session:
        found = session.verify(rebuild=rebuild)
    if as_json:
        faults = [{"act": f.act, "seat": f.seat, "number": f.number, "why": f.why} for f in found.faults]
        contract.print_json(
            {
                "acts": found.acts,
                "signatures": found.signatures,
                "sound": found.sound,
                "digest": found.digest,
                "replayed": found.replayed,
                "faults": faults,
            }
        )
    if found.faults:
        fault = found.faults[0]
        raise Refused(
            f"{found.acts - found.signatures} of {found.acts} acts do not stand as they were made; first: act"
            f" {fault.number} of seat {fault.seat} {fault.why}; go back to a backup or ask another party for a copy"
        )
    if not found.sound and not rebuild:
        raise Refused(
            "the state shown does not follow from the acts; build it anew with `treaty verify FILE --rebuild`"
        )
    if not as_json:
        rebuilt = "the state was built anew from them" if not found.sound else "the state follows from them to the byte"
        click.echo(f"{found.acts} acts in order, each signed by its seat; {rebuilt} ({found.replayed[:16]})")


@click.command()
@FILE
@AS_JSON
def log(file: Path, as_json: bool) -> None:
    """The acts, oldest first."""
    with opened(file) as session:
        listed = session.log()
    if as_json:
        contract.print_json(
            {
                "acts": [
                    {
                        "id": entry.id,
                        "time": entry.time,
                        "seat": entry.seat,
                        "number": entry.number,
                        "kind": entry.kind,
                        "says": entry.says,
                        "unapplied": entry.unapplied,
                    }
                    for entry in listed
                ]
            }
        )
        return
    for entry in listed:
        refused = f"  NOT APPLIED: {entry.unapplied}" if entry.unapplied else ""
        click.echo(f"{entry.time[:19].replace('T', ' ')}  {entry.seat[:6]}/{entry.number:<5} {entry.says}{refused}")


@click.command()
@click.argument("folder", type=PATH, required=False, metavar="[DIR]")
@AS_JSON
def demo(folder: Path | None, as_json: bool) -> None:
    """Builds the sample conference, runs the main job on it and says where the Word documents are."""
    from workbench.session import build_sample, free_folder

    with progress_bar() as progress:
        sample = build_sample(folder or free_folder(Path.cwd()), progress=progress)
    if as_json:
        documents = [str(document) for document in sample.documents]
        contract.print_json({"file": str(sample.file), "documents": documents, "versions": list(sample.versions)})
        return
    click.echo(f"{sample.note}\n")
    click.echo(f"{sample.file}: {sample.amendments} amendments, versions {', '.join(sample.versions)}")
    for document in sample.documents:
        click.echo(str(document))
    click.echo(f'\nOpen it in the window with: treaty-workbench "{sample.file}"')


COMMANDS = (new, import_, parties, add_party, verify, log, demo)
