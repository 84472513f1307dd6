"""Typing in the text: every change of a clause is shown at once as a redline of the draft that it makes.

Whatever is done (keys, an input method, paste, drop, a screen reader's own edit), the draft's words are derived from it
by :mod:`ui.text.redlined`, and the block is mended so that it shows their redline. The document keeps no undo of its
own: what is undone is a state of the draft on the desk.
"""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from ui.sheet import PROVISION
from ui.text.boundaries import Reach, code_points, reached, units
from ui.text.clauses import ADDED, CELL, TEXT, Place, joined
from ui.text.drafted import DraftedPage, place_of
from ui.text.redlined import edited, offset_of, position_of, resting_place, text_of, words_of
from ui.text.sheet import drawn
from ui.theme import Theme

_DELETIONS = {
    QKeySequence.StandardKey.Delete: Reach.ON,
    QKeySequence.StandardKey.DeleteStartOfWord: Reach.WORD_BACK,
    QKeySequence.StandardKey.DeleteEndOfWord: Reach.WORD_ON,
    QKeySequence.StandardKey.DeleteEndOfLine: Reach.END,
}
SHIFT = Qt.KeyboardModifier.ShiftModifier
_LINE_ENDS = {0x0D: "\n", 0x2029: "\n"}
_UNTYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufdd0\ufdd1\ufffc]")
"""What no treaty says: control characters, and those by which Qt marks frames and pictures."""
_AT_MOST = 60
"""How many clauses can be changed by one key."""
_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Editor(DraftedPage):
    """A page in whose clauses one can type.

    ``words_changed`` carries a provision's or draft's id, the part and its words now; ``split_asked`` an id and the
    offset of the caret; ``joining_asked`` an id and a part whose beginning was to be deleted. ``draft_chosen`` carries
    the id of the draft in whose new provision the caret stands.
    """

    words_changed = Signal(str, str, str)
    split_asked = Signal(str, int)
    joining_asked = Signal(str, str)
    draft_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setReadOnly(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self._native: tuple[int, int, int] | None = None
        self._leaving = False
        self._mending = QTimer(self, singleShot=True, interval=0)
        self._mending.timeout.connect(self._set_anew)
        self.document().contentsChange.connect(self._note_change)
        self.document().contentsChanged.connect(self._take_change)
        self.cursorPositionChanged.connect(self._rest_caret)

    # -- what is done

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window's actions."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _OURS)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Types, deletes, splits; whatever only moves the caret is left to Qt."""
        for key, reach in _DELETIONS.items():
            if event.matches(key):
                self._delete(reach)
                return
        # Qt has no standard key for it but on a Mac
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~SHIFT:
            self._delete(Reach.BACK)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_more()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self._break_line(whole=not event.modifiers() & SHIFT)
        elif _types(event):
            self._type(event.text())
        else:
            self._leaving = event.key() == Qt.Key.Key_Left
            super().keyPressEvent(event)
            self._leaving = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method commits is typed; what it composes is Qt's to show."""
        if self._here() is None:
            event.ignore()
            return
        if event.commitString() or event.replacementLength():
            super().inputMethodEvent(QInputMethodEvent())
            if event.replacementLength():
                cursor = self.textCursor()
                start = cursor.position() + event.replacementStart()
                cursor.setPosition(start)
                cursor.setPosition(start + event.replacementLength(), QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
            self._type(event.commitString())
            event = QInputMethodEvent(event.preeditString(), event.attributes())
        elif event.preeditString() and self.textCursor().hasSelection():
            self._type("")
        super().inputMethodEvent(event)

    def cut(self) -> None:
        """Takes the selected words out, to the clipboard."""
        if self.textCursor().hasSelection():
            self.copy()
            self._type("")

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text can be pasted or dropped."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes words without the line feeds and spaces that a mail program put at their ends."""
        if source.hasText():
            self._type(source.text().strip("\r\n"))

    def _type(self, text: str) -> None:
        """Puts ``text`` in the place of what is selected, clause by clause."""
        text = _UNTYPED.sub("", text.replace("\r\n", "\n").translate(_LINE_ENDS))
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        blocks, block = [], self.document().findBlock(first)
        while block.isValid() and (block.position() <= last):
            blocks.append(block)
            block = block.next()
        if len(blocks) > _AT_MOST:
            QApplication.beep()  # nobody means to rewrite the whole text by one key
            return
        for number, block in reversed(list(enumerate(blocks))):
            start = max(first - block.position(), 0)
            end = min(last - block.position(), block.length() - 1)
            self._change(block, start, max(end, start) - start, text if number == 0 else "")

    def _select_more(self) -> None:
        """Selects the clause; all of the text if the clause is selected already."""
        cursor, here = self.textCursor(), self._here()
        if here is None or cursor.hasSelection():
            self.selectAll()
            return
        _, shown, _ = here
        start = cursor.block().position()
        cursor.setPosition(start + units(text_of(shown)[: position_of(shown, 0)]))
        cursor.setPosition(start + cursor.block().length() - 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _delete(self, reach: Reach) -> None:
        if self.textCursor().hasSelection():
            self._type("")
            return
        here = self._here()
        if here is None:
            return
        place, shown, position = here
        words, offset = words_of(shown), offset_of(shown, position)
        other = reached(words, offset, reach)
        if other == offset:
            if reach is Reach.BACK and offset == 0:
                self.joining_asked.emit(place.at, place.part)
            return
        start, end = sorted((offset, other))
        self._put(place, words[:start] + words[end:], start, after=other > offset)

    def _break_line(self, *, whole: bool) -> None:
        here = self._here()
        if here is None:
            return
        place, shown, position = here
        if whole and place.part == TEXT:
            self.split_asked.emit(place.at, offset_of(shown, position))
        elif place.part in (TEXT, ADDED):
            self._type("\n")
        elif place.part == CELL:
            self._type("\u2028")
        else:
            self.moveCursor(QTextCursor.MoveOperation.NextBlock)

    def _change(self, block: QTextBlock, start: int, removed: int, text: str) -> None:
        """Puts ``text`` in the place of what a block shows, as Qt counts characters."""
        place = place_of(block)
        clause = self._clause(place)
        if place is None or clause is None or not (removed or text) or self._instrument is None:
            return
        shown = self._instrument.shown[place]
        said = text_of(shown)
        first = code_points(said, start)
        length = code_points(said, start + removed) - first
        if clause.of or place.part not in (TEXT, ADDED):
            text = " ".join(text.split("\n"))
        words, caret = edited(shown, first, length, text)
        self._put(place, words, caret)

    def _put(self, place: Place, words: str, caret: int, *, after: bool = False) -> None:
        """The user gave a clause other words."""
        own = self._instrument
        if own is None:
            return
        clause = own.clauses[place]
        if words == clause.words:
            self._put_caret(place, caret, after=after)
            return
        whole = joined(own.cells(place.at), place, words) if place.part == CELL else words
        self._show(replace(clause, words=words), caret, after=after, here=True)
        self.words_changed.emit(place.at, TEXT if place.part == CELL else place.part, whole)

    # -- what is shown

    # -- where things are

    def _rest_caret(self) -> None:
        """Takes the caret out of labels, signs and struck words, and says in which provision it stands."""
        cursor, was = self.textCursor(), self._was
        self._was = cursor.position()
        if self._ours or cursor.hasSelection():
            return
        place = place_of(cursor.block())
        own = self._instrument
        if own is not None and place is not None and place in own.shown:
            shown = own.shown[place]
            position = code_points(text_of(shown), cursor.positionInBlock())
            rest = resting_place(shown, position, forward=cursor.position() >= was)
            if rest > position and self._leaving and cursor.block().previous().isValid():
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                self.setTextCursor(cursor)
                return
            if rest != position:
                cursor.setPosition(cursor.block().position() + units(text_of(shown)[:rest]))
                self.setTextCursor(cursor)
                return
        if self.hasFocus():
            self._tell_place(cursor.block(), place)

    def _tell_place(self, block: QTextBlock, place: Place | None) -> None:
        if place is not None and place.part == ADDED:
            self.draft_chosen.emit(place.at)
        elif (id := block.blockFormat().property(PROVISION)) and id != self._lit:
            self.provision_chosen.emit(id)

    # -- what others change in the document itself

    def _set_anew(self) -> None:
        """Somebody took blocks out or put some in: that is no wording of any clause."""
        if self._instrument is not None:
            self.show_instrument(self._instrument.anew(), self._lit)

    def _note_change(self, position: int, removed: int, added: int) -> None:
        if not self._ours:
            self._native = position, removed, added

    def _take_change(self) -> None:
        """Somebody changed the document itself: what a clause says now is what was typed in it."""
        change, self._native = self._native, None
        own = self._instrument
        if change is None or self._ours or own is None:
            return
        block = self.document().findBlock(change[0])
        place = place_of(block)
        if place is None or place not in own.shown or self.document().blockCount() != self._blocks_known:
            self._mending.start()  # not inside a change that is still going on
            return
        was, now = text_of(own.shown[place]), block.text()
        if drawn(was) == now:
            return  # an input method is composing, or a look changed
        start = code_points(now, change[0] - block.position())
        kept = len(now) - code_points(now, min(change[0] + change[2] - block.position(), block.length() - 1))
        words, caret = edited(own.shown[place], start, max(0, len(was) - kept - start), now[start : len(now) - kept])
        own.shown[place] = ()
        self._ours = True
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._ours = False
        fixed = self.fixed or own.clauses[place].fixed
        self._show(own.clauses[place], caret)
        if not fixed:
            self._put(place, words.replace("\u2028", "\n") if not own.clauses[place].of else words, caret)


def _types(event: QKeyEvent) -> bool:
    """Whether a key types what it says, and is no command."""
    text, held = event.text(), event.modifiers()
    command = held & Qt.KeyboardModifier.ControlModifier and not held & Qt.KeyboardModifier.AltModifier
    return bool(text) and text.isprintable() and not command and not held & Qt.KeyboardModifier.MetaModifier
