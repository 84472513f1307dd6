"""The matrix of parties by amendments or articles in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from textwrap import fill
from typing import TYPE_CHECKING

import click

from workbench.cli.answers_out import many
from workbench.cli.show import columns
from workbench.domain.amendment import name_of
from workbench.drafting.stances import Stand

if TYPE_CHECKING:
    from workbench.drafting.stances import Cell, Tally
    from workbench.session.questions import Positions

_NOTHING = "–"
_SIGNS = {Stand.SPONSOR: "+", Stand.SUPPORT: "+", Stand.OPPOSE: "-", Stand.RESERVE: "r", Stand.FLEXIBLE: "f"}
_DIVIDED = "d"

Words = Callable[[str, str], str]
"""What a party (its code) says of a column (an id), "" for nothing."""


def positions(found: Positions, *, by_article: bool) -> None:
    """The matrix, as many columns beside one another as fit; only parties that say something of these."""
    if by_article:
        names = {id: found.citations[id] for id in found.articles}
        _print(found, names, lambda party, id: _tally(found.tallies[party].get(id)))
        click.echo("+ sponsors or supports, - opposes, r reserves, f is flexible, d divided: its groups differ")
    else:
        names = {own.id: name_of(own) for own in found.amendments}
        _print(found, names, lambda party, id: _cell(found.cells[party].get(id)))
    spoken = sum(1 for row in found.cells.values() if any(not cell.via for cell in row.values()))
    click.echo(
        f"{many(len(found.amendments), 'amendment')} on {many(len(found.articles), 'article')};"
        f" {spoken} of {len(found.parties)} parties speak for themselves"
    )


def _print(found: Positions, names: dict[str, str], words: Words) -> None:
    followers = 0
    for ids in _fitting(found, names, words):
        rows: dict[str, list[str]] = {}
        alike: dict[tuple[str, ...], list[str]] = {}
        for party in found.parties:
            row = [words(party.code, id) for id in ids]
            if any(row) and _speaks(found, party.code, ids):
                rows[party.code] = row
            elif any(row):
                alike.setdefault(tuple(row), []).append(party.code)
        notes: list[str] = []
        for said, codes in alike.items():
            name = codes[0]
            if len(codes) > 1:
                followers += 1
                name = f"({followers})"
                notes.append(f"{name} {', '.join(codes)}")
            rows[name] = list(said)
        _block([names[id] for id in ids], rows)
        for note in notes:
            click.echo(fill(note, columns(), subsequent_indent="    "))
        click.echo()


def _block(heads: list[str], rows: dict[str, list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(heads, *rows.values(), strict=True)]
    first = max(map(len, rows))
    for name, row in (("", heads), *rows.items()):
        said = "".join(f"  {words or _NOTHING:<{width}}" for words, width in zip(row, widths, strict=True))
        click.echo(click.style(f"{name:<{first}}{said}".rstrip(), bold=not name))


def _speaks(found: Positions, party: str, ids: list[str]) -> bool:
    """Whether a party says anything itself of the columns, or of amendments in them."""
    row = found.cells[party]
    shown = set(ids)
    return any(not cell.via and not shown.isdisjoint((id, found.article_of[id])) for id, cell in row.items())


def _fitting(found: Positions, names: dict[str, str], words: Words) -> Iterator[list[str]]:
    """The columns in groups that fit the terminal beside one another."""
    room = left = columns() - max((len(party.code) for party in found.parties), default=0)
    group: list[str] = []
    for id, name in names.items():
        longest = max((len(words(party.code, id)) for party in found.parties), default=0)
        if not longest:  # none of these parties says anything of it
            continue
        width = 2 + max(len(name), longest)
        if group and width > left:
            yield group
            group, left = [], room
        group.append(id)
        left -= width
    if group:
        yield group


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.said:
        said = "; ".join(f"{group} {stand.value}" for group, stand in zip(cell.via, cell.said, strict=True))
        return f"{cell.stand.value} ({said})"
    return f"{cell.stand.value} ({', '.join(cell.via)})" if cell.via else cell.stand.value


def _tally(tally: Tally | None) -> str:
    if tally is None:
        return ""
    signs = Counter[str]()
    for stand, count in tally.counts.items():
        signs[_SIGNS.get(stand, _DIVIDED)] += count
    return " ".join([tally.net.value, *(f"{sign}{count}" for sign, count in sorted(signs.items()))])
