"""The texts that can be compared: versions, and the current one as each party would have it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.conference import Conference


def texts(conference: Conference) -> list[tuple[str, str]]:
    """What to show of each text and the name by which the session knows it: the newest version first, then parties."""
    session = conference.session
    versions = [(name, name) for name in reversed(session.version_names())]
    if not versions:
        return []
    sponsors = session.sponsors()
    return [*versions, *((shown(conference, code), code) for code in conference.parties if code in sponsors)]


def shown(conference: Conference, name: str) -> str:
    """What to show of a text."""
    if name in conference.session.version_names() or name not in conference.parties:
        return name
    said = QCoreApplication.translate("Compare", "As {party} would have it")
    return said.format(party=conference.name(name))
