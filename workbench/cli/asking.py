"""Commands that answer what a chair asks: contested, alike, since, brackets, fared, agreed, positions."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli import answers, answers_out, contract, matrix_out
from workbench.cli.options import AS_JSON, AT, FILE, opened
from workbench.domain.provision import Kind


@click.command()
@FILE
@AT
@click.option("--by", default=None, metavar="PARTY", help="Only where this party wants other words.")
@click.option(
    "--sole",
    is_flag=True,
    help="Only brackets that hang on one party: it wants other words, and nobody else does. A group is one party,"
    " a group and a member of it are two.",
)
@click.option("--since", default=None, metavar="DATE", help="Only what came into dispute then or later, as 2026-11-20.")
@AS_JSON
def contested(file: Path, at: str | None, by: str | None, sole: bool, since: str | None, as_json: bool) -> None:
    """What is contested, by whom, and since when.

    A passage is contested since the earliest live amendment on it was tabled. Times are UTC, as in the log.
    """
    with opened(file) as session:
        found = session.contested(at, by=by, sole=sole, since=since)
        if as_json:
            contract.print_json(answers.contested_json(session.version().name, found))
        else:
            answers_out.contested(session, found)


@click.command()
@FILE
@AT
@AS_JSON
def alike(file: Path, at: str | None, as_json: bool) -> None:
    """Which live amendments ask for the same, to the letter or nearly, and in what these differ."""
    with opened(file) as session:
        found, cited = session.alike(at), session.citations()
        if as_json:
            contract.print_json(answers.alike_json(session.version().name, cited, found))
        else:
            answers_out.alike(cited, found)


@click.command()
@FILE
@click.option("--version", default=None, metavar="NAME", help="Since this version was circulated.")
@click.option("--date", default=None, metavar="DATE", help="Since this day or time (UTC), as 2026-11-20T14:30.")
@AS_JSON
def since(file: Path, version: str | None, date: str | None, as_json: bool) -> None:
    """What has changed since a version or a date: text, amendments, decisions, positions, statuses.

    By date the text is compared with the version that was current then.
    """
    if (version is None) == (date is None):
        raise click.UsageError("give either --version or --date")
    with opened(file) as session:
        found = session.since(version, date)
        if as_json:
            contract.print_json(answers.since_json(session, found))
        else:
            answers_out.since(session, found)


@click.command()
@FILE
@AT
@AS_JSON
def brackets(file: Path, at: str | None, as_json: bool) -> None:
    """How many brackets are open in each article, and were in earlier versions.

    The current version counts as it stands now, an earlier one as it stood when the next was circulated. A new
    provision counts where it would stand, one that would move where it stands now; with --at also where it would come.
    """
    with opened(file) as session:
        table = session.brackets(at)
    if as_json:
        contract.print_json(answers.brackets_json(table))
    else:
        answers_out.brackets(table)


@click.command()
@FILE
@click.option("--by", required=True, metavar="PARTY", help="The party; a group is asked for what it sponsors itself.")
@click.option("--with-members", is_flag=True, help="Of a group, the amendments of its members as well.")
@AS_JSON
def fared(file: Path, by: str, with_members: bool, as_json: bool) -> None:
    """Which amendments of a party are still live and how all fared, and who sided with it."""
    with opened(file) as session:
        code, found = session.party(by).code, session.fared(by, with_members=with_members)
    if as_json:
        contract.print_json(answers.fared_json(code, found))
    else:
        answers_out.fared(code, found)


@click.command()
@FILE
@AT
@AS_JSON
def agreed(file: Path, at: str | None, as_json: bool) -> None:
    """Which provisions have only agreed words: articles whole, else their parts, with their status."""
    with opened(file) as session:
        found, version = session.agreed(at), session.version()
        if as_json:
            contract.print_json(answers.agreed_json(version.name, found))
            return
        inside = version.subtree(session.find(at).id) if at else version.provisions
        answers_out.agreed(found, sum(provision.kind is Kind.ARTICLE for provision in inside))


@click.command()
@FILE
@AT
@click.option("--by-article", is_flag=True, help="By article: how many amendments of it, and what that comes to.")
@click.option("--group", "groups", multiple=True, metavar="CODE", help="Only this group and its members; repeatable.")
@click.option("--all", "every", is_flag=True, help="Also amendments that the room has dealt with.")
@AS_JSON
def positions(
    file: Path, at: str | None, by_article: bool, groups: tuple[str, ...], every: bool, as_json: bool
) -> None:
    """Where every party stands on every live amendment: sponsor, support, oppose, reserve, flexible.

    What a group says counts for each member that says nothing itself, and is shown with the group: "support (EU)". A
    member of several groups that differ is divided.
    """
    with opened(file) as session:
        found = session.stances(at, groups=groups, every=every)
    if as_json:
        contract.print_json(answers.positions_json(found, by_article=by_article))
    else:
        matrix_out.positions(found, by_article=by_article)


COMMANDS = (contested, alike, since, brackets, fared, agreed, positions)
