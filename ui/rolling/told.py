"""What is told of a bracket: who wants it, since when, why, who stands where, what it is near to, what settled it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from textwrap import shorten

from PySide6.QtCore import QCoreApplication

from ui.conference import Conference
from ui.models.amendments import number_of
from ui.rolling.target import Target
from ui.theme import Colours
from ui.words import STANCE_OF, day
from workbench.domain.amendment import Amendment, Operation, Stance
from workbench.session import Bracket, Decided, Op, Segment, phrases

translate = QCoreApplication.translate
_WORDS = phrases("en")
_NAMED, _LONG, _SHOWN = 8, 240, 3
"""A tooltip names so many parties, has so many letters of a text, and tells of so many amendments."""


class Teller:
    """Tells of brackets as rich text: all of it, or ``brief`` what a tooltip has room for."""

    def __init__(self, conference: Conference) -> None:
        self._conference = conference

    def place(self, target: Target) -> str:
        """Where the bracket stands."""
        cited = target.provision.citation or translate("Rolling", "New provision")
        if target.provision.proposed:
            near = self._conference.session.citations().get(target.at, "")
            return translate("Rolling", "Proposed beside %s") % near if near else cited
        return translate("Rolling", "The heading of %s") % cited if target.heading else cited

    def which(self, target: Target) -> str:
        """What it is: one of several variants, a bracket around the whole, or settled words."""
        if isinstance(target.one, Decided):
            return translate("Rolling", "settled")
        if contested := target.contested:
            count = len(contested.variants)
            return translate("Rolling", "variant %d of %d") % (target.variant, count) if target.variant else ""
        return translate("Rolling", "new provision") if target.provision.proposed else ""

    def tooltip(self, target: Target) -> str:
        """What a pointer that rests on the bracket is told."""
        title = " \u00b7 ".join(filter(None, (self.place(target), self.which(target))))
        return f"<p><b>{escape(title)}</b></p>{self.told(target, brief=True)}"

    def told(self, target: Target, *, brief: bool = False) -> str:
        """All there is to say of it."""
        one = target.one
        lines = self._settled(one) if isinstance(one, Decided) else self._wanted(one, brief=brief)
        lines = [*lines, *self._near(target)]
        told = "".join(f"<p>{line}</p>" for line in lines)
        own = self._amendments(target.amendments)
        told += "".join(self._amendment(one, brief=brief) for one in own[: _SHOWN if brief else None])
        if brief and len(own) > _SHOWN:
            told += "<p>" + translate("Rolling", "and %d more amendments") % (len(own) - _SHOWN) + "</p>"
        return told

    def _wanted(self, bracket: Bracket, *, brief: bool) -> Iterator[str]:
        variant = bracket.variant
        who = escape(self._names(bracket.parties, brief=brief))
        if variant.base:
            kept = translate("Rolling", "Asked to be kept by %s.") % who if who else ""
            yield translate("Rolling", "The current words.") + f" {kept}"
        elif verb := _WORDS.verb(bracket):
            yield f"<b>{who}</b>: {escape(verb)}"
        elif who:
            yield f"<b>{who}</b>"
        if through := [code for code in variant.parties if code in variant.through]:
            yield translate("Rolling", "Through a sub-amendment: %s") % escape(self._names(through, brief=brief))
        if bracket.near:
            differs = ", ".join(_WORDS.differences[one] for one in bracket.near)
            to = self._conference.session.names(variant.near.to) if variant.near else ""
            near = translate("Rolling", "Nearly the same as %s, but for %s.")
            yield near % (escape(to or translate("Rolling", "the current words")), differs)

    def _near(self, target: Target) -> Iterator[str]:
        """The variants of its span that differ from it only in spelling and the like."""
        for variant in target.contested.variants if target.contested else ():
            if variant.near and not set(variant.near.to).isdisjoint(target.amendments):
                differs = ", ".join(_WORDS.differences[one] for one in variant.near.differs)
                names = self._conference.session.names(variant.witnesses)
                yield translate("Rolling", "%s is nearly the same, but for %s.") % (escape(names), differs)

    def _settled(self, one: Decided) -> Iterator[str]:
        session, settled = self._conference.session, one.settled
        yield f"<b>{escape(_began(_WORDS.settling([one], self._conference.names)))}</b>"
        if one.before and one.before != one.words:
            yield translate("Rolling", "Before: %s") % _quoted(one.before)
        times = [entry.time for entry in session.recorded(settled.acts)]
        if times:
            yield translate("Rolling", "Decided on %s.") % day(times[-1])
        if settled.answers:
            yield translate("Rolling", "It answered %s.") % escape(session.names(settled.answers))
        if settled.open:
            yield translate("Rolling", "Still open: %s.") % escape(session.names(settled.open))

    def _amendments(self, ids: Iterable[str]) -> Sequence[Amendment]:
        session = self._conference.session
        return [session.amendment(id) for id in dict.fromkeys(ids)]

    def _amendment(self, own: Amendment, *, brief: bool) -> str:
        """Number, sponsors and time; the reason; what others say of it."""
        session = self._conference.session
        tabled, revised = session.tabled([own.id]), session.revised([own.id])
        when = [translate("Rolling", "tabled %s") % day(tabled[own.id].time)] if own.id in tabled else []
        when += [translate("Rolling", "revised %s") % day(revised[own.id])] if own.id in revised else []
        said = [f"<b>{escape(number_of(own))}</b> {escape(self._names(own.sponsors, brief=brief))}", ", ".join(when)]
        if own.on:
            parent = session.amendment(own.on)
            by = escape(self._names(parent.sponsors, brief=brief))
            said.append(translate("Rolling", "to amend %s of %s") % (escape(number_of(parent)), by))
        if own.operation is Operation.NOC:
            said.append(translate("Rolling", "to keep the provision as it is"))
        if own.reason:
            reason = shorten(own.reason, _LONG, placeholder=" \u2026") if brief else own.reason
            said.append(translate("Rolling", "Reason: %s") % escape(reason).replace("\n", "<br>"))
        said += self._positions(own, brief=brief)
        return f"<p>{'<br>'.join(said)}</p>"

    def _positions(self, own: Amendment, *, brief: bool) -> Iterator[str]:
        positions = self._conference.session.positions(own.id)
        for stance in Stance:
            taken = [one for one in positions if one.stance is stance]
            if not taken:
                continue
            names = [self._conference.name(one.party) for one in taken]
            notes = [one.note for one in taken]
            listed = [
                f"{escape(n)} ({_quoted(note)})" if note else escape(n) for n, note in zip(names, notes, strict=True)
            ]
            shown = escape(self._names([one.party for one in taken], brief=True)) if brief else ", ".join(listed)
            yield f"{escape(STANCE_OF[stance])} {shown}"

    def _names(self, codes: Sequence[str], *, brief: bool) -> str:
        return self._conference.first_names(codes, _NAMED) if brief else self._conference.names(codes)


def redlined(segments: Iterable[Segment], c: Colours) -> str:
    """A redline as rich text."""
    looks = {
        Op.INSERT: f"color: {c.insert}; background-color: {c.insert_soft}; text-decoration: underline",
        Op.DELETE: f"color: {c.delete}; background-color: {c.delete_soft}; text-decoration: line-through",
    }
    return "".join(
        f'<span style="{looks[one.op]}">{escape(one.text)}</span>' if one.op in looks else escape(one.text)
        for one in segments
    )


def _quoted(words: str) -> str:
    return f"\u201c{escape(words)}\u201d"


def _began(words: str) -> str:
    return words[:1].upper() + words[1:]
