"""What changed between two texts, as a document: two versions of a file, or any two documents."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.comparison import Comparison, compare
from workbench.drafting.delegations import load_parties
from workbench.drafting.matching import carry_identity
from workbench.exchange.front import Front
from workbench.session.reading import Reading


class Compared(Reading):
    """The verb that writes what changed; see :class:`workbench.session.Session`."""

    def export_comparison(self, old: str, new: str, out: Path) -> Path:
        """Writes what changed between two versions as .docx or .html."""
        return write_comparison(self.compare(old, new), out, title=self.title, language=self.language)


def compare_documents(old: Path, new: Path) -> Comparison:
    """What changed between two documents outside a file, provisions matched by label, place and words."""
    from workbench.exchange.reading import read_source

    before = Version(old.name, read_source(old).provisions)
    after = Version(new.name, read_source(new).provisions)
    return compare(before, carry_identity(before, after, fresh=lambda index: f"n{index}"))


def write_comparison(comparison: Comparison, out: Path, *, title: str, language: str = "en") -> Path:
    """Writes a comparison as a Word document or a web page that stands alone; it is whole or absent."""
    only(out, ".docx", ".html")
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


def only(out: Path, *suffixes: str) -> None:
    """``Refused`` unless ``out`` ends in one of ``suffixes``."""
    if out.suffix.lower() not in suffixes:
        raise Refused(f"{out.name} must end in {' or '.join(suffixes)}")
