"""Every action of the window: its words, its place in the menu, its key, and which verb it is.

Keys that begin with F2 pass between parties, with Ctrl+D draft, with Ctrl+K state a position, with Ctrl+L set a status,
with Ctrl+R steer the room's screen, with Ctrl+U decide on the bracket at the caret: Ctrl+Alt is left alone, because it
types letters on many keyboards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.provision import Status
from workbench.session import Step


class Need(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    FILE = auto()
    TEXT = auto()
    PROVISION = auto()
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
    return Entry(name, text, keys, "drafting.begin", Need.PROVISION, arguments, icon)


def _move(step: Step, text: str, arrow: str) -> Entry:
    return Entry(f"move_{step}", text, f"Alt+Shift+{arrow}", "drafting.step", Need.PROVISION, (step,))


def _stance(stance: Stance, text: str, keys: str) -> Entry:
    return Entry(f"position_{stance}", text, keys, "floor.take_position", Need.LIVE, (stance,))


def _status(status: Status, text: str, keys: str) -> Entry:
    return Entry(f"status_{status}", text, keys, "floor.set_status", Need.RULES, (status,))


def _export(form: str, text: str, keys: str, need: Need = Need.TEXT) -> Entry:
    return Entry(f"export_{form}", text, keys, "paperwork.export", need, (form,))


BETWEEN = Menu(
    "Be&tween parties",
    (
        Entry(
            "send_to_secretariat",
            "Send to the se&cretariat\u2026",
            "F2, C",
            "between.send_to_secretariat",
            Need.DELEGATION,
            icon="export",
            tip="Write a package of what the secretariat lacks",
        ),
        Entry("send", "&Send a package\u2026", "F2, S", "between.send", Need.SPEAKS, icon="export"),
        Entry("receive", "&Receive packages\u2026", "F2, R", "between.receive", Need.RECEIVES, icon="import"),
        Entry("news", "What was received &last", "F2, N", "between.show_news", Need.FILE),
        None,
        Entry("invite", "&Invite a party\u2026", "F2, I", "between.invite", Need.ISSUES, icon="party"),
        Entry("seats", "S&eats\u2026", "F2, E", "between.show_seats", Need.FILE, tip="Who may speak, and from where"),
    ),
    "between",
    "party",
    Need.FILE,
)
FILE = Menu(
    "&File",
    (
        Entry("new", "&New conference\u2026", "Ctrl+N", "window.new", icon="new"),
        Entry(
            "open",
            "&Open conference\u2026",
            "Ctrl+O",
            "window.open",
            icon="open",
            tip="Open a conference file",
            short="Open",
        ),
        Menu("Open &recent", (), "recent"),
        Entry("new_window", "New &window", "Ctrl+T", "window.new_window"),
        Entry(
            "open_invitation",
            "Open an in&vitation\u2026",
            "F2, O",
            "window.open_invitation",
            icon="party",
            tip="Make the file of a party from the invitation and the code that the secretariat gave you",
        ),
        Entry("sample", "Try the sa&mple conference\u2026", "Ctrl+Shift+O", "window.sample", icon="sample"),
        None,
        Entry(
            "import",
            "&Import text\u2026",
            "Ctrl+I",
            "paperwork.import_text",
            Need.ISSUES,
            icon="import",
            short="Import",
        ),
        Entry(
            "return",
            "Read &back a marked-up document\u2026",
            "Ctrl+Shift+I",
            "paperwork.return_document",
            Need.SPEAKS_TEXT,
            icon="import",
        ),
        Menu(
            "&Export",
            (
                _export("clean", "&Clean text\u2026", "Ctrl+Shift+S"),
                _export("rolling", "&Rolling text\u2026", "Ctrl+Shift+R"),
                _export("tracked", "&Tracked changes\u2026", "Ctrl+Shift+H"),
                _export("compilation", "Com&pilation of proposals\u2026", "Ctrl+Shift+U"),
                _export("comparison", "C&omparison in columns\u2026", "Ctrl+Shift+D"),
                _export("ledger", "&Ledger of decisions\u2026", "Ctrl+Shift+Y"),
                _export("changes", "C&hanges between two texts\u2026", "Ctrl+Shift+M", Need.TEXTS),
            ),
            "export",
            "export",
            Need.TEXT,
        ),
        BETWEEN,
        Entry("print", "&Print\u2026", "Ctrl+P", "workspace.print", Need.TEXT, tip="Print it, or save it as PDF"),
        Entry(
            "passphrase",
            "Passp&hrase\u2026",
            "Ctrl+Shift+J",
            "passphrase.ask",
            Need.WRITABLE,
            tip="Protect your drafts, notes and key in this file",
        ),
        None,
        Entry("close", "&Close conference", "Ctrl+W", "window.close_conference", Need.FILE),
        Entry("quit", "&Quit", "Ctrl+Q", "window.quit"),
    ),
)
EDIT = Menu(
    "&Edit",
    (
        Entry("undo", "&Undo", "Ctrl+Z", "drafting.undo", Need.FILE, icon="undo"),
        Entry("redo", "&Redo", "Ctrl+Shift+Z", "drafting.redo", Need.FILE, icon="redo"),
        None,
        Entry("find", "&Find in the text\u2026", "Ctrl+F", "finding.in_text", Need.TEXT, icon="search"),
        Entry("find_next", "Find &next", "F3", "finding.next", Need.TEXT, icon="next"),
        Entry("find_previous", "Find &previous", "Shift+F3", "finding.previous", Need.TEXT, icon="previous"),
        Entry("replace", "Replac&e in drafts\u2026", "Ctrl+H", "finding.replace", Need.WRITABLE_TEXT),
        Entry("search", "&Search everywhere\u2026", "Ctrl+Shift+F", "finding.everywhere", Need.TEXT, icon="search"),
        None,
        Entry("spelling", "Chec&k spelling", "Shift+F7", "spelling.toggle", Need.WRITABLE_TEXT, switch=True),
        Entry("go_to", "&Go to a provision\u2026", "Ctrl+G", "window.go_to", Need.TEXT),
        Entry("filter_outline", "Fi&lter the outline", "Shift+F5", "workspace.filter_outline", Need.TEXT),
        Entry("copy_citation", "Copy c&itation", "Ctrl+Shift+C", "workspace.copy_citation", Need.PROVISION),
    ),
)
ROOM = Menu(
    "T&he room's screen",
    (
        Entry("room_screen", "&Show the room's screen", "F9", "room.toggle", Need.TEXT, icon="screen", switch=True),
        None,
        Entry("room_next", "&Next article", "Ctrl+PgDown", "room.turn", Need.TEXT, (1,), "next"),
        Entry("room_previous", "&Previous article", "Ctrl+PgUp", "room.turn", Need.TEXT, (-1,), "previous"),
        Entry(
            "room_hold",
            "&Hold this article",
            "Ctrl+R, H",
            "room.hold",
            Need.ROOM,
            tip="Keep this article on the room's screen wherever you go",
            short="Hold",
            switch=True,
        ),
        Entry(
            "room_typing",
            "Show what I &type",
            "Ctrl+R, T",
            "room.show_typing",
            Need.ROOM,
            tip="Show the room the open draft and what you type from now on, before it is tabled",
            switch=True,
        ),
        None,
        Entry("room_invert", "&White on black", "Ctrl+R, W", "room.invert", Need.ROOM, icon="invert", switch=True),
        Entry("room_larger", "&Larger on the room's screen", "Ctrl+R, L", "room.resize", Need.ROOM, (1.1,)),
        Entry("room_smaller", "S&maller on the room's screen", "Ctrl+R, S", "room.resize", Need.ROOM, (1 / 1.1,)),
        Entry("room_usual", "&Usual size on the room's screen", "Ctrl+R, U", "room.resize", Need.ROOM, (0,)),
    ),
    "room",
    "screen",
    Need.TEXT,
)
COMPARING = Menu(
    "Ho&w texts are compared",
    (
        Entry(
            "compare_inline",
            "&In one text",
            "F12",
            "workspace.compare_inline",
            Need.TEXT,
            tip="Show the two compared texts in one, or beside each other",
            short="In one",
            switch=True,
        ),
        Entry(
            "compare_changed",
            "&Only what changed",
            "Ctrl+B, C",
            "workspace.compare_changed",
            Need.TEXT,
            tip="Show only the provisions that changed, under those in which they stand",
            short="Only changes",
            switch=True,
        ),
        Entry("compare_swap", "&Swap the two texts", "Ctrl+B, S", "workspace.compare_swapped", Need.TEXT, (), "swap"),
    ),
    "comparing",
    "compare",
    Need.TEXT,
)
VIEW = Menu(
    "&View",
    (
        Entry("view_text", "&Text", "Ctrl+1", "workspace.show_text", Need.TEXT, icon="text", group="view"),
        Entry("view_rolling", "&Rolling text", "Ctrl+2", "workspace.show_rolling", Need.TEXT, (), "rolling", "view"),
        Entry("view_compare", "&Comparison", "Ctrl+3", "workspace.show_comparison", Need.TEXT, (), "compare", "view"),
        Entry("view_positions", "Pos&itions", "Ctrl+4", "workspace.show_positions", Need.TEXT, (), "positions", "view"),
        Entry(
            "view_convergence",
            "Con&vergence",
            "Ctrl+5",
            "workspace.show_convergence",
            Need.TEXT,
            (),
            "convergence",
            "view",
        ),
        Entry(
            "save_picture",
            "Save the pict&ure\u2026",
            "Ctrl+Shift+G",
            "workspace.save_picture",
            Need.TEXT,
            icon="export",
            short="Save",
        ),
        None,
        Entry(
            "previous_change",
            "&Previous bracket or change",
            "Shift+F8",
            "workspace.previous_change",
            Need.TEXT,
            (),
            "previous",
        ),
        Entry("next_change", "&Next bracket or change", "F8", "workspace.next_change", Need.TEXT, icon="next"),
        Entry("next_settled", "Next settle&d words", "Ctrl+F8", "workspace.next_settled", Need.TEXT, (1,)),
        Entry("previous_settled", "Settled words before", "Ctrl+Shift+F8", "workspace.next_settled", Need.TEXT, (-1,)),
        COMPARING,
        None,
        Entry("go_outline", "Go to the &outline", "F5", "workspace.go_outline", Need.TEXT),
        Entry("go_text", "Go to the te&xt", "F6", "workspace.go_text", Need.TEXT),
        Entry("go_amendments", "Go to the &amendments", "F7", "workspace.go_amendments", Need.TEXT),
        None,
        Entry("larger", "&Larger text", "Ctrl++", "window.zoom", arguments=(1.1,)),
        Entry("smaller", "&Smaller text", "Ctrl+-", "window.zoom", arguments=(1 / 1.1,)),
        Entry("normal_size", "Nor&mal size", "Ctrl+0", "window.zoom", arguments=(0,)),
        Menu(
            "App&earance",
            (
                Entry("light", "&Light", "Ctrl+Shift+F1", "window.appear", arguments=("light",), group="look"),
                Entry("dark", "&Dark", "Ctrl+Shift+F2", "window.appear", arguments=("dark",), group="look"),
                Entry(
                    "system", "As the &system", "Ctrl+Shift+F3", "window.appear", arguments=("system",), group="look"
                ),
            ),
            "appearance",
        ),
        ROOM,
        Entry("log", "Lo&g of acts\u2026", "Ctrl+Shift+L", "paperwork.show_log", Need.FILE),
        Entry("full_screen", "&Full screen", "F11", "window.full_screen"),
    ),
)
DRAFT = Menu(
    "&Draft",
    (
        Entry("speak", "Speak &for a delegation\u2026", "F4", "drafting.choose_speaker", Need.FILE, icon="party"),
        Entry("add_party", "Add a &party\u2026", "Ctrl+Shift+P", "floor.add_party", Need.ISSUES),
        None,
        Menu(
            "Draft &amendment",
            (
                _draft("draft_mod", "New &wording", "Ctrl+E", "edit", Operation.MOD),
                None,
                _draft("draft_after", "New provision &after", "Ctrl+D, A", "add", Operation.ADD, Relation.AFTER),
                _draft("draft_before", "New provision &before", "Ctrl+D, B", "add", Operation.ADD, Relation.BEFORE),
                _draft("draft_under", "New provision &under", "Ctrl+D, U", "add", Operation.ADD, Relation.UNDER),
                None,
                _draft("draft_sup", "&Delete", "Ctrl+D, X", "delete", Operation.SUP),
                _draft("draft_move", "&Move", "Ctrl+D, M", "move", Operation.MOVE),
                _draft("draft_retitle", "New &heading", "Ctrl+D, H", "retitle", Operation.RETITLE),
                _draft("draft_noc", "&Keep as it is", "Ctrl+D, K", "keep", Operation.NOC),
            ),
            "draft",
            "edit",
            Need.PROVISION,
        ),
        None,
        Menu(
            "Mo&ve the provision",
            (
                _move(Step.UP, "&Before the one above", "Up"),
                _move(Step.DOWN, "&After the one below", "Down"),
                _move(Step.OUT, "&Out of what it stands in", "Left"),
                _move(Step.UNDER, "&Under the one above", "Right"),
            ),
            "move",
            "move",
            Need.PROVISION,
        ),
        Entry(
            "cosponsor", "Add &co-sponsor to the draft\u2026", "Ctrl+D, C", "drafting.add_cosponsor", Need.SHARED_DRAFT
        ),
        Entry("table", "&Table\u2026", "Ctrl+Return", "drafting.table", Need.TABLES, icon="table"),
        Entry("discard", "D&iscard draft", "Ctrl+Shift+Delete", "drafting.discard", Need.DRAFT),
        Entry("close_draft", "Close the draft", "Ctrl+D, Q", "drafting.close", Need.DRAFT),
    ),
)
AMENDMENT = Menu(
    "&Amendment",
    (
        Entry("join", "&Join as co-sponsor", "Ctrl+J", "floor.join", Need.LIVE, icon="join", short="Join"),
        Entry("revise", "Re&vise\u2026", "Ctrl+Shift+E", "floor.revise", Need.REVISABLE, icon="edit"),
        Entry("take", "Ta&ke its words as they read now", "Ctrl+Shift+T", "floor.take", Need.TAKEABLE),
        Entry("withdraw", "&Withdraw", "Ctrl+Shift+W", "floor.withdraw", Need.LIVE, icon="withdraw"),
        Menu(
            "&Position",
            (
                _stance(Stance.SUPPORT, "&Support", "Ctrl+K, S"),
                _stance(Stance.OPPOSE, "&Oppose", "Ctrl+K, O"),
                _stance(Stance.RESERVE, "&Reserve", "Ctrl+K, R"),
                _stance(Stance.FLEXIBLE, "&Flexible", "Ctrl+K, F"),
                None,
                Entry("position_note", "Position with a &note\u2026", "Ctrl+K, N", "floor.note_position", Need.LIVE),
            ),
            "position",
            "position",
            Need.LIVE,
        ),
        None,
        Entry("adopt", "&Adopt", "Ctrl+Shift+A", "floor.adopt", Need.DECIDABLE, icon="adopt"),
        Entry("reject", "&Reject", "Ctrl+Shift+X", "floor.reject", Need.DECIDABLE, icon="reject"),
        Entry("reopen", "Re&open", "Ctrl+Shift+B", "floor.reopen", Need.DECIDED),
        Entry("meeting", "Name the &meeting", "Ctrl+M", "workspace.go_meeting", Need.SECRETARIAT),
    ),
)
TEXT = Menu(
    "&Text",
    (
        Menu(
            "&Bracket",
            (
                Entry("bracket", "&What is said of it", "Ctrl+U, B", "brackets.open", Need.BRACKET),
                None,
                Entry("bracket_adopt", "&Adopt this variant", "Ctrl+U, A", "brackets.adopt", Need.OPEN_BRACKET),
                Entry("bracket_lift", "&Lift, or keep the current words", "Ctrl+U, L", "brackets.lift", Need.SPAN),
                Entry("bracket_delete", "&Delete the words", "Ctrl+U, D", "brackets.delete", Need.SPAN),
                Entry("bracket_compromise", "&Compromise text\u2026", "Ctrl+U, C", "brackets.compromise", Need.SPAN),
                Entry("bracket_reject", "Re&ject the amendment", "Ctrl+U, X", "brackets.reject", Need.OPEN_BRACKET),
                None,
                Entry("bracket_reopen", "&Reopen what was settled", "Ctrl+U, R", "brackets.reopen", Need.SETTLED),
            ),
            "bracket",
            "rolling",
            Need.BRACKET,
        ),
        Menu(
            "&Status of the provision",
            (
                _status(Status.OPEN, "&Open", "Ctrl+L, O"),
                _status(Status.GROUP, "Agreed in the &working group", "Ctrl+L, W"),
                _status(Status.ADREF, "Agreed ad &referendum", "Ctrl+L, R"),
                _status(Status.AGREED, "&Agreed", "Ctrl+L, A"),
            ),
            "status",
            "status",
            Need.RULES,
        ),
        None,
        Entry(
            "circulate",
            "&Circulate next version\u2026",
            "Ctrl+Shift+N",
            "paperwork.circulate",
            Need.ISSUES_TEXT,
            icon="circulate",
            short="Circulate",
        ),
    ),
)
WINDOW = Menu(
    "&Window",
    (
        Entry("next_window", "&Next window", "Ctrl+F6", "window.go_to_window", Need.WINDOWS, (1,)),
        Entry("previous_window", "&Previous window", "Ctrl+Shift+F6", "window.go_to_window", Need.WINDOWS, (-1,)),
        None,
    ),
    "windows",
)
HELP = Menu(
    "&Help",
    (
        Entry("palette", "&Do by name\u2026", "Ctrl+Shift+K", "window.show_palette"),
        Entry("manual", "&Manual", "F1", "window.show_manual", tip="The page of the manual on what you are doing"),
        Entry("keys", "&Keyboard shortcuts", "Ctrl+F1", "window.show_keys"),
        Entry("about", "&About Treaty Workbench", "Shift+F1", "window.about"),
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
