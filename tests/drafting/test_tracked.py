"""A version with all proposals in place reads, by what is accepted of it, as its base, an amendment, a party."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.conference import PARTIES, amendment, conferences, reworded, sentences
from workbench.domain.amendment import Amendment, Operation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.interleaving import Stretch, interleaved
from workbench.drafting.tracked import Tracked, track

Words = list[tuple[str, str, str, list[str]]]


def alone(amendments: Sequence[Amendment]) -> list[Amendment]:
    """The same amendments with one sponsor each."""
    return [replace(own, sponsors=own.sponsors[:1]) for own in amendments]


def authors_of(amendments: Sequence[Amendment]) -> dict[str, str]:
    return {own.id: own.sponsors[0] for own in amendments}


def read(stretches: Sequence[Stretch], accepted: Collection[str]) -> str:
    return "".join(one.text for one in stretches if one.stands(accepted))


def accepted_text(tracked: Tracked, accepted: Collection[str]) -> Words:
    def lines() -> Iterator[tuple[str, str, str, list[str]]]:
        for one in tracked.standings:
            if Stretch("", (), one.put_in, one.taken_out).stands(accepted):
                stretches = [stretch for stretch in (*one.heading, *one.text) if stretch.stands(accepted)]
                notes = [mark.value for stretch in stretches for mark in stretch.marks]
                notes = [read(one.notes[int(value)], accepted) for value in notes] if one.notes else notes
                yield one.provision.label, read(one.heading, accepted), read(one.text, accepted), notes

    return list(lines())


def words(version: Version) -> Words:
    return [(p.label, p.heading, p.text, list(p.footnotes)) for p in version.provisions]


@st.composite
def wordings(draw: st.DrawFn) -> tuple[str, list[Amendment]]:
    """A text and wordings of it by three parties: some the same, some of others' wordings."""
    text = draw(sentences)
    found: list[Amendment] = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        parent = draw(st.sampled_from([None, None, *found]))
        said = draw(reworded(parent.text if parent else text))
        if found and draw(st.integers(0, 5)) == 0:
            said = draw(st.sampled_from(found)).text
        party = draw(st.sampled_from(PARTIES[:3]))
        found.append(amendment(f"am{number}", "p", text=said, sponsors=(party,), on=parent.id if parent else None))
    return text, found


@given(wordings())
def test_one_text_reads_as_its_base_as_each_wording_and_as_each_author(case: tuple[str, list[Amendment]]) -> None:
    text, found = case
    authors = authors_of(found)
    stretches = interleaved(text, (), found, authors)
    assert read(stretches, ()) == text
    for own in found:
        assert read(stretches, (own.id,)) == own.wording
    base = Version("Draft 1", (Provision("p", None, Kind.ARTICLE, "1.", "", text),))
    for party in dict.fromkeys(authors.values()):
        mine = [own for own in found if authors[own.id] == party]
        derived = derive(base, mine, "", known=found)
        if not derived.rivalries:
            assert read(stretches, {own.id for own in mine}) == derived.version.provisions[0].text


@given(conferences(nested=True))
def test_a_text_reads_as_its_base_as_each_amendment_and_as_each_author(case: tuple[Version, list[Amendment]]) -> None:
    base, tabled = case
    tabled = alone(tabled)
    authors = authors_of(tabled)
    tracked = track(base, tabled, authors)
    assert accepted_text(tracked, ()) == words(base)
    for own in tabled:
        derived = derive(base, [own], "", known=tabled)
        if own.operation is not Operation.NOC and not derived.rivalries:
            assert accepted_text(tracked, {own.id}) == words(derived.version)
    for party in dict.fromkeys(authors.values()):
        mine = [own for own in tabled if authors[own.id] == party and own.operation is not Operation.NOC]
        derived = derive(base, mine, "", known=tabled)
        if not derived.rivalries:
            assert accepted_text(tracked, {own.id for own in mine}) == words(derived.version)
