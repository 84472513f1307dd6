"""A small convention with everything that a document must carry, and what the room makes of it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from lxml import etree

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.word_names import VAL, W
from workbench.text.diff import fine_edits

K, M = Kind, MarkKind
NAMES = {"CIV": "Côte d’Ivoire", "CHN": "China", "DEU": "Germany", "FRA": "France", "RUS": "Russian Federation"}
TITLE = "Convention on Safe Passage"
RESERVED = "The delegation reserves its position."

TEXT = Version(
    "Draft 1",
    (
        Provision("title", None, K.TEXT, text=TITLE),
        Provision("pre", None, K.PREAMBLE, "Preamble", "", "The States Parties to this Convention,"),
        Provision("pp1", "pre", K.PREAMBULAR_PARAGRAPH, text="Recalling the Charter,", marks=(Mark(0, 9, M.ITALIC),)),
        Provision("agreed", "pre", K.TEXT, text="Have agreed as follows:"),
        Provision("part", None, K.PART, "PART I", "GENERAL PROVISIONS"),
        Provision("a1", "part", K.ARTICLE, "Article 1", "Use of terms", "For the purposes of this Convention:"),
        Provision("a1a", "a1", K.SUBPARAGRAPH, "(a)", "", "“passage” means:"),
        Provision("a1ai", "a1a", K.ITEM, "(i)", "", "transit; or"),
        Provision("a1aii", "a1a", K.ITEM, "(ii)", "", "entry;"),
        Provision("a1f", "a1", K.TEXT, text="as the context requires."),
        Provision("a2", "part", K.ARTICLE, "Article 2", "Scope"),
        Provision(
            "p1",
            "a2",
            K.PARAGRAPH,
            "1.",
            "",
            "Each State Party shall take the necessary measures within [X] days.",
            (Mark(11, 16, M.BOLD), Mark(16, 16, M.FOOTNOTE, RESERVED)),
        ),
        Provision("p2", "a2", K.PARAGRAPH, "2.", "", "It shall inform the others."),
        Provision("a4", "part", K.ARTICLE, "Article 4 bis", "Notes", "See the site of the depositary."),
        Provision("annex", None, K.ANNEX, "Annex I", "List of ports"),
        Provision("table", "annex", K.TEXT, text="Port\tState\nFirst port\tA\nSecond port\tB", table=True),
    ),
)
FRONT = Front(
    TITLE,
    "en",
    "A/CONF.999/L.1",
    "2027-03-01",
    "Draft 1",
    party_name=lambda code: NAMES.get(code, code),
    party_order=lambda codes: sorted(codes, key=lambda code: NAMES.get(code, code)),
)


def amendment(id: str, sponsors: str, at: str, operation: Operation, text: str = "", **more: object) -> Amendment:
    """An amendment on the convention."""
    found = fine_edits(TEXT.by_id[at].text, text) if operation is Operation.MOD else ()
    parties = tuple(sponsors.split())
    return Amendment(id, int(id[1:]), parties, at, operation, TEXT.name, text=text, edits=found, **more)  # type: ignore[arg-type]


def replaced(at: str, old: str, new: str) -> str:
    """The words of a provision with some of them replaced."""
    words = TEXT.by_id[at].text
    assert old in words
    return words.replace(old, new)


AMENDMENTS = (
    amendment("m1", "FRA DEU CIV", "p1", Operation.MOD, replaced("p1", "shall", "should")),
    amendment("m2", "RUS", "p1", Operation.MOD, replaced("p1", "necessary ", "")),
    amendment("m3", "CHN", "p2", Operation.SUP),
    amendment("m4", "FRA", "a2", Operation.RETITLE, "Scope of application"),
    amendment("m5", "RUS", "a4", Operation.NOC),
    amendment(
        "m6",
        "CHN",
        "p2",
        Operation.ADD,
        relation=Relation.AFTER,
        anchor="p2",
        provisions=(Provision("new", "a2", K.PARAGRAPH, "3.", "", "Nothing in this article affects sovereignty."),),
    ),
)


def part(path: Path, name: str = "word/document.xml") -> etree._Element:
    """A part of a Word file."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def words(element: etree._Element) -> str:
    """The words of a paragraph or anything above it; tabs and breaks as characters."""
    signs = {W + "tab": "\t", W + "br": "\n"}
    found = (n for n in element.iter(W + "t", *signs) if n.getparent().tag != W + "tabs")
    return "".join(signs.get(str(node.tag)) or node.text or "" for node in found)


def paragraphs(path: Path) -> list[tuple[str, str]]:
    """Style and words of every paragraph of a Word file, those in cells too."""
    found = []
    for paragraph in part(path).iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        found.append(("" if style is None else style.get(VAL, ""), words(paragraph)))
    return found
