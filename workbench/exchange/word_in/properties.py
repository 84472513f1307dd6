"""The custom properties of a Word file by name (ECMA-376 part 2, ``docProps/custom.xml``)."""

from __future__ import annotations

from lxml import etree

from workbench.exchange.word_in.package import WordPackage


def custom_properties(package: WordPackage) -> dict[str, str]:
    """The properties that hold text; nothing where the file has none."""
    part = next((target for _, kind, target in package.links("") if kind == "custom-properties"), "")
    root = package.tree(part) if part else None
    found = {}
    for one in () if root is None else root.iterchildren(etree.Element):
        value = next(one.iterchildren(etree.Element), None)
        if value is not None and etree.QName(value).localname in ("lpwstr", "lpstr", "bstr"):
            found[one.get("name", "")] = value.text or ""
    return found
