"""One's own drafts on the desk: which there are, what a new one is, and what makes one worth keeping."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.commands import Desk
from ui.conference import Conference
from ui.words import gone
from ui.work import line_of
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.session import Place, Step, asked_for, check_place, place_of, stepped

translate = QCoreApplication.translate

_DIVISIONS = (Kind.PART, Kind.CHAPTER, Kind.SECTION)


class OwnDrafts:
    """The drafts of the delegation that the user speaks for, and those that are nobody's yet."""

    def __init__(self, conference: Conference, desk: Desk) -> None:
        self._conference = conference
        self._desk = desk

    @property
    def version(self) -> Version:
        """The text on which they stand."""
        return self._conference.session.version()

    def kept(self, open_: Draft | None = None) -> list[Draft]:
        """Those on the desk, the open one as it is now."""
        speaker, kept = self._conference.speaker, self._conference.drafts()
        if open_ is not None:
            kept = [*(draft for draft in kept if draft.id != open_.id), open_]
        return [draft for draft in kept if not speaker or not draft.by or speaker in draft.by]

    def wording(self, at: str) -> Draft | None:
        """The draft of other words for a provision, if there is one."""
        return next((own for own in self.kept() if (own.at, own.operation) == (at, Operation.MOD)), None)

    def words(self, at: str) -> str:
        """A provision's words as the draft has them."""
        own = self.wording(at)
        return own.text if own else self.version.by_id[at].text

    def new(self, at: str, operation: Operation, text: str = "", relation: Relation | None = None) -> Draft:
        """A draft that is not kept yet."""
        speaker, session = self._conference.speaker, self._conference.session
        by = (speaker,) if speaker else ()
        return Draft(session.new_draft_id(), by, at, operation, self.version.name, text, relation=relation)

    def keep(self, before: Draft | None, after: Draft, *, continues: bool = False) -> None:
        """Keeps a draft as it is now; ``continues`` says that the step before is still going on."""
        self._desk.keep(before, after, self.named(after.at), continues=continues)

    def discard(self, draft: Draft) -> None:
        """Throws a draft away."""
        self._desk.discard(draft, self.named(draft.at))

    def says_something(self, draft: Draft) -> bool:
        """Whether a draft is worth keeping: any field differs from a blank one."""
        provision = self.version.by_id.get(draft.at)
        if draft.operation in (Operation.SUP, Operation.NOC):
            return True
        if draft.reason or draft.notes or draft.instructions or draft.fallback or draft.anchor or len(draft.by) > 1:
            return True
        blank = {
            Operation.MOD: provision.text if provision else "",
            Operation.RETITLE: provision.heading if provision else "",
        }.get(draft.operation, "")
        return draft.text != blank

    def can_go(self, at: str) -> bool:
        """Whether a provision without words would be nothing: then emptying it is to delete it."""
        provision = self.version.by_id.get(at)
        return provision is not None and not self.version.children.get(at) and provision.text != ""

    def named(self, at: str) -> str:
        """How a provision is cited."""
        try:
            return self._conference.session.citations().get(at, gone())
        except TreatyError:
            return gone()

    # -- another place

    def refuses(self, at: str, relation: Relation, anchor: str) -> str:
        """Why a provision cannot be moved there, "" if it can."""
        version = self.version
        try:
            check_place(version, at, place_of(version, at, relation, anchor))
        except TreatyError as error:
            return line_of(error)
        return ""

    def move(self, at: str, relation: Relation, anchor: str) -> Draft | None:
        """The draft that moves a provision there, ``None`` if it stands there; ``Refused`` says why it cannot."""
        place = place_of(self.version, at, relation, anchor)
        check_place(self.version, at, place)
        return self._put(at, place)

    def step(self, at: str, step: Step) -> Draft | None:
        """The same one step from where its draft would have it."""
        own = self.moving(at)
        place = place_of(self.version, at, own.relation, own.anchor) if own else place_of(self.version, at)
        return self._put(at, stepped(self.version, at, place, step))

    def moving(self, at: str) -> Draft | None:
        """The draft of another place for a provision, if there is one."""
        return next((own for own in self.kept() if (own.at, own.operation) == (at, Operation.MOVE)), None)

    def _put(self, at: str, place: Place) -> Draft | None:
        own, asked = self.moving(at), asked_for(self.version, at, place)
        if asked is None:
            if own is not None:
                self._desk.stack.beginMacro(
                    translate("Desk", "leaving {place} where it stands").format(place=self.named(at))
                )
                self.discard(own)
                self._desk.stack.endMacro()
            return None
        after = replace(own or self.new(at, Operation.MOVE), relation=asked[0], anchor=asked[1])
        if after != own:
            self._desk.stack.beginMacro(translate("Desk", "moving {place}").format(place=self.named(at)))
            self.keep(own, after)
            self._desk.stack.endMacro()
        return after

    # -- two provisions out of one, and one out of two

    def split(self, at: str, offset: int) -> Draft:
        """What follows ``offset`` in a provision's words becomes a new provision after it, or the first below it.

        At the beginning of the words an empty one comes before them. Returns the draft of the new provision.
        """
        words, below, own = self.words(at), self.version.children.get(at, ()), self.wording(at)
        head, rest = words[:offset].rstrip(), words[offset:].strip()
        if words and not head:
            anchor, relation, rest = at, Relation.BEFORE, ""
        else:
            anchor, relation = (below[0].id, Relation.BEFORE) if below else (at, Relation.AFTER)
        added = self.new(anchor, Operation.ADD, rest, relation)
        name = translate("Desk", "splitting {place}") if rest else translate("Desk", "a new provision at {place}")
        self._desk.stack.beginMacro(name.format(place=self.named(at)))
        if rest:
            self.keep(own, replace(own or self.new(at, Operation.MOD), text=head))
        self.keep(None, added)
        self._desk.stack.endMacro()
        return added

    def join(self, at: str) -> tuple[str, int] | None:
        """The words of a provision, or of a draft's new one (an id), go to the end of what stands before.

        Returns the provision (an id) that has them now and where in its words they begin; ``None`` if nothing that
        could take them stands before.
        """
        added = next((own for own in self.kept() if own.id == at), None)
        target = self._before_added(added) if added else self._before(at)
        words = added.text if added else self.words(at)
        if target is None or (words and not self._takes_words(target, whole=added is None)):
            return None
        before = self.words(target.id)
        self._desk.stack.beginMacro(translate("Desk", "joining to {place}").format(place=self.named(target.id)))
        if words:
            self._reword(target, f"{before} {words}".strip())
        if added is not None:
            self.discard(added)
        else:
            mine = self.wording(at)
            gone = mine or self.new(at, Operation.SUP)
            self.keep(mine, replace(gone, operation=Operation.SUP, text=""))
        self._desk.stack.endMacro()
        return target.id, len(before) + bool(words and before)

    def _before(self, at: str) -> Provision | None:
        provision = self.version.by_id[at]
        beside = self.version.children.get(provision.parent, ())
        place = beside.index(provision)
        return beside[place - 1] if place and self.can_go(at) else None

    def _before_added(self, added: Draft) -> Provision | None:
        anchor = self.version.by_id.get(added.at)
        if anchor is None or added.relation is Relation.AFTER:
            return anchor
        first = self.version.children.get(anchor.parent, ())[0] == anchor
        above = self.version.by_id.get(anchor.parent or "")
        return above if first and above is not None and above.text else anchor if not added.text else None

    def _takes_words(self, provision: Provision, *, whole: bool) -> bool:
        below = whole and self.version.children.get(provision.id)
        return not below and not provision.table and provision.kind not in _DIVISIONS

    def _reword(self, provision: Provision, words: str) -> None:
        """Gives a provision other words by a draft; none is kept that says what the text says."""
        own = self.wording(provision.id)
        if own is not None and words == provision.text:
            self.discard(own)
        else:
            self.keep(own, replace(own or self.new(provision.id, Operation.MOD), text=words))
