"""A text that goes out with tracked changes and is read back: each amendment does there what it does here."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given, settings

from tests.exchange.marked_up.conferring import conferences_on_paper
from tests.exchange.word_out.test_tracked import signed, written
from workbench.domain.amendment import Amendment, Operation
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.exchange.marked_up import MarkedUp, read_marked_up

Case = tuple[Version, list[Amendment]]


def trimmed(version: Version) -> list[Provision]:
    """Its provisions without spaces around words, which a paragraph does not show."""
    return [replace(one, heading=one.heading.strip(), text=one.text.strip()) for one in version.provisions]


def read_back(base: Version, tabled: Sequence[Amendment]) -> MarkedUp:
    with tempfile.TemporaryDirectory() as folder:
        return read_marked_up(written(base, tabled, Path(folder)))


def by(document: MarkedUp, signatures: Iterable[tuple[str, str]]) -> list[int]:
    """The changes that bear one of some authors and dates."""
    wanted = set(signatures)
    return [index for index, one in enumerate(document.revisions) if (one.author, one.date) in wanted]


@settings(max_examples=40)
@given(conferences_on_paper())
def test_each_amendment_alone_has_its_own_effect(case: Case) -> None:
    base, tabled = case
    document = read_back(base, tabled)
    assert document.on(base, ()).version == base
    for one in signed(tabled):
        if one.amendment.operation is not Operation.NOC:
            found = document.on(base, by(document, [(one.author, one.date)]))
            wanted = derive(base, [one.amendment], base.name, known=tabled)
            assert trimmed(found.version) == trimmed(wanted.version)
            assert document.unplaced(found) == ()
            assert found.outside == {}


@settings(max_examples=40)
@given(conferences_on_paper())
def test_all_amendments_of_one_author_have_their_effect_together(case: Case) -> None:
    base, tabled = case
    document = read_back(base, tabled)
    changing = [one for one in signed(tabled) if one.amendment.operation is not Operation.NOC]
    for author in dict.fromkeys(one.author for one in changing):
        own = [one for one in changing if one.author == author]
        derived = derive(base, [one.amendment for one in own], base.name, known=tabled)
        if not derived.rivalries:
            found = document.on(base, by(document, {(one.author, one.date) for one in own}))
            assert trimmed(found.version) == trimmed(derived.version)


@settings(max_examples=15)
@given(conferences_on_paper())
def test_in_another_file_with_the_same_text_they_have_it_too(case: Case) -> None:
    """That file has other ids for the same provisions; equal ones may be taken for each other."""
    base, tabled = case
    words = [one.words for one in base.provisions]
    assume(len(set(words)) == len(words))
    other = Version(
        base.name,
        tuple(replace(p, id=f"other{p.id}", parent=f"other{p.parent}" if p.parent else None) for p in base.provisions),
    )
    document = read_back(base, tabled)
    assert document.on(other, ()).version == other
    for one in signed(tabled):
        accepted = by(document, [(one.author, one.date)])
        here, there = document.on(base, accepted).version, document.on(other, accepted).version
        assert [p.id.removeprefix("other") for p in there.provisions] == [p.id for p in here.provisions]
        assert [replace(p, id="", parent=None) for p in there.provisions] == [
            replace(p, id="", parent=None) for p in here.provisions
        ]
