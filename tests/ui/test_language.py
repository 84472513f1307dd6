"""Every text of the window passes through Qt's translation, and French is complete."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSettings

from resources.build_translations import FOLDER, collect, compile_
from tests.ui.conftest import Answers
from ui import language
from ui.actions import MENUS, Entry, Menu
from ui.help import pages
from ui.window import Window

ROOT = Path(__file__).parents[2]
SHOWN = {
    *("setText", "setWindowTitle", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setIconText", "setStatusTip", "setInformativeText", "setTabText", "setItemText", "addRow", "addTab", "addItem"),
    *("addMenu", "addAction", "addButton", "QLabel", "QPushButton", "QToolButton", "QAction", "QCheckBox", "QGroupBox"),
    *("QRadioButton", "QToolBar", "tell", "error", "confirm", "ask_line", "open_file", "save_file", "choose_folder"),
    *("beginMacro", "end_with", "do", "start"),
}
"""Calls that show what they are given."""
SHOWN_BY_NAME = {"placeholderText", "toolTip", "text", "title", "windowTitle", "statusTip"}
"""Arguments by name that are shown."""
AS_THEY_ARE = {
    "Treaty Workbench": "the name of the program",
    "Apache License 2.0": "the name of the licence",
    "Rev.{}": "how versions are named in documents of the United Nations",
    "FRIENDS": "a code",
    "Aa": "a sign",
    "Qt: {}": "for the log of faults",
    "{} \u2013 Treaty Workbench": "the name of the program",
    "XXXX-XXXX-XXXX-XXXX-XXXX": "the shape of a code",
    "{}.treaty": "the name of a file",
    "{}.treatypack": "the name of a file",
    "Title": "the key of a field in a PNG file",
    "Description": "the key of a field in a PNG file",
}
PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%[sd\d]")
MNEMONIC = re.compile(r"&(\w)")
WORD = re.compile(r"[^\W\d_]{2}")


def messages(name: str) -> Iterator[tuple[str, str, list[str], bool]]:
    """Of a ``.ts`` file: context, source, its translations (several where it has plurals), and whether it is done."""
    for context in ElementTree.parse(FOLDER / f"{name}.ts").getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            done = all(forms) and translation.get("type") is None
            yield context.findtext("name", ""), message.findtext("source", ""), forms, done


FRENCH = {(context, source): forms[0] for context, source, forms, _ in messages("workbench_fr")}


def test_french_has_every_text_and_english_every_plural() -> None:
    for name in ("workbench_en", "workbench_fr"):
        assert [source for _, source, _, done in messages(name) if not done] == []


@pytest.mark.parametrize("name", ["workbench_en", "workbench_fr"])
def test_the_files_are_made_of_the_source_as_it_is_now(name: str, tmp_path: Path) -> None:
    """If not: ``python -m resources.build_translations``, and translate what is new."""
    file = Path(shutil.copy(FOLDER / f"{name}.ts", tmp_path / f"{name}.ts"))
    collect(file)
    sources = {(one[0], one[1]) for one in messages(name)}
    now = ElementTree.parse(file).getroot()  # noqa: S314
    assert sources == {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in now.iter("context")
        for message in context.iter("message")
    }
    compile_(FOLDER / f"{name}.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / f"{name}.qm").read_bytes()


def test_what_is_filled_in_is_the_same_in_french() -> None:
    for _, source, forms, _ in messages("workbench_fr"):
        for form in forms:
            wanted, got = PLACEHOLDER.findall(source), PLACEHOLDER.findall(form)
            assert sorted(wanted) == sorted(got), (source, form)
            bare = ("{}", "%s", "%d")  # told apart by their order alone
            assert [one for one in wanted if one in bare] == [one for one in got if one in bare], (source, form)


def test_french_letters_that_open_are_where_english_has_them() -> None:
    for _, source, forms, _ in messages("workbench_fr"):
        for form in forms:
            assert len(MNEMONIC.findall(source)) == len(MNEMONIC.findall(form)), (source, form)


def test_french_signs_stand_off_by_a_space_that_does_not_break() -> None:
    for _, source, forms, _ in messages("workbench_fr"):
        for form in forms:
            assert not re.search(r" [:;?!\u00bb]|\u00ab ", form), form
            assert not re.search(r"['\u201c\u201d]", form), form
            assert source.endswith("\u2026") == form.endswith("\u2026"), (source, form)


def test_each_letter_opens_one_entry_of_a_french_menu() -> None:
    def look(entries: Iterator[Menu | Entry | None], where: str) -> None:
        letters: dict[str, str] = {}
        for item in entries:
            if item is None:
                continue
            text = FRENCH.get(("", item.text), item.text)
            for letter in MNEMONIC.findall(text):
                other = letters.setdefault(letter.casefold(), text)
                assert other == text, f"{where}: {other} / {text}"
            if isinstance(item, Menu):
                look(iter(item.entries), text)

    look(iter(MENUS), "menu bar")


def test_no_text_goes_by_qts_translation() -> None:
    found = [line for path in sorted((ROOT / "ui").rglob("*.py")) for line in _bypassing(path)]
    assert found == []


def _bypassing(path: Path) -> Iterator[str]:
    """Words that are shown as they stand in the source, and calls of tr from which lupdate cannot read the words."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (f"{_at(path, one)}: tr in an f-string" for one in ast.walk(node) if _is_tr(one))
        if not isinstance(node, ast.Call):
            continue
        name = _name(node)
        given = [word.value for word in node.keywords if word.arg in SHOWN_BY_NAME]
        given += node.args if name in SHOWN else []
        for one in given:
            said = _said(one)
            if WORD.search(said.replace("{}", "")) and said not in AS_THEY_ARE:
                yield f"{_at(path, one)}: {said}"


def _at(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_tr(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node) in ("tr", "translate")


def _said(node: ast.expr) -> str:
    """The words of a literal, with {} where an f-string fills something in; "" for what is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return "" if re.fullmatch(r"[a-z_0-9]+|#[0-9a-f]{6}", node.value) else node.value  # a name or a colour
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.IfExp):
        return _said(node.body) or _said(node.orelse)
    return ""


def test_the_first_language_that_the_window_speaks_is_taken() -> None:
    assert language.spoken_of(["fr-CH", "fr", "en-US"]) == "fr"
    assert language.spoken_of(["de-AT", "de", "fr-FR"]) == "fr"
    assert language.spoken_of(["ja-JP", "C"]) == "en"
    assert language.spoken_of([]) == "en"


def test_a_language_is_chosen_in_the_menu_and_kept(window: Window, answers: Answers) -> None:
    assert language.chosen() == language.SYSTEM
    assert window.actions_.by_name["language_system"].isChecked()
    window.actions_.by_name["language_fr"].trigger()
    assert language.chosen() == language.wanted() == "fr"
    assert "start it again" in answers.lines[0]
    QSettings().setValue("language", "xx")
    assert language.chosen() == language.SYSTEM


def test_the_manual_is_all_there_in_french() -> None:
    manual = ROOT / "resources" / "manual"
    for path in sorted((manual / "en").glob("*.md")):
        ours, theirs = path.read_text("utf-8"), (manual / "fr" / path.name).read_text("utf-8")
        for part in (r"\{\w+\}", r"\]\(([^)]*)\)", r"^#+ ", "<!-- keys -->"):
            found = [sorted(re.findall(part, words, re.MULTILINE)) for words in (ours, theirs)]
            assert found[0] == found[1], (path.name, part)


IN_FRENCH = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[1])
from ui import language, program
from ui.help import pages
from ui.words import STATUS, counted, figure
from workbench.domain.provision import Status

app = QApplication(["test"])
language.choose("fr")
language.speak(app, language.wanted())
window = program.make_window(app)
print([action.text() for action in window.menuBar().actions()])
print(window.actions_.by_name["open"].toolTip())
print(STATUS[Status.ADREF], counted(0, "draft"), counted(2, "live amendment"), figure(5000) != "5000")
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(box.buttons()[0].text())
print(pages.contents()[0][1], "Touche" in pages.page("keys"), "Texte" in pages.page("keys"))
window.close()
"""


def test_the_window_speaks_french(tmp_path: Path) -> None:
    """In a program of its own: a language is spoken once and from the start."""
    told = subprocess.run(
        [sys.executable, "-c", IN_FRENCH, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    assert "'&Fichier'" in told[0] and "'A&ide'" in told[0]
    assert told[1].startswith("Ouvrir un fichier de conf\u00e9rence (")
    assert told[2] == "Agr\u00e9\u00e9e ad referendum 0 projet 2 amendements \u00e0 l\u2019examen True"
    assert told[3].replace("&", "") == "Annuler"
    assert told[4].endswith("True True") and pages.contents()[0][1] not in told[4]
