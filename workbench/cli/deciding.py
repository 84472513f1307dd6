"""Commands of the room: decide, status, ledger, circulate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli import contract, decisions_out, show
from workbench.cli.options import AS_JSON, FILE, MEETING, opened, progress_bar, tell, words_of
from workbench.domain.decision import Manner, Outcome
from workbench.domain.provision import Status

if TYPE_CHECKING:
    from workbench.session import Change, Session

_MANNERS = {
    "variant": Manner.VARIANT,
    "lift": Manner.LIFTED,
    "delete_words": Manner.DELETED,
    "compromise": Manner.COMPROMISE,
}
_WAYS = "--variant K, --lift, --delete-words, --compromise TEXT, --reopen"
_EITHER = "give either an AMENDMENT with --outcome, or --at REF with --span N or --bracket N"
_ON_WORDS = ("at", "span", "bracket", *_MANNERS, "reopen", "heading", "fine")


@click.command()
@FILE
@click.argument("amendment", required=False)
@click.option("--outcome", type=click.Choice([outcome.value for outcome in Outcome]), help="Of the amendment.")
@click.option("--at", metavar="REF", help="The provision in which words are decided.")
@click.option("--span", type=int, metavar="N", help="The contested span, as `treaty rolling --spans` numbers it.")
@click.option("--bracket", type=int, metavar="N", help='The bracket of the text itself, such as "[X]", counted from 1.')
@click.option("--variant", type=int, metavar="K", help="Take this wording; 1 is the current one.")
@click.option("--lift", is_flag=True, help="Lift the bracket: its words stay.")
@click.option("--delete-words", is_flag=True, help="The words in the bracket go.")
@click.option("--compromise", metavar="TEXT", help="Other words; TEXT may be @file.")
@click.option("--reopen", is_flag=True, help="Take back what was settled there.")
@click.option("--answers", metavar="L.3,L.4", help="Amendments dealt with; for a span all that have words in it.")
@click.option("--heading", is_flag=True, help="In the heading, not in the text.")
@click.option("--fine", is_flag=True, help="Spans as small as can be, as `treaty rolling --fine` numbers them.")
@click.option("--undo", metavar="ACT", help="Take back a decision, by its act in `treaty ledger`.")
@MEETING
@AS_JSON
def decide(file: Path, meeting: str, as_json: bool, **said: Any) -> None:
    """Records a decision of the room: on an amendment, on a contested span, or on a bracket of the text.

    \b
    treaty decide FILE L.3 --outcome adopted
    treaty decide FILE --at "5(2)" --span 1 --variant 2
    treaty decide FILE --at "5(2)" --bracket 1 --lift
    treaty decide FILE --undo ACT
    """
    _check(said)
    answers = None if said["answers"] is None else [name for name in said["answers"].split(",") if name.strip()]
    with opened(file) as session:
        if said["amendment"] is not None:
            session.decide(said["amendment"], Outcome(said["outcome"]), meeting, answers or ())
            tell(session, said["amendment"], as_json)
        else:
            undo = said["undo"]
            change = _settle(session, said, answers, meeting) if undo is None else session.undo(undo, meeting)
            decisions_out.tell(session, change, as_json)


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


@click.command()
@FILE
@click.option("--at", default=None, metavar="REF", help="On this provision or below it.")
@click.option("--since", default=None, metavar="DATE", help="Since a day or a time, such as 2026-03-31.")
@AS_JSON
def ledger(file: Path, at: str | None, since: str | None, as_json: bool) -> None:
    """Every decision in order: what was decided, where and when, with the words before and after."""
    with opened(file) as session:
        found = session.ledger(at=at, since=since)
        if as_json:
            contract.print_json({"decisions": [contract.decision_json(entry) for entry in found]})
        elif found:
            decisions_out.ledger(session, found)
        else:
            click.echo("no decisions")


@click.command()
@FILE
@click.option("--name", required=True, metavar="NAME", help="The name of the next version.")
@AS_JSON
def circulate(file: Path, name: str, as_json: bool) -> None:
    """Derives the next version from the decisions and carries every live amendment onto it."""
    with opened(file) as session:
        with progress_bar() as progress:
            done = session.circulate(name, progress=progress)
        if as_json:
            contract.print_json(contract.circulated_json(done, session.still_open()))
            return
        provisions, taken, settled = len(done.version.provisions), len(done.incorporated), len(done.settled)
        spans = f"; spans settled: {settled}" if settled else ""
        click.echo(f"{done.version.name}: {provisions} provisions; amendments taken in: {taken}{spans}")
        show.fates(session, done.fates)
        for remark in done.remarks:
            click.echo(click.style(f"{remark.why} — {remark.text}", fg="yellow"))
        decisions_out.still_open(session)


def _check(said: dict[str, Any]) -> None:
    """Whether the options go together; a usage error if they do not."""
    given = [name for name, value in said.items() if value not in (None, False)]
    if said["undo"] is not None:
        if given != ["undo"]:
            raise click.UsageError("--undo stands alone: it names the decision")
    elif said["amendment"] is not None:
        if any(name in given for name in _ON_WORDS):
            raise click.UsageError(_EITHER)
        if not said["outcome"]:
            raise click.UsageError("say what was decided with --outcome")
    elif said["at"] is None:
        raise click.UsageError(_EITHER)
    else:
        _check_words(given)


def _check_words(given: list[str]) -> None:
    if "outcome" in given:
        raise click.UsageError(_EITHER)
    if ("span" in given) == ("bracket" in given):
        raise click.UsageError("say which words, with either --span N or --bracket N")
    if len([name for name in (*_MANNERS, "reopen") if name in given]) != 1:
        raise click.UsageError(f"say what was decided, with one of {_WAYS}")
    if "bracket" in given and (stray := [name for name in ("variant", "fine", "answers") if name in given]):
        raise click.UsageError(f"--{stray[0]} is for a span: a bracket of the text has neither variants nor parties")
    if "reopen" in given and "answers" in given:
        raise click.UsageError("--answers is for what is settled: leave it out with --reopen")


def _settle(session: Session, said: dict[str, Any], answers: list[str] | None, meeting: str) -> Change:
    at, heading, fine = said["at"], said["heading"], said["fine"]
    span, bracket = said["span"], said["bracket"]
    if said["reopen"]:
        if bracket is not None:
            return session.reopen_bracket(at, bracket, meeting=meeting, heading=heading)
        return session.reopen(at, span, meeting=meeting, heading=heading, fine=fine)
    name, manner = next((name, manner) for name, manner in _MANNERS.items() if said[name] not in (None, False))
    words = words_of(said["compromise"]) if name == "compromise" else ""
    if bracket is not None:
        return session.settle_bracket(at, bracket, manner, words=words, meeting=meeting, heading=heading)
    wording = said["variant"] if name == "variant" else words
    return session.settle(at, span, manner, wording, meeting=meeting, heading=heading, fine=fine, answers=answers)


COMMANDS = (decide, status, ledger, circulate)
