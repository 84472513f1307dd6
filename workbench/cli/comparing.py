"""Commands that show what changed: diff, compare, circulate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, show
from workbench.cli.options import AS_JSON, FILE, PATH, opened

if TYPE_CHECKING:
    from workbench.drafting.comparison import Comparison

OUT = click.option(
    "-o",
    "--out",
    type=PATH,
    default=None,
    metavar="OUT",
    help="Write it instead: as .docx with tracked changes, or as .html.",
)
AUTHOR = click.option(
    "--author", default="", metavar="NAME", help="Who made the tracked changes of a .docx; the secretariat if not said."
)


@click.command()
@FILE
@click.argument("old")
@click.argument("new")
@OUT
@AUTHOR
@AS_JSON
def diff(file: Path, old: str, new: str, out: Path | None, author: str, as_json: bool) -> None:
    """What changed between two versions in the file."""
    with opened(file) as session:
        if out is not None:
            session.export_comparison(old, new, out, author=author)
        _tell(lambda: session.compare(old, new), out, as_json)


@click.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@OUT
@AUTHOR
@AS_JSON
def compare(old: Path, new: Path, out: Path | None, author: str, as_json: bool) -> None:
    """What changed between any two documents outside a file.

    Two Word files become the newer one with tracked changes: accepted they give its text, rejected the older one's.
    """
    from workbench.session import compare_documents, write_comparison

    if out is not None:
        write_comparison(old, new, out, author=author)
    _tell(lambda: compare_documents(old, new), out, as_json)


def _tell(compared: Callable[[], Comparison], out: Path | None, as_json: bool) -> None:
    if as_json:
        contract.print_json(contract.comparison_json(compared()))
    elif out is not None:
        click.echo(str(out))
    else:
        show.comparison(compared())


COMMANDS = (diff, compare)
