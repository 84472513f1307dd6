"""One open conference: its models and panels put together, and which provision is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Need
from ui.between.between import Between
from ui.commands import Desk
from ui.compare.panel import ComparePanel
from ui.conference import Conference
from ui.drafting import WORDED, Drafting
from ui.find.bar import FindBar
from ui.find.finding import Finding
from ui.find.panel import SearchPanel
from ui.fitting import room_scale, type_scale
from ui.floor import Floor
from ui.layout_memory import keep_columns, restore_columns
from ui.models.amendments import AmendmentsModel, Proposal
from ui.models.outline import OutlineModel
from ui.panels.amendments import AmendmentsPanel
from ui.panels.drafting import DraftCard
from ui.panels.notice import Notice
from ui.panels.outline import OutlinePanel
from ui.panels.own_notes import OwnNotesCard
from ui.panels.reading import Reading, ReadingPanel
from ui.paperwork import Paperwork
from ui.passphrase.passphrase import Passphrase
from ui.positions.convergence import ConvergencePanel
from ui.positions.panel import PositionsPanel
from ui.rolling.choice import Choice as RollingChoice
from ui.rolling.deciding import Brackets
from ui.room.bar import RoomBar
from ui.room.room import Room
from ui.sheet import direction_of
from ui.spelling.spelling import Spelling
from ui.text.page import Page
from ui.theme import SPACE, Theme
from ui.words import RELATION
from ui.work import Works
from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Status
from workbench.session import Change

translate = QCoreApplication.translate

_DECIDED = (AmendmentStatus.ADOPTED, AmendmentStatus.REJECTED)
_HOUSE = (
    Need.SECRETARIAT,
    Need.ISSUES,
    Need.ISSUES_TEXT,
    Need.RULES,
    Need.SHARED_DRAFT,
    Need.DECIDABLE,
    Need.DECIDED,
    Need.OPEN_BRACKET,
    Need.SPAN,
    Need.SETTLED,
)
"""What only the secretariat's file can do."""
_SPEAKING = (
    Need.LIVE,
    Need.REVISABLE,
    Need.TAKEABLE,
    Need.TABLES,
    Need.SPEAKS,
    Need.SPEAKS_TEXT,
    Need.DELEGATION,
    Need.ISSUES,
    Need.ISSUES_TEXT,
    Need.RULES,
    Need.DECIDABLE,
    Need.DECIDED,
)
"""What a file cannot do that has lost its voice."""
_WRITING = (Need.WRITABLE, Need.WRITABLE_TEXT, Need.DRAFTABLE, Need.DRAFT, Need.SHARED_DRAFT)
"""What needs a desk that is open."""
_RIGHT = 260
"""How wide the right column is at least, without the bar that scrolls it."""
_BUTTONS = ("join", "withdraw", "position", None, "adopt", "reject")


class Workspace(QWidget):
    """The three regions: outline, text with the desk under it, amendments. ``state_changed`` says that what can be
    done may have changed."""

    state_changed = Signal()

    def __init__(self, theme: Theme, conference: Conference, works: Works, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.conference = conference
        self._actions = actions
        self.desk = Desk(conference, self)
        self._marked: tuple[object, ...] = ()
        self._outline_model = OutlineModel()
        self._amendments_model = AmendmentsModel(conference)
        for model in (self._outline_model, self._amendments_model):
            model.setParent(self)
        self.outline = OutlinePanel(theme, self._outline_model, self._refer)
        self.reading = ReadingPanel(theme, conference, works, actions["draft"], actions["status"])
        self.comparison = ComparePanel(theme, conference, works, actions)
        self.positions = PositionsPanel(theme, conference, works, self.desk)
        self.convergence = ConvergencePanel(theme, conference, works, actions["save_picture"])
        offered = _BUTTONS if conference.secretariat else _BUTTONS[: _BUTTONS.index(None)]
        buttons = [actions[name] if name else None for name in offered]
        self.amendments = AmendmentsPanel(theme, conference, self._amendments_model, buttons, [actions["revise"]])
        self.card = DraftCard(theme, conference)
        self.own_notes = OwnNotesCard(theme, conference)
        self.notice = Notice(theme)
        self.drafting = Drafting(theme, conference, self.desk, self.card, self.reading.text, self)
        self.reading.drafts = self.drafting.own
        self._outline_model.refuses = self.drafting.refuses
        self.floor = Floor(theme, conference, self.desk, self.drafting.choose_speaker, self)
        self.paperwork = Paperwork(theme, conference, works, self.notice, self)
        self.passphrase = Passphrase(conference, works, self.notice, self)
        self.between = Between(conference, works, self.notice, self)
        find_bar = FindBar(theme, actions["find_next"], actions["find_previous"])
        found = SearchPanel(theme, conference)
        self.finding = Finding(
            theme, conference, self.desk, find_bar, found, self._page, self.drafting.choose_speaker, self
        )
        self.spelling = Spelling(theme, conference, self.reading.text, actions["spelling"])
        self._room_bar = RoomBar(theme, actions)
        self.room = Room(conference, self.drafting, self.reading, self._room_bar, actions, self)
        self.brackets = Brackets(theme, conference, self.desk, self.floor, self.room, self.reading.rolling, self)
        self._lay_out(actions["import"])
        self._connect()
        self._load()
        self.between.look()

    def present(self) -> set[Need]:
        """What the actions may need and is there."""
        session, version, own = self.conference.session, self.conference.version, self.floor.amendment
        speaks = not self.conference.mute and session.writable
        packs = not self.conference.mute and not session.locked  # which changes nothing in the file
        bracket, decides = self.brackets.target, self.conference.secretariat and speaks
        live = own is not None and own.live and speaks
        decidable = own is not None and own.incorporated is None and decides
        provision = version is not None and self.outline.chosen in version.by_id
        there = {
            Need.NOTHING: True,
            Need.FILE: True,
            Need.WRITABLE: session.writable,
            Need.TEXT: version is not None,
            Need.WRITABLE_TEXT: version is not None and session.writable,
            Need.PROVISION: provision,
            Need.DRAFTABLE: provision and session.writable,
            Need.LIVE: live,
            Need.REVISABLE: live and own is not None and own.operation in WORDED,
            Need.TAKEABLE: live and own is not None and own.fate in (Fate.SHIFTED, Fate.CONFLICTING),
            Need.DECIDABLE: decidable,
            Need.DECIDED: decidable and own is not None and own.status in _DECIDED,
            Need.DRAFT: self.drafting.draft is not None,
            Need.TABLES: version is not None and speaks and bool(self.drafting.own()),
            Need.SPEAKS: packs,
            Need.SPEAKS_TEXT: version is not None and speaks,
            Need.RECEIVES: session.receives,
            Need.DELEGATION: not self.conference.secretariat and packs,
            Need.SECRETARIAT: self.conference.secretariat,
            Need.ISSUES: decides,
            Need.ISSUES_TEXT: decides and version is not None,
            Need.RULES: decides and provision,
            Need.SHARED_DRAFT: self.conference.secretariat and self.drafting.draft is not None,
            Need.ROOM: self.room.screen is not None,
            Need.BRACKET: bracket is not None,
            Need.OPEN_BRACKET: decides and bracket is not None and bracket.open,
            Need.SPAN: decides and bracket is not None and bracket.contested is not None,
            Need.SETTLED: decides and bracket is not None and not bracket.open,
            Need.TEXTS: len(session.version_names()) > 1 or bool(self.conference.live_counts),
        }
        return {need for need, is_there in there.items() if is_there}

    def absent(self) -> dict[Need, str]:
        """Why what the actions need can never be there in this file, where that is so."""
        why = {}
        if self.conference.secretariat:
            why[Need.DELEGATION] = self.tr("This is the secretariat's file.")
        else:
            party = self.conference.name(self.conference.session.seat_party)
            line = self.tr("This file speaks for {party} only; the secretariat does this in its own.")
            why = dict.fromkeys(_HOUSE, line.format(party=party))
        if mute := self.conference.mute:
            why |= dict.fromkeys(_SPEAKING, f"{mute[:1].upper()}{mute[1:]}.")
        if self.conference.session.locked:
            line = self.tr("Your desk is locked: unlock it with its passphrase above the text.")
            why |= dict.fromkeys([need for need in (*_WRITING, *_SPEAKING) if need not in why], line)
        elif not self.conference.session.writable:
            line = self.tr("This file or its folder is read only: copy the file to where you may write.")
            why |= dict.fromkeys([need for need in (*_WRITING, *_SPEAKING) if need not in why], line)
        return why

    @property
    def page_shown(self) -> QWidget | None:
        """The page that is shown in the middle, ``None`` if it is another view."""
        return self.reading.page if self._middle.currentWidget() is self.reading else None

    def show_text(self) -> None:
        """Shows the text as it stands."""
        self._show_middle(self.reading)
        self.reading.read_as(Reading.TEXT)
        self.finding.mark_again()

    def show_rolling(self) -> None:
        """Shows the rolling text."""
        self._show_middle(self.reading)
        self.reading.read_as(Reading.ROLLING)
        self.finding.mark_again()

    def show_comparison(self) -> None:
        """Shows what changed between two texts."""
        self._show_middle(self.comparison)
        self.comparison.setFocus()

    def compare_swapped(self) -> None:
        """Compares the other way round."""
        self._compare_first()
        self.comparison.swap()

    def compare_inline(self) -> None:
        """Shows two texts beside each other, or in one."""
        self._compare_first()
        self.comparison.switch()

    def compare_changed(self) -> None:
        """Shows two whole texts, or only what changed."""
        self._compare_first()
        self.comparison.filter()

    def show_positions(self) -> None:
        """Shows who stands where on every amendment."""
        self._show_middle(self.positions)
        self.positions.setFocus()

    def show_convergence(self) -> None:
        """Shows pictures of how the room converges."""
        self._show_middle(self.convergence)
        self.convergence.setFocus()

    def save_picture(self) -> None:
        """Saves the picture that is shown; shows the pictures first where they are not."""
        if self._middle.currentWidget() is not self.convergence:
            self._actions["view_convergence"].trigger()
        self.convergence.save()

    def print(self) -> None:
        """Shows the pages of what is shown, and prints them."""
        if self._middle.currentWidget() is self.comparison:
            self.paperwork.print("changes")
        else:
            self.paperwork.print("rolling" if self.page_shown is self.reading.rolling else "clean")

    def previous_change(self) -> None:
        """Goes to the bracket before, in the comparison to the change before."""
        self._step(-1)

    def next_change(self) -> None:
        """Goes to the next bracket, in the comparison to the next change."""
        self._step(1)

    def next_settled(self, by: int) -> None:
        """Goes to the next words that the room has settled (``by`` 1) or to those before (-1)."""
        self._roll_first()
        self.reading.rolling.step(by, settled=True)

    def go_to(self, id: str) -> None:
        """Shows a provision in the text, wherever the user is."""
        self._leave_comparison()
        if id == self.outline.chosen:
            self.reading.look_at(id)
        else:
            self.outline.choose(id)

    def filter_outline(self) -> None:
        """Lets the user type what the outline is to show."""
        self._show_search(False)
        self.outline.search.setFocus()
        self.outline.search.selectAll()

    def copy_citation(self) -> None:
        """Puts the chosen provision's citation on the clipboard."""
        citation = self.conference.session.citations().get(self.outline.chosen, "")
        QGuiApplication.clipboard().setText(citation)

    def go_outline(self) -> None:
        """Gives the outline the keyboard."""
        self._show_search(False)
        self.outline.tree.setFocus()

    def go_text(self) -> None:
        """Gives the text the keyboard."""
        self._leave_comparison()
        self.reading.page.setFocus()

    def go_amendments(self) -> None:
        """Gives the list of amendments the keyboard."""
        self._leave_comparison()
        self.amendments.list.setFocus()

    def go_meeting(self) -> None:
        """Lets the user name the meeting."""
        if self.brackets.popover.isVisible():
            self.brackets.popover.meeting.setFocus()
            self.brackets.popover.meeting.selectAll()
            return
        self._leave_comparison()
        self.amendments.meeting.setFocus()
        self.amendments.meeting.selectAll()

    def close_file(self) -> None:
        """Keeps what is written and ends the work on the file."""
        self.drafting.flush()
        self.own_notes.flush()
        self.finding.close()
        self.room.close()
        keep_columns(self._columns)
        self.conference.close()

    def _lay_out(self, import_: QAction) -> None:
        # From the window inwards: a style sheet looks at all that a widget holds each time it is put into another.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        layout.addWidget(self.passphrase.bar)
        layout.addWidget(self._pages)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._pages.addWidget(self._columns)
        self._pages.addWidget(_empty_page(import_))
        self._side, self._middle, centre = QStackedWidget(), QStackedWidget(), QWidget()
        self._right = QScrollArea(frameShape=QFrame.Shape.NoFrame, widgetResizable=True)
        for widget, stretch in ((self._side, 0), (centre, 1), (self._right, 0)):  # the outline is as wide in every view
            self._columns.addWidget(widget)
            self._columns.setStretchFactor(self._columns.count() - 1, stretch)
            self._columns.setCollapsible(self._columns.count() - 1, False)
        self._side.addWidget(self.outline)
        self._side.addWidget(self.finding.panel)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._room_bar)
        column.addWidget(self.notice)
        column.addWidget(self.finding.bar)
        column.addWidget(self._middle, 1)
        self._middle.setMinimumWidth(300)  # not what the widest of the views would like to have
        for view in (self.reading, self.comparison, self.positions, self.convergence):
            self._middle.addWidget(view)
        right = QWidget()
        self._right.setWidget(right)
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.card)
        beside.addWidget(self.amendments, 1)
        beside.addWidget(self.own_notes)
        self.card.hide()
        need = max(_RIGHT, right.minimumSizeHint().width(), self.card.minimumSizeHint().width())
        self._right.setMinimumWidth(need + self._right.verticalScrollBar().sizeHint().width())
        scale = room_scale()
        self._columns.setSizes([int(290 * scale), 620, int(370 * max(scale, min(1.3, type_scale())))])
        restore_columns(self._columns)

    def _connect(self) -> None:
        conference = self.conference
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._load)
        conference.speaker_changed.connect(self.state_changed)
        self.outline.provision_chosen.connect(self._look_at)
        self.outline.provision_chosen.connect(self.finding.look_from)
        self.finding.provision_chosen.connect(self.go_to)
        self.finding.amendment_chosen.connect(self._show_amendment)
        self.finding.draft_opened.connect(self.drafting.open)
        self.finding.searching.connect(self._show_search)
        self.finding.bar.opened.connect(self._leave_comparison)
        self.reading.provision_chosen.connect(self.outline.choose)
        self.reading.seen.connect(self.outline.bring)
        self.comparison.chosen.connect(self.paperwork.compare)
        self.paperwork.shown = self._rolling_shown
        self.comparison.provision_chosen.connect(self.outline.choose)
        self.comparison.amendment_asked.connect(self._open_amendment)
        self.positions.amendment_chosen.connect(self._choose_amendment)
        self.positions.opened.connect(self._open_amendment)
        self.positions.told.connect(self.notice.tell)
        self.convergence.article_chosen.connect(self._show_contested)
        self.convergence.told.connect(self.notice.tell)
        self.spelling.told.connect(self.notice.tell)
        self.notice.place_chosen.connect(self.between.follow)
        self.between.place_asked.connect(self.paperwork.open_place)
        self.between.amendment_chosen.connect(self._open_amendment)
        self.between.action_asked.connect(self._trigger)
        self.between.fates_asked.connect(self.paperwork.show_fates)
        self.amendments.selected.connect(self._select)
        self.amendments.opened.connect(self._open)
        self.amendments.meeting_named.connect(conference.meet)
        self.amendments.unlocking_asked.connect(self.passphrase.bar.field.setFocus)
        self.drafting.shown.connect(self._tell_state)
        self.drafting.moved.connect(self.outline.tell)
        self.outline.move_asked.connect(self.drafting.move)
        self.drafting.place_asked.connect(self.outline.choose)
        self.drafting.writing.connect(self._let_write)
        self.drafting.tabled.connect(self._tell_tabled)
        self.desk.stack.indexChanged.connect(self._tell_state)
        self.desk.place_asked.connect(self.outline.choose)
        self.brackets.state_changed.connect(self._point_at)
        self.room.state_changed.connect(self.state_changed)
        self.room.place_asked.connect(self.outline.choose)
        self.room.typing_shown.connect(self.card.tell_shown)

    def _load(self) -> None:
        self.passphrase.look()
        self.reading.text.fixed = not self.conference.session.writable
        self.amendments.tell_locked(locked=self.conference.session.locked)
        version = self.conference.version
        self._pages.setCurrentIndex(0 if version else 1)
        if version is not None:
            chosen = self.outline.chosen
            self.outline.read_from(direction_of([provision.words for provision in version.provisions]))
            self._marked = self._marks()
            self._outline_model.show(version, self.conference.session.citations(), *self._marked)
            self.reading.show_version()
            first = next((provision.id for provision in version.provisions), "")
            self.outline.choose(chosen if chosen in version.by_id else first)
        self.state_changed.emit()

    def _marks(self) -> tuple[dict[str, Status], dict[str, int], set[str], dict[str, str]]:
        """What the outline shows of each provision beside its words."""
        conference = self.conference
        drafts = conference.drafts()
        others = {draft.at for draft in drafts if draft.operation is not Operation.MOVE}
        cited = conference.session.citations()
        moves = {
            draft.at: f"{RELATION[draft.relation]} {cited.get(draft.anchor or '', '')}"
            for draft in drafts
            if draft.operation is Operation.MOVE and draft.relation is not None and draft.anchor
        }
        return conference.statuses, conference.live_counts, others, moves

    def _refer(self, words: str) -> str:
        """The id of the provision that a reference means, "" if it means none."""
        try:
            return self.conference.session.find(words).id
        except TreatyError:
            return ""

    def _refresh(self, change: Change) -> None:
        if change.version:
            self._load()
        elif self.conference.version is not None and (marks := self._marks()) != self._marked:
            self._marked = marks  # while somebody types nothing of it changes
            self._outline_model.mark(*marks)
        self.state_changed.emit()

    def _look_at(self, id: str) -> None:
        self.floor.at = id
        self.drafting.look_at(id)
        self.reading.look_at(id)
        self.room.look_at(id)
        self.amendments.look_at(id)
        self.positions.look_at(id)
        self.state_changed.emit()

    def _select(self, proposal: Proposal | None) -> None:
        self.floor.select(proposal)
        self.own_notes.show_for(proposal)
        self.state_changed.emit()

    def _choose_amendment(self, own: Amendment | None) -> None:
        """In the matrix the verbs are about the amendment of its current column."""
        if self._middle.currentWidget() is self.positions:
            self.floor.select(own)
            self.state_changed.emit()

    def _show_contested(self, article: str) -> None:
        """What is in brackets in an article that was clicked in a picture, if the current text has it."""
        if self.conference.version is not None and article in self.conference.version.by_id:
            self._actions["view_rolling"].trigger()
            self.outline.choose(article)

    def _open_amendment(self, id: str) -> None:
        self._leave_comparison()
        self.outline.choose(self.conference.session.amendment(id).at)
        self.amendments.select(id)

    def _show_amendment(self, own: Amendment) -> None:
        self.amendments.select(own.id)

    def _show_search(self, shown: bool) -> None:
        self._side.setCurrentWidget(self.finding.panel if shown else self.outline)

    def _page(self) -> Page:
        return self.reading.page

    def _open(self, proposal: Proposal) -> None:
        if isinstance(proposal, Draft):
            self.drafting.open(proposal)
        elif isinstance(proposal, Amendment):
            self.outline.choose(proposal.at)

    def _let_write(self) -> None:
        """Somebody begins to draft: that is done in the text."""
        if self.page_shown is not self.reading.text:
            self._actions["view_text"].trigger()

    def _step(self, by: int) -> None:
        if self._middle.currentWidget() is self.comparison:
            self.comparison.step(by)
        else:
            self._roll_first()
            self.reading.rolling.step(by)

    def _rolling_shown(self) -> tuple[RollingChoice, bool]:
        """What the rolling view shows, and whether that is what is seen."""
        return self.reading.bar.choice, self.page_shown is self.reading.rolling

    def _roll_first(self) -> None:
        """Goes to the rolling text, if it is not there that the user is."""
        if self.page_shown is not self.reading.rolling:
            self._actions["view_rolling"].trigger()
        self.reading.rolling.setFocus()

    def _tell_tabled(self, ids: Sequence[str]) -> None:
        self.amendments.select(ids[0])
        self.between.tell_tabled(ids)

    def _trigger(self, name: str) -> None:
        """What a button of a notice does."""
        self._actions[name].trigger()

    def _point_at(self) -> None:
        """The bracket at the caret is another one: what is said of amendments is said of those in it."""
        target = self.brackets.target
        if target is not None and target.amendments:
            self.amendments.select(target.amendments[0])
        self.state_changed.emit()

    def _compare_first(self) -> bool:
        """Goes to the comparison; whether that was another view."""
        if self._middle.currentWidget() is self.comparison:
            return False
        self._actions["view_compare"].trigger()
        return True

    def _show_middle(self, widget: QWidget) -> None:
        """Shows the text or another view; those need the room of the amendments."""
        if widget is not self.reading and self.finding.bar.isVisible():
            self.finding.bar.put_away()  # it finds in the text alone
        self._middle.setCurrentWidget(widget)
        self._right.setVisible(widget is self.reading)
        self.floor.select(self.positions.current if widget is self.positions else self.amendments.current)
        self.state_changed.emit()

    def _leave_comparison(self) -> None:
        if self._middle.currentWidget() is not self.reading:
            self._actions["view_rolling" if self.reading.reading is Reading.ROLLING else "view_text"].trigger()

    def _tell_state(self) -> None:
        self.state_changed.emit()


def _empty_page(import_: QAction) -> QWidget:
    """What a conference without a text shows."""
    page = QFrame(objectName="start")
    layout = QVBoxLayout(page)
    layout.setSpacing(SPACE)
    title = QLabel(translate("Workspace", "There is no text yet"), alignment=Qt.AlignmentFlag.AlignCenter)
    font = title.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    title.setFont(font)
    line = QLabel(
        translate("Workspace", "Import the draft from Word, plain text or Markdown; it becomes the first version."),
        objectName="muted",
        alignment=Qt.AlignmentFlag.AlignCenter,
    )
    button = QPushButton(translate("Workspace", "Import text\u2026"))
    button.setProperty("primary", True)
    button.clicked.connect(import_.trigger)
    layout.addStretch(2)
    layout.addWidget(title)
    layout.addWidget(line)
    layout.addSpacing(2 * SPACE)
    layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
    layout.addStretch(3)
    return page
