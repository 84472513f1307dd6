"""The text with one's own drafts in it: every clause as a redline, mended where a draft changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.text.boundaries import code_points, units
from ui.text.clauses import ADDED, CELL, TEXT, Clause, Entry, Place
from ui.text.instrument import Instrument
from ui.text.page import Page
from ui.text.redlined import Shown, mend, offset_of, position_of, text_of
from ui.text.sheet import PLACE
from ui.theme import Theme
from workbench.domain.draft import Draft


class DraftedPage(Page):
    """A page that shows an instrument with drafts in it, and knows where in its words the caret stands.

    While ``_ours`` is set the document is changed here and by nobody else; while ``fixed`` is set nothing can be typed.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._instrument: Instrument | None = None
        self._ours = False
        self.fixed = False
        self._was = 0
        self._blocks_known = 1

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
        self.setFocus()
        place = Place(at, part)
        if place not in own.clauses and part == TEXT:
            own.opened = at
            self._renew(at)
        if place not in own.clauses:
            place = Place(at, CELL, 0)
        if place in own.clauses:
            self._put_caret(place, len(own.clauses[place].words))
            self.ensureCursorVisible()

    def runs_at(self, block: QTextBlock) -> Shown:
        """What a block shows where a draft's words can be typed, nothing elsewhere."""
        place = place_of(block)
        own = self._instrument
        return () if own is None or place is None or self._clause(place) is None else own.shown.get(place, ())

    def put_caret(self, at: str, part: str, offset: int) -> None:
        """Puts the caret after so many characters of the words of a part."""
        self._put_caret(Place(at, part), offset)

    def fill(self, compose: object, lit: str = "") -> None:
        """Sets a new text."""
        self._ours = True
        super().fill(compose, lit)  # type: ignore[arg-type]
        self._ours = False

    def _write(self, until: str | None) -> None:
        ours, self._ours = self._ours, True
        super()._write(until)
        self._ours = ours
        self._blocks_known = self.document().blockCount()

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

    def _clause(self, place: Place | None) -> Clause | None:
        own = self._instrument
        clause = own.clauses.get(place) if own is not None and place is not None else None
        return None if clause is None or clause.fixed or self.fixed else clause

    def _here(self) -> tuple[Place, Shown, int] | None:
        """The clause in which the caret stands and where in what it shows; ``None`` where nothing can be typed."""
        cursor = self.textCursor()
        place = place_of(cursor.block())
        if self._instrument is None or place is None or self._clause(place) is None:
            return None
        shown = self._instrument.shown[place]
        return place, shown, code_points(text_of(shown), cursor.positionInBlock())

    def _block_of(self, place: Place) -> QTextBlock:
        here = self.textCursor().block()
        if place_of(here) == place:
            return here
        blocks = map(self.document().findBlockByNumber, self._numbers(place.at))
        return next((block for block in blocks if place_of(block) == place), QTextBlock())

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


def place_of(block: QTextBlock) -> Place | None:
    """Whose words a block shows, ``None`` for those of nobody."""
    key = block.blockFormat().property(PLACE)
    return Place.of(key) if key else None
