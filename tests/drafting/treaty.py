"""Small texts written as outlines, for the tests of this folder."""

from __future__ import annotations

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version

_KINDS = {
    "part": Kind.PART,
    "chapter": Kind.CHAPTER,
    "section": Kind.SECTION,
    "article": Kind.ARTICLE,
    "para": Kind.PARAGRAPH,
    "sub": Kind.SUBPARAGRAPH,
    "item": Kind.ITEM,
    "annex": Kind.ANNEX,
    "preamble": Kind.PREAMBLE,
    "pp": Kind.PREAMBULAR_PARAGRAPH,
    "text": Kind.TEXT,
    "table": Kind.TEXT,
}


def outlined(outline: str, name: str = "draft") -> Version:
    """A version from lines ``<indent><kind> <label> | <heading>``, two spaces per level; ids are p0, p1 …"""
    provisions: list[Provision] = []
    above: list[str] = []
    for line in outline.strip("\n").splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        word, _, rest = line.strip().partition(" ")
        label, _, heading = rest.partition("|")
        parent = above[depth - 1] if depth else None
        id = f"p{len(provisions)}"
        provisions.append(Provision(id, parent, _KINDS[word], label.strip(), heading.strip(), table=word == "table"))
        above[depth:] = [id]
    return Version(name, tuple(provisions))
