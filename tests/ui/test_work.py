"""What the core says to users, in the language of the window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from resources.build_translations import FOLDER, core_lines
from tests.ui.conftest import Answers
from ui.conference import Conference
from ui.work import line_of
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import FileProblem, Line, Refused, TreatyError
from workbench.session import Progress, Session

VERBS: dict[str, tuple[Callable[[Session, Path], object], str]] = {
    "no such article": (lambda s, _: s.find("article 99"), "pas de \u00ab\u00a0article 99\u00a0\u00bb"),
    "no such amendment": (lambda s, _: s.amendment("L.77"), "il n\u2019y a pas d\u2019amendement"),
    "no such party": (lambda s, _: s.party("Atlantis"), "pas de partie"),
    "nothing new": (
        lambda s, _: s.table(["FRA"], "article 3", Operation.MOD, s.find("article 3").text),
        "ce sont d\u00e9j\u00e0 les mots de Article 3",
    ),
    "no words": (lambda s, _: s.table(["FRA"], "article 3", Operation.MOD, " "), "ce ne sont pas des mots"),
    "joined twice": (lambda s, _: s.join("1", "FRA"), "FRA est d\u00e9j\u00e0 auteur de L.1"),
    "not ours": (lambda s, _: s.withdraw("1", "KEN"), "KEN n\u2019est pas auteur de L.1"),
    "no longer live": (lambda s, _: _withdrawn(s), "L.1 est dans l\u2019\u00e9tat \u00ab\u00a0retir\u00e9\u00a0\u00bb"),
    "withdrawn, then decided": (lambda s, _: _decided(s), "L.1 a \u00e9t\u00e9 retir\u00e9"),
    "nothing to reopen": (lambda s, _: s.reopen("article 2(1)", 1), "n\u2019est pas r\u00e9gl\u00e9"),
    "the name is taken": (lambda s, _: s.circulate("First draft"), "il y a d\u00e9j\u00e0 une version appel\u00e9e"),
    "no such version": (lambda s, _: s.version("Rev.9"), "il n\u2019y a pas de version appel\u00e9e"),
    "no document": (
        lambda s, folder: s.import_source(folder / "none.docx", "X"),
        "(ce fichier ou ce dossier n\u2019existe pas)",
    ),
    "an empty document": (lambda s, folder: s.import_source(_empty(folder), "X"), "empty.docx est vide"),
    "no package": (lambda s, folder: s.receive([_empty(folder)]).refused[0], "empty.docx est vide"),
    "no folder": (lambda s, folder: s.export("clean", folder / "none" / "x.docx"), "ne peut pas \u00eatre \u00e9crit"),
    "no Word name": (lambda s, folder: s.export("clean", folder / "x.pdf"), "doit se terminer par .docx"),
    "a short passphrase": (lambda s, _: s.set_passphrase("abc"), "se devine vite"),
    "there already": (lambda s, _: Session.create(s.path, "Again"), "existe d\u00e9j\u00e0"),
    "not there": (lambda s, folder: Session.open(folder / "none.treaty"), "il n\u2019y a pas de fichier"),
    "no conference": (lambda s, folder: Session.open(_empty(folder)), "n\u2019est pas un fichier de conf\u00e9rence"),
}
"""What people do every day and what they are told, in French."""


def _withdrawn(session: Session) -> object:
    session.withdraw("1", "FRA")
    return session.join("1", "KEN")


def _decided(session: Session) -> object:
    session.withdraw("1", "FRA")
    return session.decide("1", Outcome.ADOPTED)


def _empty(folder: Path) -> Path:
    path = folder / "empty.docx"
    path.write_bytes(b"")
    return path


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(FOLDER / "workbench_fr.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _said(session: Session, verb: Callable[[Session, Path], object], folder: Path) -> TreatyError | str:
    try:
        return str.__str__(said) if not isinstance(said := verb(session, folder), Line) else said
    except TreatyError as error:
        return error


def test_everyday_refusals_are_french_in_a_french_window(french: None, master: Path, tmp_path: Path) -> None:
    for name, (verb, wanted) in VERBS.items():
        with Session.open(shutil.copy(master, tmp_path / "copy.treaty")) as session:
            said = _said(session, verb, tmp_path)
            assert wanted in line_of(said), (name, line_of(said))


def test_the_window_says_in_english_what_the_command_line_says(master: Path, tmp_path: Path) -> None:
    for verb, _ in VERBS.values():
        with Session.open(shutil.copy(master, tmp_path / "copy.treaty")) as session:
            said = _said(session, verb, tmp_path)
            shown = line_of(said)
            assert shown.casefold() == str(said).casefold()


def test_a_refused_verb_is_told_in_the_language_of_the_window(
    french: None, conference: Conference, answers: Answers
) -> None:
    conference.do("X", lambda: conference.session.take_position("L.77", "FRA", Stance.SUPPORT))
    assert "il n\u2019y a pas d\u2019amendement 'L.77'" in answers.errors[0]


def test_lines_within_lines_are_said_in_it_too(french: None) -> None:
    inner = Line("make room on the disk, or choose another folder")
    error = FileProblem("{path} cannot be written ({why}); {advice}", path="x.docx", why="full", advice=inner)
    said, _, advice = line_of(error).partition("\u00a0; ")
    assert said == "x.docx ne peut pas \u00eatre \u00e9crit (full)"
    assert advice == "faites de la place sur le disque, ou choisissez un autre dossier"
    assert "{" not in line_of(Refused("{error}; or name a version: {known}", error=error, known="Rev.1"))


def test_every_line_of_the_core_is_said_in_french(french: None, qapp: QApplication) -> None:
    for template in core_lines():
        said = qapp.translate("Core", template)
        assert said != template or template == "invitation", template


def test_a_fault_of_the_program_is_told_as_one() -> None:
    def task(progress: Progress) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError) as caught:
        task(lambda done, total, what: None)
    assert "a fault of its own (KeyError" in line_of(caught.value)
