"""The few ways in which a request cannot be carried out, each with one line for the user.

Every message says what is wrong and what to do. Anything else that is raised is a bug.
"""

from __future__ import annotations


class TreatyError(Exception):
    """The user's request cannot be carried out; ``str(error)`` is the line to show."""


class WrongReference(TreatyError):
    """A provision, amendment, version or party that the file does not have, or an ambiguous one."""


class UnreadableSource(TreatyError):
    """A document that cannot be read: damaged, encrypted, too large, of an unknown kind."""


class FileProblem(TreatyError):
    """The conference file or its folder: missing, damaged, newer, read-only, full, busy."""


class Refused(TreatyError):
    """The request makes no sense in the present state, such as joining a withdrawn amendment."""
