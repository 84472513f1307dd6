"""Commands of the room: decide, status."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli import contract
from workbench.cli.options import AMENDMENT, AS_JSON, FILE, MEETING, opened, tell
from workbench.domain.decision import Outcome
from workbench.domain.provision import Status


@click.command()
@FILE
@AMENDMENT
@click.option("--outcome", required=True, type=click.Choice([outcome.value for outcome in Outcome]))
@MEETING
@AS_JSON
def decide(file: Path, amendment: str, outcome: str, meeting: str, as_json: bool) -> None:
    """Records the room's decision on an amendment."""
    with opened(file) as session:
        session.decide(amendment, Outcome(outcome), meeting)
        tell(session, amendment, as_json)


@click.command()
@FILE
@click.option("--at", required=True, metavar="REF", help="The provision.")
@click.option("--set", "status", required=True, type=click.Choice([status.value for status in Status]))
@MEETING
@AS_JSON
def status(file: Path, at: str, status: str, meeting: str, as_json: bool) -> None:
    """Records how far the room has come with a provision."""
    with opened(file) as session:
        session.set_status(at, Status(status), meeting)
        id = session.find(at).id
        citation, now = session.citations()[id], session.statuses()[id].value
    if as_json:
        contract.print_json({"id": id, "citation": citation, "status": now})
    else:
        click.echo(f"{citation}: {now}")


COMMANDS = (decide, status)
