"""Commands that show or write the text: outline, text, rolling, export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from workbench.cli import contract, show
from workbench.cli.options import AS_JSON, AT, FILE, PATH, VERSION, opened, progress_bar

FINE = click.option("--fine", is_flag=True, help="Brackets as small as can be; without, as a person would cut them.")
ATTRIBUTION = click.option("--attribution/--no-attribution", default=True, help="Name the parties in the brackets.")


@click.command()
@FILE
@VERSION
@AS_JSON
def outline(file: Path, version: str | None, as_json: bool) -> None:
    """The provisions, in order."""
    with opened(file) as session:
        whole = session.version(version)
        statuses = session.statuses()
        if as_json:
            contract.print_json(contract.provisions_json(whole, whole.provisions, session.citations(version), statuses))
        else:
            show.outline(whole, whole.provisions, statuses)


@click.command()
@FILE
@VERSION
@AT
@click.option("--as", "party", default=None, metavar="PARTY", help="The text as this party would have it.")
@AS_JSON
def text(file: Path, version: str | None, at: str | None, party: str | None, as_json: bool) -> None:
    """The words."""
    with opened(file) as session:
        whole = session.text_as(party, version) if party else session.version(version)
        shown = whole.subtree(session.find(at, version).id) if at else whole.provisions
        if as_json:
            citations = session.citations_of(whole)
            contract.print_json(contract.provisions_json(whole, shown, citations, session.statuses()))
        else:
            show.text(whole, shown)


@click.command()
@FILE
@AT
@FINE
@click.option("--contested", is_flag=True, help="Only provisions with open brackets.")
@click.option("--spans", is_flag=True, help="List the contested spans and their variants by number, for `decide`.")
@ATTRIBUTION
@AS_JSON
def rolling(
    file: Path, at: str | None, fine: bool, contested: bool, spans: bool, attribution: bool, as_json: bool
) -> None:
    """The rolling text: every live proposal in place, in brackets, with its parties."""
    from workbench.cli import rolling_out

    with opened(file) as session:
        found = session.rolling(at, fine=fine)
        if contested:
            kept = tuple(provision for provision in found.provisions if rolling_out.is_contested(provision))
            found = replace(found, provisions=kept)
        awaiting = session.awaiting(at)
        if as_json:
            contract.print_json(contract.rolling_json(found) | {"awaiting": [amendment.id for amendment in awaiting]})
            return
        rolling_out.rolling(found, attribution=attribution, spans=session.names if spans else None)
        if awaiting:
            click.echo("Adopted, and to be taken into the next version by `treaty circulate`:")
            show.amendments(session, awaiting)


@click.command()
@FILE
@click.option("--form", required=True, help="clean, rolling, tracked, compilation, comparison or ledger.")
@click.option("-o", "--out", required=True, type=PATH, metavar="OUT", help="The document to write, ending in .docx.")
@FINE
@ATTRIBUTION
@click.option("--contested", is_flag=True, help="rolling: only provisions with open brackets.")
@click.option("--touching", default="", metavar="PARTY", help="rolling: only what this party, or its group, asked for.")
@click.option("--since", default="", metavar="VERSION", help="rolling: only what has changed since this version.")
@click.option("--since-date", default="", metavar="DATE", help="rolling: only what has changed since, as 2026-11-20.")
@click.option("--as", "reading_of", default="", metavar="PARTY", help="rolling: as this party would have the text.")
@click.option("--all", "every", is_flag=True, help="compilation: also what was withdrawn or decided, with its outcome.")
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="PARTY",
    help="tracked: only what this party sponsors; may be repeated.",
)
@click.option(
    "--columns",
    default="",
    metavar="LIST",
    callback=lambda _context, _option, value: value.split(","),
    help="comparison: the texts, such as base,FRA,EU,Rev.1: base (the current version), parties, versions.",
)
@click.option("--compromise/--no-compromise", default=True, help="comparison: with a column for compromises.")
@click.option("--whole", is_flag=True, help="comparison: with all that is alike, which else stands in one line.")
@click.option("--changed", "only_changed", is_flag=True, help="comparison: only rows with a difference.")
@AS_JSON
def export(file: Path, form: str, out: Path, as_json: bool, **choices: Any) -> None:
    """Writes the current text, or what is proposed and decided on it, as a Word document."""
    with opened(file) as session, progress_bar() as progress:
        session.export(form, out, progress=progress, **choices)
    if as_json:
        contract.print_json({"form": form, "out": str(out)})
    else:
        click.echo(str(out))


COMMANDS = (outline, text, rolling, export)
