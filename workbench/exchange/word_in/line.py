"""A line that grows run by run: its words, and the marks that follow them."""

from __future__ import annotations

from operator import attrgetter

from workbench.domain.provision import Mark, MarkKind

_ALWAYS = (MarkKind.FOOTNOTE,)


class Line:
    """The text and marks of one paragraph while it is being read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._open: dict[MarkKind, int] = {}
        self._links: list[tuple[int, str]] = []
        self._marks: list[Mark] = []
        self.bookmarks: list[tuple[int, str]] = []

    def add(self, text: str, emphasis: frozenset[MarkKind] = frozenset()) -> None:
        """Words with the emphasis they have; equal emphasis of neighbours becomes one mark."""
        if emphasis or self._open:
            for kind in [kind for kind in self._open if kind not in emphasis]:
                self._close(kind)
            for kind in emphasis:
                self._open.setdefault(kind, self._length)
        self._parts.append(text)
        self._length += len(text)

    def note(self, words: str) -> None:
        """A footnote that hangs here."""
        self._marks.append(Mark(self._length, self._length, MarkKind.FOOTNOTE, words))

    def bookmark(self, name: str) -> None:
        """A bookmark that begins here."""
        self.bookmarks.append((self._length, name))

    def open_link(self, target: str) -> None:
        """From here on the words are a link, until ``close_link``; links may nest."""
        self._links.append((self._length, target))

    def close_link(self) -> None:
        """The innermost open link ends here; without one nothing happens."""
        if self._links:
            start, target = self._links.pop()
            if target:
                self._marks.append(Mark(start, self._length, MarkKind.LINK, target))

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The text without space around it, and its marks in order, none of them on space alone.

        The offsets of bookmarks are from then on those in this text.
        """
        for kind in list(self._open):
            self._close(kind)
        while self._links:
            self.close_link()
        whole = "".join(self._parts)
        text = whole.strip()
        lead = len(whole) - len(whole.lstrip())
        self.bookmarks = [(min(max(at - lead, 0), len(text)), name) for at, name in self.bookmarks]
        return text, tuple(sorted(_fitted(self._marks, text, lead), key=attrgetter("place"))) if self._marks else ()

    def _close(self, kind: MarkKind) -> None:
        start = self._open.pop(kind)
        if start < self._length:
            self._marks.append(Mark(start, self._length, kind))


def _fitted(marks: list[Mark], text: str, lead: int) -> list[Mark]:
    """The marks moved by the space cut off in front, and drawn in to the words they stand on."""
    fitted = []
    for mark in marks:
        start = min(max(mark.start - lead, 0), len(text))
        end = min(max(mark.end - lead, 0), len(text))
        if mark.kind not in _ALWAYS:
            words = text[start:end]
            start += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
            if start >= end:
                continue
        fitted.append(Mark(start, end, mark.kind, mark.value))
    return fitted
