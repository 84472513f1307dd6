"""Word files that went wrong: mutants of a Word file, as chance, bad programs and ill will make them.

Every mutant follows from a seed. Those of ``HOSTILE`` name what must never be touched: an address to fetch and a file
to read, see :class:`Bait`.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random

from lxml import etree

from workbench.exchange.word_names import W

Parts = list[tuple[str, bytes]]

_MEGABYTE = 2**20
_DOCUMENT = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "sdt", "sdtContent", "txbxContent", "tbl", "tc")
_VALUES = ("", "-1", "0", "1", "NaN", "9" * 30, "2147483648", "0x7fffffff", "../../x", "\u202e", "true", "٣", "x" * 70)


@dataclass(frozen=True, slots=True)
class Bait:
    """An address (http) and a file that no reader may open; what stands in the file is in no output."""

    address: str = "http://127.0.0.1:9/bait"
    file: str = "/etc/hostname"


def parts_of(path: Path) -> Parts:
    """The parts of a zip, in order."""
    with zipfile.ZipFile(path) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def zipped(parts: Parts) -> bytes:
    """A zip of parts, twice the same name if they say so."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.NameToInfo.pop(name, None)  # or zipfile warns of a second one
            package.writestr(name, content)
    return out.getvalue()


def mutant(parts: Parts, others: Parts, random: Random, bait: Bait) -> tuple[str, bytes]:
    """One mutant and what was done to it; ``others`` are the parts of another file to mix in."""
    kind = random.choice(("bytes", "package", "package", "xml", "xml", "xml", "xml", "hostile"))
    if kind == "bytes":
        name, change = random.choice(list(BYTES.items()))
        return name, change(zipped(parts), random)
    if kind == "package":
        name, mix = random.choice(list(PACKAGE.items()))
        return name, zipped(mix(list(parts), others, random))
    if kind == "hostile":
        name, make = random.choice(list(HOSTILE.items()))
        return name, make(list(parts), bait)
    return _xml_mutant(parts, random)


def _xml_mutant(parts: Parts, random: Random) -> tuple[str, bytes]:
    """Some changes to the elements of one part that the readers look into."""
    readable = [i for i, (name, _) in enumerate(parts) if name.endswith(".xml") and "theme" not in name]
    texts = [i for i in readable if parts[i][0] == _DOCUMENT]
    if not readable:
        return "no xml", zipped(parts)
    chosen = random.choice(texts if texts and random.random() < 0.6 else readable)
    try:
        root = etree.fromstring(parts[chosen][1])
    except etree.XMLSyntaxError:
        return "no xml", zipped(parts)
    done = []
    for _ in range(random.choice((1, 1, 3, 10))):
        name, change = random.choice(list(XML.items()))
        elements = list(root.iter(etree.Element))
        change(random.choice(elements[1:] or elements), elements, random)
        done.append(name)
    fresh = list(parts)
    fresh[chosen] = (parts[chosen][0], etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
    return "+".join(sorted(set(done))), zipped(fresh)


def _flip(data: bytes, random: Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(random.choice((1, 3, 20))):
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
    return bytes(flipped)


def _cut_end(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data))]


def _cut_middle(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 2000) :]


def _flip_directory(data: bytes, random: Random) -> bytes:
    """Only the table of contents at the end is hit: names, sizes, places, flags."""
    start = data.rfind(b"PK\x01\x02", 0, max(4, random.randrange(len(data))))
    return data if start < 0 else data[:start] + _flip(data[start:], random)


BYTES: Mapping[str, Callable[[bytes, Random], bytes]] = {
    "flip": _flip,
    "cut end": _cut_end,
    "cut middle": _cut_middle,
    "flip directory": _flip_directory,
}


def _drop(parts: Parts, _: Parts, random: Random) -> Parts:
    del parts[random.randrange(len(parts))]
    return parts


def _twice(parts: Parts, others: Parts, random: Random) -> Parts:
    name, _ = random.choice(parts)
    return [*parts, (name, random.choice(others or parts)[1])]


def _swap(parts: Parts, others: Parts, random: Random) -> Parts:
    """A part of another file in the place of ours of the same name, or of any."""
    given = dict(others)
    same = [i for i, (name, _) in enumerate(parts) if name in given]
    if same and random.random() < 0.8:
        chosen = random.choice(same)
        parts[chosen] = (parts[chosen][0], given[parts[chosen][0]])
    elif others:
        chosen = random.randrange(len(parts))
        parts[chosen] = (parts[chosen][0], random.choice(others)[1])
    return parts


def _damage(parts: Parts, _: Parts, random: Random) -> Parts:
    """A part that unzips well and is no more what it was."""
    chosen = random.randrange(len(parts))
    name, content = parts[chosen]
    change = random.choice((_flip, _cut_end, _cut_middle))
    parts[chosen] = (name, change(content, random) if content else b"\x00")
    return parts


def _rename(parts: Parts, _: Parts, random: Random) -> Parts:
    chosen = random.randrange(len(parts))
    name, content = parts[chosen]
    fresh = random.choice((name.upper(), name.replace("/", "\\"), f"/{name}", f"../{name}", "x" * 300, f"{name}/"))
    parts[chosen] = (fresh, content)
    return parts


def _types(parts: Parts, _: Parts, random: Random) -> Parts:
    wrong = random.choice((b"", b"<Types/>", b'<?xml version="1.0"?><a><b/></a>', b"\xff\xfe<\x00"))
    return [(name, wrong if name == "[Content_Types].xml" else content) for name, content in parts]


def _encode(parts: Parts, _: Parts, random: Random) -> Parts:
    """One part in another encoding, said or not."""
    chosen = random.randrange(len(parts))
    name, content = parts[chosen]
    text = content.decode("utf-8", "replace")
    said = random.choice(("utf-16", "utf-8-sig", "latin-1", "cp037", "utf-32"))
    if random.random() < 0.5:
        text = text.replace('encoding="UTF-8"', f'encoding="{said}"', 1)
    parts[chosen] = (name, text.encode(said, "replace"))
    return parts


def _links(parts: Parts, _: Parts, random: Random) -> Parts:
    """Relations that lead elsewhere, to nothing, in a circle, or are many."""
    chosen = [i for i, (name, _) in enumerate(parts) if name.endswith(".rels")]
    if not chosen:
        return parts
    at = random.choice(chosen)
    name, content = parts[at]
    old = random.choice((b'Target="', b'Type="http', b'Id="rId', b"<Relationship "))
    new = random.choice((b'Target="../', b'Target="document.xml" x="', b'Type="', b'Id="', b"<Relationship Id='r' "))
    parts[at] = (name, content.replace(old, new))
    return parts


PACKAGE: Mapping[str, Callable[[Parts, Parts, Random], Parts]] = {
    "part dropped": _drop,
    "name twice": _twice,
    "part swapped": _swap,
    "part damaged": _damage,
    "part renamed": _rename,
    "wrong types": _types,
    "other encoding": _encode,
    "links bent": _links,
}

Elements = list[etree._Element]


def _delete(one: etree._Element, _: Elements, __: Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _duplicate(one: etree._Element, _: Elements, random: Random) -> None:
    copies = 1 if len(one) > 20 else random.choice((1, 2, 50))
    for _ in range(copies):
        if one.getparent() is not None:
            one.addnext(deepcopy(one))


def _nest(one: etree._Element, _: Elements, random: Random) -> None:
    """The element inside itself, some or very many times."""
    inner = one
    for _ in range(random.choice((1, 5, 120, 400))):
        inner = etree.SubElement(inner, one.tag, dict(one.attrib))
    if random.random() < 0.5:
        etree.SubElement(etree.SubElement(inner, W + "r"), W + "t").text = "deep"


def _wrap(one: etree._Element, _: Elements, random: Random) -> None:
    parent = one.getparent()
    if parent is None:
        return
    author = {W + "id": "1", W + "author": random.choice(("", "A", "France")), W + "date": "2026-01-01T00:00:00Z"}
    for _ in range(random.choice((1, 2, 40))):
        around = etree.Element(W + random.choice(_REVISIONS), author)
        parent.replace(one, around)
        around.append(one)
        one = around


def _move(one: etree._Element, elements: Elements, random: Random) -> None:
    target = random.choice(elements)
    if one.getparent() is not None and one is not target and one not in target.iterancestors():
        target.insert(random.randrange(len(target) + 1), one)


def _value(one: etree._Element, elements: Elements, random: Random) -> None:
    holder = one if one.attrib else next((e for e in elements if e.attrib and random.random() < 0.2), one)
    for name in list(holder.attrib):
        if random.random() < 0.6:
            holder.set(name, random.choice(_VALUES) if random.random() < 0.95 else "9" * 300_000)


def _values(_: etree._Element, elements: Elements, random: Random) -> None:
    """All values of one attribute in the part."""
    names = sorted({str(name) for element in elements for name in element.attrib})
    if not names:
        return
    name, value = random.choice(names), random.choice(_VALUES)
    for element in elements:
        if name in element.attrib:
            element.set(name, value)


def _bare(one: etree._Element, _: Elements, __: Random) -> None:
    one.attrib.clear()


def _shuffle(one: etree._Element, _: Elements, random: Random) -> None:
    children = list(one)
    random.shuffle(children)
    one[:] = children


def _become(one: etree._Element, elements: Elements, random: Random) -> None:
    one.tag = random.choice(elements).tag


def _revise(one: etree._Element, elements: Elements, random: Random) -> None:
    """Changes wherever some could stand: in runs, marks, rows and cells."""
    author = {W + "id": "1", W + "author": "A", W + "date": "x"}
    for element in elements:
        if element.tag in (W + "rPr", W + "trPr", W + "tcPr", W + "pPr") and random.random() < 0.3:
            kinds = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange")
            etree.SubElement(element, W + random.choice(kinds), author)
        if element.tag in (W + "p", W + "body", W + "tbl") and random.random() < 0.2:
            kind = random.choice(("moveFromRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "bookmarkEnd"))
            element.insert(random.randrange(len(element) + 1), etree.Element(W + kind, {**author, W + "name": "m"}))
        if element.tag == W + "r" and random.random() < 0.1:
            _wrap(element, elements, random)


def _say(one: etree._Element, _: Elements, random: Random) -> None:
    odd = ("", " ", "\u00a0", "\u200d" * 50, "a" * 100_000, "(a) 1. I. " * 500, "\u2028\u2029\t\n", "]]>")
    one.text = random.choice(odd)


XML: Mapping[str, Callable[[etree._Element, Elements, Random], None]] = {
    "delete": _delete,
    "duplicate": _duplicate,
    "nest": _nest,
    "wrap": _wrap,
    "move": _move,
    "value": _value,
    "values": _values,
    "bare": _bare,
    "shuffle": _shuffle,
    "become": _become,
    "revise": _revise,
    "say": _say,
}


def _with(parts: Parts, name: str, change: Callable[[bytes], bytes]) -> bytes:
    return zipped([(part, change(content) if part == name else content) for part, content in parts])


def _typed(declared: str) -> Callable[[Parts, Bait], bytes]:
    """A document with a document type, and its entity in the first words."""

    def make(parts: Parts, bait: Bait) -> bytes:
        said = declared.format(address=bait.address, file=Path(bait.file).as_uri())

        def change(content: bytes) -> bytes:
            text = content.decode("utf-8", "replace")
            _, _, text = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
            text = text.replace("<w:t>", "<w:t>&bait;", 1)
            return f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE w:document {said}>{text}'.encode()

        return _with(parts, _DOCUMENT, change)

    return make


def _pointing(target: str) -> Callable[[Parts, Bait], bytes]:
    """All relations of the document outside, said to be external and not."""

    def make(parts: Parts, bait: Bait) -> bytes:
        address = target.format(address=bait.address, file=bait.file)

        def change(content: bytes) -> bytes:
            root = etree.fromstring(content)
            for number, link in enumerate(root.iter(etree.Element)):
                if number and link.get("Target"):
                    link.set("Target", address)
                    link.attrib.pop("TargetMode", None)
                    if number % 2:
                        link.set("TargetMode", "External")
            return etree.tostring(root)

        return _with(parts, "word/_rels/document.xml.rels", change)

    return make


def _bomb(size: int) -> Callable[[Parts, Bait], bytes]:
    def make(parts: Parts, _: Bait) -> bytes:
        return _with(parts, _DOCUMENT, lambda content: content.replace(b"<w:body>", b"<w:body>" + b" " * size, 1))

    return make


def _bomb_of_many(parts: Parts, _: Bait) -> bytes:
    """150 names in the table of contents for one part of 7 MB."""
    empty = [(f"word/media/{number}.bin", b"") for number in range(1, 150)]
    data = bytearray(zipped([("word/media/0.bin", b" " * 7 * _MEGABYTE), *parts, *empty]))
    at = data.index(b"PK\x01\x02")
    method, sizes = data[at + 10 : at + 12], data[at + 16 : at + 28]
    while (at := data.find(b"PK\x01\x02", at + 4)) >= 0:
        if not any(data[at + 24 : at + 28]):
            data[at + 10 : at + 12], data[at + 16 : at + 28] = method, sizes
            struct.pack_into("<I", data, at + 42, 0)
    return bytes(data)


def _entries(parts: Parts, _: Bait) -> bytes:
    return zipped([*parts, *((f"word/x{number}.xml", b"") for number in range(10_500))])


def _overlapping(parts: Parts, _: Bait) -> bytes:
    """Every entry of the table of contents points to the first part (as in the bombs of D. Fifield, 2019)."""
    data = bytearray(zipped([(_DOCUMENT, b"<w:document/>" + b" " * 100_000), *parts]))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<I", data, at + 42, 0)
        at += 4
    return bytes(data)


def _lying(size: int) -> Callable[[Parts, Bait], bytes]:
    """The table of contents says another size than the parts have."""

    def make(parts: Parts, _: Bait) -> bytes:
        data = bytearray(zipped(parts))
        at = 0
        while (at := data.find(b"PK\x01\x02", at)) >= 0:
            struct.pack_into("<I", data, at + 24, size)
            at += 4
        return bytes(data)

    return make


def _locked(parts: Parts, _: Bait) -> bytes:
    """The flag of a zip with a password on every part."""
    data = bytearray(zipped(parts))
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = 0
        while (at := data.find(sign, at)) >= 0:
            data[at + place] |= 1
            at += 4
    return bytes(data)


def _protected(parts: Parts, _: Bait) -> bytes:
    return _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + zipped(parts)


def _old(parts: Parts, _: Bait) -> bytes:
    return _OLE + bytes(504) + "WordDocument".encode("utf-16-le") + zipped(parts)


def _nested(parts: Parts, _: Bait) -> bytes:
    inner = zipped([("a", b"\0" * 8 * _MEGABYTE)])
    return zipped([*parts, *((f"word/embeddings/{number}.zip", inner) for number in range(50))])


def _deep(depth: int) -> Callable[[Parts, Bait], bytes]:
    def make(parts: Parts, _: Bait) -> bytes:
        nest = f"{'<w:ins>' * depth}<w:p/>{'</w:ins>' * depth}".encode()
        return _with(parts, _DOCUMENT, lambda content: content.replace(b"<w:body>", b"<w:body>" + nest, 1))

    return make


def _many(inner: str, times: int) -> Callable[[Parts, Bait], bytes]:
    def make(parts: Parts, _: Bait) -> bytes:
        return _with(
            parts, _DOCUMENT, lambda content: content.replace(b"<w:body>", b"<w:body>" + inner.encode() * times, 1)
        )

    return make


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
_SIGNED = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
_CHANGED = f"<w:p><w:ins {_SIGNED}><w:r><w:t>in</w:t></w:r></w:ins><w:del {_SIGNED}><w:r><w:delText>out</w:delText></w:r></w:del></w:p>"  # noqa: E501
_MARKED = f"<w:p><w:pPr><w:rPr><w:del {_SIGNED}/></w:rPr></w:pPr><w:r><w:t>joined</w:t></w:r></w:p>"
_WIDE = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
_LISTED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'

HOSTILE: Mapping[str, Callable[[Parts, Bait], bytes]] = {
    "entity of a file": _typed('[<!ENTITY bait SYSTEM "{file}">]'),
    "entity of an address": _typed('[<!ENTITY bait SYSTEM "{address}">]'),
    "outer document type": _typed('SYSTEM "{address}"'),
    "parameter entity": _typed('[<!ENTITY % p SYSTEM "{address}"> %p;]'),
    "a billion laughs": _typed('[<!ENTITY l0 "ha">' + _LAUGHS.replace("{", "{{") + '<!ENTITY bait "&l11;">]'),
    "links to an address": _pointing("{address}"),
    "links to a file": _pointing("file://{file}"),
    "links up": _pointing("../../../../../../..{file}"),
    "links to a share": _pointing("\\\\127.0.0.1\\share\\x"),
    "bomb of 7 MB": _bomb(7 * _MEGABYTE),
    "bomb of 40 MB": _bomb(40 * _MEGABYTE),
    "bomb in 150 parts": _bomb_of_many,
    "zips in the zip": _nested,
    "many entries": _entries,
    "overlapping entries": _overlapping,
    "size of 0": _lying(0),
    "size of 4 GB": _lying(0xFFFFFFF0),
    "zip with a password": _locked,
    "encrypted file": _protected,
    "old Word file": _old,
    "nested 200 deep": _deep(200),
    "nested 100,000 deep": _deep(100_000),
    "20,000 changes": _many(_CHANGED, 10_000),
    "5,000 joined paragraphs": _many(_MARKED, 5_000),
    "20,000 empty paragraphs": _many("<w:p/>", 20_000),
    "wide tables": _many(_WIDE, 50),
    "deep lists": _many(_LISTED, 50),
    "20,000 bookmarks": _many('<w:bookmarkStart w:id="1" w:name="_tw_t_p1"/><w:bookmarkEnd w:id="1"/>', 20_000),
    "20,000 comments": _many('<w:commentRangeStart w:id="1"/><w:commentReference w:id="1"/>', 20_000),
}
