"""What changed between two Word files, written as tracked changes by one author into the newer one."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.errors import UnreadableSource
from workbench.exchange.redlining.hand import Hand
from workbench.exchange.redlining.side import Side
from workbench.exchange.redlining.writer import Redliner
from workbench.exchange.whole_file import write_whole
from workbench.exchange.word_in.package import WordPackage


def write_redline(old: Path, new: Path, out: Path, *, author: str, date: str = "") -> int:
    """Write ``new`` to ``out`` with all in which it differs from ``old`` as changes by ``author``; gives their number.

    Accepted, they give the text of ``new``, rejected that of ``old``; changes that either file tracks already count
    as accepted. ``date`` is ISO 8601 in UTC, "" for none. The form is that of ``new``, and changes of form alone are
    not marked; headers and footers are those of ``new``. The same files give the same bytes. Raises
    ``UnreadableSource`` for what is no readable Word file and ``FileProblem`` where ``out`` cannot be written.
    """
    try:
        with WordPackage(old) as before, WordPackage(new) as after:
            one, other = Side(before), Side(after)
            hand = Hand(author, date)
            Redliner(one, other, hand).story(one.body(), other.body(), "document")
            other.touched.add(other.text)
            count = hand.number(other.trees[name] for name in other.touched)
            content = after.with_parts({**other.written(), **other.added})
    except RecursionError as error:
        raise UnreadableSource(
            f"{old.name} or {new.name} is nested deeper than any document; save both again from Word and try again"
        ) from error
    write_whole(out, content)
    return count
