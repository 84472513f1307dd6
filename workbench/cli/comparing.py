"""Commands that show what changed: diff, compare, circulate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, show
from workbench.cli.options import AS_JSON, FILE, PATH, opened

if TYPE_CHECKING:
    from workbench.drafting.comparison import Comparison

OUT = click.option("-o", "--out", type=PATH, default=None, metavar="OUT", help="Write it as .docx or .html instead.")


@click.command()
@FILE
@click.argument("old")
@click.argument("new")
@OUT
@AS_JSON
def diff(file: Path, old: str, new: str, out: Path | None, as_json: bool) -> None:
    """What changed between two versions in the file."""
    with opened(file) as session:
        if out is not None:
            session.export_comparison(old, new, out)
        found = session.compare(old, new)
    _tell(found, out, as_json)


@click.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@OUT
@AS_JSON
def compare(old: Path, new: Path, out: Path | None, as_json: bool) -> None:
    """What changed between any two documents outside a file."""
    from workbench.session import compare_documents, write_comparison

    found = compare_documents(old, new)
    if out is not None:
        write_comparison(found, out, title=f"{old.name} and {new.name}")
    _tell(found, out, as_json)


def _tell(found: Comparison, out: Path | None, as_json: bool) -> None:
    if as_json:
        contract.print_json(contract.comparison_json(found))
    elif out is not None:
        click.echo(str(out))
    else:
        show.comparison(found)


COMMANDS = (diff, compare)
