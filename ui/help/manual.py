"""The manual in a window of its own: contents, pages with links, and a field to find words in all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.fitting import fit
from ui.help import pages
from ui.icons import icon
from ui.theme import SPACE, Theme

_END = ".md"
_NAME = Qt.ItemDataRole.UserRole


class Leaf(QTextBrowser):
    """Shows a page of the manual; it opens nothing else, and asks no network. ``name`` is that of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="page")
        self._theme = theme
        self.name = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(4 * SPACE)
        self.sourceChanged.connect(self._arrive)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Qt's: the words of a page."""
        return pages.page(url.path().removesuffix(_END)) if url.isRelative() else ""

    def turn_to(self, name: str) -> None:
        """Shows a page."""
        self.setSource(QUrl(name + _END), QTextDocument.ResourceType.MarkdownResource)

    def _arrive(self, url: QUrl) -> None:
        self.name = url.path().removesuffix(_END)  # ``source()`` is still the page before
        self.dress()

    def dress(self) -> None:
        """Gives lines and rows air, headings their sizes, and links their colour."""
        document, c = self.document(), self._theme.colours
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            form = QTextBlockFormat(block.blockFormat())
            form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            level = form.headingLevel()
            form.setTopMargin(3 * SPACE if level > 1 else 0)
            code = form.nonBreakableLines()
            form.setNonBreakableLines(False)  # the lines of a package are longer than any window is wide
            close = code or block.textList() or QTextCursor(block).currentTable()
            form.setBottomMargin(SPACE / 2 if close else SPACE)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            if level:
                font = self._theme.chrome_font({1: 1.7, 2: 1.2}.get(level, 1.0), bold=True)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                size = QTextCharFormat()
                size.setFontPointSize(font.pointSizeF())
                cursor.mergeCharFormat(size)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            form = frame.frameFormat()
            form.setBorder(0)
            frame.setFrameFormat(form)
        cursor.endEditBlock()
        self.setTextColor(QColor(c.text))
        self.moveCursor(QTextCursor.MoveOperation.Start)


class Manual(QDialog):
    """The manual; it stays open beside the window while one works."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme = theme
        self.leaf = Leaf(theme)
        self.leaf.setAccessibleName(self.tr("Page of the manual"))
        self.contents = QListWidget(objectName="contents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.words = QLineEdit(placeholderText=self.tr("Find in the manual"), clearButtonEnabled=True)
        self.words.setAccessibleName(self.tr("Find in the manual"))
        self.told = QLabel(objectName="muted", wordWrap=True)
        self._buttons = [
            self._button("back", self.tr("Back"), QKeySequence.StandardKey.Back),
            self._button("forward", self.tr("Forward"), QKeySequence.StandardKey.Forward),
        ]
        for name, title in pages.contents():
            item = QListWidgetItem(title, self.contents)
            item.setData(_NAME, name)
            item.setSizeHint(QSize(0, self.contents.fontMetrics().height() + 2 * SPACE))
        self._lay_out()
        self._buttons[0].clicked.connect(self.leaf.backward)
        self._buttons[1].clicked.connect(self.leaf.forward)
        self.leaf.backwardAvailable.connect(self._buttons[0].setEnabled)
        self.leaf.forwardAvailable.connect(self._buttons[1].setEnabled)
        self.leaf.sourceChanged.connect(self._turned)
        self.contents.currentItemChanged.connect(self._choose)
        self.words.textChanged.connect(self._sift)
        self.words.returnPressed.connect(self._find_next)
        theme.changed.connect(self._dress)
        find = QAction(self, shortcut=QKeySequence.StandardKey.Find)
        find.triggered.connect(self.words.setFocus)
        self.addAction(find)
        self._dress()
        self.resize(QSize(980, 640))
        fit(self)

    def open_at(self, name: str) -> None:
        """Shows a page in front of the window."""
        self.show()
        self.leaf.turn_to(name)
        self.raise_()
        self.activateWindow()
        self.leaf.setFocus()

    def _lay_out(self) -> None:
        side = QFrame(objectName="side")
        column = QVBoxLayout(side)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        top = QHBoxLayout()
        for button in self._buttons:
            top.addWidget(button)
        top.addStretch(1)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.contents, 1)
        column.addWidget(self.told)
        side.setFixedWidth(max(240, self.fontMetrics().horizontalAdvance("n") * 32))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.leaf, 1)

    def _button(self, drawing: str, name: str, key: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton(toolTip=name, enabled=False)
        button.setProperty("drawing", drawing)
        button.setAccessibleName(name)
        button.setShortcut(QKeySequence(key))
        return button

    def _turned(self) -> None:
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_NAME) == self.leaf.name:
                self.contents.setCurrentRow(row)
        self._mark()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME) != self.leaf.name:
            self.leaf.turn_to(item.data(_NAME))

    def _sift(self) -> None:
        """Lists the pages that have the words, and goes to the first if the one shown has none."""
        said = self.words.text().strip().casefold()
        found = []
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            has = said in pages.page(item.data(_NAME)).replace("**", "").casefold()
            item.setHidden(not has)
            found += [item.data(_NAME)] if has else []
        self.told.setText("" if found else self.tr("No page has these words."))
        if said and found and self.leaf.name not in found:
            self.leaf.turn_to(found[0])
        self.leaf.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()
        self._find_next()

    def _find_next(self) -> None:
        """Goes to the next place on the page, from its end to its beginning."""
        said = self.words.text().strip()
        if said and not self.leaf.find(said):
            self.leaf.moveCursor(QTextCursor.MoveOperation.Start)
            self.leaf.find(said)

    def _mark(self) -> None:
        """Marks every place of the words on the page."""
        said, c = self.words.text().strip(), self._theme.colours
        marks, cursor = [], QTextCursor(self.leaf.document())
        while said and not (cursor := self.leaf.document().find(said, cursor)).isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(QColor(c.contest_soft))
            mark.format.setForeground(QColor(c.text))
            marks.append(mark)
        self.leaf.setExtraSelections(marks)

    def _dress(self) -> None:
        c = self._theme.colours
        for button in self._buttons:
            button.setIcon(icon(button.property("drawing"), c.text, c.line))
        self.leaf.reload()
