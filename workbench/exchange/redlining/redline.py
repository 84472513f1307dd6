"""What changed between two Word files, written as tracked changes by one author into the newer one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from lxml import etree

from workbench.domain.errors import UnreadableSource
from workbench.exchange.identity import CHANGES, identity_of
from workbench.exchange.phrases import phrases
from workbench.exchange.redlining.hand import Hand
from workbench.exchange.redlining.side import Side
from workbench.exchange.redlining.writer import Redliner
from workbench.exchange.whole_file import write_whole
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.properties import custom_properties
from workbench.exchange.word_in.styles import Styles

_MODIFIED = "{http://purl.org/dc/terms/}modified"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def write_redline(old: Path, new: Path, out: Path, *, author: str = "") -> int:
    """Write ``new`` to ``out`` with all in which it differs from ``old`` as changes by ``author``; gives their number.

    Accepted, they give the text of ``new``, rejected that of ``old``; changes that either file tracks already count
    as accepted. Without an ``author`` it is the secretariat, in the language of ``new``; they bear the time at which
    ``new`` says that it was last saved. The form is that of ``new``, and changes of form alone are not marked but where
    the number changes that Word counts before a paragraph; headers and footers are those of ``new``. The same files
    give the same bytes. Raises ``UnreadableSource`` for what is no readable Word file and ``FileProblem`` where ``out``
    cannot be written.
    """
    try:
        with WordPackage(old) as before, WordPackage(new) as after:
            one, other = Side(before), Side(after)
            hand = Hand(author or _secretariat(other), _saved(after))
            Redliner(one, other, hand).story(one.body(), other.body(), "document")
            other.touched.add(other.text)
            _identify(other)
            count = hand.number(other.trees[name] for name in other.touched)
            content = after.with_parts({**other.written(), **other.added})
    except RecursionError as error:
        raise UnreadableSource(
            "{file} or {other} is nested deeper than any document; save both again from Word and try again",
            file=old.name,
            other=new.name,
        ) from error
    write_whole(out, content)
    return count


def _secretariat(side: Side) -> str:
    language = Styles(side.root("styles"), side.root("numbering")).language
    return phrases(language.replace("_", "-").partition("-")[0].lower()).secretariat


def _saved(package: WordPackage) -> str:
    """When the file was last saved, as its properties say; "" if they do not."""
    part = next((target for _, kind, target in package.links("") if kind == "core-properties"), "")
    root = package.tree(part) if part else None
    said = (root.findtext(_MODIFIED) or "") if root is not None else ""
    return said if _TIME.fullmatch(said) else ""


def _identify(side: Side) -> None:
    """Let a document that was one of ours say that it now shows changes."""
    identity = identity_of(custom_properties(side.package))
    part = next((target for _, kind, target in side.package.links("") if kind == "custom-properties"), "")
    root = side.package.tree(part) if identity is not None else None
    if identity is None or root is None:
        return
    said = replace(identity, form=CHANGES).properties()
    for one in root.iterchildren(etree.Element):
        if one.get("name") in said and len(one):
            one[0].text = said[one.get("name", "")]
    side.trees[part] = root
    side.touched.add(part)
