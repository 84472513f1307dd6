"""A row of controls that goes on in the next line where there is no room: for small screens and large type."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Sets controls beside each other from the side where one begins to read; those that can grow share what is left
    in their line. If it is ``even``, all are equally wide, in as many columns as have room."""

    def __init__(self, parent: QWidget | None = None, *, even: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._even = even

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's: puts an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Qt's: how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt's: one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt's: takes one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Qt's: the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's: how high it is if it is so wide."""
        return self._set(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, box: QRect) -> None:
        """Qt's: sets the items in a box."""
        super().setGeometry(box)
        # beside something that is higher it stands in the middle
        spare = max(0, box.height() - self.heightForWidth(box.width()))
        self._set(box.adjusted(0, spare // 2, 0, 0), place=True)

    def sizeHint(self) -> QSize:
        """Qt's: all in one line."""
        shown = self._shown()
        widths = [item.sizeHint().width() for item in shown]
        width = len(widths) * max(widths, default=0) if self._even else sum(widths)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self._margins())

    def minimumSize(self) -> QSize:
        """Qt's: the widest item."""
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self._margins())

    def _margins(self) -> QMargins:
        return self.contentsMargins()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _set(self, box: QRect, *, place: bool) -> int:
        """Sets the items in lines; the height that they need with the margins."""
        inside = box.marginsRemoved(self._margins())
        y = inside.top()
        for line in self._lines(inside.width()):
            height = max(item.sizeHint().height() for item, _ in line)
            if place:
                self._place(line, QRect(inside.left(), y, inside.width(), height))
            y += height + self.spacing()
        return max(0, y - self.spacing() - inside.top()) + self._margins().top() + self._margins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The items of each line with their widths."""
        return self._columns(width) if self._even else self._run(width)

    def _columns(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        shown, gap = self._shown(), self.spacing()
        widest = max((item.sizeHint().width() for item in shown), default=0)
        fit = max(1, min(len(shown), (width + gap) // (widest + gap)))
        return [
            [(item, (width - gap * (fit - 1)) // fit) for item in shown[first : first + fit]]
            for first in range(0, len(shown), fit)
        ]

    def _run(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), max(width, item.minimumSize().width()))
            if not lines or used + self.spacing() + wide > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, wide))
            used += self.spacing() + wide
        return lines

    def _place(self, line: list[tuple[QLayoutItem, int]], box: QRect) -> None:
        growing = [
            item for item, _ in line if not self._even and item.expandingDirections() & Qt.Orientation.Horizontal
        ]
        left = box.width() - sum(wide for _, wide in line) - self.spacing() * (len(line) - 1)
        share = max(0, left) // len(growing) if growing else 0
        from_right = QApplication.isRightToLeft()
        x = 0
        for item, wide in line:
            own = wide + (share if item in growing else 0)
            start = box.right() + 1 - x - own if from_right else box.left() + x
            height = min(item.sizeHint().height(), box.height())
            item.setGeometry(QRect(start, box.top() + (box.height() - height) // 2, own, height))
            x += own + self.spacing()
