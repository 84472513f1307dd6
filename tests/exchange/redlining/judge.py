"""What two files and their redline say, by a plain walk over the XML that knows nothing of how it was made."""

from __future__ import annotations

import csv
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from workbench.exchange.word_in.resolved import resolved_copy, revisions_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
SHOWN = ("blip", "imagedata", "relIds", "chart")
NOTES = ("footnote", "endnote")


def said(path: Path) -> list[str]:
    """The words of each paragraph of the text and of its notes, in order; signs for pictures, notes and fields."""
    with zipfile.ZipFile(path) as package:
        named = {name.lower(): name for name in package.namelist()}
        root = _root(package, "word/document.xml")
        found = [_own(paragraph) for paragraph in root.iter(W + "p")]
        for kind in NOTES:
            name = named.get(f"word/{kind}s.xml")
            notes = {} if name is None else {one.get(W + "id"): one for one in _root(package, name)}
            for sign in root.iter(f"{W}{kind}Reference"):
                note = notes.get(sign.get(W + "id"))
                words = ["?"] if note is None else [_own(paragraph) for paragraph in note.iter(W + "p")]
                found.append(f"{kind} {' / '.join(words).rstrip(' /')}")  # the resolver closes a note with a paragraph
    return found


def root_of(path: Path, part: str) -> etree._Element:
    """The root of a part, in the Transitional names."""
    with zipfile.ZipFile(path) as package:
        return _root(package, part)


def _root(package: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name).replace(STRICT, W[1:-1].encode()))


def _own(paragraph: etree._Element) -> str:
    found = []
    for node in paragraph.iter(etree.Element):
        name = etree.QName(node).localname
        if next(node.iterancestors(W + "p"), None) is not paragraph:
            continue
        if name == "t":
            found.append(str(node.text or ""))
        elif name in ("instrText", "fldSimple"):  # without the names of bookmarks that programs count anew
            code = str(node.text or "") if name == "instrText" else node.get(W + "instr", "")
            found.append(" ".join(word for word in code.split() if not word.startswith("_")))
        elif node.tag in (W + "br", W + "cr") or (node.tag == W + "tab" and node.getparent().tag == W + "r"):
            found.append("\t" if name == "tab" else "\n")
        elif name in SHOWN or name.endswith("noteReference"):
            found.append(f"[{name}]")
    return "".join(found)


def resolved(path: Path, out: Path, *, accept: bool) -> Path:
    """A copy in which every change is accepted, or rejected."""
    resolved_copy(path, out, lambda revision: accept)
    return out


def sides(redline: Path, old: Path, new: Path, folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """What the redline says when all is accepted, beside the new file, and when all is rejected, beside the old one."""
    for name, accept, source in (("accepted", True, new), ("rejected", False, old)):
        given = said(resolved(redline, folder / "given.docx", accept=accept))
        plain = resolved(source, folder / "wanted.docx", accept=True) if revisions_of(source) else source
        yield name, given, said(plain)


def exact(redline: Path, old: Path, new: Path, folder: Path) -> bool:
    """Whether both sides of a redline are as they should be."""
    return all(given == wanted for _, given, wanted in sides(redline, old, new, folder))


def pairs(root: Path) -> Iterator[tuple[str, Path, Path, int | None]]:
    """Name, older and newer file of each pair in the corpus, and how many changes its makers expect, if they say."""
    files = {path.name: path for path in sorted((root / "docx_tracked").glob("clippit*/*.docx"))}
    counts = root / "docx_tracked" / "clippit_WC_pairs_expected_revision_counts.tsv"
    sets = root / "docx_tracked" / "clippit_RC_consolidation_sets.tsv"
    for table, names in ((counts, ("before", "after")), (sets, ("original", "revised_doc"))):
        for row in csv.DictReader(table.read_text().splitlines(), delimiter="\t"):
            one, other = (files.get(posixpath.basename(row[name])) for name in names)
            if one and other:
                expected = row.get("expected_revisions")
                yield row["test_id"], one, other, None if expected is None else int(expected)
    for accepted in sorted((root / "docx_tracked" / "clippit_RP").glob("*-Accepted.docx")):
        rejected = accepted.with_name(accepted.name.replace("-Accepted", "-Rejected"))
        yield accepted.stem.removesuffix("-Accepted"), rejected, accepted, None
