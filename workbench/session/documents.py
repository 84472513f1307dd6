"""Documents that go out: built from the record alone, never from the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Unpack

from workbench.domain.errors import Line, Refused
from workbench.session.changes import Progress, silent
from workbench.session.compared import Compared, only
from workbench.session.desk import AtDesk
from workbench.session.excerpts import Excerpts, Part
from workbench.session.papers import Papers

FORMS = ("clean", "rolling", "tracked", "compilation", "comparison", "ledger")
"""The forms in which the text can be exported."""


class Choices(Part, total=False):
    """What can be chosen of a form.

    A rolling text is whole or the :class:`Part` that is chosen, and ``attribution`` names the parties. Tracked changes
    are those of ``parties`` (codes or names), or of all. ``every`` puts proposals that the room has dealt with into a
    compilation. A comparison has the ``columns`` that :meth:`Papers.columns` knows, and one for the ``compromise``;
    what is alike in all stands in one line, unless the ``whole`` is wanted; ``only_changed`` leaves it out.
    """

    attribution: bool
    every: bool
    parties: Sequence[str]
    columns: Sequence[str]
    compromise: bool
    whole: bool
    only_changed: bool


class Documents(AtDesk, Papers, Compared, Excerpts):
    """The verbs that write documents."""

    def export(self, form: str, out: Path, *, progress: Progress = silent, **choices: Unpack[Choices]) -> Path:
        """Writes the current text as a Word document of a ``form``; it is whole or absent."""
        from workbench.exchange.word_out import forms

        only(out, ".docx")
        version = self.version()
        front = self._front(version, form)
        progress(0, 2, Line("gathering the text"))
        write: Callable[[], None]
        match form:
            case "clean":
                write = partial(forms.write_clean, version, front, out)
            case "rolling":
                (rolling, excerpt), statuses = self.part(choices), self.statuses()
                attribution, left_out = choices.get("attribution", True), self.without_place(rolling)
                write = partial(
                    forms.write_rolling,
                    rolling,
                    front,
                    out,
                    statuses=statuses,
                    attribution=attribution,
                    left_out=left_out,
                    excerpt=excerpt,
                )
            case "tracked":
                write = partial(
                    forms.write_tracked, version, self.tracked_changes(choices.get("parties", ())), front, out
                )
            case "compilation":
                write = partial(
                    forms.write_compilation, version, self.proposals(every=choices.get("every", False)), front, out
                )
            case "comparison":
                compromise, whole = choices.get("compromise", True), choices.get("whole", False)
                if whole and choices.get("only_changed"):
                    raise Refused("choose one: the whole text, or only the rows with a difference")
                texts = self.columns(choices.get("columns", ()), compromise=compromise)
                write = partial(
                    forms.write_columns,
                    texts,
                    front,
                    out,
                    compromise=compromise,
                    whole=whole,
                    only_changed=choices.get("only_changed", False),
                )
            case "ledger":
                ends = (self.version_names()[0], version.name)
                write = partial(forms.write_ledger, self.decided(), self.origins(), ends, front, out)
            case _:
                raise Refused(
                    "there is no form {form}: choose {forms} or {last}",
                    form=repr(form),
                    forms=", ".join(FORMS[:-1]),
                    last=FORMS[-1],
                )
        progress(1, 2, Line("writing {file}", file=out.name))
        write()
        progress(2, 2, Line("done"))
        return out
