"""One article as the room sees it: in brackets, and as a redline where the secretary lets it see what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.conference import Conference
from ui.panels.reading import page_of
from ui.rolling.setting import Rolling
from ui.text.clauses import Drafts, note_numbers
from ui.text.instrument import Instrument
from ui.text.sheet import PageSheet
from workbench.domain.draft import Draft
from workbench.domain.provision import Kind
from workbench.domain.version import Version
from workbench.session import RollingProvision

translate = QCoreApplication.translate

_NAMED = 3
"""So many parties a bracket names; of more it says how many there are."""
_SHORT = 20
"""A party with a name of more letters goes by its code."""


class Article:
    """The rolling text of the provision ``id`` with ``drafts`` typed in it; these are shown to everybody."""

    def __init__(self, conference: Conference, version: Version, id: str, drafts: Sequence[Draft]) -> None:
        top, *below = version.subtree(id)
        part = Version(version.name, (replace(top, parent=None), *below))
        self.id = id
        self.ids = frozenset(part.by_id)
        numbers = note_numbers(version)
        self.instrument = Instrument(conference.session, part, drafts, numbers)
        self._first = min((numbers[own] for own in self.ids & numbers.keys()), default=1)
        self.shape = shape_of(drafts)
        rolling = conference.session.rolling(id)

        def called(codes: Iterable[str]) -> str:
            return short_names(conference, list(codes))

        self._rolling = Rolling(conference, called)
        self._rolled = rolling.provisions
        self._typed = _typed(self.instrument.drafts)

    def compose(self, sheet: PageSheet) -> Iterator[str]:
        """Writes it all."""
        own = self.instrument
        own.entries = own.arranged()
        sheet.notes = [""] * (self._first - 1)  # they are counted through the text
        rolled, before, last = self._by_id()
        for entry in own.entries:
            provision = entry.provision
            if provision is not None and entry.key != provision.id:
                continue  # the notes stand at the end
            for proposed in before.get(entry.key, ()):
                self._rolling.provision(proposed, sheet)
            if provision is None or entry.key in self._typed or entry.key not in rolled:
                own.write(entry, sheet)
                sheet.notes += provision.footnotes if provision else ()
            else:
                self._rolling.provision(rolled[entry.key], sheet)
            yield entry.key
        for proposed in last:
            self._rolling.provision(proposed, sheet)
        for number, note in enumerate(sheet.notes[self._first - 1 :], self._first):
            sheet.note(f"notes {self.id}", str(number), note, first=number == self._first)
        yield ""

    def _by_id(
        self,
    ) -> tuple[dict[str, RollingProvision], dict[str, list[RollingProvision]], list[RollingProvision]]:
        """What stands in the text by id, what is proposed before each of it, and at the end."""
        rolled, before, waiting = {}, {}, []
        for provision in self._rolled:
            if provision.proposed:
                waiting.append(provision)
            else:
                rolled[provision.id] = provision
                before[provision.id], waiting = waiting, []
        return rolled, before, waiting


def short_names(conference: Conference, codes: Sequence[str]) -> str:
    """How the room's screen names parties: in few letters."""
    most = len(codes) if len(codes) <= _NAMED + 1 else _NAMED
    said = [name if len(name := conference.name(code)) <= _SHORT else code for code in codes[:most]]
    named = ", ".join(said)
    if len(codes) <= most:
        return named
    return translate("Conference", "{parties} and {count} others").format(parties=named, count=len(codes) - most)


def shape_of(drafts: Sequence[Draft]) -> frozenset[tuple[object, ...]]:
    """What of drafts decides which blocks there are; all else can be mended in these."""
    return frozenset((draft.id, draft.at, draft.operation, draft.relation) for draft in drafts)


def article_of(version: Version, id: str) -> str:
    """What the room sees when ``id`` is chosen: its article or preamble; of a Part its first article."""
    top = page_of(version, id)
    articles = (provision.id for provision in version.subtree(top) if provision.kind is Kind.ARTICLE)
    return next(articles, top)


def articles(version: Version) -> list[str]:
    """All that the room can see one after the other, in order."""
    return list(dict.fromkeys(article_of(version, provision.id) for provision in version.provisions))


def _typed(drafts: Drafts) -> frozenset[str]:
    return frozenset(at for at, _ in drafts.by_place) | drafts.gone
