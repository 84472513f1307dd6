"""What is said of packages and seats, in the field's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.conference import Conference
from ui.words import counted, figure
from workbench.domain.party import SECRETARIAT
from workbench.session import Holder, Received, Waits

translate = QCoreApplication.translate


def acts(count: int) -> str:
    """ "1 act", "12 acts"."""
    if count == 1:
        return translate("Between", "1 act")
    return translate("Between", "{count} acts").format(count=f"{count:,}")


def party(conference: Conference, code: str) -> str:
    """A party's name; the secretariat is one here."""
    if code == SECRETARIAT:
        return translate("Between", "the secretariat")
    return conference.name(code)


def by_party(conference: Conference, counts: Mapping[str, int]) -> str:
    """ "the secretariat 12, France 3"; the most first, and the rest summed up."""
    listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    said = [
        translate("Between", "{party} {count}").format(count=figure(count), party=party(conference, code))
        for code, count in listed[:_PARTIES]
    ]
    if rest := listed[_PARTIES:]:
        count = sum(one for _, one in rest)
        said.append(
            translate("Between", "{count} of {parties} others").format(count=figure(count), parties=figure(len(rest)))
        )
    return ", ".join(said)


def kinds(counts: Mapping[str, int]) -> list[str]:
    """What acts are about, a line each with how many there are: values of ``ActKind``, those of one matter summed."""
    known = dict(counts)
    said = []
    for words, names in _matters():
        if count := sum(known.pop(name, 0) for name in names):
            said.append(translate("Between", "{matter}: {count}").format(matter=words, count=figure(count)))
    if rest := sum(known.values()):
        said.append(translate("Between", "Of a newer program: {count}").format(count=figure(rest)))
    return said


def _matters() -> list[tuple[str, Sequence[str]]]:
    return [
        (translate("Between", "Versions of the text"), ("version.circulated",)),
        (translate("Between", "Amendments tabled"), ("amendment.tabled",)),
        (translate("Between", "Amendments revised"), ("amendment.revised",)),
        (translate("Between", "Sponsors who joined or withdrew"), ("amendment.joined", "amendment.withdrawn")),
        (translate("Between", "Positions"), ("position.taken",)),
        (
            translate("Between", "Decisions of the room"),
            ("amendment.decided", "status.set", "span.settled", "span.reopened"),
        ),
        (translate("Between", "Numbers given to amendments"), ("amendment.numbered",)),
        (
            translate("Between", "On the conference, its parties and seats"),
            (
                "conference.opened",
                "party.added",
                "party.invited",
                "seat.enrolled",
                "invitation.closed",
                "seat.revoked",
            ),
        ),
    ]


def size(count: int) -> str:
    """Bytes as people count them."""
    if count < _MEGA:
        return translate("Between", "{count} kB").format(count=max(1, round(count / 1000)))
    return translate("Between", "{count} MB").format(count=f"{count / _MEGA:.1f}")


def seat(holder: Holder) -> str:
    """A seat by the name that it gave itself, or by its id."""
    return f"\u201c{holder.name}\u201d" if holder.name else holder.seat[:8]


def waits(conference: Conference, one: Waits) -> str:
    """What acts that are set aside wait for."""
    who = {"acts": acts(one.acts), "seat": seat(one.holder), "party": party(conference, one.holder.party)}
    if one.missing:
        missing = ", ".join(map(str, one.missing[:_PARTIES])) + (" \u2026" if len(one.missing) > _PARTIES else "")
        return translate(
            "Between", "{acts} of the seat {seat} of {party} wait for its act {missing}, which has not come."
        ).format(missing=missing, **who)
    if one.invitation:
        return translate(
            "Between",
            "{acts} of the seat {seat} of {party} wait for the invitation that enrolled it: ask the"
            " secretariat for a package.",
        ).format(**who)
    return translate(
        "Between", "{acts} of the seat {seat} of {party} wait for acts of others that have not come."
    ).format(**who)


def news(conference: Conference, found: Received) -> list[str]:
    """What else came of receiving, a line each: new seats, what waits, what has no effect."""
    lines = []
    single = [holder.party for holder, count in found.enrolled if count < 2]
    many = len(single) > _PARTIES
    if many:
        words = translate("Between", "New: a first seat is enrolled for each of {parties}: {names}.")
        names = conference.first_names(single, _PARTIES)
        lines.append(words.format(parties=counted(len(single), "party"), names=names))
    for holder, count in found.enrolled:
        if count < 2 and many:
            continue
        who = {"seat": seat(holder), "party": party(conference, holder.party)}
        if count < 2:
            lines.append(translate("Between", "New: the seat {seat} of {party} is enrolled.").format(**who))
        else:
            words = translate(
                "Between",
                "New: the seat {seat} of {party} is enrolled, which has {count} seats now. Ask {party} whether it is"
                " theirs; if not, revoke it.",
            )
            lines.append(words.format(count=count, **who))
    lines += [waits(conference, one) for one in found.waits[:_LINES]]
    if len(found.waits) > _LINES:
        more = acts(sum(one.acts for one in found.waits[_LINES:]))
        lines.append(translate("Between", "{acts} more wait for others.").format(acts=more))
    lines += [f"{line[:1].upper()}{line[1:]}." for line in found.idle[:_LINES]]
    if len(found.idle) > _LINES:
        more = acts(len(found.idle) - _LINES)
        lines.append(translate("Between", "{acts} more have no effect.").format(acts=more))
    if found.unknown:
        words = translate("Between", "{acts} are of a kind that only a newer program knows: kept, without effect here.")
        lines.append(words.format(acts=acts(found.unknown)))
    return lines


_PARTIES = 6
"""How many parties or numbers a line names."""
_LINES = 10
_MEGA = 1_000_000


def open_place(place: Path) -> bool:
    """Opens a folder or a file with the desktop's own program; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
