"""The rolling text of a session, kept from one question to the next, and each party's reading of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from workbench.domain.amendment import PENDING, Amendment, AmendmentStatus, Fate, Operation, name_of
from workbench.domain.decision import Settlement
from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.brackets import open_by_article
from workbench.drafting.consolidation import Said, belongs_to, in_play, needed, order_of, roll, touched
from workbench.drafting.derivation import Derived, derive
from workbench.drafting.literal import placeholders_by_article
from workbench.drafting.rebase import Rebase, drafted
from workbench.drafting.rolling import RollingProvision, RollingText
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.session.reading import Reading
from workbench.storage.conference_file import ConferenceFile
from workbench.text.variants import Cut


@dataclass(slots=True)
class _Kept:
    """The rolling text by the provisions of the base to which its parts belong, and all of it once it was asked for."""

    version: str
    seen: int
    parts: dict[str, tuple[RollingProvision, ...]]
    whole: RollingText | None = None


class Consolidated(Reading):
    """The questions on what is proposed; see :class:`workbench.session.Session`."""

    def __init__(self, file: ConferenceFile) -> None:
        super().__init__(file)
        self._kept: dict[Cut, _Kept] = {}
        self._state = object()  # another one whenever all is forgotten

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

    def rolling_known(self, *, fine: bool = False) -> Mapping[str, tuple[RollingProvision, ...]]:
        """What of the rolling text is worked out and holds, by the provision (id) beside or at which it stands.

        A part that no change has touched is the same object when asked again.
        """
        return self._known(self.version(), Cut.FINE if fine else Cut.PHRASE).parts

    def rolling_of(self, ids: Collection[str], *, fine: bool = False) -> Mapping[str, tuple[RollingProvision, ...]]:
        """The same after the provisions ``ids`` were worked out: asked for all it becomes what :meth:`rolling` says."""
        version = self.version()
        cut = Cut.FINE if fine else Cut.PHRASE
        kept = self._known(version, cut)
        if lacking := {id for id in ids if id not in kept.parts}:
            self._work_out(version, kept, lacking, cut)
        return kept.parts

    def rolling_order(self) -> Callable[[RollingProvision], tuple[int, ...]]:
        """Says where a provision stands in the rolling text: the lower the earlier, those alike as in their part."""
        return partial(order_of, self.version())

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
            raise Refused(
                "{party} has no one wording: its amendments {amendments} rival each other; withdraw one of them",
                party=code,
                amendments=named,
            )
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
        kept = self._known(version, cut)
        if lacking := version.by_id.keys() - kept.parts.keys():
            self._work_out(version, kept, lacking, cut)
        if kept.whole is None:
            listed = sorted(chain.from_iterable(kept.parts.values()), key=partial(order_of, version))
            kept.whole = RollingText(version.name, tuple(listed))
        return kept.whole

    def _known(self, version: Version, cut: Cut) -> _Kept:
        """What holds; all is forgotten where another process wrote, or a new version came."""
        said = self._file.state.touched()
        seen = self._file.state.data_version
        if said is None or any((kept.version, kept.seen) != (version.name, seen) for kept in self._kept.values()):
            self._kept.clear()
            self._state = object()
        if self._kept and said:
            self._forget_touched(version, said)
        return self._kept.setdefault(cut, _Kept(version.name, seen, {}))

    def _forget_touched(self, version: Version, said: Iterable[Said]) -> None:
        """Forgets the parts on which something was said."""
        stale: set[str] = set()
        for one in said:
            above = [provision.id for provision in version.ancestors(one.at)] if one.at in version.by_id else []
            moves = self._at(at=[one.at, *above], operation=Operation.MOVE.value)
            stale |= touched(version, one, moves)
        for kept in self._kept.values():
            if stale & kept.parts.keys():
                kept.whole = None
                for id in stale:
                    kept.parts.pop(id, None)

    def _work_out(self, version: Version, kept: _Kept, ids: set[str], cut: Cut) -> None:
        found: dict[str, list[RollingProvision]] = {id: [] for id in ids}
        whole = ids == version.by_id.keys()
        for provision in (self._all(version, cut) if whole else self._part(version, ids, cut)).provisions:
            found[belongs_to(provision)].append(provision)
        kept.parts |= {id: tuple(part) for id, part in found.items()}

    def _all(self, version: Version, cut: Cut) -> RollingText:
        settlements = self.settlements()
        return roll(version, self._in_play(settlements), language=self.language, cut=cut, settlements=settlements)

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
