"""The command that protects the desk by a passphrase: lock."""

from __future__ import annotations

import os
from pathlib import Path

import click

from workbench.cli import contract
from workbench.cli.options import AS_JSON, FILE, asked, passphrase_of
from workbench.domain.errors import Refused

_GIVEN, _NEW = "TREATY_PASSPHRASE", "TREATY_NEW_PASSPHRASE"


@click.command()
@FILE
@click.option("--change", is_flag=True, help="Put another passphrase in the place of the one that there is.")
@click.option("--remove", is_flag=True, help="Take the passphrase away.")
@AS_JSON
def lock(file: Path, change: bool, remove: bool, as_json: bool) -> None:
    """Protects the drafts, the notes and the key in FILE by a passphrase.

    Without it the public record can be read, and nothing else. It is asked for on the terminal, never given on the
    command line; a script sets TREATY_PASSPHRASE, and TREATY_NEW_PASSPHRASE for --change.
    """
    from workbench.session import Session

    if change and remove:
        raise click.UsageError("--change and --remove cannot go together")
    with Session.open(file) as session:
        if session.has_passphrase and not (change or remove):
            raise Refused(f"{file} has a passphrase: give --change for another one, or --remove for none")
        if not session.has_passphrase and (change or remove):
            raise Refused(f"{file} has no passphrase: set one with `treaty lock FILE`")
        old = _needed(passphrase_of(file), _GIVEN) if change or remove else ""
        if change:
            session.unlock(old)  # before a new one is asked for
        new = "" if remove else _new(file, _NEW if change else _GIVEN)
        left = session.remove_passphrase(old) if remove else session.set_passphrase(new, old)
    if as_json:
        contract.print_json({"file": str(file), "passphrase": not remove, "other_backups": [str(one) for one in left]})
        return
    click.echo(f"{file}: {_done(change=change, remove=remove)}")
    if left:
        stand = "are still under the passphrase of before" if remove else "are not under this passphrase"
        click.echo(f"{len(left)} backups {stand}; remove them if nobody shall read in them:")
        for path in left:
            click.echo(f"    {path}")


def _done(*, change: bool, remove: bool) -> str:
    if remove:
        return "it has no passphrase any more; whoever has the file reads the desk"
    set_ = "the passphrase is another one now" if change else "the desk and the key of this seat have a passphrase"
    return f"{set_}; if it is forgotten nothing can bring it back, but the public record can still be read"


def _new(file: Path, variable: str) -> str:
    if given := os.environ.get(variable):
        return given
    first = _needed(asked(f"New passphrase for {file.name}"), variable)
    if asked("The same once more") != first:
        raise Refused("the two were not the same: nothing was changed; try again")
    return first


def _needed(passphrase: str | None, variable: str) -> str:
    if not passphrase:
        raise Refused(f"no passphrase was given: set {variable}, or run the command on a terminal, which asks for it")
    return passphrase


COMMANDS = (lock,)
