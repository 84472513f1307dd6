"""Documents that go out: built from the record alone, never from the desk."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.comparison import Comparison, compare
from workbench.drafting.delegations import load_parties
from workbench.drafting.matching import carry_identity
from workbench.exchange.front import Front
from workbench.session.changes import Progress, silent
from workbench.session.desk import AtDesk

FORMS = ("clean", "rolling")
"""The forms of the text that can be exported so far."""


class Documents(AtDesk):
    """The verbs that write documents."""

    def export(
        self, form: str, out: Path, *, attribution: bool = True, fine: bool = False, progress: Progress = silent
    ) -> Path:
        """Writes the current text as a Word document of a ``form``; it is whole or absent.

        In a rolling text ``attribution`` names the parties, and ``fine`` makes brackets as small as can be.
        """
        from workbench.exchange.word_out.forms import write_clean, write_rolling

        _only(out, ".docx")
        version = self.version()
        progress(0, 2, "gathering the text")
        if form == "clean":
            progress(1, 2, f"writing {out.name}")
            write_clean(version, self._front(version.name), out)
        elif form == "rolling":
            rolling, statuses = self.rolling(fine=fine), self.statuses()
            progress(1, 2, f"writing {out.name}")
            front = self._front(version.name)
            write_rolling(rolling, front, out, statuses=statuses, attribution=attribution)
        else:
            raise Refused(f"there is no form {form!r}: choose {' or '.join(FORMS)}")
        progress(2, 2, "done")
        return out

    def export_comparison(self, old: str, new: str, out: Path) -> Path:
        """Writes what changed between two versions as .docx or .html."""
        return write_comparison(self.compare(old, new), out, title=self.title, language=self.language)

    def _front(self, version: str) -> Front:
        names = {party.code: party.name(self.language) for party in self.parties()}
        place = {code: index for index, code in enumerate(names)}
        return Front(
            title=self.title,
            language=self.language,
            symbol=self.symbol,
            date=self.version_date(version),
            version=version,
            party_name=lambda code: names.get(code, code),
            party_order=lambda codes: sorted(codes, key=lambda code: (place.get(code, len(place)), code)),
        )


def compare_documents(old: Path, new: Path) -> Comparison:
    """What changed between two documents outside a file, provisions matched by label, place and words."""
    from workbench.exchange.reading import read_source

    before = Version(old.name, read_source(old).provisions)
    after = Version(new.name, read_source(new).provisions)
    return compare(before, carry_identity(before, after, fresh=lambda index: f"n{index}"))


def write_comparison(comparison: Comparison, out: Path, *, title: str, language: str = "en") -> Path:
    """Writes a comparison as a Word document or a web page that stands alone; it is whole or absent."""
    _only(out, ".docx", ".html")
    if out.suffix.lower() == ".html":
        from workbench.exchange.html import comparison_html
        from workbench.exchange.whole_file import write_whole

        write_whole(out, comparison_html(comparison, title, language).encode())
    else:
        from workbench.exchange.word_out.forms import write_comparison as write_word

        write_word(comparison, _plain_front(title, language, comparison.new), out)
    return out


def _plain_front(title: str, language: str, version: str) -> Front:
    names = {code: party.name(language) for code, party in load_parties().items()}
    return Front(
        title=title,
        language=language,
        symbol="",
        date="",
        version=version,
        party_name=lambda code: names.get(code, code),
        party_order=sorted,
    )


def _only(out: Path, *suffixes: str) -> None:
    if out.suffix.lower() not in suffixes:
        raise Refused(f"{out.name} must end in {' or '.join(suffixes)}")
