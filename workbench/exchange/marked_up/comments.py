"""The comments in the margin of a Word file, with the changes that they cover."""

from __future__ import annotations

from dataclasses import replace

from workbench.exchange.marked_up.marked import Comment
from workbench.exchange.marked_up.resolved_text import paragraphs_of
from workbench.exchange.marked_up.tagging import Tags
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.resolving import resolve
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_in.styles import Styles
from workbench.exchange.word_names import W

_NOWHERE = "nowhere in the text"


def comments_of(package: WordPackage, tags: Tags) -> dict[str, Comment]:
    """The comments by their id in the file, in the order of their part; what was changed in them, as accepted."""
    links = package.links(package.document())
    part = next((target for _, kind, target in links if kind == "comments"), "")
    root = package.tree(part) if part else None
    if root is None:
        return {}
    resolve(root, lambda one: True, part)
    reading = Reading(Styles(None, None))
    found: dict[str, Comment] = {}
    for element in root.iterchildren(W + "comment"):
        id = element.get(W + "id", "")
        words = tuple(paragraphs_of(element, reading, f"comment {id}"))
        author, date, initials = (element.get(W + name, "") for name in ("author", "date", "initials"))
        comment = Comment(author, date, initials, words, tags.comments.get(id, _NOWHERE))
        found[id] = replace(comment, covers=tags.covers.get(id, ()))
    return found
