"""A conference in which groups speak, and the matrix of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.commands import Desk
from ui.conference import Conference
from ui.positions.panel import PositionsPanel
from ui.theme import Theme
from ui.work import Works
from workbench.domain.amendment import Stance


@pytest.fixture
def room(conference: Conference) -> Conference:
    """France's L.1 is opposed by Germany and supported by CARICOM; on the others the G77 and Switzerland speak."""
    session = conference.session
    with session.together():
        session.take_position("1", "CARICOM", Stance.SUPPORT)
        session.take_position("2", "G77", Stance.SUPPORT, "as agreed in the group")
        session.take_position("2", "CHE", Stance.FLEXIBLE)
        session.take_position("3", "G77", Stance.OPPOSE)
        session.take_position("3", "JAM", Stance.SUPPORT)
    return conference


@pytest.fixture
def works(qapp) -> Iterator[Works]:
    works = Works()
    yield works
    works.finish()
    works.deleteLater()


@pytest.fixture
def panel(room: Conference, theme: Theme, works: Works, qtbot: QtBot) -> Iterator[PositionsPanel]:
    """The panel on the screen, with its headlines."""
    panel = PositionsPanel(theme, room, works, Desk(room, room))
    panel.resize(1000, 640)
    panel.show()
    qtbot.waitUntil(lambda: panel.model.matrix is not None and panel.model.matrix.together is not None)
    yield panel
    panel.close()
    panel.deleteLater()


def place(panel: PositionsPanel, party: str, number: int) -> tuple[int, int]:
    """Row and column of a party and an amendment by its number."""
    own = panel._conference.session.amendment(str(number))
    return panel.model.place_of(party, own.id)
