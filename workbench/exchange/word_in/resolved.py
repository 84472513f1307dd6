"""The tracked changes of a whole Word file: listed, or accepted and rejected into a copy of it."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from workbench.exchange.whole_file import write_whole
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.resolving import Decide, resolve
from workbench.exchange.word_in.revisions import Revision, revisions
from workbench.exchange.word_names import give_back_strict

_CHANGING = ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering")  # besides the text
_GLOSSARY = "glossaryDocument"  # a document in the document, with such parts of its own


def revisions_of(path: Path) -> tuple[Revision, ...]:
    """Every tracked change of the Word file at ``path``: of its text first, then of its other parts.

    Raises ``UnreadableSource`` for what is no readable Word file, or has a part too large to be held.
    """
    with WordPackage(path) as package:
        return tuple(one for part in changing_parts(package) for one in _revisions(package, part))


def resolved_copy(source: Path, out: Path, accept: Decide) -> tuple[Revision, ...]:
    """Write ``source`` to ``out`` with each tracked change accepted or rejected; gives what there was.

    The file is whole or absent; parts without changes are the same to the byte. Raises ``UnreadableSource`` as
    ``revisions_of`` does and ``FileProblem`` where ``out`` cannot be written.
    """
    changed: dict[str, bytes] = {}
    found: list[Revision] = []
    with WordPackage(source) as package:
        for part in changing_parts(package):
            root = package.tree(part)
            resolved = () if root is None else resolve(root, accept, part)
            if root is not None and resolved:
                found.extend(resolved)
                give_back_strict(root)
                changed[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        content = package.with_parts(changed)
    write_whole(out, content)
    return tuple(found)


def changing_parts(package: WordPackage) -> list[str]:
    """The names of the parts that can hold tracked changes, the text first."""
    document = package.document()
    parts = [document]
    for _, kind, target in package.links(document):
        if kind in _CHANGING:
            parts.append(target)
        elif kind == _GLOSSARY:
            parts.append(target)
            parts.extend(name for _, inner, name in package.links(target) if inner in _CHANGING)
    return list(dict.fromkeys(parts))


def _revisions(package: WordPackage, part: str) -> tuple[Revision, ...]:
    root = package.tree(part)
    return () if root is None else tuple(revisions(root, part))
