"""A paragraph that five parties would amend, for the tests of what the room decides."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.amendment import Operation, Relation
from workbench.drafting.brackets import numbered
from workbench.session import Agreed, Session

WORDS = "The Parties shall protect all civilians at all times, as appropriate."
DEADLINE = "Within [X] days each [State] Party [shall] [should] report [as soon as [reasonably] possible]."
TREATY = f"Article 1\nPurpose\n\n1. {WORDS}\n\n2. {DEADLINE}\n\n3. No Party shall attack.\n"


def open_room(folder: Path) -> Path:
    """A file with Draft 1 and the amendments L.1 to L.7, all but the last three on paragraph 1."""
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    path = folder / "room.treaty"
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        mod = Operation.MOD
        session.table(["FRA"], "1.1", mod, WORDS.replace("shall", "should").replace("all times", "any price"))
        session.table(["DEU"], "1.1", mod, WORDS.replace("shall", "may"))
        session.table(["RUS"], "1.1", mod, WORDS.replace(", as appropriate", ""))
        session.table(["KEN"], "1.1", mod, WORDS.replace("all civilians", "all the civilians"))
        session.table(["JPN"], "Article 1", Operation.RETITLE, "Aim")
        session.table(["BRA"], "1.3", Operation.SUP)
        session.table(["IND"], "1.3", Operation.ADD, "4. States shall cooperate.", relation=Relation.AFTER)
    return path


def spans(session: Session, at: str = "1.1", *, heading: bool = False) -> dict[int, tuple[str, ...]]:
    """The wordings of the spans of a provision that have a number, the current one first."""
    rolled = next(p for p in session.rolling(at).provisions if not p.proposed)
    found = numbered(rolled.heading if heading else rolled.segments)
    return {
        number: tuple(variant.text for variant in span.variants)
        for number, span in found
        if number is not None and not isinstance(span, Agreed)
    }


def span_of(session: Session, words: str, at: str = "1.1") -> int:
    """The number of the span whose current words are ``words``."""
    return next(number for number, wordings in spans(session, at).items() if wordings[0].strip() == words.strip())


def statuses(session: Session) -> dict[int, str]:
    """The status of every amendment by number."""
    return {own.number or 0: own.status.value for own in session.amendments()}
