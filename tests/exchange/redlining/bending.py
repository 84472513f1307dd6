"""Real Word files edited at random: words, paragraphs, rows and tables changed, doubled, moved, joined or taken out."""

from __future__ import annotations

import random
import zipfile
from copy import deepcopy
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = ("shall", "may", "the", "Parties", "not", "including", "5", "(a)", "")


def bent(source: Path, out: Path, seed: int, edits: int) -> Path | None:
    """``source`` with some edits as ``out``; ``None`` where it has no text that could be edited."""
    noise = random.Random(seed)
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts.get("word/document.xml", b"<none/>"))
    paragraphs = [p for p in root.iter(W + "p") if p.getnext() is not None and p.getnext().tag == W + "p"]
    if len(paragraphs) < 2:
        return None
    for _ in range(edits):
        _edit(root, noise.choice(paragraphs), noise)
    parts["word/document.xml"] = etree.tostring(root)
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out


def _edit(root: etree._Element, paragraph: etree._Element, noise: random.Random) -> None:
    parent, following = paragraph.getparent(), paragraph.getnext()
    if parent is None or following is None or following.tag != W + "p":
        return  # taken out before, or joined
    match noise.randrange(8):
        case 0:
            parent.remove(paragraph)
        case 1:
            paragraph.addnext(deepcopy(paragraph))
        case 2:
            following.addnext(paragraph)
        case 3:
            paragraph.extend([child for child in following if child.tag != W + "pPr"])
            parent.remove(following)
        case 4 if rows := list(root.iter(W + "tr", W + "tbl")):
            one = noise.choice(rows)
            after = one.getnext()
            if after is not None and after.tag in (W + "tr", W + "p"):
                after.addnext(deepcopy(one)) if noise.random() < 0.5 else one.getparent().remove(one)
        case _:
            for text in [one for one in paragraph.iter(W + "t") if one.text][:1]:
                words = str(text.text).split(" ")
                words[noise.randrange(len(words))] = noise.choice(_WORDS)
                text.text = " ".join(words)
