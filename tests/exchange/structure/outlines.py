"""Outlines as text, and the words of sources and outlines, for the tests of the structure reader."""

from __future__ import annotations

from textwrap import dedent

from workbench.domain.provision import MarkKind
from workbench.exchange.blocks import Source
from workbench.exchange.plain import text_blocks
from workbench.exchange.structure import Reading, read_structure
from workbench.text.tokens import words


def source_words(source: Source) -> list[str]:
    """What the source says: label and text of each block, in order."""
    return [word for block in source.blocks for part in (block.label, block.text) for word in words(part)]


def outline_words(reading: Reading) -> list[str]:
    """What the outline says: label, heading and text of each provision, in order."""
    return [
        word
        for provision in reading.provisions
        for part in (provision.label, provision.heading, provision.text)
        for word in words(part)
    ]


def first_difference(source: list[str], outline: list[str]) -> tuple[list[str], list[str]] | None:
    """Where two long lists part, with what surrounds it; a diff of all the words would take minutes."""
    if source == outline:
        return None
    pairs = enumerate(zip(source, outline, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(source), len(outline)))
    return source[max(0, at - 5) : at + 10], outline[max(0, at - 5) : at + 10]


def source_notes(source: Source) -> list[str]:
    return [mark.value for block in source.blocks for mark in block.marks if mark.kind is MarkKind.FOOTNOTE]


def outline_notes(reading: Reading) -> list[str]:
    return [note for provision in reading.provisions for note in provision.footnotes]


def outline(text: str) -> str:
    """The outline of a plain text, one provision a line: indent, kind, <label>, [heading], text."""
    return shown(read_structure(text_blocks(dedent(text))))


def shown(reading: Reading) -> str:
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for provision in reading.provisions:
        depth[provision.id] = depth[provision.parent] + 1
        parts = [provision.kind.value]
        parts += [f"<{provision.label}>"] if provision.label else []
        parts += [f"[{provision.heading}]"] if provision.heading else []
        parts += [provision.text] if provision.text else []
        lines.append("  " * depth[provision.id] + " ".join(parts))
    return "\n".join(lines)


def is_outline(text: str, expected: str) -> None:
    assert outline(text) == dedent(expected).strip()
