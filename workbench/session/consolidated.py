"""The rolling text of a session, kept from one question to the next, and each party's reading of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from workbench.domain.amendment import PENDING, Amendment, AmendmentStatus, Fate, Operation, name_of
from workbench.domain.decision import Settlement
from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.brackets import open_by_article
from workbench.drafting.consolidation import belongs_to, in_play, needed, replaced, roll, touched
from workbench.drafting.derivation import Derived, derive
from workbench.drafting.literal import placeholders_by_article
from workbench.drafting.rebase import Rebase, drafted
from workbench.drafting.rolling import RollingText
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.session.reading import Reading
from workbench.storage.conference_file import ConferenceFile
from workbench.text.variants import Cut


@dataclass(slots=True)
class _Kept:
    """A whole rolling text, and the provisions whose part of it no longer holds."""

    version: str
    seen: int
    rolling: RollingText
    stale: set[str]


class Consolidated(Reading):
    """The questions on what is proposed; see :class:`workbench.session.Session`."""

    def __init__(self, file: ConferenceFile) -> None:
        super().__init__(file)
        self._kept: dict[Cut, _Kept] = {}

    def rolling(self, at: str | None = None, *, fine: bool = False) -> RollingText:
        """The current version with every live amendment in place; ``at`` (a reference) for a part of it.

        With ``fine`` each span is as small as can be, without it cut as a person would bracket it. The whole is kept:
        asked again after a change it costs what the change touched.
        """
        version = self.version()
        cut = Cut.FINE if fine else Cut.PHRASE
        if at is not None:
            shown = {provision.id for provision in version.subtree(self.find(at).id)}
            return self._part(version, shown, cut)
        return self._whole(version, cut)

    def rolling_in_turn(self, at: str, most: int, *, fine: bool = False) -> tuple[RollingText, bool]:
        """As much of the rolling text as is worked out, and whether that is all of it.

        What a change touched is worked out anew, and ``most`` other provisions are worked out from ``at`` (an id) on
        to the end, then from the beginning: asked again and again it becomes what :meth:`rolling` answers.
        """
        version = self.version()
        cut = Cut.FINE if fine else Cut.PHRASE
        self._note_changes(version)
        if cut not in self._kept:
            nothing = RollingText(version.name, ())
            self._kept[cut] = _Kept(version.name, self._file.state.data_version, nothing, set(version.by_id))
        kept = self._kept[cut]
        if kept.stale:
            again = kept.stale.intersection(map(belongs_to, kept.rolling.provisions))
            first = version.position.get(at, 0)
            ordered = (p.id for p in chain(version.provisions[first:], version.provisions[:first]))
            wanted = again.union(islice((id for id in ordered if id in kept.stale), most))
            kept.rolling = replaced(version, kept.rolling, self._part(version, wanted, cut), wanted)
            kept.stale -= wanted
        return kept.rolling, not kept.stale

    def settlements(self, at: Sequence[str] | None = None) -> list[Settlement]:
        """What stands settled in the current version, oldest first: all, or on the provisions ``at`` (ids)."""
        where: dict[str, object] = {} if at is None else {"at": list(at)}
        where |= {"kind": ActKind.SPAN_SETTLED.value, "version": self._file.state.current_version(), "undone": ""}
        return self._file.state.read(tables.settlement_of, tables.DECISIONS, **where)

    def text_as(self, party: str, version: str | None = None) -> Version:
        """The text as ``party`` would have it: all its amendments on the table together.

        ``Refused`` names two amendments of the party that rival each other.
        """
        derived = self.derived_as(party, version)
        if derived.rivalries:
            code = self.party(party).code
            named = "; ".join(self._name_all(rivalry.amendments) for rivalry in derived.rivalries)
            raise Refused(f"{code} has no one wording: its amendments {named} rival each other; withdraw one of them")
        return derived.version

    def derived_as(self, party: str, version: str | None = None) -> Derived:
        """The same with its own rivalries named beside it: of amendments that rival each other none is in the text."""
        base = self.version(version)
        code = self.party(party).code
        own = [self._carried(one, base) for one in self._in_play(self.settlements()) if code in one.sponsors]
        parents = [self._carried(self.amendment(one.on), base) for one in own if one.on]
        # to ask that a provision stays as it is changes no words, and forbids none of one's own
        taken = [
            one for one in own if one.fate not in (Fate.SATISFIED, Fate.ORPHANED) and one.operation is not Operation.NOC
        ]
        return derive(base, taken, base.name, known=parents)

    def awaiting(self, at: str | None = None) -> list[Amendment]:
        """Amendments that the room has adopted and the next version will take in; ``at`` as in ``amendments``."""
        adopted = self.amendments(at=at, status=AmendmentStatus.ADOPTED)
        return [amendment for amendment in adopted if amendment.incorporated is None]

    def still_open(self) -> dict[str, int]:
        """How many brackets are still open in each article, preamble or annex (by id) that has any."""
        rolling = self.rolling()
        return dict(open_by_article(rolling) + placeholders_by_article(rolling))

    def _whole(self, version: Version, cut: Cut) -> RollingText:
        self._note_changes(version)
        kept = self._kept.get(cut)
        if kept is None:
            settlements = self.settlements()
            found = roll(version, self._in_play(settlements), language=self.language, cut=cut, settlements=settlements)
            kept = self._kept[cut] = _Kept(version.name, self._file.state.data_version, found, set())
        elif kept.stale:
            part = self._part(version, kept.stale, cut)
            kept.rolling = replaced(version, kept.rolling, part, kept.stale)
            kept.stale = set()
        return kept.rolling

    def _note_changes(self, version: Version) -> None:
        """Marks what was said since last asked; all is forgotten where another process wrote, or a new version came."""
        said = self._file.state.touched()
        seen = self._file.state.data_version
        if said is None or any((kept.version, kept.seen) != (version.name, seen) for kept in self._kept.values()):
            self._kept.clear()
        if not self._kept or not said:
            return
        stale: set[str] = set()
        for one in said:
            above = [provision.id for provision in version.ancestors(one.at)] if one.at in version.by_id else []
            moves = self._at(at=[one.at, *above], operation=Operation.MOVE.value)
            stale |= touched(version, one, moves)
        for kept in self._kept.values():
            kept.stale |= stale

    def _part(self, version: Version, shown: set[str], cut: Cut) -> RollingText:
        places, anchors = needed(version, shown)
        found = self._at(at=sorted(places)) + self._at(anchor=sorted(anchors))
        moved = {one.at for one in found if one.operation is Operation.MOVE and one.at in version.by_id}
        if brought := {p.id for at in moved for p in version.subtree(at)} - places:
            found += self._at(at=sorted(brought))
        settlements = self.settlements(sorted(places | brought))
        amendments = {one.id: one for one in found}.values()
        return roll(version, amendments, shown, language=self.language, cut=cut, settlements=settlements)

    def _at(self, **where: object) -> list[Amendment]:
        return self._file.state.read(tables.amendment_of, tables.AMENDMENTS, status=list(PENDING), **where)

    def _in_play(self, settlements: Iterable[Settlement]) -> list[Amendment]:
        answered = {id for one in settlements for id in one.answers}
        return [amendment for amendment in self._at() if in_play(amendment, answered)]

    def _carried(self, amendment: Amendment, base: Version) -> Amendment:
        """An amendment in its wording on ``base``, which need not be the current version."""
        if base.name == self._file.state.current_version():
            return amendment
        own = drafted(amendment)
        rebased = Rebase(self.version(own.against), base).carry(own)
        return replace(amendment, carried=rebased.text, fate=rebased.fate)

    def _name_all(self, ids: Iterable[str]) -> str:
        return " and ".join(name_of(self.amendment(id)) for id in ids)
