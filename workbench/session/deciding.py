"""What the room decides: on amendments and on how far it has come with a provision."""

from __future__ import annotations

from workbench.domain.decision import Outcome
from workbench.domain.provision import Status
from workbench.drafting.citation import find
from workbench.record.acts import ActKind
from workbench.session.acting import Acting
from workbench.session.changes import Change


class Deciding(Acting):
    """The verbs of the room, which the secretariat records; see :class:`workbench.session.Session`."""

    def decide(self, amendment: str, outcome: Outcome, meeting: str = "") -> Change:
        """The room adopts or rejects an amendment; only another decision undoes it, until a version took it in."""
        self._secretariat_only("records decisions")
        own = self.amendment(amendment)
        payload = {"amendment": own.id, "outcome": outcome.value, "meeting": meeting.strip()}
        return self._changed(self._say(ActKind.AMENDMENT_DECIDED, payload), own.id)

    def set_status(self, at: str, status: Status, meeting: str = "") -> Change:
        """The room says how far it has come with a provision (a reference)."""
        self._secretariat_only("records the status")
        version = self.version()
        id = find(version, at)
        act = self._say(ActKind.STATUS_SET, {"at": id, "status": status.value, "meeting": meeting.strip()})
        touched = {provision.id for provision in (*version.subtree(id), *version.ancestors(id))}
        return Change((act.id,), provisions=frozenset(touched))
