"""What a Word file holds beside the words that are read, counted while reading and said once each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from workbench.domain.errors import Line
from workbench.exchange.blocks import Remark, TrackedChanges
from workbench.exchange.word_in.original import turn_back
from workbench.exchange.word_names import MC, W

_CHANGES = {
    W + "ins": "insertion",
    W + "del": "deletion",
    W + "moveFrom": "move",
    W + "cellIns": "inserted cell",
    W + "cellDel": "deleted cell",
    W + "cellMerge": "merged cell",
    W + "rPrChange": "change of form",
    W + "pPrChange": "change of form",
    W + "sectPrChange": "change of form",
    W + "tblPrChange": "change of form",
    W + "tblPrExChange": "change of form",
    W + "tblGridChange": "change of form",
    W + "trPrChange": "change of form",
    W + "tcPrChange": "change of form",
    W + "numberingChange": "change of number",
}
READINGS = {
    TrackedChanges.ACCEPTED: Line("tracked changes were read as if all were accepted"),
    TrackedChanges.ORIGINAL: Line("tracked changes were left out, and the text read as it was before them"),
}
"""What is said of a document whose tracked changes were read so."""
_QUOTED = 160  # characters of what was left out that a remark quotes


@dataclass(slots=True)
class Findings:
    """Counts and quotations, turned into remarks when the document has been read."""

    reading: TrackedChanges = TrackedChanges.ACCEPTED
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)
    generated: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)

    def meet(self, element: etree._Element) -> None:
        """Count the tracked changes in an element that is read next, and make it such as it is to be read.

        Those of the form for older programs are not counted.
        """
        for change in element.iter(*_CHANGES):
            if next(change.iterancestors(MC + "Fallback"), None) is None:
                self.changes[_CHANGES[str(change.tag)], change.get(W + "author", "")] += 1
        if self.reading is TrackedChanges.ORIGINAL:
            turn_back(element)

    def all(self) -> tuple[Remark, ...]:
        """The remarks, those on the whole document first."""
        whole = []
        if self.changes:
            whole.append(Remark("the document", self._who(), READINGS[self.reading]))
        if any(text.strip() for text in self.hidden):
            whole.append(Remark("the document", _quoted(self.hidden), Line("hidden text was left out")))
        if any(text.strip() for text in self.generated):
            left = Line("a generated table or index was left out")
            whole.append(Remark("the document", _quoted(self.generated), left))
        whole.extend(Remark("the document", str(times), why) for why, times in self.left_out.items())
        return (*whole, *self.remarks)

    def _who(self) -> str:
        kinds: dict[str, list[str]] = {}
        for (kind, author), times in sorted(self.changes.items()):
            kinds.setdefault(kind, []).append(f"{times} by {author or 'nobody named'}")
        return "; ".join(f"{kind}: {', '.join(authors)}" for kind, authors in kinds.items())

    def language(self, default: str) -> str:
        """The primary language of most of the words ("fr"), "" where nothing says it."""
        most = self.languages.most_common(1)
        return (most[0][0] if most else default).partition("-")[0].lower()


def _quoted(texts: list[str]) -> str:
    """The beginning of what was left out, and how many words it has in all."""
    words = " ".join(texts).split()
    text = " ".join(words)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()} … ({len(words)} words)"
