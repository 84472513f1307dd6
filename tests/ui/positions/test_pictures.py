"""Pictures of convergence: what they say of a place, and that they can be saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.conference import Conference
from ui.positions.bracket_picture import BracketPicture
from ui.positions.convergence import ConvergencePanel
from ui.positions.likeness_picture import LikenessPicture
from ui.positions.picture import Picture, ink_on, mixed
from ui.positions.signs import paint_stand
from ui.theme import DARK, LIGHT, Colours, Theme
from ui.window import Window
from ui.work import Works
from workbench.domain.decision import Outcome
from workbench.session.questions import Stand, together


@pytest.fixture
def pictures(room: Conference, theme: Theme) -> list[Picture]:
    session = room.session
    session.decide("3", Outcome.ADOPTED)
    session.circulate("Rev.1")
    read = together(session.stances())
    return [
        BracketPicture(theme, session.brackets(), session.title, "2026-05-01"),
        LikenessPicture(theme, read, room.parties, "en", session.title, "2026-05-01"),
    ]


def everywhere(picture: Picture) -> set[str]:
    size = picture.size
    steps = [(x, y) for x in range(0, int(size.width()), 7) for y in range(0, int(size.height()), 7)]
    return {picture.tip(QPointF(x, y)) for x, y in steps}


def test_a_picture_of_brackets_tells_every_article_in_every_version(pictures: list[Picture], room: Conference) -> None:
    brackets = pictures[0]
    assert brackets.line == "Convention on Networks \u00b7 Rev.1 \u00b7 2026-05-01"
    assert brackets.summary.startswith("Rev.1: 2 open brackets, most in Article 2")
    tips = everywhere(brackets)
    assert any(tip.startswith("Article 2 Obligations\nFirst draft: 2 open brackets") for tip in tips)
    assert not any(tip.startswith("Article 1 ") for tip in tips), "it never had any"
    size = brackets.size
    ids = {brackets.place(QPointF(9, y)) for y in range(0, int(size.height()), 5)}
    assert room.session.find("article 2").id in ids


def test_a_picture_of_likeness_tells_how_far_two_agree(pictures: list[Picture]) -> None:
    tips = everywhere(pictures[1])
    assert any("Germany" in tip and "0 %" in tip for tip in tips)
    assert any("100 %" in tip for tip in tips)
    assert any("never on the same amendment" in tip for tip in tips)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_on_the_grounds_of_numbers_are_readable(colours: Colours) -> None:
    for step in range(11):
        ground = mixed(colours.contest_soft, colours.contest, 0.085 * step)
        ink = ink_on(ground, colours)
        lights = sorted(0.05 + _luminance(colour) for colour in (ground, ink))
        assert lights[1] / lights[0] >= 3, step  # bold numbers; WCAG 2.2 asks 4.5 only of smaller ones


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_signs_differ_in_shape_alone(qapp) -> None:
    paper = ("on_accent", "accent_soft", "delete_soft", "contest_soft", "hover")
    names = [field.name for field in fields(LIGHT)]
    inks = replace(LIGHT, **{name: "#ffffff" if name in paper else "#000000" for name in names})
    drawn = []
    for stand in Stand:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        paint_stand(painter, QRectF(0, 0, 40, 40), stand, inks)
        painter.end()
        drawn.append(image)
    for number, one in enumerate(drawn):
        assert all(one != other for other in drawn[number + 1 :])


@pytest.fixture
def panel(room: Conference, theme: Theme, works: Works, window: Window, qtbot: QtBot) -> Iterator[ConvergencePanel]:
    panel = ConvergencePanel(theme, room, works, window.actions_.by_name["save_picture"])
    panel.resize(900, 600)
    panel.show()
    qtbot.waitUntil(lambda: panel.canvas.picture is not None)
    yield panel
    panel.close()
    panel.deleteLater()


@pytest.mark.parametrize("which", [0, 1])
def test_what_is_shown_is_saved_as_png_and_svg(
    panel: ConvergencePanel, answers: Answers, tmp_path: Path, qtbot: QtBot, which: int
) -> None:
    panel.which.setCurrentIndex(which)
    panel.which.activated.emit(which)
    qtbot.waitUntil(lambda: panel.scroll.isVisible() and panel.canvas.picture.title == panel.which.currentText())
    picture = panel.canvas.picture
    for suffix in (".png", ".svg"):
        answers.paths = [tmp_path / f"picture{suffix}"]
        with qtbot.waitSignal(panel.told):
            panel.save()
    png = QImageReader(str(tmp_path / "picture.png"))
    assert png.text("Title") == picture.title
    assert png.size() == (picture.size * 2).toSize()
    svg = QSvgRenderer(str(tmp_path / "picture.svg"))
    assert svg.isValid()
    words = (tmp_path / "picture.svg").read_text("utf-8")
    assert picture.title in words
    assert "First draft" in words


def test_a_folder_that_cannot_be_written_is_told(panel: ConvergencePanel, answers: Answers, tmp_path: Path) -> None:
    for suffix in (".png", ".svg"):
        answers.paths = [tmp_path / "nowhere" / f"picture{suffix}"]
        panel.save()
    assert len(answers.errors) == 2
    assert all("choose another folder" in line for line in answers.errors)


def test_a_picture_fits_its_view_or_is_shown_as_it_is(panel: ConvergencePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.canvas.width() <= panel.scroll.viewport().width())
    panel.fit.setChecked(False)
    assert panel.canvas.size() == panel.canvas.picture.size.toSize()


def test_pictures_follow_the_room(panel: ConvergencePanel, room: Conference, qtbot: QtBot) -> None:
    before = panel.canvas.picture
    room.do("", lambda: room.session.withdraw("1", "FRA"))
    qtbot.waitUntil(lambda: panel.canvas.picture is not before)
    assert panel.canvas.picture.summary.startswith("First draft: 1 open bracket")


def test_versions_join_the_picture_as_they_are_counted(panel: ConvergencePanel, room: Conference, qtbot: QtBot) -> None:
    seen = []
    panel._counter.counted.connect(lambda table: seen.append(table.versions))
    room.do("", lambda: room.session.decide("3", Outcome.ADOPTED))
    room.do("", lambda: room.session.circulate("Rev.1").change)
    qtbot.waitUntil(lambda: bool(seen) and not panel.counting)
    assert seen[0] == ("Rev.1",)
    assert seen[-1] == ("First draft", "Rev.1")
    picture = panel.canvas.picture
    panel.hide()
    panel.show()
    assert not panel.counting
    assert panel.canvas.picture is picture


def test_a_picture_that_is_not_whole_is_not_saved(panel: ConvergencePanel, room: Conference, qtbot: QtBot) -> None:
    room.do("", lambda: room.session.withdraw("1", "FRA"))
    with qtbot.waitSignal(panel.told) as told:
        panel.save()
    assert "still being counted" in told.args[0]


def test_the_views_lead_to_the_text(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    by_name, workspace = window.actions_.by_name, window.workspace
    by_name["view_positions"].trigger()
    qtbot.waitUntil(lambda: workspace.positions.model.columnCount() == 3)
    assert not workspace.amendments.isVisible()
    assert workspace._middle.minimumSizeHint().width() < workspace.positions.minimumSizeHint().width()
    assert workspace.positions.table.hasFocus()
    workspace.positions.table.go_to(1, 1)
    assert workspace.floor.amendment.number == 2
    workspace.positions.opened.emit(workspace.conference.session.amendment("3").id)
    assert workspace.amendments.isVisible()
    assert workspace.outline.chosen == workspace.conference.session.find("article 3").id
    by_name["view_convergence"].trigger()
    qtbot.waitUntil(lambda: workspace.convergence.canvas.picture is not None)
    workspace.convergence.article_chosen.emit(workspace.conference.session.find("article 2").id)
    assert workspace.outline.chosen == workspace.conference.session.find("article 2").id
    assert by_name["view_rolling"].isChecked()
