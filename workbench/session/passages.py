"""The words of a provision on which the room decides, and the acts by which it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import name_of
from workbench.domain.decision import Part
from workbench.domain.errors import Line
from workbench.domain.provision import Provision
from workbench.drafting.brackets import numbered
from workbench.drafting.rolling import Contested
from workbench.drafting.settling import Extent, Ruling, core, overlap
from workbench.record.acts import Act, ActKind
from workbench.session.changes import Change
from workbench.session.deciding import Deciding
from workbench.session.proposing import legible
from workbench.text.tokens import tokens
from workbench.text.variants import Cut

_LINE_END = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a provision's text or heading, and what is contested in them by number."""

    provision: Provision
    part: Part
    where: str
    tokens: Sequence[str]
    spans: Sequence[Contested]

    def others(self, span: Contested | None = None) -> list[Extent]:
        """The extents of the other spans."""
        return [core(other, self.tokens) for other in self.spans if other is not span]


class OnWords(Deciding):
    """What the verbs of the room on words have in common."""

    def _passage(self, at: str, *, heading: bool = False, fine: bool = False) -> Passage:
        provision = self.find(at)
        part = self._part(self.version(), {provision.id}, Cut.FINE if fine else Cut.PHRASE)
        rolled = next(rolled for rolled in part.provisions if rolled.id == provision.id)
        segments = rolled.heading if heading else rolled.segments
        words = Part.HEADING if heading else Part.TEXT
        return Passage(
            provision,
            words,
            Line("the heading of {where}", where=rolled.citation) if heading else rolled.citation,
            tokens(words.of(provision)),
            [span for number, span in numbered(segments) if number is not None and isinstance(span, Contested)],
        )

    def _settled(self, passage: Passage, rulings: Iterable[Ruling], answers: Iterable[str], meeting: str) -> Change:
        listed = list(dict.fromkeys(answers))
        past = [id for own in listed for one in self.decisions(own) if not one.undone for id in one.answers]
        with self._file.writing():
            acts = [self._ruled(passage, ruling, listed, meeting) for ruling in rulings]
        change = Change(tuple(act.id for act in acts), frozenset({passage.provision.id}))
        return self._with(change, [*listed, *past])

    def _ruled(self, passage: Passage, ruling: Ruling, answers: Sequence[str], meeting: str) -> Act:
        said = {
            "before": "".join(passage.tokens[ruling.start : ruling.end]),
            "words": ruling.words,
            "manner": ruling.manner.value,
            "taken": sorted(ruling.taken),
            "answers": sorted(answers),
        }
        place = self._place_of(passage, (ruling.start, ruling.end), meeting)
        return self._say(ActKind.SPAN_SETTLED, {**place, **said})

    def _reopened(self, passage: Passage, extent: Extent, meeting: str) -> Change:
        answered = {
            id
            for one in self.settlements([passage.provision.id])
            if one.part is passage.part and overlap((one.start, one.end), extent)
            for id in one.answers
        }
        act = self._say(ActKind.SPAN_REOPENED, self._place_of(passage, extent, meeting))
        return self._with(Change((act.id,), frozenset({passage.provision.id})), sorted(answered))

    def _place_of(self, passage: Passage, extent: Extent, meeting: str) -> dict[str, object]:
        return {
            "at": passage.provision.id,
            "part": passage.part.value,
            "version": self.version().name,
            "start": extent[0],
            "end": extent[1],
            "meeting": meeting.strip(),
        }

    def _name(self, id: str) -> str:
        return name_of(self.amendment(id))


def words_for(passage: Passage, words: str) -> str:
    """Words as typed, as they can stand in a passage: on one line, unless its own words stand on several."""
    words = legible(words).strip()
    if passage.part is Part.TEXT and any("\n" in token for token in passage.tokens):
        return words
    return _LINE_END.sub(" ", words) if passage.part is Part.TEXT else " ".join(words.split())
