"""Commands between parties: pack, receive, invite, accept, seats, revoke."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli import contract
from workbench.cli.options import AS_JSON, FILE, PATH, opened, progress_bar, tell_problem
from workbench.domain.party import SECRETARIAT

if TYPE_CHECKING:
    from workbench.session import Holder, InvitationInfo, Receipt, Received, SeatInfo, Waits

_OUT = click.option(
    "-o", "--output", "out", type=PATH, required=True, metavar="PACKAGE", help="Any name; .treatypack is usual."
)


@click.command()
@FILE
@_OUT
@click.option("--for", "party", default=None, metavar="PARTY", help="Only what this party lacks.")
@AS_JSON
def pack(file: Path, out: Path, party: str | None, as_json: bool) -> None:
    """Writes a package of acts for others: all, or those that PARTY did not say it holds.

    Prints {"package","for","acts","bytes"} with --json; "package" is null where PARTY lacks nothing.
    """
    with opened(file) as session, progress_bar() as progress:
        done = session.pack(out, party, progress=progress)
    if as_json:
        said = {"package": str(out) if done.path else None, "for": done.party, "acts": done.acts, "bytes": done.size}
        contract.print_json(said)
    elif done.path is None:
        click.echo(f"{done.party} lacks nothing, by what it last said that it holds: no package was written")
    else:
        which = f"{_acts(done.acts)} that {done.party} lacks" if done.party else f"all {_acts(done.acts)}"
        click.echo(f"{out}: {which}, {max(1, round(done.size / 1000))} kB")


@click.command()
@FILE
@click.argument("packages", type=PATH, nargs=-1, required=True, metavar="PACKAGE…")
@click.option("--dry-run", is_flag=True, help="Tell what would come of it, and change nothing.")
@click.option("--partly", is_flag=True, help="Take what is sound of a package in which something is wrong.")
@AS_JSON
def receive(file: Path, packages: tuple[Path, ...], dry_run: bool, partly: bool, as_json: bool) -> None:
    """Takes in packages of others, in any order and any number of times.

    A package in which its sender is at fault for anything is refused whole, with one line and exit 1; the others go in.
    What another seat is at fault for is left out of a package that passes it on, and named.

    Prints with --json {"packages":[{"package","from":{"seat","party","name"},"made","new":{PARTY:N},"known","aside",
    "left_out":[LINE],"refused":LINE|null}],"new":{PARTY:N},"numbered":[{"id","number"}],"enrolled":[{"seat","party",
    "name","seats"}],"waits":[{"seat","party","name","acts","missing":[N],"invitation"}],"idle":[LINE],"unknown",
    "backup","dry_run"}.
    """
    with opened(file) as session, progress_bar() as progress:
        found = session.receive(packages, dry=dry_run, partly=partly, progress=progress)
    if as_json:
        contract.print_json(received_json(found) | {"dry_run": dry_run})
    else:
        _received(file, found, dry=dry_run)
    for line in found.refused:
        tell_problem(line)
    if found.refused:
        raise SystemExit(1)


@click.command()
@FILE
@click.option("--party", required=True, metavar="PARTY", help="The party, by code or name.")
@_OUT
@AS_JSON
def invite(file: Path, party: str, out: Path, as_json: bool) -> None:
    """Invites a party: writes an invitation, and prints the code that opens it.

    Prints {"package","invitation","party","code"} with --json.
    """
    with opened(file) as session:
        done = session.invite(party, out)
    if as_json:
        said = {"package": str(out), "invitation": done.id, "party": done.party, "code": done.code}
        contract.print_json(said)
        return
    click.echo(f"{out}: invites {done.party}; invitation {done.id[:8]}")
    click.echo(f"code: {done.code}")
    click.echo(f"Send the file, and tell the code by telephone or on paper: who has both can speak for {done.party}.")


@click.command()
@click.argument("invitation", type=PATH)
@click.option("-o", "--output", "file", type=PATH, required=True, metavar="FILE", help="The new conference file.")
@click.option("--code", default=None, help="The code of the invitation; asked for without.")
@click.option("--name", default="", metavar="NAME", help='What others see of this seat, such as "laptop 2".')
@AS_JSON
def accept(invitation: Path, file: Path, code: str | None, name: str, as_json: bool) -> None:
    """Makes a conference file for the party that an INVITATION names, with keys of its own.

    Prints {"file","party","seat","title"} with --json.
    """
    from workbench.session import Session

    told = code if code is not None else click.prompt("Code of the invitation", err=True)
    with Session.accept(invitation, file, told, name) as session:
        own = next(seat for seat in session.seats() if seat.own)
        party, title = own.holder.party, session.title
        spoken = "the secretariat" if party == SECRETARIAT else session.party(party).name(session.language)
    if as_json:
        contract.print_json({"file": str(file), "party": party, "seat": own.holder.seat, "title": title})
        return
    click.echo(f"{file}: {title}")
    click.echo(f"It speaks for {spoken} ({party}), as seat {own.holder.seat[:8]}.")
    click.echo(f"The secretariat learns of it by the first package: treaty pack {file} -o NAME.treatypack --for SEC")


@click.command()
@FILE
@AS_JSON
def seats(file: Path, as_json: bool) -> None:
    """Who may speak: the seats that are enrolled, the invitations, and what is set aside.

    Prints with --json {"seats":[{"seat","party","name","invitation","acts","revoked","why","time","own"}],
    "invitations":[{"id","party","time","closed","seats"}],"waits":[…]}, "waits" as of `treaty receive`.
    """
    from workbench.session import irreplaceable

    with opened(file) as session:
        listed, invitations, waits = session.seats(), session.invitations(), session.waiting()
    if as_json:
        contract.print_json(
            {
                "seats": [_seat_json(seat) for seat in listed],
                "invitations": [_invitation_json(one) for one in invitations],
                "waits": [_waits_json(one) for one in waits],
            }
        )
        return
    for seat in listed:
        click.echo(_seat(seat))
    if invitations:
        click.echo("\ninvitations:")
    for one in invitations:
        state = "closed" if one.closed else "open"
        click.echo(f"{one.party:<8} {one.id[:8]}  {one.time[:10]}  {state}, {_counted(one.seats, 'seat')}")
    for waiting in waits:
        click.echo(_waits(waiting))
    if irreplaceable(listed):
        click.echo(
            f"\nThis is the only seat of the secretariat. If its file is lost, nobody can go on for it: invite a second"
            f" one now (treaty invite {file} --party {SECRETARIAT} -o INVITATION), and keep it on another laptop."
        )


@click.command()
@FILE
@click.argument("seat", required=False)
@click.option("--after", default=None, metavar="ACT", help="Its last act that counts, by number or id.")
@click.option("--since", default=None, metavar="TIME", help="The moment from which on nothing counts, in UTC.")
@click.option("--invitation", default=None, metavar="ID", help="Close this invitation instead; its seats stay.")
@AS_JSON
def revoke(
    file: Path, seat: str | None, after: str | None, since: str | None, invitation: str | None, as_json: bool
) -> None:
    """Believes a SEAT no further than an act or a moment, all that came so far without; or closes an invitation.

    SEAT is an id as `treaty seats` shows it, the beginning of one, or the seat's name. Prints the seat or the
    invitation with --json, as `treaty seats` does.
    """
    if (seat is None) == (invitation is None):
        raise click.UsageError("name the SEAT to revoke, or the --invitation to close")
    if invitation is not None and (after or since):
        raise click.UsageError("an invitation is closed from now on: leave --after and --since out")
    with opened(file) as session:
        if invitation is not None:
            session.close_invitation(invitation)
            wanted = invitation.strip().lower()
            closed = next(one for one in session.invitations() if one.id.startswith(wanted))
            said = _invitation_json(closed)
            line = f"the invitation {closed.id[:8]} of {closed.party} is closed; its seats stay"
        else:
            done = session.revoke(str(seat), after=after, since=since)
            gone = next(one for one in session.seats() if one.holder.seat == done.seat)
            said, line = _seat_json(gone), _revoked(gone)
    if as_json:
        contract.print_json(said)
    else:
        click.echo(line)


def received_json(found: Received) -> dict[str, Any]:
    """What came of receiving packages."""
    return {
        "packages": [_receipt_json(one) for one in found.receipts],
        "new": dict(found.new),
        "numbered": [{"id": id, "number": number} for id, number in found.numbered],
        "enrolled": [_holder_json(holder) | {"seats": count} for holder, count in found.enrolled],
        "waits": [_waits_json(one) for one in found.waits],
        "idle": list(found.idle),
        "unknown": found.unknown,
        "backup": str(found.backup) if found.backup else None,
    }


def _receipt_json(one: Receipt) -> dict[str, Any]:
    return {
        "package": str(one.path),
        "from": _holder_json(one.sender) if one.sender else None,
        "made": one.made or None,
        "new": dict(one.new),
        "known": one.known,
        "aside": one.aside,
        "left_out": list(one.left_out),
        "refused": one.refused or None,
    }


def _holder_json(holder: Holder) -> dict[str, Any]:
    return {"seat": holder.seat, "party": holder.party, "name": holder.name}


def _waits_json(waits: Waits) -> dict[str, Any]:
    said = {"acts": waits.acts, "missing": list(waits.missing), "invitation": waits.invitation}
    return _holder_json(waits.holder) | said


def _seat_json(seat: SeatInfo) -> dict[str, Any]:
    said = {"invitation": seat.invitation, "acts": seat.acts, "revoked": seat.revoked, "why": seat.why}
    return _holder_json(seat.holder) | said | {"time": seat.time, "own": seat.own}


def _invitation_json(one: InvitationInfo) -> dict[str, Any]:
    return {"id": one.id, "party": one.party, "time": one.time, "closed": one.closed, "seats": one.seats}


def _received(file: Path, found: Received, *, dry: bool) -> None:
    for one in found.receipts:
        if not one.refused:
            _receipt(one)
    if len(found.receipts) > 1 and found.new:
        click.echo(f"in all {_by_party(found.new)}")
    if found.numbered:
        click.echo("numbered: " + ", ".join(f"L.{number}" for _, number in found.numbered))
    for holder, count in found.enrolled:
        _enrolled(file, holder, count)
    for waits in found.waits:
        click.echo(_waits(waits))
    for line in found.idle:
        click.echo(line)
    if found.unknown:
        click.echo(f"{_acts(found.unknown)} of kinds that only a newer program knows: kept, and without effect here")
    if found.backup and found.new:
        click.echo(f"backup: {found.backup}")
    if dry and len(found.refused) < len(found.receipts):
        click.echo("nothing was changed")


def _receipt(one: Receipt) -> None:
    sender = f", from {one.sender.party}" if one.sender else ""
    parts = [_by_party(one.new)] if one.new else ["nothing new"]
    parts += [f"{one.known} known already"] if one.known else []
    parts += [f"{one.aside} set aside"] if one.aside else []
    click.echo(f"{one.path.name}{sender}: {', '.join(parts)}")
    for line in one.left_out:
        click.echo(f"  left out: {line}")


def _by_party(new: Mapping[str, int]) -> str:
    total = sum(new.values())
    if len(new) == 1:
        return f"{_counted(total, 'new act')} of {next(iter(new))}"
    return f"{_counted(total, 'new act')} ({', '.join(f'{count} of {party}' for party, count in new.items())})"


def _enrolled(file: Path, holder: Holder, count: int) -> None:
    name = f', "{holder.name}"' if holder.name else ""
    if count < 2:
        click.echo(f"{holder.party} enrolled its seat {holder.seat[:8]}{name}")
        return
    click.echo(
        f"{holder.party} enrolled seat {holder.seat[:8]}{name}, and has {count} now: if that is not theirs,"
        f" treaty revoke {file} {holder.seat[:8]}"
    )


def _waits(waits: Waits) -> str:
    from workbench.session import called

    who = f"{_acts(waits.acts)} of {called(waits.holder)} {'waits' if waits.acts == 1 else 'wait'} for"
    if waits.missing:
        shown = ", ".join(map(str, waits.missing[:10])) + (" …" if len(waits.missing) > 10 else "")
        has = "has" if len(waits.missing) == 1 else "have"
        return f"{who} act{'' if len(waits.missing) == 1 else 's'} {shown} of that seat, which {has} not come"
    if waits.invitation:
        return f"{who} the invitation by which the seat was enrolled, which has not come"
    return f"{who} acts of others after which they were said, which have not come"


def _seat(seat: SeatInfo) -> str:
    parts = [seat.holder.name] if seat.holder.name else []
    parts += [_acts(seat.acts), f"enrolled {seat.time[:10]}"]
    parts += ["this file"] if seat.own else []
    parts += [f"counts up to act {seat.revoked}: {seat.why}"] if seat.revoked is not None else []
    return f"{seat.holder.party:<8} {seat.holder.seat[:8]}  {', '.join(parts)}"


def _revoked(seat: SeatInfo) -> str:
    from workbench.session import called

    last = seat.revoked or 0
    later = f"; {_acts(seat.acts - last)} after it {'has' if seat.acts - last == 1 else 'have'} no effect"
    return f"{called(seat.holder)} counts up to its act {last}{later if seat.acts > last else ''}"


def _acts(count: int) -> str:
    return _counted(count, "act")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


COMMANDS = (pack, receive, invite, accept, seats, revoke)
