"""The command that finds words: search."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli import contract
from workbench.cli.options import AS_JSON, AT, FILE, opened
from workbench.domain.amendment import Amendment, name_of
from workbench.domain.where import Where

if TYPE_CHECKING:
    from workbench.session import Found, Hit, Session

_LINE = 160  # signs of a hit that are shown on its line


@click.command()
@FILE
@click.argument("words", nargs=-1, required=True)
@AT
@click.option(
    "--in",
    "kinds",
    type=click.Choice([where.value for where in Where]),
    multiple=True,
    help="Only in words of this kind; repeatable.",
)
@click.option("--drafts", is_flag=True, help="Also on your own desk: drafts and notes that nobody else is told.")
@click.option("--limit", type=click.IntRange(min=1), default=200, show_default=True, help="How many hits to print.")
@AS_JSON
def search(
    file: Path, words: tuple[str, ...], at: str | None, kinds: tuple[str, ...], drafts: bool, limit: int, as_json: bool
) -> None:
    """Where all of WORDS stand: in the current text, amendments, reasons and notes to positions, by article.

    Each is the beginning of a word; those in quotation marks stand together: '"territorial waters"'. Case and accents
    count for nothing.
    """
    wanted = {Where(kind) for kind in kinds}
    with opened(file) as session:
        desk = drafts or not wanted.isdisjoint((Where.DRAFT, Where.NOTES))
        found = session.search(" ".join(words), within=at, kinds=wanted, desk=desk, limit=limit)
        if as_json:
            contract.print_json(_json(session, found))
        else:
            _show(session, found)


def _json(session: Session, found: Found) -> dict[str, Any]:
    cited = session.citations() if session.version_names() else {}
    return {
        "words": found.said,
        "total": found.total,
        "kinds": {where.value: found.by_where[where] for where in Where if where in found.by_where},
        "articles": [
            {"id": id or None, "citation": cited.get(id), "total": count} for id, count in found.by_article.items()
        ],
        "hits": [_hit(hit) for hit in found.hits],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    own = hit.own if isinstance(hit.own, Amendment) else None
    return {
        "kind": hit.where.value,
        "at": hit.at,
        "citation": hit.citation,
        "article": hit.article or None,
        "amendment": own.id if own else None,
        "number": own.number if own else None,
        "draft": hit.own.id if hit.own is not None and own is None else None,
        "party": hit.party or None,
        "text": hit.words,
        "ranges": [list(stretch) for stretch in hit.ranges],
    }


def _show(session: Session, found: Found) -> None:
    from workbench.session import excerpt

    version = session.version() if session.version_names() else None
    for article, hits in groupby(found.hits, key=lambda hit: hit.article):
        provision = version.by_id.get(article) if version else None
        name = session.citations()[article] if provision else "On provisions that are gone"
        heading = f" {provision.heading}" if provision and provision.heading else ""
        click.echo(click.style(f"{name}{heading}", bold=True) + f"  ({found.by_article[article]})")
        for hit in hits:
            line, places = excerpt(hit.words, hit.ranges, _LINE)
            click.echo(f"    {hit.citation}, {_said(hit)}")
            click.echo(f"        {_marked(line, places)}")
    listed = f"; the first {len(found.hits):,} are listed" if found.total > len(found.hits) else ""
    click.echo(f"{found.total:,} {'place' if found.total == 1 else 'places'}{listed}")


def _said(hit: Hit) -> str:
    if not isinstance(hit.own, Amendment):
        return {Where.DRAFT: "your draft", Where.NOTES: "your notes"}.get(hit.where, hit.where.value)
    by = hit.party or ", ".join(hit.own.sponsors)
    what = f"{hit.own.operation.value} {name_of(hit.own)}"
    return f"{'amendment' if hit.where is Where.AMENDMENT else f'{hit.where.value} on'} {what} ({by})"


def _marked(line: str, places: tuple[tuple[int, int], ...]) -> str:
    shown, last = "", 0
    for start, end in places:
        shown += line[last:start] + click.style(line[start:end], bold=True, underline=True)
        last = end
    return shown + line[last:]


COMMANDS = (search,)
