"""The inside of a Markdown paragraph: emphasis, links and footnotes as marks, everything else as words."""

from __future__ import annotations

from functools import cache
from operator import attrgetter

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.structure.passage import Passage

_SYNTAX = regex.compile(r"[*_\[\]<&\\`!]")
_NOTE_MARK = regex.compile(r"\[\^([^\]\s]+)\]")
_LOOSE_EMPHASIS = regex.compile(r"(?<![*\\])(\*{1,2})(?!\*)([^*\n]{1,400})\1(?!\*)")
_MARKS = {"em": MarkKind.ITALIC, "strong": MarkKind.BOLD, "s": MarkKind.STRIKE, "link": MarkKind.LINK}
_TAGS = {
    **dict.fromkeys(("sup",), MarkKind.SUPERSCRIPT),
    **dict.fromkeys(("sub",), MarkKind.SUBSCRIPT),
    **dict.fromkeys(("b", "strong"), MarkKind.BOLD),
    **dict.fromkeys(("i", "em"), MarkKind.ITALIC),
    **dict.fromkeys(("u", "ins"), MarkKind.UNDERLINE),
    **dict.fromkeys(("s", "del", "strike"), MarkKind.STRIKE),
}
_TAG = regex.compile(r"<(/?)([a-zA-Z]+)")
_NOTE_SIGN = "\ufdd0"  # a noncharacter: no document holds it


class Inline:
    """Reads the inside of paragraphs, with the document's link targets and footnotes, both by name."""

    def __init__(self, targets: dict[str, str], notes: dict[str, str]) -> None:
        self._references = {_reference(name): {"title": "", "href": href} for name, href in targets.items()}
        self._notes = {name: self._read(note) for name, note in notes.items()}
        self._called: set[str] = set()

    @property
    def uncalled(self) -> dict[str, Passage]:
        """The footnotes that no paragraph calls, so that their words are not lost."""
        return {name: note for name, note in self._notes.items() if name not in self._called}

    def passage(self, text: str) -> Passage:
        """A paragraph's words and marks; line breaks in the source are spaces."""
        called: list[str] = []

        def call(found: regex.Match[str]) -> str:
            name = str(found[1])
            if name not in self._notes:
                return str(found[0])
            called.append(self._notes[name].text)
            self._called.add(name)
            return _NOTE_SIGN

        return self._read(_NOTE_MARK.sub(call, text), called)

    def _read(self, text: str, called: list[str] | None = None) -> Passage:
        text = _LOOSE_EMPHASIS.sub(_tighten, text)
        if not _SYNTAX.search(text) and not called:
            return Passage(" ".join(text.split()))
        tokens = _parser().parseInline(text, {"references": self._references})
        return _read(tokens[0].children or [], called or [])


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("strikethrough")


def _tighten(found: regex.Match[str]) -> str:
    """ "* Baleen whales*" and "*fentanyl *" are emphasis in many collections, though not in CommonMark."""
    stars, inside = found[1], found[2]
    if not any(character.isalpha() for character in inside):
        return str(found[0])
    before = inside[: len(inside) - len(inside.lstrip())]
    after = inside[len(inside.rstrip()) :]
    return f"{before}{stars}{inside.strip()}{stars}{after}"


def _reference(name: str) -> str:
    """How markdown-it names a link target (its ``normalizeReference``)."""
    return " ".join(name.split()).lower().upper()


def _read(tokens: list[Token], notes: list[str]) -> Passage:
    """Inline tokens as a passage: words collected, emphasis and links as marks."""
    pieces: list[str] = []
    marks: list[Mark] = []
    began: list[tuple[MarkKind, int, str]] = []
    length = 0
    remaining = list(reversed(notes))

    def add(words: str) -> None:
        nonlocal length
        for index, part in enumerate(words.split(_NOTE_SIGN)):
            if index:
                marks.append(Mark(length, length, MarkKind.FOOTNOTE, remaining.pop()))
            pieces.append(part if part == "\n" else regex.sub(r"\s+", " ", part))
            length += len(pieces[-1])

    def end(kind: MarkKind) -> None:
        for index in range(len(began) - 1, -1, -1):
            if began[index][0] is kind:
                _, start, value = began.pop(index)
                if start < length:
                    marks.append(Mark(start, length, kind, value))
                return

    for token in tokens:
        kind = _MARKS.get(token.type.removesuffix("_open").removesuffix("_close"))
        if kind and token.nesting == 1:
            began.append((kind, length, str(token.attrGet("href") or "")))
        elif kind and token.nesting == -1:
            end(kind)
        elif token.type == "softbreak":
            add(" ")
        elif token.type == "hardbreak":
            add("\n")
        elif token.type == "image":
            add("".join(child.content for child in token.children or []))
        elif token.type == "html_inline":
            found = _TAG.match(token.content)
            name = found[2].casefold() if found else ""
            if name == "br":
                add("\n")
            elif found and (tag := _TAGS.get(name)):
                if found[1]:
                    end(tag)
                else:
                    began.append((tag, length, ""))
        else:
            add(token.content)
    return Passage("".join(pieces), tuple(sorted(marks, key=attrgetter("place")))).strip()
