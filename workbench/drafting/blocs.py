"""Who stands with whom: how far parties agree, who speaks with one voice, and which of them stand together.

Two parties agree by Lijphart's index: over the amendments on which both take a side, the share on which it is the same
one, those on which one of them is in between counted half (A. Lijphart, "The Analysis of Bloc Voting in the General
Assembly", American Political Science Review 57, 1963). Who is divided takes no side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.drafting.stances import Cell, Stand

TOGETHER = 2 / 3
"""The agreement from which on parties stand together."""
UNKNOWN = 0.5
"""What counts between parties that never spoke on the same amendment: neither near nor far."""

FOR = frozenset({Stand.SPONSOR, Stand.SUPPORT})
AGAINST = frozenset({Stand.OPPOSE})
BETWEEN = frozenset({Stand.RESERVE, Stand.FLEXIBLE})


@dataclass(frozen=True, slots=True)
class Voice:
    """Parties (codes) that take the same sides on all amendments, in the order given.

    The sides are sets of amendments, one bit an amendment.
    """

    parties: tuple[str, ...]
    pro: int
    con: int
    between: int

    @property
    def spoken(self) -> int:
        """The amendments on which it takes a side."""
        return self.pro | self.con | self.between


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two voices agree, 0 to 1, over ``common`` amendments; ``None`` if they have none in common."""

    index: float | None
    common: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Voices in an order in which those that are alike stand beside one another.

    ``agreement`` is square, in the order of ``voices``; ``blocs`` are runs of their places, each of which agrees, on
    the average, by ``TOGETHER`` at least. A bloc of one voice is one that stands by itself.
    """

    voices: tuple[Voice, ...]
    agreement: tuple[tuple[Agreement, ...], ...]
    blocs: tuple[range, ...]


def voices(cells: Mapping[str, Mapping[str, Cell]]) -> tuple[Voice, ...]:
    """The voices of all who take a side on any amendment; ``cells`` by party, then by amendment."""
    bit: dict[str, int] = {}
    found: dict[tuple[int, int, int], list[str]] = {}
    for party, row in cells.items():
        sides = [0, 0, 0]
        for amendment, cell in row.items():
            place = bit.setdefault(amendment, len(bit))
            for number, side in enumerate((FOR, AGAINST, BETWEEN)):
                if cell.stand in side:
                    sides[number] |= 1 << place
        if any(sides):
            found.setdefault((sides[0], sides[1], sides[2]), []).append(party)
    return tuple(Voice(tuple(parties), *sides) for sides, parties in found.items())


def agreement(one: Voice, other: Voice) -> Agreement:
    """Lijphart's index of agreement of two voices."""
    common = (one.spoken & other.spoken).bit_count()
    if not common:
        return Agreement(None, 0)
    same = sum((a & b).bit_count() for a, b in ((one.pro, other.pro), (one.con, other.con)))
    same += (one.between & other.between).bit_count()
    opposite = (one.pro & other.con).bit_count() + (one.con & other.pro).bit_count()
    return Agreement((same + (common - same - opposite) / 2) / common, common)


def likeness(found: Sequence[Voice]) -> Likeness:
    """Orders voices by likeness and says which stand together: average linkage, nearer ends of a pair side by side."""
    if not found:
        return Likeness((), (), ())
    table = [[agreement(one, other) for other in found] for one in found]
    near = [[UNKNOWN if cell.index is None else cell.index for cell in row] for row in table]
    order: list[int] = []
    blocs: list[range] = []
    for bloc in _laid_out(_merged(near, [len(voice.parties) for voice in found]), near):
        blocs.append(range(len(order), len(order) + len(bloc)))
        order += bloc
    return Likeness(
        tuple(found[place] for place in order),
        tuple(tuple(table[row][column] for column in order) for row in order),
        tuple(blocs),
    )


Tree = tuple[float, list[int], "Tree | None", "Tree | None"]
"""A merge: at which agreement, the places in it, and its two halves."""


def _merged(near: Sequence[Sequence[float]], sizes: Sequence[int]) -> Tree:
    """The tree of average linkage, by chains of nearest neighbours: work grows with the square of the voices."""
    trees: dict[int, Tree] = {place: (1.0, [place], None, None) for place in range(len(near))}
    weight = dict(enumerate(sizes))
    rows = {place: dict(enumerate(row)) for place, row in enumerate(near)}
    chain: list[int] = []
    while len(trees) > 1:
        if not chain:
            chain.append(next(iter(trees)))
        last = chain[-1]
        before = chain[-2] if len(chain) > 1 else None
        row = rows[last]
        # the one before wins a tie, or the chain would go in circles
        nearest = max((place for place in trees if place != last), key=lambda place: (row[place], place == before))
        if nearest != before:
            chain.append(nearest)
            continue
        del chain[-2:]
        trees[last] = (row[nearest], trees[last][1] + trees[nearest][1], trees[last], trees.pop(nearest))
        own, other = weight[last], weight.pop(nearest)
        weight[last] = own + other
        gone = rows.pop(nearest)
        for place in trees:
            if place != last:
                row[place] = rows[place][last] = (own * row[place] + other * gone[place]) / (own + other)
    return next(iter(trees.values()))


def _laid_out(tree: Tree, near: Sequence[Sequence[float]]) -> Iterator[list[int]]:
    """The blocs of a tree from end to end."""
    laid = _oriented(tree, near)
    bloc_of = {place: number for number, bloc in enumerate(_blocs(tree)) for place in bloc}
    start = 0
    for end in range(1, len(laid) + 1):
        if end == len(laid) or bloc_of[laid[end]] != bloc_of[laid[start]]:
            yield laid[start:end]
            start = end


def _blocs(tree: Tree) -> Iterator[list[int]]:
    waiting = [tree]
    while waiting:
        height, places, left, right = waiting.pop()
        if left is None or right is None or height >= TOGETHER:
            yield places
        else:
            waiting += [right, left]


def _oriented(tree: Tree, near: Sequence[Sequence[float]]) -> list[int]:
    """The places of a tree in order, each half turned so that its nearer end meets the other half."""
    order: dict[int, list[int]] = {}
    waiting = [(tree, False)]
    while waiting:  # no recursion: a chain of merges may be as deep as there are voices
        (_, places, left, right), ready = waiting.pop()
        if left is None or right is None:
            order[places[0]] = places
        elif not ready:
            waiting += [((0.0, places, left, right), True), (left, False), (right, False)]
        else:
            order[places[0]] = _joined(order.pop(left[1][0]), order.pop(right[1][0]), near)
    return next(iter(order.values()))


def _joined(left: list[int], right: list[int], near: Sequence[Sequence[float]]) -> list[int]:
    ways = [(one, other) for one in (left, left[::-1]) for other in (right, right[::-1])]
    one, other = max(ways, key=lambda way: near[way[0][-1]][way[1][0]])
    return one + other
