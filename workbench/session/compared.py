"""What changed between two texts, as a document: two versions of a file, or any two documents."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.comparison import Comparison, compare
from workbench.drafting.matching import carry_identity
from workbench.exchange.front import Front
from workbench.exchange.identity import CHANGES, Identity
from workbench.session.reading import Reading


class Compared(Reading):
    """The verb that writes what changed; see :class:`workbench.session.Session`."""

    def export_comparison(self, old: str, new: str, out: Path, *, author: str = "") -> Path:
        """Writes what changed between two versions: the clean text with tracked changes as .docx, or a page as .html.

        The changes bear the day of the newer version and the name of ``author``, the secretariat without one.
        """
        only(out, ".docx", ".html")
        if out.suffix.lower() == ".html":
            return _page(self.compare(old, new), out, self.title, self.language, author)
        from workbench.exchange.redlining.redline import write_redline
        from workbench.exchange.word_out.forms import write_clean

        with TemporaryDirectory() as folder:
            before, after = Path(folder, "old.docx"), Path(folder, "new.docx")
            for version, made in ((self.version(old), before), (self.version(new), after)):
                write_clean(version, self._front(version, CHANGES), made)
            write_redline(before, after, out, author=author)
        return out

    def _front(self, version: Version, form: str) -> Front:
        names = {party.code: party.name(self.language) for party in self.parties()}
        place = {code: index for index, code in enumerate(names)}
        return Front(
            title=self.title,
            language=self.language,
            symbol=self.symbol,
            date=self.version_date(version.name),
            version=version.name,
            party_name=lambda code: names.get(code, code),
            party_order=lambda codes: sorted(codes, key=lambda code: (place.get(code, len(place)), code)),
            identity=Identity(self._file.seat.conference, version.name, version.content_hash, form),
        )


def compare_documents(old: Path, new: Path) -> Comparison:
    """What changed between two documents outside a file, provisions matched by label, place and words."""
    from workbench.exchange.reading import read_source

    before = Version(old.name, read_source(old).provisions)
    after = Version(new.name, read_source(new).provisions)
    return compare(before, carry_identity(before, after, fresh=lambda index: f"n{index}"))


def write_comparison(old: Path, new: Path, out: Path, *, author: str = "") -> Path:
    """Writes what changed between two documents outside a file; it is whole or absent.

    As .docx it is the newer one, with tracked changes that give its text if accepted and the older text if rejected; a
    document that is no Word file is made one first. As .html it is a page that stands alone.
    """
    only(out, ".docx", ".html")
    if out.suffix.lower() == ".html":
        return _page(compare_documents(old, new), out, f"{old.name} and {new.name}", "en", author)
    from workbench.exchange.redlining.as_word import as_word
    from workbench.exchange.redlining.redline import write_redline

    with TemporaryDirectory() as folder:
        write_redline(
            as_word(old, Path(folder, "old.docx")), as_word(new, Path(folder, "new.docx")), out, author=author
        )
    return out


def _page(comparison: Comparison, out: Path, title: str, language: str, author: str) -> Path:
    from workbench.exchange.html import comparison_html
    from workbench.exchange.whole_file import write_whole

    if author:
        raise Refused(f"a page such as {out.name} names no author of the changes: leave it out, or write a .docx")
    write_whole(out, comparison_html(comparison, title, language).encode())
    return out


def only(out: Path, *suffixes: str) -> None:
    """``Refused`` unless ``out`` ends in one of ``suffixes``."""
    if out.suffix.lower() not in suffixes:
        raise Refused(f"{out.name} must end in {' or '.join(suffixes)}")
