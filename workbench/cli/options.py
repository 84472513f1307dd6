"""Arguments and options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import contract, show
from workbench.domain.errors import Refused

if TYPE_CHECKING:
    from workbench.session import Progress, Session

PATH = click.Path(path_type=Path)
FILE = click.argument("file", type=PATH)
AMENDMENT = click.argument("amendment")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
AT = click.option("--at", default=None, metavar="REF", help="Only this provision and what is below it.")
BY = click.option("--by", required=True, metavar="PARTY", help="The party, by code or name.")
MEETING = click.option("--meeting", default="", metavar="M", help="The meeting that decided.")
VERSION = click.option("--version", default=None, metavar="NAME", help="A version; the current one without.")


@contextmanager
def opened(file: Path) -> Iterator[Session]:
    """The conference file, open for one command, which asks for the passphrase of the desk when it needs it."""
    from workbench.session import Session
    from workbench.session.rescuing import told_if_unsound

    with Session.open(file) as session, told_if_unsound(session):
        session.when_locked(lambda: passphrase_of(file))
        yield session


def passphrase_of(file: Path) -> str | None:
    """The passphrase from the environment, else from whoever sits at the terminal; ``None`` if it is neither."""
    return os.environ.get("TREATY_PASSPHRASE") or asked(f"Passphrase of {file.name}")


def asked(question: str) -> str | None:
    """A passphrase typed at the terminal, which does not show it; ``None`` without a terminal, or nothing typed."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    said: str = click.prompt(question, hide_input=True, err=True, default="", show_default=False)
    return said or None


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total, what: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def step(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield step


def words_of(given: str) -> str:
    """TEXT as given, or the words of a file after ``@``; ``Refused`` if that cannot be read."""
    if not given.startswith("@"):
        return given
    path = Path(given[1:])
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(
            f"{path} cannot be read ({error.strerror}): name a text file after @, or give the words"
        ) from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is no UTF-8 text: name a text file after @, or give the words") from error


def tell(session: Session, amendment: str, as_json: bool) -> None:
    """Prints an amendment as it stands now."""
    own = session.amendment(amendment)
    if as_json:
        contract.print_json(contract.amendments_json(session, [own]))
    else:
        show.amendments(session, [own])


_LONGEST = 600  # characters of a message


def tell_problem(line: str) -> None:
    """One line on standard error."""
    # what the user typed may stand in it: a line end, a sign that turns the line round, or a book
    shown = "".join(sign if sign.isprintable() else " " for sign in line)
    shown = " ".join(shown.split())
    click.echo(f"treaty: {shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + '…'}", err=True)
