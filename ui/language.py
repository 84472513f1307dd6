"""The language of the window: the system's, or the one that the user chose.

Texts are English in the source and pass through Qt's translation; ``resources/translations`` has the others, and the
plurals of English. ``python -m resources.build_translations`` brings those files up to date.
"""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

SYSTEM = "system"
LANGUAGES = ("en", "fr")
"""Those that the window speaks; English where it does not speak the system's."""

_SETTING = "language"


def chosen() -> str:
    """What the user chose: one of ``LANGUAGES``, or ``SYSTEM``."""
    said = str(QSettings().value(_SETTING, SYSTEM))
    return said if said in LANGUAGES else SYSTEM


def choose(name: str) -> None:
    """Keeps a choice, for the next start."""
    QSettings().setValue(_SETTING, name)


def wanted() -> str:
    """The language in which the window is to open: one of ``LANGUAGES``."""
    said = chosen()
    return said if said != SYSTEM else spoken_of(QLocale.system().uiLanguages())


def spoken_of(names: list[str]) -> str:
    """The first of some languages, such as "fr-CH", that the window speaks."""
    return next((base for name in names if (base := name.partition("-")[0]) in LANGUAGES), LANGUAGES[0])


def speak(app: QCoreApplication, language: str) -> None:
    """Lets all texts, numbers and dates of the program be in a language, once and before its first window."""
    system = QLocale.system()
    named = QLocale(language)
    QLocale.setDefault(system if system.language() == named.language() else named)
    folder = files("resources") / "translations"
    _install(app, str(folder / f"workbench_{LANGUAGES[0]}.qm"))  # its plurals, where another language has none
    if language != LANGUAGES[0]:
        _install(app, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm")
        _install(app, str(folder / f"workbench_{language}.qm"))


def _install(app: QCoreApplication, path: str) -> None:
    translator = QTranslator(app)
    if translator.load(path):
        app.installTranslator(translator)
