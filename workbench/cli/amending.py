"""Commands on amendments: table, revise, join, withdraw, amendments, position."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli import contract, show
from workbench.cli.options import AMENDMENT, AS_JSON, BY, FILE, opened, tell, words_of
from workbench.domain.amendment import OPERATIONS, AmendmentStatus, Operation, Stance


@click.command()
@FILE
@click.option("--by", required=True, metavar="PARTY[,PARTY…]", help="The sponsors.")
@click.option("--at", required=True, metavar="REF", help="The provision, or the amendment (L.12) that it would amend.")
@click.option("--replace", metavar="TEXT", help="New wording; TEXT may be @file.")
@click.option("--add-after", metavar="TEXT", help="A new provision after it.")
@click.option("--add-before", metavar="TEXT", help="A new provision before it.")
@click.option("--add-under", metavar="TEXT", help="A new provision under it, the last one there.")
@click.option("--unnumbered", is_flag=True, help="The new provision bears no number.")
@click.option("--delete", is_flag=True, help="Delete it.")
@click.option("--move-after", metavar="REF", help="Move it after another provision.")
@click.option("--retitle", metavar="TEXT", help="A new heading.")
@click.option(
    "--notes", metavar="TEXT", help="Its footnotes, a line for each; an empty line deletes one, further ones are new."
)
@click.option("--keep", is_flag=True, help="No change: keep it as it is.")
@click.option("--reason", default="", metavar="R", help="Why.")
@click.option("--against", default=None, metavar="NAME", help="The version it was drafted against.")
@AS_JSON
def table(
    file: Path,
    by: str,
    at: str,
    reason: str,
    against: str | None,
    unnumbered: bool,
    as_json: bool,
    **operations: str | bool | None,
) -> None:
    """Tables an amendment: one operation on one provision.

    An amendment to an amendment takes --replace, with the whole wording of that one as it would be amended.
    """
    given = [(name, value) for name, value in operations.items() if value not in (None, False)]
    if len(given) != 1:
        options = ", ".join(f"--{name}" for name in OPERATIONS)
        raise click.UsageError(f"give exactly one operation of {options}")
    name, value = given[0]
    operation, relation = OPERATIONS[name.replace("_", "-")]
    text = "" if isinstance(value, bool) or value is None or operation is Operation.MOVE else words_of(value)
    anchor = value if operation is Operation.MOVE and isinstance(value, str) else None
    with opened(file) as session:
        sponsors = [party for party in by.split(",") if party.strip()]
        change = session.table(
            sponsors,
            at,
            operation,
            text,
            relation=relation,
            anchor=anchor,
            reason=reason,
            against=against,
            unnumbered=unnumbered,
        )
        tell(session, change.amendments[0], as_json)


@click.command()
@FILE
@AMENDMENT
@BY
@click.option("--text", required=True, metavar="TEXT", help="The new wording; TEXT may be @file.")
@click.option("--reason", default=None, metavar="R", help="A new reason.")
@AS_JSON
def revise(file: Path, amendment: str, by: str, text: str, reason: str | None, as_json: bool) -> None:
    """Puts new words in place of an amendment's; it keeps its number and becomes Rev.1."""
    with opened(file) as session:
        session.revise(amendment, by, words_of(text), reason=reason)
        tell(session, amendment, as_json)


@click.command()
@FILE
@AMENDMENT
@BY
@AS_JSON
def join(file: Path, amendment: str, by: str, as_json: bool) -> None:
    """Co-sponsors an amendment."""
    with opened(file) as session:
        session.join(amendment, by)
        tell(session, amendment, as_json)


@click.command()
@FILE
@AMENDMENT
@BY
@AS_JSON
def withdraw(file: Path, amendment: str, by: str, as_json: bool) -> None:
    """Withdraws a sponsor; with the last one the amendment is withdrawn."""
    with opened(file) as session:
        session.withdraw(amendment, by)
        tell(session, amendment, as_json)


@click.command()
@FILE
@click.option("--at", default=None, metavar="REF", help="On this provision or below it, or on this amendment (L.12).")
@click.option("--by", default=None, metavar="PARTY", help="Of this sponsor.")
@click.option("--status", type=click.Choice([status.value for status in AmendmentStatus]), default=None)
@AS_JSON
def amendments(file: Path, at: str | None, by: str | None, status: str | None, as_json: bool) -> None:
    """The list of amendments, by number."""
    with opened(file) as session:
        found = session.amendments(at=at, by=by, status=AmendmentStatus(status) if status else None)
        if as_json:
            contract.print_json(contract.amendments_json(session, found))
        elif found:
            show.amendments(session, found)
        else:
            click.echo("no amendments")


@click.command()
@FILE
@AMENDMENT
@BY
@click.option("--stance", required=True, type=click.Choice([stance.value for stance in Stance]))
@click.option("--note", default="", metavar="N", help="A note to it.")
@AS_JSON
def position(file: Path, amendment: str, by: str, stance: str, note: str, as_json: bool) -> None:
    """Records where a party stands on an amendment."""
    with opened(file) as session:
        session.take_position(amendment, by, Stance(stance), note)
        own = session.amendment(amendment)
        positions = session.positions(own.id)
    if as_json:
        rows = [contract.position_json(position) for position in positions]
        contract.print_json({"amendment": own.id, "positions": rows})
    else:
        click.echo(", ".join(f"{p.party}: {p.stance.value}" for p in positions))


COMMANDS = (table, revise, join, withdraw, amendments, position)
