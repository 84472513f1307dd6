"""LibreOffice as the hand that marks up a document: real edits through its UNO interface, saved as .docx.

The tests call :func:`edited` with jobs (file, new file, steps); one LibreOffice is started for all of them. A step is
a list: what to do, then its arguments. ``words`` is what to look for (body, tables, footnotes; case counts), or
``[words, n]`` for the n-th place from 0. Words that were deleted with changes recorded are still found. Steps:

- ``["record", True]``: record changes from here on, or no longer
- ``["author", "Given Surname"]``: who makes the changes and comments that follow
- ``["insert before", words, new]``, ``["insert after", words, new]``, ``["delete", words]``
- ``["replace", words, new]``: deletes the words and inserts new ones where they stood
- ``["bold", words]``: a change of form only
- ``["delete paragraph", words]``: the whole paragraph that holds them, its mark too
- ``["insert paragraph", words, new]``: a new paragraph after the one that holds them
- ``["split", words]``: a new paragraph begins before them
- ``["join", words]``: the paragraph that holds them with the next one
- ``["cut and paste", words, target]``: the paragraph that holds ``words`` goes before the one that holds ``target``
- ``["move down", words]``, ``["move up", words]``: by one paragraph, LibreOffice's own command
- ``["set cell", words, new]``: new contents for the table cell that begins with ``words``
- ``["insert row", words]``, ``["delete row", words]``: below the row, or the row, of the cell that begins with them
- ``["comment", words, text]``: a comment on the words; LibreOffice keeps the lines of ``text`` as runs of one
  paragraph, and records the place as an insertion without words where it records changes
- ``["accept", author]``, ``["reject", author]``: all changes of one author that LibreOffice lists
- ``["accept all"]``, ``["reject all"]``

The date of a change is the time at which it is made. Started as a program by a Python that has ``uno``, with the jobs
as JSON on standard input; prints for each ``null``, or what went wrong.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.exchange.libreoffice import Office, named, started

Step = Sequence[Any]
Job = tuple[Path, Path, Sequence[Step]]

_ROOT = Path(__file__).resolve().parents[2]
_WORD = "MS Word 2007 XML"
_ALL = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_ONE = {"accept": ".uno:AcceptTrackedChange", "reject": ".uno:RejectTrackedChange"}


def edited(python: str, soffice: Path, jobs: Sequence[Job]) -> None:
    """Do every job; ``RuntimeError`` says which step of which could not be done."""
    asked = [[str(source.resolve()), str(out.resolve()), list(steps)] for source, out, steps in jobs]
    command = [python, "-m", "tests.exchange.libreoffice_edits", str(soffice)]
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True, timeout=600, cwd=_ROOT
    )
    wrong = [f"{job[1].name}: {said}" for job, said in zip(jobs, json.loads(done.stdout), strict=False) if said]
    if wrong:
        raise RuntimeError("; ".join(wrong))


class _Document:
    """One open document; the methods are the steps."""

    def __init__(self, office: Office, path: Path) -> None:
        self.office = office
        self.author = ""
        self.dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        copy = office.folder / path.name  # LibreOffice leaves a lock beside what it opens
        shutil.copyfile(path, copy)
        self.open = office.opened(copy)
        self.open.RecordChanges = False

    def do(self, name: str, *arguments: Any) -> None:
        getattr(self, f"_{name.replace(' ', '_')}")(*arguments)

    def save(self, out: Path) -> None:
        self.open.storeToURL(out.as_uri(), named(FilterName=_WORD))
        self.open.close(True)

    def _record(self, on: bool) -> None:
        self.open.RecordChanges = on

    def _author(self, name: str) -> None:
        """LibreOffice takes the author from the data of its user, and looks again when they change."""
        self.author = name
        given, _, surname = name.rpartition(" ")
        short = "".join(word[0] for word in name.split())
        _configure(self.office, "/org.openoffice.UserProfile/Data", givenname=given, sn=surname, initials=short)

    def _insert_before(self, words: Any, new: str) -> None:
        found = self._found(words)
        found.Text.insertString(found.Start, new, False)

    def _insert_after(self, words: Any, new: str) -> None:
        found = self._found(words)
        found.Text.insertString(found.End, new, False)

    def _delete(self, words: Any) -> None:
        self._found(words).setString("")

    def _replace(self, words: Any, new: str) -> None:
        found = self._found(words)
        found.Text.insertString(found.End, new, False)
        found = self._found(words)
        found.setString("")

    def _bold(self, words: Any) -> None:
        self._found(words).CharWeight = 150.0

    def _delete_paragraph(self, words: Any) -> None:
        self._paragraph(words).setString("")

    def _insert_paragraph(self, words: Any, new: str) -> None:
        cursor = self._paragraph(words, mark=False)
        cursor.collapseToEnd()
        self._break(cursor)
        cursor.Text.insertString(cursor, new, False)

    def _split(self, words: Any) -> None:
        found = self._found(words)
        self._break(found.Text.createTextCursorByRange(found.Start))

    def _join(self, words: Any) -> None:
        cursor = self._paragraph(words, mark=False)
        cursor.collapseToEnd()
        cursor.goRight(1, True)
        cursor.setString("")

    def _cut_and_paste(self, words: Any, target: Any) -> None:
        self._select(self._paragraph(words))
        self._dispatch(".uno:Cut")
        cursor = self._paragraph(target)
        self._select(cursor.Start)
        self._dispatch(".uno:Paste")

    def _move_down(self, words: Any) -> None:
        self._select(self._found(words).Start)
        self._dispatch(".uno:MoveDown")

    def _move_up(self, words: Any) -> None:
        self._select(self._found(words).Start)
        self._dispatch(".uno:MoveUp")

    def _set_cell(self, words: str, new: str) -> None:
        table, name = self._cell(words)
        table.getCellByName(name).setString(new)

    def _insert_row(self, words: str) -> None:
        table, name = self._cell(words)
        table.Rows.insertByIndex(_row(name) + 1, 1)

    def _delete_row(self, words: str) -> None:
        table, name = self._cell(words)
        self._select(table.getCellByName(name).Start)
        self._dispatch(".uno:DeleteRows")

    def _comment(self, words: Any, text: str) -> None:
        self._select(self._found(words))
        self._dispatch(".uno:InsertAnnotation", Text=text, Author=self.author)

    def _accept(self, author: str) -> None:
        self._decide(_ONE["accept"], author)

    def _reject(self, author: str) -> None:
        self._decide(_ONE["reject"], author)

    def _accept_all(self) -> None:
        self._dispatch(_ALL["accept"])

    def _reject_all(self) -> None:
        self._dispatch(_ALL["reject"])

    def _decide(self, command: str, author: str) -> None:
        while theirs := [change for change in _each(self.open.Redlines) if change.RedlineAuthor == author]:
            cursor = self.open.CurrentController.ViewCursor
            cursor.gotoRange(theirs[0].RedlineStart, False)
            cursor.gotoRange(theirs[0].RedlineEnd, True)
            self._dispatch(command)
            if len([1 for change in _each(self.open.Redlines) if change.RedlineAuthor == author]) >= len(theirs):
                raise LookupError(f"a change by {author} cannot be decided")

    def _found(self, words: Any) -> Any:
        wanted, number = (words, 0) if isinstance(words, str) else words
        search = self.open.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = wanted, True
        found = self.open.findFirst(search)
        for _ in range(number):
            found = found and self.open.findNext(found.End, search)
        if found is None:
            raise LookupError(f"no words {words!r}")
        return found

    def _paragraph(self, words: Any, mark: bool = True) -> Any:
        """The paragraph that holds the words; with its mark, or with the mark before it where it is the last."""
        found = self._found(words)
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        if mark and not cursor.goRight(1, True):
            cursor.gotoRange(cursor.Start, False)
            cursor.goLeft(1, False)
            cursor.gotoRange(found.Text.End, True)
        return cursor

    def _break(self, cursor: Any) -> None:
        from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # type: ignore[import-not-found]

        cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)

    def _cell(self, words: str) -> tuple[Any, str]:
        tables = self.open.TextTables
        for number in range(tables.Count):
            table = tables.getByIndex(number)
            for name in table.CellNames:
                if table.getCellByName(name).String.startswith(words):
                    return table, name
        raise LookupError(f"no cell that begins with {words!r}")

    def _select(self, place: Any) -> None:
        self.open.CurrentController.select(place)

    def _dispatch(self, command: str, **arguments: object) -> None:
        self.dispatcher.executeDispatch(self.open.CurrentController.Frame, command, "", 0, named(**arguments))


def _configure(office: Office, where: str, **values: object) -> None:
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    access = "com.sun.star.configuration.ConfigurationUpdateAccess"
    settings = provider.createInstanceWithArguments(access, named(nodepath=where))
    for name, value in values.items():
        settings.setPropertyValue(name, value)
    settings.commitChanges()


def _row(cell: str) -> int:
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) - 1


def _each(container: Any) -> Iterator[Any]:
    listed = container.createEnumeration()
    while listed.hasMoreElements():
        yield listed.nextElement()


def _done(office: Office, source: str, out: str, steps: Sequence[Step]) -> str | None:
    step: Step = ["open"]
    try:
        document = _Document(office, Path(source))
        for step in steps:
            document.do(*step)
        step = ["save"]
        document.save(Path(out))
    except Exception as error:
        return f"{step}: {type(error).__name__}: {error}"
    return None


def _main() -> None:
    said: list[str | None] = []
    with started(sys.argv[1]) as office:
        for job in json.load(sys.stdin):
            said.append(_done(office, *job))
            if said[-1]:  # LibreOffice may be gone
                break
    print(json.dumps(said))


if __name__ == "__main__":
    _main()
