"""Which tracked changes stand inside the insertion of somebody else."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.hand import Hand
from tests.exchange.word_files import p, r, word_file
from workbench.exchange.word_in.nesting import outer_insertions
from workbench.exchange.word_in.resolved import revisions_of
from workbench.exchange.word_in.revisions import Unit


def nested(path: Path) -> dict[str, str]:
    """The words of changes by those of the insertion in which they stand."""
    found = revisions_of(path)
    shown = [one.words if one.unit is Unit.WORDS else "¶" for one in found]
    return {shown[index]: shown[outer] for index, outer in outer_insertions(found).items()}


def test_a_deletion_in_an_insertion_and_words_put_into_one(tmp_path: Path) -> None:
    source = word_file(tmp_path, p(r("States shall act.")) + p(r("End.")))
    out = tmp_path / "edited.docx"
    with Hand(source, out, "France") as hand:
        hand.insert("shall", " always and surely")
        hand.author = "Germany"
        hand.delete(" and surely")
        hand.insert(" alw", "WAYS")
        hand.insert("States", " Parties")
    assert nested(out) == {" and surely": "ays", "WAYS": " alw"}


def test_what_stands_in_a_paragraph_that_is_new_as_a_whole(tmp_path: Path) -> None:
    source = word_file(tmp_path, p(r("States shall act.")) + p(r("End.")))
    out = tmp_path / "edited.docx"
    with Hand(source, out, "France") as hand:
        hand.insert_paragraph("shall", "States may rest.")
        hand.split("act.")
        hand.author = "Germany"
        hand.insert("may", " not")
        hand.insert("States shall", " then")  # its paragraph ends anew, but its words stood there
    assert nested(out) == {" not": "¶"}


def test_the_same_author_at_another_time_is_somebody_else(tmp_path: Path) -> None:
    source = word_file(tmp_path, p(r("States shall act.")) + p(r("End.")))
    out = tmp_path / "edited.docx"
    with Hand(source, out, "France") as hand:
        hand.insert("shall", " always")
        hand.date = "2026-04-01T10:00:00Z"
        hand.delete("always")
    assert nested(out) == {"always": " "}
