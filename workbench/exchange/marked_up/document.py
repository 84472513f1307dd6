"""Opens a marked-up Word document, and reads it with any of its tracked changes accepted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.errors import Line, UnreadableSource
from workbench.domain.version import Version
from workbench.exchange.blocks import Remark
from workbench.exchange.identity import Identity, identity_of
from workbench.exchange.marked_up.comments import comments_of
from workbench.exchange.marked_up.marked import Comment, Marked
from workbench.exchange.marked_up.nearby import Plain, plain_of, read_nearby
from workbench.exchange.marked_up.owners import Owners
from workbench.exchange.marked_up.reading import Original, Read, read
from workbench.exchange.marked_up.resolved_text import ResolvedText, open_text, outer_among, without_xml
from workbench.exchange.marked_up.segments import contents, cut, cut_one
from workbench.exchange.marked_up.slots import slots_of
from workbench.exchange.marked_up.structured import Structure
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.properties import custom_properties
from workbench.exchange.word_in.resolved import changing_parts
from workbench.exchange.word_in.revisions import Kind, Revision, Unit, revisions

_NO_TEXT = Line("this is no text of the instrument (a title page, a legend, contents, a header or a comment)")
_NO_NOTE = Line("nothing in the text refers to this note")
_IN_FALLBACK = Line("it repeats, for older programs, a change listed before")


@dataclass
class MarkedUp:
    """A Word document with what was changed in it.

    ``identity`` is what it says it shows, ``None`` for one that is not ours. ``revisions`` are all its tracked changes
    in document order, those of the text first, then those of notes, headers and other parts: the index in this tuple
    names one everywhere. They hold no XML. ``within`` says for each in which insertion of somebody else it stands, by
    the index of that, ``None`` for one in none.
    """

    identity: Identity | None
    revisions: tuple[Revision, ...]
    comments: tuple[Comment, ...]
    within: tuple[int | None, ...]
    _text: ResolvedText = field(repr=False)
    _comment_ids: tuple[str, ...] = ()
    _original: tuple[Original, Read] | None = field(default=None, repr=False)
    _plain: Plain | None = field(default=None, repr=False)

    def on(self, base: Version, accepted: Collection[int]) -> Marked:
        """The base as the document has it when the revisions ``accepted`` (indexes) are, and all others rejected.

        Both halves of a move share one answer, that for its first half. ``on(base, ())`` is the base but for what was
        changed without being tracked. A document none of whose provisions the base knows is matched with it.
        """
        original, rejected = self._on(base)
        found = read(Structure(self._text.blocks(accepted)), original, self._text.tags.moves) if accepted else rejected
        places = dict(self._places(found.owners))
        if len(places) < len(self.revisions) and accepted:  # of what is gone with all around it, where it stood
            places = dict(self._places(rejected.owners)) | places
        outside = {
            index: self._remark(index)
            for index, one in enumerate(self.revisions)
            if index not in places and one.kind is not Kind.FORM
        }
        comments = {
            index: found.owners.comments[id]
            for index, id in enumerate(self._comment_ids)
            if id in found.owners.comments
        }
        return Marked(found.version, places, comments, (*outside.values(), *found.remarks), outside)

    def near(self, base: Version, accepted: Collection[int]) -> tuple[Version, Marked] | None:
        """``base`` and what ``on`` gives for it, both cut down to the provisions that the changes touch.

        It costs what these are long. ``None`` where the changes do more than reword provisions and take some out: what
        comes in or moves is read with all that stands around it.
        """
        original, rejected = self._on(base)
        regions = self._text.near(accepted)
        if self._plain is None:
            blocks = self._text.blocks(())
            cuts = cut(blocks, original.slots, base.by_id, original.cuts)
            self._plain = plain_of(blocks, cuts, rejected.version, base)
        asked = {str(index) for index in accepted}
        found = None if regions is None else read_nearby(regions, original, self._plain, asked)
        if found is None:
            return None
        before, after, standing = found
        places = {index: tuple(standing.revisions.get(str(index), ())) for index in accepted}
        return (before, Marked(after, places)) if all(places.values()) else None

    def unplaced(self, marked: Marked) -> tuple[int, ...]:
        """The revisions in no account: in no place, in no remark, and more than a change of form. There are none."""
        return tuple(
            index
            for index, one in enumerate(self.revisions)
            if index not in marked.places and index not in marked.outside and one.kind is not Kind.FORM
        )

    def _on(self, base: Version) -> tuple[Original, Read]:
        """What all readings are held against, and the one with all changes rejected."""
        if self._original is None or self._original[0].base is not base:
            blocks = self._text.blocks(())
            structure = Structure(blocks)
            slots = slots_of(structure, base)
            known = contents(blocks, cut(blocks, slots, base.by_id), base.by_id)
            before = {id(block): cut_one(number, block, slots, base.by_id) for number, block in enumerate(blocks)}
            original = Original(base, slots, known, before)
            self._original, self._plain = (original, read(structure, original, self._text.tags.moves)), None
        return self._original

    def _places(self, found: Owners) -> Iterator[tuple[int, tuple[str, ...]]]:
        for index, one in enumerate(self.revisions):
            if one.kind is Kind.FORM:
                continue
            note = self._text.notes.get(index)
            if note is not None:
                ids: tuple[str, ...] = (found.notes[note],) if note in found.notes else ()
            else:
                ids = tuple(found.revisions.get(str(index), ()))
            if ids:
                yield index, ids

    def _remark(self, index: int) -> Remark:
        one = self.revisions[index]
        why = _IN_FALLBACK if one.in_fallback else _NO_NOTE if index in self._text.notes else _NO_TEXT
        what = one.words or f"{one.kind} of a {one.unit}" if one.unit is not Unit.WORDS else one.words
        return Remark(one.place, what, why)


def read_marked_up(path: Path) -> MarkedUp:
    """Reads the Word file at ``path`` with its tracked changes, its comments and what it says of itself.

    Raises ``UnreadableSource`` for what is no readable Word file, or has a part too large to be held.
    """
    try:
        with WordPackage(path) as package:
            return _read(package)
    except RecursionError as error:
        raise UnreadableSource(
            "{file} is nested deeper than any document; open it in Word, save it as .docx and try again", file=path.name
        ) from error


def _read(package: WordPackage) -> MarkedUp:
    text, found = open_text(package)
    read_before = set(text.parts)
    for part in changing_parts(package):
        if part not in read_before:
            root = package.tree(part)
            own = [] if root is None else list(revisions(root, part))
            text.tags.within.update(outer_among(own, len(found)))
            found.extend(without_xml(own))
    comments: Mapping[str, Comment] = comments_of(package, text.tags)
    identity = identity_of(custom_properties(package))
    within = tuple(map(text.tags.within.get, range(len(found))))
    return MarkedUp(identity, tuple(found), tuple(comments.values()), within, text, tuple(comments))
