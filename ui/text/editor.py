"""Typing in the text: every change of a clause is shown at once as a redline of the draft that it makes.

Whatever is done (keys, an input method, paste, drop, a screen reader's own edit), the draft's words are derived from it
by :mod:`ui.text.redlined`, and the block is mended so that it shows their redline. The document keeps no undo of its
own: what is undone is a state of the draft on the desk.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from ui.sheet import PROVISION
from ui.text.boundaries import Reach, code_points, reached, units
from ui.text.clauses import ADDED, CELL, TEXT, Clause, Entry, Place, joined
from ui.text.instrument import Instrument
from ui.text.page import Page
from ui.text.redlined import Shown, edited, mend, offset_of, position_of, resting_place, text_of, words_of
from ui.text.sheet import PLACE
from ui.theme import Theme
from workbench.domain.draft import Draft

_DELETIONS = {
    QKeySequence.StandardKey.Delete: Reach.ON,
    QKeySequence.StandardKey.DeleteStartOfWord: Reach.WORD_BACK,
    QKeySequence.StandardKey.DeleteEndOfWord: Reach.WORD_ON,
    QKeySequence.StandardKey.DeleteEndOfLine: Reach.END,
}
SHIFT = Qt.KeyboardModifier.ShiftModifier
_AT_MOST = 60
"""How many clauses can be changed by one key."""
_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Editor(Page):
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
        self._instrument: Instrument | None = None
        self._ours = False
        self._native: tuple[int, int, int] | None = None
        self._leaving = False
        self._was = 0
        self._blocks_known = 1
        self._mending = QTimer(self, singleShot=True, interval=0)
        self._mending.timeout.connect(self._set_anew)
        self.document().contentsChange.connect(self._note_change)
        self.document().contentsChanged.connect(self._take_change)
        self.cursorPositionChanged.connect(self._rest_caret)

    def show_instrument(self, instrument: Instrument, lit: str = "") -> None:
        """Sets a text anew; the caret stays in its words where they are still there."""
        here = self._here()
        self._instrument = instrument
        self.fill(instrument.compose, lit)
        if here is not None and here[0] in instrument.shown:
            self._put_caret(here[0], offset_of(here[1], here[2]))

    def show_drafts(self, drafts: Iterable[Draft]) -> None:
        """Shows the drafts as they are now, and changes only what differs."""
        own = self._instrument
        if own is None:
            return
        now, was = own.sorted(drafts), own.drafts
        own.drafts = now
        for at in {at for at, _ in {**now.by_place, **was.by_place}} | (now.gone ^ was.gone):
            self._renew(at)
        texts = {draft.id: draft for beside in now.added.values() for draft in beside}
        if texts.keys() != {draft.id for beside in was.added.values() for draft in beside}:
            self._arrange()
        for id, draft in texts.items():
            clause = own.clauses.get(Place(id, ADDED))
            if clause is not None and clause.words != draft.text:
                self._show(replace(clause, words=draft.text), len(draft.text))

    def open(self, at: str, part: str = TEXT) -> None:
        """Puts the caret at the end of a part of a provision, or of a draft's new one, giving it room if need be."""
        own = self._instrument
        if own is None:
            return
        place = Place(at, part)
        if place not in own.clauses and part == TEXT:
            own.opened = at
            self._renew(at)
        if place not in own.clauses:
            place = Place(at, CELL, 0)
        if place in own.clauses:
            self._put_caret(place, len(own.clauses[place].words))
            self.ensureCursorVisible()
        self.setFocus()

    def put_caret(self, at: str, part: str, offset: int) -> None:
        """Puts the caret after so many characters of the words of a part."""
        self._put_caret(Place(at, part), offset)

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
            self._type(source.text().replace("\r\n", "\n").strip("\r\n"))

    def _type(self, text: str) -> None:
        """Puts ``text`` in the place of what is selected, clause by clause."""
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
        place = _place_of(block)
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

    def _show(self, clause: Clause, caret: int, *, after: bool = False, here: bool = False) -> None:
        """Mends the block of a clause."""
        own = self._instrument
        if own is None:
            return
        place = clause.place
        was = own.shown[place]
        now = own.show(clause)
        start, end, runs = mend(was, now)
        said = text_of(was)
        block = self._block_of(place)
        inside = self.textCursor().block() == block
        self._ours = True
        self.sheet.mend(block, clause, units(said[:start]), units(said[:end]), runs)
        self._ours = False
        if here or inside:
            self._put_caret(place, min(caret, len(clause.words)), after=after)

    def _renew(self, at: str) -> None:
        """Shows a provision as the drafts have it now."""
        own = self._instrument
        provision = own.provision(at) if own is not None else None
        if own is None or provision is None:
            return
        clauses = list(own.clauses_of(provision))
        places = [place for place in own.clauses if place.at == at]
        if not places:
            return  # not written yet
        if places != [clause.place for clause in clauses]:
            self._rewrite(Entry(at, provision))
            return
        for clause in clauses:
            if clause != own.clauses[clause.place]:
                self._show(clause, len(clause.words))

    def _rewrite(self, entry: Entry) -> None:
        self.finish()
        own = self._instrument
        if own is not None:
            self._ours = True
            self._take_out(entry.key)
            self._write_entry(own.entries, next(i for i, one in enumerate(own.entries) if one.key == entry.key))
            self._ours = False

    def _arrange(self) -> None:
        """Puts the new provisions of drafts where they stand, and takes out those that are gone."""
        self.finish()
        own = self._instrument
        if own is None:
            return
        known = {entry.key for entry in own.entries}
        now = own.arranged()
        self._ours = True
        for key in known - {entry.key for entry in now}:
            self._take_out(key)
        for number, entry in enumerate(now):
            if entry.key not in known:
                self._write_entry(now, number)
        own.entries = now
        self._ours = False

    def _take_out(self, key: str) -> None:
        own, numbers = self._instrument, self._numbers(key)
        if own is None or not numbers:
            return
        first, last = (self.document().findBlockByNumber(number) for number in (numbers[0], numbers[-1]))
        cursor = QTextCursor(self.document())
        before = first.previous()
        start = before.position() + before.length() - 1 if before.isValid() else 0
        end = last.position() + last.length() - 1 if before.isValid() else last.position() + last.length()
        cursor.setPosition(start)
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._forget_index()
        self._blocks_known = self.document().blockCount()
        for place in [place for place in own.clauses if place.at == key]:
            del own.clauses[place], own.shown[place]

    def _write_entry(self, among: list[Entry], number: int) -> None:
        own = self._instrument
        before = next((n[-1] for one in reversed(among[:number]) if (n := self._numbers(one.key))), None)
        if own is not None:
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            self.sheet.go_to(self.document().findBlockByNumber(before or 0))
            own.write(among[number], self.sheet)
            cursor.endEditBlock()
            self._forget_index()
            self._blocks_known = self.document().blockCount()

    # -- where things are

    def _clause(self, place: Place | None) -> Clause | None:
        own = self._instrument
        clause = own.clauses.get(place) if own is not None and place is not None else None
        return None if clause is None or clause.fixed else clause

    def _here(self) -> tuple[Place, Shown, int] | None:
        """The clause in which the caret stands and where in what it shows; ``None`` where nothing can be typed."""
        cursor = self.textCursor()
        place = _place_of(cursor.block())
        if self._instrument is None or place is None or self._clause(place) is None:
            return None
        shown = self._instrument.shown[place]
        return place, shown, code_points(text_of(shown), cursor.positionInBlock())

    def _block_of(self, place: Place) -> QTextBlock:
        here = self.textCursor().block()
        if _place_of(here) == place:
            return here
        blocks = map(self.document().findBlockByNumber, self._numbers(place.at))
        return next((block for block in blocks if _place_of(block) == place), QTextBlock())

    def _put_caret(self, place: Place, offset: int, *, after: bool = False) -> None:
        block = self._block_of(place)
        if self._instrument is None or not block.isValid():
            return
        shown = self._instrument.shown[place]
        position = position_of(shown, offset, after=after)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + units(text_of(shown)[:position]))
        self._was = cursor.position()
        self.setTextCursor(cursor)

    def _rest_caret(self) -> None:
        """Takes the caret out of labels, signs and struck words, and says in which provision it stands."""
        cursor, was = self.textCursor(), self._was
        self._was = cursor.position()
        if self._ours or cursor.hasSelection():
            return
        place = _place_of(cursor.block())
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

    def _write(self, until: str | None) -> None:
        ours, self._ours = self._ours, True
        super()._write(until)
        self._ours = ours
        self._blocks_known = self.document().blockCount()

    def fill(self, compose: object, lit: str = "") -> None:
        """Sets a new text."""
        self._ours = True
        super().fill(compose, lit)  # type: ignore[arg-type]
        self._ours = False

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
        place = _place_of(block)
        if place is None or place not in own.shown or self.document().blockCount() != self._blocks_known:
            self._mending.start()  # not inside a change that is still going on
            return
        was, now = text_of(own.shown[place]), block.text()
        if was.replace("\n", "\u2028") == now:
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
        fixed = own.clauses[place].fixed
        self._show(own.clauses[place], caret)
        if not fixed:
            self._put(place, words.replace("\u2028", "\n") if not own.clauses[place].of else words, caret)


def _types(event: QKeyEvent) -> bool:
    """Whether a key types what it says, and is no command."""
    text, held = event.text(), event.modifiers()
    command = held & Qt.KeyboardModifier.ControlModifier and not held & Qt.KeyboardModifier.AltModifier
    return bool(text) and text.isprintable() and not command and not held & Qt.KeyboardModifier.MetaModifier


def _place_of(block: QTextBlock) -> Place | None:
    key = block.blockFormat().property(PLACE)
    return Place.of(key) if key else None
