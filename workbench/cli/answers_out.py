"""The answers to the chair's questions in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from textwrap import fill, shorten
from typing import TYPE_CHECKING

import click

from workbench.cli.show import SIGNS, around, before_and_after, columns, decided, differing, spaced, wanted, when
from workbench.domain.amendment import Amendment, name_of, sponsors_of
from workbench.domain.provision import Status

if TYPE_CHECKING:
    from workbench.domain.decision import Settlement
    from workbench.drafting.rolling import Variant
    from workbench.session import Session
    from workbench.session.questions import (
        AgreedProvision,
        Alike,
        BracketCount,
        BracketTable,
        Course,
        Dispute,
        Since,
        Step,
    )

_NOTHING = "–"


def contested(session: Session, found: Sequence[Dispute]) -> None:
    """Each contested passage: where, since when, and who wants which words."""
    for dispute in found:
        part = "as a whole" if dispute.part is None else f"{dispute.part.value}, span {dispute.number}"
        opened = dispute.opened
        click.echo(
            click.style(dispute.citation, bold=True)
            + f"  ({part}: {spaced(dispute.contest)}) since {when(opened.time)},"
            + f" {opened.version}, {name_of(opened.amendment)}"
        )
        known = {tabled.amendment.id: tabled.amendment for tabled in dispute.tabled}
        together = {id for variant in dispute.variants for id in variant.together}
        for variant in dispute.variants:
            shown = variant.text.strip() if variant.base else not together.issuperset(variant.amendments)
            if shown or variant.parties:
                line = _variant(variant, known, brief_words=dispute.part is None)
                click.echo(fill(line, columns(), initial_indent=" " * 4, subsequent_indent=" " * 8))
        if dispute.settled:
            words = " ".join(dispute.settled.text.split()) or "(no words)"
            line = f"settled: {words}{_meeting(dispute.settled.meeting)}; these are not answered"
            click.echo(fill(line, columns(), initial_indent=" " * 4, subsequent_indent=" " * 8))
    sole = sum(dispute.sole for dispute in found)
    since = min((dispute.opened.time for dispute in found), default="")
    oldest = f", the oldest since {when(since)}" if since else ""
    click.echo(f"{many(len(found), 'contested passage')}; {sole} on one party alone{oldest}")


def alike(citations: dict[str, str], found: Sequence[Alike]) -> None:
    """Groups of amendments that ask for the same, and in what the near ones differ."""
    for group in found:
        what = "identical" if group.identical else "nearly identical"
        where = citations.get(group.at, "a provision that is gone")
        click.echo(click.style(f"{group.operation.value} {where}", bold=True) + f"  ({what})")
        for wording in group.wordings:
            differs = f"  (differs in {differing(wording.differs)})" if wording.differs else ""
            named = "; ".join(f"{name_of(own)} {', '.join(own.sponsors)}" for own in wording.amendments)
            click.echo(f"    {named}{differs}")
            if wording.text:
                click.echo(f"        {brief(wording.text, columns() - 8)}")
    amendments = sum(len(group.amendments) for group in found)
    identical = sum(group.identical for group in found)
    click.echo(
        f"{many(len(found), 'group')} of {many(amendments, 'amendment')}:"
        f" {identical} identical, {len(found) - identical} nearly so"
    )


def since(session: Session, found: Since) -> None:
    """What has happened since a moment."""
    from workbench.session.questions import Did

    click.echo(click.style(f"Since {when(found.moment)} (UTC), from {found.comparison.old}", bold=True))
    if found.versions:
        click.echo(f"circulated: {', '.join(found.versions)}")
    counts = ", ".join(f"{count} {kind}" for kind, count in found.comparison.summary.items())
    click.echo(f"text: {counts}")
    for change in found.comparison.changes:
        kinds = ", ".join(sorted(kind.value for kind in change.changes))
        click.echo(f"    {change.citation or change.old_citation}: {kinds}")
    for did in Did:
        if listed := found.amendments(did):
            click.echo(f"amendments {did.value}: {len(listed)}")
            for step in listed:
                click.echo(f"    {when(step.time)}  {_step(session, step)}")
    for what, settlements in (("settled", found.settled), ("settled and reopened", found.reopened)):
        if settlements:
            click.echo(f"spans {what}: {len(settlements)}")
        for one in settlements:
            click.echo(f"    {when(one.time)}  {session.last_citation(one.at)[0]}: {_settled(one)}")
    if found.positions:
        click.echo(f"positions taken: {len(found.positions)}")
        names = {own.id: name_of(own) for own in session.amendments()}
        for stated in found.positions:
            position = stated.position
            note = f": {brief(position.note, 60)}" if position.note else ""
            named = names[position.amendment]
            click.echo(f"    {when(stated.time)}  {position.party} {position.stance.value} {named}{note}")
    if found.statuses:
        click.echo(f"statuses set: {len(found.statuses)}")
        for status in found.statuses:
            cited, meeting = session.last_citation(status.at)[0], _meeting(status.meeting)
            click.echo(f"    {when(status.time)}  {cited}: {status.before.value} → {status.after.value}{meeting}")


def brackets(table: BracketTable) -> None:
    """The table of open brackets by article and version; articles without any are only counted."""
    shown = [row for row in table.rows if any(count and (count.open or count.placeholders) for count in row.counts)]
    names = [" ".join(filter(None, (row.citation, row.heading))) for row in shown]
    cells = [[_count(count) for count in row.counts] for row in shown]
    total = [_count(count) for count in table.total]
    widths = [max(map(len, column)) for column in zip(table.versions, total, *cells, strict=True)]
    first = min(max(map(len, (*names, "Total"))), max(24, columns() - sum(widths) - 2 * len(widths)))

    def line(name: str, row: Iterable[str]) -> str:
        numbers = "".join(f"  {cell:>{width}}" for cell, width in zip(row, widths, strict=True))
        return f"{shorten(name, first, placeholder=' …'):<{first}}{numbers}"

    click.echo(click.style(line("", table.versions), bold=True))
    for name, row in zip(names, cells, strict=True):
        click.echo(line(name, row))
    click.echo(click.style(line("Total", total), bold=True))
    if any(count.placeholders for count in table.total):
        click.echo("+n: placeholders such as [X] days, beside the brackets")
    if left := len(table.rows) - len(shown):
        click.echo(f"without any: {left}")


def fared(by: str, found: Sequence[Course]) -> None:
    """The amendments of a party, the live ones first, with those who sided with it."""
    for status, courses in _by_status(found):
        click.echo(click.style(f"{status}: {len(courses)}", bold=True))
        for course in courses:
            _course(course)
    counts = ", ".join(f"{len(courses)} {status}" for status, courses in _by_status(found))
    click.echo(f"{by}: {many(len(found), 'amendment')}{': ' if counts else ''}{counts}")


def agreed(found: Sequence[AgreedProvision], articles: int) -> None:
    """The provisions with only agreed words, a line each, with the sign of their status."""
    for one in found:
        heading = f" {one.provision.heading}" if one.provision.heading else ""
        click.echo(f"{SIGNS[one.status]} {one.citation}{heading}  ({one.status.value})")
    whole = sum(one.provision.kind.value == "article" for one in found)
    said = sum(one.status is Status.AGREED for one in found)
    click.echo(
        f"{many(len(found), 'provision')} with only agreed words, {said} with the status agreed;"
        f" articles agreed word for word: {whole} of {articles}"
    )


def _course(course: Course) -> None:
    own = course.amendment
    fate = f", {own.fate.value} on the current text" if own.live and own.fate else ""
    taken = f", stands in {own.incorporated}" if own.incorporated else ""
    beside = f" with {', '.join(course.beside)}" if course.beside else ""
    click.echo(
        f"    {name_of(own)} {own.operation.value} {course.citation} — {', '.join(course.by)}{beside}{fate}{taken}"
    )
    text, now = (" ".join(words.split()) for words in (own.text, course.carried))
    text, now = around(text, now, columns() - 13) if now else (brief(text, columns() - 8), "")
    for words in filter(None, (text, now and f"now: {now}")):
        click.echo(f"        {words}")
    if course.decision and course.decision.amendment != own.id:
        click.echo(f"        fell with another that was adopted{_meeting(course.decision.meeting)}")
    elif course.decision:
        click.echo(f"        {course.decision.outcome.value}{_meeting(course.decision.meeting)}")
    for one in course.settlements:
        click.echo(f"        answered: {_settled(one)}")
    stances = Counter(position.stance for position in course.positions)
    for stance in stances:
        who = ", ".join(position.party for position in course.positions if position.stance is stance)
        click.echo(fill(f"{stance.value}: {who}", columns(), initial_indent=" " * 8, subsequent_indent=" " * 12))


def _by_status(found: Sequence[Course]) -> list[tuple[str, list[Course]]]:
    groups: dict[str, list[Course]] = {"live": []}
    for course in found:
        own = course.amendment
        groups.setdefault("live" if own.live else own.status.value, []).append(course)
    return [(status, courses) for status, courses in groups.items() if courses]


def _step(session: Session, step: Step) -> str:
    own = step.amendment
    by = ", ".join(step.parties)
    outcome = f" {step.outcome.value}{_meeting(step.meeting)}" if step.outcome else ""
    cited = f"{own.operation.value} {session.last_citation(own.at)[0]}"
    return f"{name_of(own)}{outcome}{' — ' if by else ''}{by} — {cited}"


def _settled(one: Settlement) -> str:
    words = before_and_after(one.before, one.words, 40)
    return f"{decided(one.manner, one.before)}{_meeting(one.meeting)}: {words}"


def _variant(variant: Variant, known: Mapping[str, Amendment], *, brief_words: bool) -> str:
    """A wording in a dispute: who wants it, the words, and the amendments that say so."""
    own = [amendment for id, amendment in known.items() if id in variant.witnesses]
    who = ", ".join(variant.parties or sponsors_of(own))
    words = wanted(variant)
    if variant.base:
        words = brief(words, columns() - len(who) - 20) if brief_words else words
        return f"current text{f' ({who})' if who else ''}: {words}"
    parent = known.get(variant.on or "")
    if parent:
        who += f", amending {name_of(parent)}"
    named = ", ".join(map(name_of, own))
    if variant.near:
        like = ", ".join(name_of(known[id]) for id in variant.near.to if id in known) or "the current text"
        named += f"; differs from {like} in {differing(variant.near.differs)}" if variant.near.differs else ""
    if brief_words:
        words = brief(words, columns() - len(who) - len(named) - 10)
    return f"{who}: {words}  ({named})"


def _count(count: BracketCount | None) -> str:
    if count is None:
        return _NOTHING
    return f"{count.open}+{count.placeholders}" if count.placeholders else str(count.open)


def _meeting(meeting: str) -> str:
    return f", {meeting}" if meeting else ""


def brief(text: str, width: int) -> str:
    """The words on one line of ``width`` characters at most."""
    return shorten(text, max(20, width), placeholder=" …")


def many(count: int, what: str) -> str:
    """A number of things."""
    return f"{count} {what}{'' if count == 1 else 's'}"
