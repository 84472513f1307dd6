"""The ``treaty`` command: proof that the core runs without a screen.

Names of commands and options, and the fields of ``--json``, are a contract with scripts.
"""

from __future__ import annotations

import os
import sys

import click

from workbench import __version__
from workbench.cli import (
    amending,
    asking,
    comparing,
    deciding,
    exchanging,
    holding,
    locking,
    rebasing,
    rescuing,
    returning,
    searching,
    text_out,
)
from workbench.cli.options import tell_problem
from workbench.domain.errors import TreatyError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="treaty")
def treaty() -> None:
    """Negotiate a treaty: versions, amendments by country, decisions, documents.

    FILE is a conference file. REF names a provision as people cite it: "Article 5", "art. 5(2)(b)", "preamble 3".
    PARTY is a code such as FRA, or the code of a group or observer.
    """


for module in (
    holding,
    locking,
    text_out,
    amending,
    rebasing,
    deciding,
    comparing,
    asking,
    returning,
    searching,
    rescuing,
    exchanging,
):
    for command in module.COMMANDS:
        treaty.add_command(command)


def main() -> None:
    """Runs the command; problems of the user's are one line on standard error and exit 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        treaty(prog_name="treaty", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        _fail(error.format_message())
    except TreatyError as error:
        _fail(str(error))
    except (click.Abort, KeyboardInterrupt):
        _fail("stopped; nothing was recorded")
    except BrokenPipeError:
        # the reader of our output closed it (treaty log FILE | head): nothing is left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        _fail(f"{error.filename or 'the disk'}: {error.strerror or error}; check the path and the disk")
    except Exception as error:
        if os.environ.get("TREATY_DEBUG"):
            raise
        _fail(
            f"a fault of the program ({type(error).__name__}: {_one_line(error)}); nothing was recorded;"
            " please report it with what TREATY_DEBUG=1 prints"
        )


def _fail(line: str) -> None:
    tell_problem(line)
    sys.exit(1)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
