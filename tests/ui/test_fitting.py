"""Dialogs at the size of the type."""

from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.actions import VIEWS
from ui.panels.dialogs import NewConference
from ui.theme import Theme
from ui.window import Window


def test_large_type_leaves_no_hole_between_a_heading_and_what_explains_it(qapp: QApplication, theme: Theme) -> None:
    usual = QFont(qapp.font())
    large = QFont(usual)
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    dialog = NewConference()
    try:
        dialog.show()
        qapp.processEvents()
        gap = dialog.explained.geometry().top() - dialog.heading.geometry().bottom()
        spare = dialog.heading.height() - dialog.heading.sizeHint().height()
        assert gap + spare < dialog.heading.sizeHint().height()
    finally:
        dialog.close()
        dialog.deleteLater()
        qapp.setFont(usual)


def test_the_outline_is_as_wide_in_every_view(qapp: QApplication, window: Window, file: Path) -> None:
    assert window.open_path(file)
    qapp.processEvents()
    outline = window.workspace.outline
    width = outline.width()
    for view in VIEWS:
        window.actions_.by_name[view].trigger()
        qapp.processEvents()
        assert outline.width() == width, view
