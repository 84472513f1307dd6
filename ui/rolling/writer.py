"""Provisions of the rolling text written on a page, and the brackets in them by key."""

from __future__ import annotations

from functools import partial

from ui.conference import Conference
from ui.rolling.choice import Choice, owner_of
from ui.rolling.setting import Rolling
from ui.rolling.target import Target
from ui.text.clauses import note_numbers
from ui.text.sheet import PageSheet
from workbench.domain.provision import MarkKind
from workbench.session import Bracket, Decided, RollingProvision


class Writer(Rolling):
    """Writes one provision after the other, in whatever order; ``targets`` are the brackets on the page by key."""

    def __init__(self, conference: Conference, choice: Choice) -> None:
        super().__init__(conference, ", ".join if choice.named else _unnamed)
        version = conference.version
        self._numbers = note_numbers(version) if version else {}
        self._fine = choice.fine
        self._count = 0
        self._own: dict[int, list[str]] = {}
        self.targets: dict[str, Target] = {}

    def write(self, provision: RollingProvision, sheet: PageSheet) -> None:
        """Writes a provision with its footnotes under it."""
        first = self._numbers.get(provision.id, 1) if not provision.proposed else 1
        noted = any(mark.kind is MarkKind.FOOTNOTE for mark in (*provision.heading_marks, *provision.marks))
        sheet.notes = [""] * (first - 1 if noted else 0)  # they are counted through the text
        self.provision(provision, sheet)
        for number, note in enumerate(sheet.notes[first - 1 :], first):
            sheet.note(f"notes {owner_of(provision)}", str(number), note, first=number == first)
        sheet.notes = []

    def forget(self, provision: RollingProvision) -> None:
        """The provision is taken from the page."""
        for key in self._own.pop(id(provision), ()):
            del self.targets[key]

    def keys(self, provision: RollingProvision, *, heading: bool) -> partial[str]:
        """Gives every bracket of a provision a key."""
        return partial(self._key, provision, heading)

    def _key(self, provision: RollingProvision, heading: bool, one: Bracket | Decided) -> str:
        self._count += 1
        key = str(self._count)
        self.targets[key] = Target.of(provision, one, heading=heading, fine=self._fine)
        self._own.setdefault(id(provision), []).append(key)
        return key


def _unnamed(_: object) -> str:
    return ""
