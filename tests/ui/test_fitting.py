"""Dialogs at the size of the type."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.panels.dialogs import NewConference
from ui.theme import Theme


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
