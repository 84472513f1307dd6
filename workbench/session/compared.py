"""What changed between two texts, as a document: two versions of a file, or any two documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.domain.amendment import Amendment
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.version import Version
from workbench.drafting.comparison import Comparison, compare
from workbench.drafting.matching import carry_identity
from workbench.exchange.front import Front
from workbench.exchange.identity import CHANGES, Identity
from workbench.session.consolidated import Consolidated
from workbench.session.side_by_side import SideBySide, side_by_side


@dataclass(frozen=True, slots=True)
class Rivals:
    """Amendments of one party that cannot be taken together, and the citation of the provision on which they meet."""

    citation: str
    amendments: tuple[Amendment, ...]


class Compared(Consolidated):
    """What changed between two texts, and the verb that writes it; see :class:`workbench.session.Session`.

    A text is named as a version is, or as a party (a code or a name): then it is the current one as that party would
    have it.
    """

    def text_named(self, name: str) -> Version:
        """The text of that name; a party's reading is called as the party is.

        ``WrongReference`` for neither, ``Refused`` where the party's own amendments rival each other.
        """
        if name in self.version_names():
            return self.version(name)
        try:
            party = self.party(name)
        except WrongReference as error:
            known = ", ".join(self.version_names())
            raise WrongReference("{error}; or name a version: {known}", error=error, known=known) from error
        return Version(party.name(self.language), self.text_as(party.code).provisions)

    def sponsors(self) -> set[str]:
        """The parties (codes) that sponsor any live amendment."""
        said = ",".join(self._file.state.live_sponsors())  # read in one go: there are thousands of short lists
        return {code for codes in json.loads(f"[{said}]") for code in codes}

    def rivals(self, name: str) -> tuple[Rivals, ...]:
        """What keeps a party from having one reading; nothing for a version."""
        if name in self.version_names():
            return ()
        groups = self.derived_as(name).rivalries
        return tuple(
            Rivals(self.last_citation(one.at)[0], tuple(self.amendment(id) for id in one.amendments)) for one in groups
        )

    def side_by_side(self, old: str, new: str) -> SideBySide:
        """Two texts, every provision beside its other self."""
        before, after = self.text_named(old), self.text_named(new)
        comparison = compare(before, after, language=self.language)
        return side_by_side(before, after, comparison, self.citations_of(after))

    def export_comparison(self, old: str, new: str, out: Path, *, author: str = "") -> Path:
        """Writes what changed between two texts: the clean one with tracked changes as .docx, or a page as .html.

        The changes bear the day of the newer version and the name of ``author``, the secretariat without one.
        """
        only(out, ".docx", ".html")
        texts = self.text_named(old), self.text_named(new)
        if out.suffix.lower() == ".html":
            return _page(compare(*texts, language=self.language), out, self.title, self.language, author)
        from workbench.exchange.redlining.redline import write_redline
        from workbench.exchange.word_out.forms import write_clean

        with TemporaryDirectory() as folder:
            before, after = Path(folder, "old.docx"), Path(folder, "new.docx")
            for version, made in zip(texts, (before, after), strict=True):
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
            date=self.version_date(version.name if version.name in self.version_names() else self.version().name),
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
        raise Refused(
            "a page such as {file} names no author of the changes: leave it out, or write a .docx", file=out.name
        )
    write_whole(out, comparison_html(comparison, title, language).encode())
    return out


def only(out: Path, *suffixes: str) -> None:
    """``Refused`` unless ``out`` ends in one of ``suffixes``."""
    if out.suffix.lower() not in suffixes:
        raise Refused("{file} must end in {endings}", file=out.name, endings=" or ".join(suffixes))
