"""The search for garbage: what is old is set aside, and found again when the user turns away."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.collecting import Collector
from ui.work import Works
from workbench.session import Progress


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    aside, made = gc.get_freeze_count(), Collector(qapp)
    yield made
    made.stop()
    made.deleteLater()
    if aside:
        gc.freeze()  # as it was before


def test_what_is_old_is_set_aside_and_goes_when_another_program_is_in_front(
    qapp: QApplication, collector: Collector
) -> None:
    knot = Knot()
    gone, aside = weakref.ref(knot), gc.get_freeze_count()
    gc.collect(1)
    assert gc.get_freeze_count() > aside
    del knot
    gc.collect()
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None


def test_what_is_old_is_looked_through_when_long_work_has_left_much(collector: Collector) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect(1)
    del knot
    collector.begin()
    collector.weigh()
    assert gone() is not None
    collector.begin()
    many = [[] for _ in range(gc.get_freeze_count() // 2 + 300_000)]
    gc.collect(1)
    collector.weigh()
    assert gone() is None
    assert many


@pytest.mark.parametrize("leaves", [True, False])
def test_only_work_that_leaves_cycles_is_weighed(collector: Collector, qtbot: QtBot, *, leaves: bool) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.collect(1)
    del knot
    many = []

    def task(_: Progress) -> None:
        many.extend([] for _ in range(gc.get_freeze_count() // 2 + 300_000))
        gc.collect(1)

    works = Works()
    with qtbot.waitSignal(works.ended):
        works.start("", task, many.append, leaves=leaves)
    assert (gone() is None) is leaves
    works.deleteLater()


def test_it_ends_as_it_began(collector: Collector) -> None:
    assert gc.get_threshold()[2] > 1000
    collector.stop()
    assert gc.get_threshold()[2] < 1000
    assert gc.get_freeze_count() == 0
