"""The command that saves what can be saved of a damaged file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from workbench.cli import contract
from workbench.cli.options import AS_JSON, FILE, PATH


@click.command()
@FILE
@click.option(
    "-o", "--output", "new", type=PATH, required=True, metavar="NEW", help="The new file, which must not exist."
)
@AS_JSON
def rescue(file: Path, new: Path, as_json: bool) -> None:
    """Recovers every act and draft that can be read in a damaged FILE into a new one, and says what is missing.

    FILE is left as it is.
    """
    from workbench.session.rescuing import rescue_file, told

    found = rescue_file(file, new)
    if as_json:
        contract.print_json({"file": str(new), **asdict(found), "whole": found.whole, "told": told(found)})
        return
    click.echo(f"{new}:")
    for line in told(found):
        click.echo(line)


COMMANDS = (rescue,)
