"""Every action of the window: its words, its place in the menu, its key, and which verb it is.

Keys that begin with F2 pass between parties, with Ctrl+D draft, with Ctrl+K state a position, with Ctrl+L set a status,
with Ctrl+R steer the room's screen, with Ctrl+U decide on the bracket at the caret: Ctrl+Alt is left alone, because it
types letters on many keyboards.

The words are English here, marked for Qt's translation; ``shown`` says them in the language of the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TR_NOOP as tr
from PySide6.QtCore import QCoreApplication

from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.provision import Status
from workbench.session import Step


class Need(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    FILE = auto()
    TEXT = auto()
    PROVISION = auto()
    DRAFTABLE = auto()
    LIVE = auto()
    REVISABLE = auto()
    TAKEABLE = auto()
    DECIDABLE = auto()
    DECIDED = auto()
    DRAFT = auto()
    TEXTS = auto()
    WRITABLE = auto()
    WRITABLE_TEXT = auto()
    ROOM = auto()
    BRACKET = auto()
    OPEN_BRACKET = auto()
    SPAN = auto()
    SETTLED = auto()
    WINDOWS = auto()
    SPEAKS = auto()
    SPEAKS_TEXT = auto()
    RECEIVES = auto()
    DELEGATION = auto()
    SECRETARIAT = auto()
    ISSUES = auto()
    ISSUES_TEXT = auto()
    RULES = auto()
    SHARED_DRAFT = auto()
    TABLES = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: ``verb`` names an object of the workspace ("window" for the window) and its method.

    A ``switch`` is on or off.
    """

    name: str
    text: str
    keys: str
    verb: str
    need: Need = Need.NOTHING
    arguments: tuple[object, ...] = ()
    icon: str = ""
    group: str = ""
    tip: str = ""
    short: str = ""
    switch: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu or submenu; ``None`` is a line between groups. A named one has an action of that name."""

    text: str
    entries: Sequence[Entry | Menu | None]
    name: str = ""
    icon: str = ""
    need: Need = Need.NOTHING


def _draft(name: str, text: str, keys: str, icon: str, *arguments: object) -> Entry:
    return Entry(name, text, keys, "drafting.begin", Need.DRAFTABLE, arguments, icon)


def _move(step: Step, text: str, arrow: str) -> Entry:
    return Entry(f"move_{step}", text, f"Alt+Shift+{arrow}", "drafting.step", Need.DRAFTABLE, (step,))


def _stance(stance: Stance, text: str, keys: str) -> Entry:
    return Entry(f"position_{stance}", text, keys, "floor.take_position", Need.LIVE, (stance,))


def _status(status: Status, text: str, keys: str) -> Entry:
    return Entry(f"status_{status}", text, keys, "floor.set_status", Need.RULES, (status,))


def _export(form: str, text: str, keys: str, need: Need = Need.TEXT) -> Entry:
    return Entry(f"export_{form}", text, keys, "paperwork.export", need, (form,))


BETWEEN = Menu(
    tr("Be&tween parties"),
    (
        Entry(
            "send_to_secretariat",
            tr("Send to the se&cretariat\u2026"),
            "F2, C",
            "between.send_to_secretariat",
            Need.DELEGATION,
            icon="export",
            tip=tr("Write a package of what the secretariat lacks"),
        ),
        Entry("send", tr("&Send a package\u2026"), "F2, S", "between.send", Need.SPEAKS, icon="export"),
        Entry("receive", tr("&Receive packages\u2026"), "F2, R", "between.receive", Need.RECEIVES, icon="import"),
        Entry("news", tr("What was received &last"), "F2, N", "between.show_news", Need.FILE),
        None,
        Entry("invite", tr("&Invite a party\u2026"), "F2, I", "between.invite", Need.ISSUES, icon="party"),
        Entry(
            "seats",
            tr("S&eats\u2026"),
            "F2, E",
            "between.show_seats",
            Need.FILE,
            tip=tr("Who may speak, and from where"),
        ),
    ),
    "between",
    "party",
    Need.FILE,
)
FILE = Menu(
    tr("&File"),
    (
        Entry("new", tr("&New conference\u2026"), "Ctrl+N", "window.new", icon="new"),
        Entry(
            "open",
            tr("&Open conference\u2026"),
            "Ctrl+O",
            "window.open",
            icon="open",
            tip=tr("Open a conference file"),
            short=tr("Open"),
        ),
        Menu(tr("Open &recent"), (), "recent"),
        Entry("new_window", tr("New &window"), "Ctrl+T", "window.new_window"),
        Entry(
            "open_invitation",
            tr("Open an in&vitation\u2026"),
            "F2, O",
            "window.open_invitation",
            icon="party",
            tip=tr("Make the file of a party from the invitation and the code that the secretariat gave you"),
        ),
        Entry("sample", tr("Try the sa&mple conference\u2026"), "Ctrl+Shift+O", "window.sample", icon="sample"),
        None,
        Entry(
            "import",
            tr("&Import text\u2026"),
            "Ctrl+I",
            "paperwork.import_text",
            Need.ISSUES,
            icon="import",
            short=tr("Import"),
        ),
        Entry(
            "return",
            tr("Read &back marked-up documents\u2026"),
            "Ctrl+Shift+I",
            "paperwork.return_document",
            Need.SPEAKS_TEXT,
            icon="import",
        ),
        Menu(
            tr("&Export"),
            (
                _export("clean", tr("&Clean text\u2026"), "Ctrl+Shift+S"),
                _export("rolling", tr("&Rolling text\u2026"), "Ctrl+Shift+R"),
                _export("tracked", tr("&Tracked changes\u2026"), "Ctrl+Shift+H"),
                _export("compilation", tr("Com&pilation of proposals\u2026"), "Ctrl+Shift+U"),
                _export("comparison", tr("C&omparison in columns\u2026"), "Ctrl+Shift+D"),
                _export("ledger", tr("&Ledger of decisions\u2026"), "Ctrl+Shift+Y"),
                _export("changes", tr("C&hanges between two texts\u2026"), "Ctrl+Shift+M", Need.TEXTS),
            ),
            "export",
            "export",
            Need.TEXT,
        ),
        BETWEEN,
        Entry(
            "print", tr("&Print\u2026"), "Ctrl+P", "workspace.print", Need.TEXT, tip=tr("Print it, or save it as PDF")
        ),
        Entry(
            "passphrase",
            tr("Passp&hrase\u2026"),
            "Ctrl+Shift+J",
            "passphrase.ask",
            Need.WRITABLE,
            tip=tr("Protect your drafts, notes and key in this file"),
        ),
        Entry(
            "verify",
            tr("Veri&fy the file\u2026"),
            "F2, V",
            "window.verify_file",
            Need.FILE,
            tip=tr("Whether every act stands as it was made, and what to do where one does not"),
        ),
        None,
        Entry("close", tr("&Close conference"), "Ctrl+W", "window.close_conference", Need.FILE),
        Entry("quit", tr("&Quit"), "Ctrl+Q", "window.quit"),
    ),
)
EDIT = Menu(
    tr("&Edit"),
    (
        Entry("undo", tr("&Undo"), "Ctrl+Z", "drafting.undo", Need.FILE, icon="undo"),
        Entry("redo", tr("&Redo"), "Ctrl+Shift+Z", "drafting.redo", Need.FILE, icon="redo"),
        None,
        Entry("find", tr("&Find in the text\u2026"), "Ctrl+F", "finding.in_text", Need.TEXT, icon="search"),
        Entry("find_next", tr("Find &next"), "F3", "finding.next", Need.TEXT, icon="next"),
        Entry("find_previous", tr("Find &previous"), "Shift+F3", "finding.previous", Need.TEXT, icon="previous"),
        Entry("replace", tr("Replac&e in drafts\u2026"), "Ctrl+H", "finding.replace", Need.WRITABLE_TEXT),
        Entry("search", tr("&Search everywhere\u2026"), "Ctrl+Shift+F", "finding.everywhere", Need.TEXT, icon="search"),
        None,
        Entry("spelling", tr("Chec&k spelling"), "Shift+F7", "spelling.toggle", Need.WRITABLE_TEXT, switch=True),
        Entry("go_to", tr("&Go to a provision\u2026"), "Ctrl+G", "window.go_to", Need.TEXT),
        Entry("filter_outline", tr("Fi&lter the outline"), "Shift+F5", "workspace.filter_outline", Need.TEXT),
        Entry("copy_citation", tr("Copy c&itation"), "Ctrl+Shift+C", "workspace.copy_citation", Need.PROVISION),
    ),
)
ROOM = Menu(
    tr("T&he room's screen"),
    (
        Entry("room_screen", tr("&Show the room's screen"), "F9", "room.toggle", Need.TEXT, icon="screen", switch=True),
        None,
        Entry("room_next", tr("&Next article"), "Ctrl+PgDown", "room.turn", Need.TEXT, (1,), "next"),
        Entry("room_previous", tr("&Previous article"), "Ctrl+PgUp", "room.turn", Need.TEXT, (-1,), "previous"),
        Entry(
            "room_hold",
            tr("&Hold this article"),
            "Ctrl+R, H",
            "room.hold",
            Need.ROOM,
            tip=tr("Keep this article on the room's screen wherever you go"),
            short=tr("Hold"),
            switch=True,
        ),
        Entry(
            "room_typing",
            tr("Show what I &type"),
            "Ctrl+R, T",
            "room.show_typing",
            Need.ROOM,
            tip=tr("Show the room the open draft and what you type from now on, before it is tabled"),
            switch=True,
        ),
        None,
        Entry("room_invert", tr("&White on black"), "Ctrl+R, W", "room.invert", Need.ROOM, icon="invert", switch=True),
        Entry("room_larger", tr("&Larger on the room's screen"), "Ctrl+R, L", "room.resize", Need.ROOM, (1.1,)),
        Entry("room_smaller", tr("S&maller on the room's screen"), "Ctrl+R, S", "room.resize", Need.ROOM, (1 / 1.1,)),
        Entry("room_usual", tr("&Usual size on the room's screen"), "Ctrl+R, U", "room.resize", Need.ROOM, (0,)),
    ),
    "room",
    "screen",
    Need.TEXT,
)
COMPARING = Menu(
    tr("Ho&w texts are compared"),
    (
        Entry(
            "compare_inline",
            tr("&In one text"),
            "F12",
            "workspace.compare_inline",
            Need.TEXT,
            tip=tr("Show the two compared texts in one, or beside each other"),
            short=tr("In one"),
            switch=True,
        ),
        Entry(
            "compare_changed",
            tr("&Only what changed"),
            "Ctrl+B, C",
            "workspace.compare_changed",
            Need.TEXT,
            tip=tr("Show only the provisions that changed, under those in which they stand"),
            short=tr("Only changes"),
            switch=True,
        ),
        Entry(
            "compare_swap", tr("&Swap the two texts"), "Ctrl+B, S", "workspace.compare_swapped", Need.TEXT, (), "swap"
        ),
    ),
    "comparing",
    "compare",
    Need.TEXT,
)
VIEW = Menu(
    tr("&View"),
    (
        Entry("view_text", tr("&Text"), "Ctrl+1", "workspace.show_text", Need.TEXT, icon="text", group="view"),
        Entry(
            "view_rolling", tr("&Rolling text"), "Ctrl+2", "workspace.show_rolling", Need.TEXT, (), "rolling", "view"
        ),
        Entry(
            "view_compare", tr("&Comparison"), "Ctrl+3", "workspace.show_comparison", Need.TEXT, (), "compare", "view"
        ),
        Entry(
            "view_positions", tr("Pos&itions"), "Ctrl+4", "workspace.show_positions", Need.TEXT, (), "positions", "view"
        ),
        Entry(
            "view_convergence",
            tr("Con&vergence"),
            "Ctrl+5",
            "workspace.show_convergence",
            Need.TEXT,
            (),
            "convergence",
            "view",
        ),
        Entry(
            "save_picture",
            tr("Save the pict&ure\u2026"),
            "Ctrl+Shift+G",
            "workspace.save_picture",
            Need.TEXT,
            icon="export",
            short=tr("Save"),
        ),
        None,
        Entry(
            "previous_change",
            tr("&Previous bracket or change"),
            "Shift+F8",
            "workspace.previous_change",
            Need.TEXT,
            (),
            "previous",
        ),
        Entry("next_change", tr("&Next bracket or change"), "F8", "workspace.next_change", Need.TEXT, icon="next"),
        Entry("next_settled", tr("Next settle&d words"), "Ctrl+F8", "workspace.next_settled", Need.TEXT, (1,)),
        Entry(
            "previous_settled", tr("Settled words before"), "Ctrl+Shift+F8", "workspace.next_settled", Need.TEXT, (-1,)
        ),
        COMPARING,
        None,
        Entry("go_outline", tr("Go to the &outline"), "F5", "workspace.go_outline", Need.TEXT),
        Entry("go_text", tr("Go to the te&xt"), "F6", "workspace.go_text", Need.TEXT),
        Entry("go_amendments", tr("Go to the &amendments"), "F7", "workspace.go_amendments", Need.TEXT),
        None,
        Entry("larger", tr("&Larger text"), "Ctrl++", "window.zoom", arguments=(1.1,)),
        Entry("smaller", tr("&Smaller text"), "Ctrl+-", "window.zoom", arguments=(1 / 1.1,)),
        Entry("normal_size", tr("Nor&mal size"), "Ctrl+0", "window.zoom", arguments=(0,)),
        Menu(
            tr("App&earance"),
            (
                Entry("light", tr("&Light"), "Ctrl+Shift+F1", "window.appear", arguments=("light",), group="look"),
                Entry("dark", tr("&Dark"), "Ctrl+Shift+F2", "window.appear", arguments=("dark",), group="look"),
                Entry(
                    "system",
                    tr("As the &system"),
                    "Ctrl+Shift+F3",
                    "window.appear",
                    arguments=("system",),
                    group="look",
                ),
            ),
            "appearance",
        ),
        ROOM,
        Entry("log", tr("Lo&g of acts\u2026"), "Ctrl+Shift+L", "paperwork.show_log", Need.FILE),
        Entry("full_screen", tr("&Full screen"), "F11", "window.full_screen"),
    ),
)
DRAFT = Menu(
    tr("&Draft"),
    (
        Entry(
            "speak",
            tr("Speak &for a delegation\u2026"),
            "F4",
            "drafting.choose_speaker",
            Need.FILE,
            icon="party",
        ),
        Entry("add_party", tr("Add a &party\u2026"), "Ctrl+Shift+P", "floor.add_party", Need.ISSUES),
        None,
        Menu(
            tr("Draft &amendment"),
            (
                _draft("draft_mod", tr("New &wording"), "Ctrl+E", "edit", Operation.MOD),
                None,
                _draft("draft_after", tr("New provision &after"), "Ctrl+D, A", "add", Operation.ADD, Relation.AFTER),
                _draft("draft_before", tr("New provision &before"), "Ctrl+D, B", "add", Operation.ADD, Relation.BEFORE),
                _draft("draft_under", tr("New provision &under"), "Ctrl+D, U", "add", Operation.ADD, Relation.UNDER),
                None,
                _draft("draft_sup", tr("&Delete"), "Ctrl+D, X", "delete", Operation.SUP),
                _draft("draft_move", tr("&Move"), "Ctrl+D, M", "move", Operation.MOVE),
                _draft("draft_retitle", tr("New &heading"), "Ctrl+D, H", "retitle", Operation.RETITLE),
                _draft("draft_noc", tr("&Keep as it is"), "Ctrl+D, K", "keep", Operation.NOC),
            ),
            "draft",
            "edit",
            Need.DRAFTABLE,
        ),
        None,
        Menu(
            tr("Mo&ve the provision"),
            (
                _move(Step.UP, tr("&Before the one above"), "Up"),
                _move(Step.DOWN, tr("&After the one below"), "Down"),
                _move(Step.OUT, tr("&Out of what it stands in"), "Left"),
                _move(Step.UNDER, tr("&Under the one above"), "Right"),
            ),
            "move",
            "move",
            Need.DRAFTABLE,
        ),
        Entry(
            "cosponsor",
            tr("Add &co-sponsor to the draft\u2026"),
            "Ctrl+D, C",
            "drafting.add_cosponsor",
            Need.SHARED_DRAFT,
        ),
        Entry("table", tr("&Table\u2026"), "Ctrl+Return", "drafting.table", Need.TABLES, icon="table"),
        Entry("discard", tr("D&iscard draft"), "Ctrl+Shift+Delete", "drafting.discard", Need.DRAFT),
        Entry("close_draft", tr("Close the draft"), "Ctrl+D, Q", "drafting.close", Need.DRAFT),
    ),
)
AMENDMENT = Menu(
    tr("&Amendment"),
    (
        Entry("join", tr("&Join as co-sponsor"), "Ctrl+J", "floor.join", Need.LIVE, icon="join", short=tr("Join")),
        Entry("revise", tr("Re&vise\u2026"), "Ctrl+Shift+E", "floor.revise", Need.REVISABLE, icon="edit"),
        Entry("take", tr("Ta&ke its words as they read now"), "Ctrl+Shift+T", "floor.take", Need.TAKEABLE),
        Entry("withdraw", tr("&Withdraw"), "Ctrl+Shift+W", "floor.withdraw", Need.LIVE, icon="withdraw"),
        Menu(
            tr("&Position"),
            (
                _stance(Stance.SUPPORT, tr("&Support"), "Ctrl+K, S"),
                _stance(Stance.OPPOSE, tr("&Oppose"), "Ctrl+K, O"),
                _stance(Stance.RESERVE, tr("&Reserve"), "Ctrl+K, R"),
                _stance(Stance.FLEXIBLE, tr("&Flexible"), "Ctrl+K, F"),
                None,
                Entry(
                    "position_note", tr("Position with a &note\u2026"), "Ctrl+K, N", "floor.note_position", Need.LIVE
                ),
            ),
            "position",
            "position",
            Need.LIVE,
        ),
        None,
        Entry("adopt", tr("&Adopt"), "Ctrl+Shift+A", "floor.adopt", Need.DECIDABLE, icon="adopt"),
        Entry("reject", tr("&Reject"), "Ctrl+Shift+X", "floor.reject", Need.DECIDABLE, icon="reject"),
        Entry("reopen", tr("Re&open"), "Ctrl+Shift+B", "floor.reopen", Need.DECIDED),
        Entry("meeting", tr("Name the &meeting"), "Ctrl+M", "workspace.go_meeting", Need.SECRETARIAT),
    ),
)
TEXT = Menu(
    tr("&Text"),
    (
        Menu(
            tr("&Bracket"),
            (
                Entry("bracket", tr("&What is said of it"), "Ctrl+U, B", "brackets.open", Need.BRACKET),
                None,
                Entry("bracket_adopt", tr("&Adopt this variant"), "Ctrl+U, A", "brackets.adopt", Need.OPEN_BRACKET),
                Entry("bracket_lift", tr("&Lift, or keep the current words"), "Ctrl+U, L", "brackets.lift", Need.SPAN),
                Entry("bracket_delete", tr("&Delete the words"), "Ctrl+U, D", "brackets.delete", Need.SPAN),
                Entry(
                    "bracket_compromise", tr("&Compromise text\u2026"), "Ctrl+U, C", "brackets.compromise", Need.SPAN
                ),
                Entry("bracket_reject", tr("Re&ject the amendment"), "Ctrl+U, X", "brackets.reject", Need.OPEN_BRACKET),
                None,
                Entry("bracket_reopen", tr("&Reopen what was settled"), "Ctrl+U, R", "brackets.reopen", Need.SETTLED),
            ),
            "bracket",
            "rolling",
            Need.BRACKET,
        ),
        Menu(
            tr("&Status of the provision"),
            (
                _status(Status.OPEN, tr("&Open"), "Ctrl+L, O"),
                _status(Status.GROUP, tr("Agreed in the &working group"), "Ctrl+L, W"),
                _status(Status.ADREF, tr("Agreed ad &referendum"), "Ctrl+L, R"),
                _status(Status.AGREED, tr("&Agreed"), "Ctrl+L, A"),
            ),
            "status",
            "status",
            Need.RULES,
        ),
        None,
        Entry(
            "circulate",
            tr("&Circulate next version\u2026"),
            "Ctrl+Shift+N",
            "paperwork.circulate",
            Need.ISSUES_TEXT,
            icon="circulate",
            short=tr("Circulate"),
        ),
    ),
)
WINDOW = Menu(
    tr("&Window"),
    (
        Entry("next_window", tr("&Next window"), "Ctrl+F6", "window.go_to_window", Need.WINDOWS, (1,)),
        Entry("previous_window", tr("&Previous window"), "Ctrl+Shift+F6", "window.go_to_window", Need.WINDOWS, (-1,)),
        None,
    ),
    "windows",
)
HELP = Menu(
    tr("&Help"),
    (
        Entry("palette", tr("&Do by name\u2026"), "Ctrl+Shift+K", "window.show_palette"),
        Entry(
            "manual", tr("&Manual"), "F1", "window.show_manual", tip=tr("The page of the manual on what you are doing")
        ),
        Entry("keys", tr("&Keyboard shortcuts"), "Ctrl+F1", "window.show_keys"),
        Menu(
            tr("&Language"),
            (
                Entry(
                    "language_system",
                    tr("As the &system"),
                    "Ctrl+Shift+F9",
                    "window.speak",
                    Need.NOTHING,
                    ("system",),
                    group="language",
                ),
                Entry(
                    "language_en", "&English", "Ctrl+Shift+F10", "window.speak", Need.NOTHING, ("en",), group="language"
                ),
                Entry(
                    "language_fr",
                    "&Fran\u00e7ais",
                    "Ctrl+Shift+F11",
                    "window.speak",
                    Need.NOTHING,
                    ("fr",),
                    group="language",
                ),
            ),
            "language",
        ),
        Entry("about", tr("&About Treaty Workbench"), "Shift+F1", "window.about"),
    ),
)
MENUS = (FILE, EDIT, VIEW, DRAFT, AMENDMENT, TEXT, WINDOW, HELP)
VIEWS = ("view_text", "view_rolling", "view_compare", "view_positions", "view_convergence")
TOOLBAR = ("open", "import", None, *VIEWS, None, "undo", "redo")
WORDLESS = ("import", "open", "circulate", "export", *reversed(VIEWS))
"""The buttons of the toolbar that lose their words where there is little room, the first first."""
TOOLBAR_END = ("speak", "circulate", "export")


def entries(menus: Sequence[Menu | Entry | None] = MENUS) -> list[Entry]:
    """Every action, in the order of the menus."""
    found: list[Entry] = []
    for item in menus:
        if isinstance(item, Entry):
            found.append(item)
        elif isinstance(item, Menu):
            found += entries(item.entries)
    return found


def shown(text: str) -> str:
    """The words of an action or a menu in the language of the window."""
    return QCoreApplication.translate("", text)
