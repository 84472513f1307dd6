"""The names of WordprocessingML: namespaces, and the few ways in which its values are written.

Two spellings of the same names exist (ECMA-376 Transitional and ISO/IEC 29500 Strict).
Everything read is put into the Transitional ones first, so that no other module knows of both.
"""

from __future__ import annotations

import re

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
VAL = W + "val"

_STRICT = "{http://purl.oclc.org/ooxml/"
_ON = ("1", "true", "on")
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {None: 1.0, "mm": 56.69, "cm": 566.9, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}
_known: dict[str, str] = {}


def transitional(name: str) -> str:
    """The Transitional spelling of a qualified name: "{…purl…/a/b}x" is "{…schemas…/a/2006/b}x"."""
    known = _known.get(name)
    if known is None:
        known = name
        if name.startswith(_STRICT):
            space, _, local = name[len(_STRICT) :].partition("}")
            family, _, rest = space.rpartition("/")
            known = f"{{http://schemas.openxmlformats.org/{family}/2006/{rest}}}{local}"
        if len(_known) < 10_000:  # a hostile part may invent names without end
            _known[name] = known
    return known


def strict(name: str) -> str:
    """The Strict spelling of a Transitional name in the ``W`` namespace."""
    return name.replace(W, f"{_STRICT}wordprocessingml/main}}")


def is_strict(element: etree._Element) -> bool:
    """Whether an element is written in the Strict names."""
    return str(element.tag).startswith(_STRICT)


def normalise(element: etree._Element) -> None:
    """Put an element and all below it into the Transitional names, in place."""
    for node in element.iter(etree.Element):
        node.tag = transitional(str(node.tag))
        for name, value in node.attrib.items():
            if str(name).startswith(_STRICT):
                del node.attrib[name]
                node.set(transitional(str(name)), value)


def give_back_strict(root: etree._Element) -> None:
    """Undo ``normalise`` on a whole part: the names whose Strict space the part declares become Strict again."""
    if not any(space.startswith(_STRICT[1:]) for space in root.nsmap.values() if space):
        return
    declared = {item for node in root.iter(etree.Element) for item in node.nsmap.items()}
    spaces = {space for _, space in declared if space}
    back = {transitional(f"{{{space}}}")[:-1]: f"{{{space}" for space in spaces if space.startswith(_STRICT[1:])}

    def renamed(name: str) -> str:
        space, bracket, local = name.partition("}")
        return f"{back.get(space, space)}{bracket}{local}"

    for node in root.iter(etree.Element):
        node.tag = renamed(str(node.tag))
        for name, said in node.attrib.items():
            if renamed(str(name)) != name:
                del node.attrib[name]
                node.set(renamed(str(name)), said)
    own = [prefix for prefix, _ in declared if prefix and not prefix.startswith("ns")]  # mc:Ignorable names some
    etree.cleanup_namespaces(root, keep_ns_prefixes=own)


def value(element: etree._Element | None, default: str = "") -> str:
    """``w:val`` of an element that may be absent."""
    return default if element is None else element.get(VAL, default)


def is_on(element: etree._Element) -> bool:
    """The on/off value of an element that is present: on unless it says otherwise (17.17.4)."""
    return element.get(VAL, "1") in _ON


def number(text: str | None) -> int | None:
    """A decimal number as attributes hold it, ``None`` where there is none or it makes no sense."""
    try:
        found = int(text or "")
    except ValueError:
        return None
    return found if abs(found) < 2**31 else None


def twips(text: str | None) -> int | None:
    """A measure in twentieths of a point: "720", and in Strict files also "0.5in" (22.9.2.14)."""
    found = _MEASURE.fullmatch(text or "")
    return None if found is None else round(float(found[1][:12]) * _TWIPS[found[2]])
