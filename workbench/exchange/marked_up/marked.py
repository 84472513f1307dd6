"""What a marked-up document says: its comments, and a version as it stands in one reading of its changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from workbench.domain.version import Version
from workbench.exchange.blocks import Remark


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin.

    ``date`` is ISO 8601 as the file has it, "" where it says none; ``paragraphs`` its words, a line each; ``where``
    what a person would call its place ("paragraph 12"). ``covers`` are the indexes of the revisions in its range or
    touching it, in order; none for a comment that stands on words nobody changed, or in another part of the file.
    """

    author: str
    date: str
    initials: str
    paragraphs: tuple[str, ...]
    where: str
    covers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Marked:
    """The base as a document has it in one reading: some of its revisions accepted, all others rejected.

    In ``version`` the provisions of the base keep their ids, and exactly the base's words, marks and labels where the
    document does not differ from it. New ones have the id of their bookmark where one of our documents gives them one
    (a provision that an amendment would add), else "new" and a number: the same in every reading of one document.

    ``places`` says by the index of a revision, accepted or not, the ids of the provisions on whose words it stands
    here, in order: of ``version``, or of the base where a provision is gone. A revision on no words of the instrument
    (a header, the title page, the contents, a comment) is in ``outside`` instead, with the remark that says why.
    ``comment_places`` gives by the index of a comment the provision in which it stands; ``remarks`` are those of
    ``outside`` and what was not understood.
    """

    version: Version
    places: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    comment_places: Mapping[int, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    outside: Mapping[int, Remark] = field(default_factory=dict)

    @cached_property
    def standing(self) -> Mapping[str, Sequence[int]]:
        """By the id of a provision the revisions (indexes) that stand on its words: ``places`` the other way round."""
        found: dict[str, list[int]] = {}
        for index, ids in self.places.items():
            for id in dict.fromkeys(ids):
                found.setdefault(id, []).append(index)
        return found
