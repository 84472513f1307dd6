"""What changed between two versions, as a Word document: words inserted underlined, words deleted struck through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.drafting.comparison import Change, Comparison
from workbench.exchange.front import Front
from workbench.exchange.redline import happened, relabelled, summary
from workbench.exchange.word_out.document import WordDocument
from workbench.exchange.word_out.marking import key, pieces
from workbench.exchange.word_out.runs import Piece


def write_comparison(comparison: Comparison, front: Front, out: Path) -> None:
    """Writes a summary, then every provision that changed, with its citation and its words before and after.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)
    words = document.phrases
    document.title_page(words.comparison, words.from_to.format(old=comparison.old, new=comparison.new))
    document.begin_text()
    document.paragraph("TreatyLegendHeading", words.summary).words(words.summary)
    rows = "\n".join(f"{name}\t{number}" for name, number in summary(comparison, words))
    document.table([Piece(rows)], "TreatyLegend", header=False)
    if not comparison.changes:
        document.paragraph("TreatyLegend", words.no_change).words(words.no_change)
    else:
        document.paragraph("TreatyLegend", words.how_read).pieces(key(words)).words(f". {words.how_read}")
    for change in comparison.changes:
        _write(document, change)
    document.save(out)


def _write(document: WordDocument, change: Change) -> None:
    citation = change.citation or change.old_citation
    document.paragraph("TreatyChange", citation).words(citation)
    line = happened(change, document.phrases)
    document.paragraph("TreatyChangeLine", line).words(line)
    labels = [piece for label in pieces(relabelled(change)) for piece in (label, Piece(" "))]
    if title := [*labels, *pieces(change.heading)]:
        _words(document, title)
    if change.segments:
        _words(document, list(pieces(change.segments)))
    if change.footnotes:
        _words(document, [Piece(f"{document.phrases.notes}{document.phrases.colon}"), *pieces(change.footnotes)])


def _words(document: WordDocument, found: Sequence[Piece]) -> None:
    """A paragraph, or a table where the words have rows and cells."""
    words = "".join(piece.text for piece in found)
    if "\t" in words and "\n" in words:
        document.table(found)
    else:
        document.paragraph("ProvisionText", words).pieces(found)
