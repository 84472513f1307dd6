"""The few ways in which a request cannot be carried out, each with one line for the user.

Every message says what is wrong and what to do. Anything else that is raised is a bug.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Line(str):
    """A line for the user: a ``template`` with ``values`` in the place of its braces; without values as it stands.

    A view can say the template in another language. So it is written out where a line is made, and nowhere else: it is
    the source of its translations. A value may be a line itself, an error, or a word of the domain.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The line in English."""
        line = super().__new__(cls, template.format(**values) if values else template)
        line.template, line.values = template, values
        return line


class TreatyError(Exception):
    """The user's request cannot be carried out; ``str(error)`` is the line to show, made as a :class:`Line` is."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.line = template if isinstance(template, Line) and not values else Line(template, **values)
        super().__init__(self.line)


class WrongReference(TreatyError):
    """A provision, amendment, version or party that the file does not have, or an ambiguous one."""


class UnreadableSource(TreatyError):
    """A document that cannot be read: damaged, encrypted, too large, of an unknown kind."""


class FileProblem(TreatyError):
    """The conference file or its folder: missing, damaged, newer, read-only, full, busy."""


class Refused(TreatyError):
    """The request makes no sense in the present state, such as joining a withdrawn amendment."""
