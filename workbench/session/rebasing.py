"""How amendments fared on the current version, with their words side by side, and the one step that takes the new."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, name_of
from workbench.domain.decision import PARTS
from workbench.domain.errors import Line, Refused
from workbench.domain.provision import Provision
from workbench.domain.version import Version, provision_to_json
from workbench.session.changes import Change
from workbench.session.circulating import Circulating
from workbench.session.handed_in import HandedIn
from workbench.session.proposing import WORDED
from workbench.text.diff import Segment, diff


@dataclass(frozen=True, slots=True)
class OnVersion:
    """What an amendment would change in a version: the words that stand there ("" where there are none), and its own.

    An amendment without words of its own has those that stand, as moved or kept; one that would keep words that
    have changed has those, and one that deletes has none.
    """

    version: str
    base: str
    own: str


@dataclass(frozen=True, slots=True)
class Fared:
    """An amendment carried onto the current version: as handed in (``old``), and as it reads there (``new``).

    ``from_own`` is the redline of its own words, ``from_text`` that of the current text, each against its words now.
    ``handed_in`` is there where it has become another operation or is at another place since: it was on new provisions
    that are part of the text now.
    """

    amendment: Amendment
    citation: str
    fate: Fate
    old: OnVersion
    new: OnVersion
    from_own: tuple[Segment, ...]
    from_text: tuple[Segment, ...]
    handed_in: HandedIn | None = None


class Rebasing(Circulating):
    """The verbs of those whose amendments were carried onto a new version; see :class:`workbench.session.Session`."""

    def rebased(self, *, at: str | None = None, by: str | None = None, fate: Fate | None = None) -> list[Fared]:
        """The live amendments that were carried to the current version or onto their parent's new words, by number.

        ``at``, a provision or an amendment, and ``by`` as in :meth:`amendments`; ``fate`` for those that fared so.
        """
        found = self.amendments(at=at, by=by, status=AmendmentStatus.TABLED)
        handed_in = self.handed_in(found)
        return [
            self._fared(own, own.fate, handed_in.get(own.id))
            for own in found
            if own.fate is not None and fate in (None, own.fate)
        ]

    def take_rebased(self, amendment: str, by: str) -> Change:
        """A sponsor takes the words that its amendment has on the current version: it becomes Rev.1, Rev.2 … there.

        ``Refused`` where there is nothing to take, or no place for it.
        """
        own = self._live(amendment)
        party = self._sponsor(own, by)
        name, current = name_of(own), self.version()
        if own.fate is Fate.ORPHANED:
            if own.on is not None:
                raise Refused(
                    "what {amendment} would amend is gone: withdraw it, and table its words on the provision",
                    amendment=name,
                )
            raise Refused(
                "{amendment} has no place in {version}: withdraw it, and table it anew at another place",
                amendment=name,
                version=current.name,
            )
        if own.fate is None:
            raise Refused(
                "{amendment} was drafted on {version}: there is nothing to take", amendment=name, version=current.name
            )
        if own.fate is Fate.SATISFIED:
            raise Refused(
                "what {amendment} asks for is said already: there is nothing to take, only to withdraw", amendment=name
            )
        if own.operation is Operation.NOC and own.fate is Fate.CONFLICTING:
            raise Refused(
                "the words that {amendment} would keep have changed: withdraw it, or table them with --replace",
                amendment=name,
            )
        if own.operation not in WORDED or (own.wording == own.text and own.fate is not Fate.CONFLICTING):
            how = Line("already") if own.against == current.name else Line("as it was handed in")
            raise Refused(
                "{amendment} stands on {version} {how}: there is nothing to take",
                amendment=name,
                version=current.name,
                how=how,
            )
        return self._revised(own, party, self._taken(own, current), own.reason)

    def _taken(self, own: Amendment, current: Version) -> dict[str, object]:
        """The rebased words of an amendment as a revision of it, drafted on the current version."""
        parent = self._parent(own)
        said = self._said_on(parent) if parent else {}
        if own.operation is not Operation.ADD:
            return self._proposal(current, own.at, own.operation, own.wording, None, None) | said
        if own.fate is Fate.CONFLICTING and parent is None:
            raise Refused(
                "{amendment} would add what stands in {version} in other words: table its words there",
                amendment=name_of(own),
                version=current.name,
            )
        return {
            **{"at": own.at, "operation": own.operation.value, "against": current.name, "text": own.wording},
            **{"relation": own.relation and own.relation.value, "anchor": own.anchor},
            **{"provisions": [provision_to_json(provision) for provision in own.provisions], **said},
        }

    def _fared(self, own: Amendment, fate: Fate, restated_from: HandedIn | None) -> Fared:
        first = restated_from or own
        current, drafted_on = self.version(), self.version(first.against)
        base = _words(first.operation, drafted_on.by_id.get(first.at))
        now = _words(own.operation, current.by_id.get(own.at))
        mine, carried = first.text, own.wording
        if own.operation in (Operation.MOVE, Operation.NOC):
            mine, carried = base, now
        if own.operation is Operation.NOC and fate is Fate.CONFLICTING:
            carried = base
        return Fared(
            own,
            self.last_citation(own.at)[0],
            fate,
            OnVersion(drafted_on.name, base, mine),
            OnVersion(current.name, now, carried),
            diff(mine, carried),
            diff(now, carried),
            restated_from,
        )


def _words(operation: Operation, provision: Provision | None) -> str:
    """The words of a provision that an operation would change."""
    if provision is None or operation is Operation.ADD:
        return ""
    return PARTS[operation].of(provision) if operation in PARTS else provision.words
