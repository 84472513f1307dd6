"""The acts of the record in the words of the window, for those who ask who said what, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.conference import Conference
from ui.words import OPERATION, STANCE, STATUS, Words, counted, gone
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Manner, Outcome
from workbench.domain.party import SECRETARIAT
from workbench.domain.provision import Status
from workbench.session import LogEntry

translate = QCoreApplication.translate

OUTCOME = Words(
    {
        Outcome.ADOPTED: QT_TRANSLATE_NOOP("Words", "adopted"),
        Outcome.REJECTED: QT_TRANSLATE_NOOP("Words", "rejected"),
        Outcome.REOPENED: QT_TRANSLATE_NOOP("Words", "reopened"),
    }
)
MANNER = Words(
    {
        Manner.VARIANT: QT_TRANSLATE_NOOP("Words", "a variant adopted"),
        Manner.LIFTED: QT_TRANSLATE_NOOP("Words", "bracket lifted"),
        Manner.DELETED: QT_TRANSLATE_NOOP("Words", "words deleted"),
        Manner.COMPROMISE: QT_TRANSLATE_NOOP("Words", "compromise"),
    }
)


class Telling:
    """Says acts of a conference, with the citations that its current text gives."""

    def __init__(self, conference: Conference) -> None:
        self._conference = conference
        self._citations = conference.session.citations() if conference.version is not None else {}

    def who(self, entry: LogEntry) -> str:
        """By whom an act is, as people know them: the party, and the name of the seat if it has one."""
        if not entry.party:
            return translate("Acts", "a seat that is not known here")
        party = self._party(entry.party)
        return f"{party} \u00b7 {entry.name}" if entry.name else party

    def says(self, entry: LogEntry) -> str:
        """What an act did, and why it has no effect if it has none; an act of a newer program is said in English."""
        try:
            said = _SENTENCES[entry.kind](self, entry, entry.facts)
        except (KeyError, ValueError):  # of a newer program, or of a seat that means ill
            said = entry.says
        if meeting := entry.facts.get("meeting"):
            said += f", {meeting}"
        if entry.unapplied:
            said = translate("Acts", "{act} (not applied: {why})").format(act=said, why=entry.unapplied)
        return said

    def _party(self, code: str) -> str:
        if code == SECRETARIAT:
            return translate("Acts", "Secretariat")
        return self._conference.name(code)

    def _parties(self, entry: LogEntry) -> str:
        return ", ".join(map(self._party, entry.parties))

    def _place(self, facts: Mapping[str, str]) -> str:
        return self._citations.get(facts["at"], gone())

    def _circulated(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        held = counted(int(facts["provisions"]), "provision")
        if facts.get("source"):
            said = translate("Acts", "Circulated {version}, {provisions}, from {source}")
            return said.format(version=facts["name"], provisions=held, source=facts["source"])
        return translate("Acts", "Circulated {version}, {provisions}").format(version=facts["name"], provisions=held)

    def _tabled(self, entry: LogEntry, facts: Mapping[str, str]) -> str:
        said = translate("Acts", "{parties} tabled {amendment}: {what}, {place}")
        if "on" in facts:
            said = translate("Acts", "{parties} tabled {amendment}, an amendment to {other}: {what}, {place}")
        what = OPERATION[Operation(facts["operation"])].lower()
        return said.format(
            parties=self._parties(entry),
            amendment=facts["amendment"],
            other=facts.get("on", ""),
            what=what,
            place=self._place(facts),
        )

    def _decided(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        said = translate("Acts", "{amendment} {outcome}").format(
            amendment=facts["amendment"], outcome=OUTCOME[Outcome(facts["outcome"])]
        )
        return said + self._answered(facts)

    def _settled(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        said = translate("Acts", "{place}: {before} became {words} ({manner})").format(
            place=self._place(facts),
            before=_quoted(facts["before"]),
            words=_quoted(facts["words"]),
            manner=MANNER[Manner(facts["manner"])],
        )
        return said + self._answered(facts)

    def _answered(self, facts: Mapping[str, str]) -> str:
        if not int(facts.get("answers", "0")):
            return ""
        count = counted(int(facts["answers"]), "amendment")
        return translate("Acts", "; answered with it: {amendments}").format(amendments=count)

    def _stance(self, entry: LogEntry, facts: Mapping[str, str]) -> str:
        return translate("Acts", "{parties} on {amendment}: {stance}").format(
            parties=self._parties(entry),
            amendment=facts["amendment"],
            stance=STANCE[Stance(facts["stance"])].lower(),
        )

    def _status(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        status = STATUS[Status(facts["status"])].lower()
        return translate("Acts", "{place}: {status}").format(place=self._place(facts), status=status)

    def _reopened(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        place = self._place(facts) if "at" in facts else facts["version"]
        return translate("Acts", "{place}: settled words reopened").format(place=place)

    def _of_amendment(self, entry: LogEntry, facts: Mapping[str, str]) -> str:
        said = {
            "amendment.revised": translate("Acts", "{parties} revised {amendment}"),
            "amendment.joined": translate("Acts", "{parties} joined {amendment}"),
            "amendment.withdrawn": translate("Acts", "{parties} withdrew from {amendment}"),
        }[entry.kind]
        return said.format(parties=self._parties(entry), amendment=facts["amendment"])

    def _numbered(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        return translate("Acts", "Numbered an amendment L.{number}").format(number=int(facts["number"]))

    def _opened(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        return translate("Acts", "Opened the conference \u201c{title}\u201d").format(title=facts["title"])

    def _added(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        return translate("Acts", "Added {party} to the parties").format(party=self._party(facts["code"]))

    def _invited(self, entry: LogEntry, _: Mapping[str, str]) -> str:
        return translate("Acts", "Invited {parties}").format(parties=self._parties(entry))

    def _enrolled(self, entry: LogEntry, facts: Mapping[str, str]) -> str:
        if facts.get("name"):
            said = translate("Acts", "A seat of {parties} was enrolled: {name}")
            return said.format(parties=self._parties(entry), name=facts["name"])
        return translate("Acts", "A seat of {parties} was enrolled").format(parties=self._parties(entry))

    def _closed(self, _entry: LogEntry, _: Mapping[str, str]) -> str:
        return translate("Acts", "Closed an invitation")

    def _revoked(self, _: LogEntry, facts: Mapping[str, str]) -> str:
        return translate("Acts", "Revoked the seat {seat} after its act {last}").format(
            seat=facts["seat"], last=int(facts["last"])
        )


def _quoted(words: str) -> str:
    return words if words.startswith("\u201c") else translate("Acts", "no words")


_SENTENCES: dict[str, Callable[[Telling, LogEntry, Mapping[str, str]], str]] = {
    "conference.opened": Telling._opened,
    "party.added": Telling._added,
    "version.circulated": Telling._circulated,
    "amendment.tabled": Telling._tabled,
    "amendment.revised": Telling._of_amendment,
    "amendment.joined": Telling._of_amendment,
    "amendment.withdrawn": Telling._of_amendment,
    "amendment.decided": Telling._decided,
    "amendment.numbered": Telling._numbered,
    "position.taken": Telling._stance,
    "status.set": Telling._status,
    "span.settled": Telling._settled,
    "span.reopened": Telling._reopened,
    "party.invited": Telling._invited,
    "seat.enrolled": Telling._enrolled,
    "invitation.closed": Telling._closed,
    "seat.revoked": Telling._revoked,
}
