"""Small Word files written part by part, so that a test says exactly what the file holds."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:other="http://example.org/unknown" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(root: str, inner: str) -> str:
    """A part with every namespace declared; ``root`` without its prefix, "styles"."""
    return f"{HEAD}<w:{root} {SPACES}>{inner}</w:{root}>"


def links(*named: tuple[str, str, str]) -> str:
    """A relationships part: id, last word of the type, target; an address with "://" is external."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_TYPE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for name, kind, target in named
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a file: its body, and "styles", "numbering", "footnotes" … by their inner XML."""
    extra = [("link", "hyperlink", "https://example.org/treaty")]
    found = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": links(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    for name, inner in others.items():
        root = {"header": "hdr", "footer": "ftr"}.get(name, name)
        found[f"word/{name}.xml"] = part(root, inner)
        extra.append((name, name, f"{name}.xml"))
    found["word/_rels/document.xml.rels"] = links(*extra)
    return found


def write(path: Path, named: Mapping[str, str | bytes]) -> Path:
    """Zip parts into a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in named.items():
            package.writestr(name, content)
    return path


def word_file(folder: Path, body: str, **others: str) -> Path:
    """A Word file with that body, and other parts by name."""
    return write(folder / "made.docx", parts(body, **others))


def p(inner: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, depth: int = 0, num: int = 1, properties: str = "") -> str:
    """A numbered paragraph."""
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(r(text), numbered + properties)


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    form = f'<w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>{form}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def definition(*levels: str, name: int = 1, more: str = "") -> str:
    """An ``abstractNum`` of those levels."""
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def num(name: int = 1, of: int = 1, overrides: str = "") -> str:
    """A ``num`` that counts in a definition."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def field(instruction: str, result: str) -> str:
    """A complex field with a result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: list[str]) -> str:
    """A table of cells, each given as block-level XML."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
