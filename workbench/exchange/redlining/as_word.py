"""A document of any kind that can be read, as a Word file that can be compared."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.kinds import is_word
from workbench.exchange.reading import read_source
from workbench.exchange.word_out.clean import title_among, write_provision
from workbench.exchange.word_out.document import WordDocument
from workbench.exchange.word_out.layout import Layout


def as_word(path: Path, made: Path) -> Path:
    """The document itself if it is a Word file, else its clean text, without title page or contents, as ``made``.

    Raises ``UnreadableSource`` for what cannot be read.
    """
    if is_word(path):
        return path
    version = Version(path.name, read_source(path).provisions)
    document = WordDocument(Front(path.stem))
    layout = Layout(version.provisions)
    title = title_among({id: version.by_id[id].text for id in layout.front}, path.stem)
    for provision in version.provisions:
        write_provision(document, provision, layout, title)
    document.save(made)
    return made
