"""Real amendments by many actors to one legal text: nothing is lost, and neither order nor repetition matters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.gdpr import Loaded, base_text, load, read_records
from tests.witnesses import misread, misread_texts
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import Agreed, RollingText
from workbench.session import Session
from workbench.text.variants import Cut


@pytest.fixture(scope="module")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Loaded]]:
    """A conference with the real text and all its amendments."""
    folder = tmp_path_factory.mktemp("real")
    with Session.create(folder / "c.treaty", "Real amendments") as session:
        yield session, load(session, folder)


def test_all_but_broken_records_are_tabled(conference: tuple[Session, Loaded]) -> None:
    session, loaded = conference
    records, repeated = read_records()
    assert len(session.amendments()) == len(loaded.tabled) == len(records) - len(loaded.left)
    assert loaded.repeated == repeated
    assert len(loaded.left) < 5


@pytest.mark.parametrize("cut", Cut)
def test_the_base_every_amendment_and_every_party_read_exactly(conference: tuple[Session, Loaded], cut: Cut) -> None:
    session, _ = conference
    rolling = session.rolling(fine=cut is Cut.FINE)
    assert misread(session.version(), session.amendments(), rolling) == []
    assert misread_texts(session, rolling) == []


def test_a_lost_word_is_noticed(conference: tuple[Session, Loaded]) -> None:
    session, _ = conference
    rolling = session.rolling()
    place, torn = next((i, p) for i, p in enumerate(rolling.provisions) if len(p.segments) > 2)
    shorter = replace(torn, segments=tuple(s for s in torn.segments if not isinstance(s, Agreed)))
    provisions = (*rolling.provisions[:place], shorter, *rolling.provisions[place + 1 :])
    assert misread(session.version(), session.amendments(), RollingText(rolling.version, provisions))


def test_any_order_gives_the_same_text(conference: tuple[Session, Loaded]) -> None:
    session, _ = conference
    amendments = session.amendments()
    shuffled = random.Random(1949).sample(amendments, len(amendments))
    assert roll(session.version(), shuffled) == roll(session.version(), amendments) == session.rolling()


def test_importing_the_text_again_and_building_the_file_anew_change_nothing(
    conference: tuple[Session, Loaded], tmp_path: Path
) -> None:
    session, _ = conference
    before = session.rolling()
    source = tmp_path / "again.txt"
    source.write_text(base_text(), encoding="utf-8")
    imported = session.import_source(source, "The same again")
    assert (imported.fresh, imported.gone) == (0, 0)
    assert session.rolling().provisions == before.provisions
    assert session.verify(rebuild=True).sound
    assert session.rolling().provisions == before.provisions
