from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Kind
from workbench.session import Session
from workbench.session.questions import BracketCount

TREATY = """Article 1
Purpose

1. The Parties shall protect civilians within [X] days.

2. No Party shall attack:

(a) hospitals;

(b) power grids.

Article 2
Definitions

Terms have their ordinary meaning.

Article 3
Depositary

The Secretary-General is the depositary.
"""
WORDINGS = (
    "No Party may attack:",
    "hospitals and schools;",
    "The Parties should protect civilians.",
    "Terms are clear.",
)

numbers = st.integers(1, 12)
steps = st.one_of(
    st.tuples(st.just("table"), st.sampled_from(list(Operation)), numbers, numbers),
    st.tuples(st.just("table"), st.just(Operation.MOD), numbers, numbers),
    st.tuples(st.sampled_from(["adopt", "reject", "withdraw", "revise", "settle", "circulate", "circulate"]), numbers),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(steps, max_size=16))
def test_a_version_keeps_the_count_that_it_had_before_the_next_one(course: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "draft.txt"
        source.write_text(TREATY, encoding="utf-8")
        with Session.create(Path(folder) / "c.treaty", "A convention") as session, session.together():
            session.import_source(source, "Draft 1")
            seen = {}
            for step in course:
                if step[0] == "circulate":
                    seen[session.version().name] = counts(session)
                try:
                    do(session, *step)
                except TreatyError:
                    continue
                session.brackets()  # what it counts now it does not count again
            seen[session.version().name] = counts(session)
            articles = [row.id for row in session.brackets().rows if row.id in session.version().by_id]
            for within in (None, *articles):
                table = session.brackets(within)
                for place, version in enumerate(table.versions):
                    found = {row.id: row.counts[place] for row in table.rows if row.counts[place] not in NOTHING}
                    assert found == seen[version].get(within, {})
            counted = session.brackets()
        with Session.open(Path(folder) / "c.treaty") as fresh:
            assert fresh.brackets() == counted


NOTHING = (None, BracketCount())


def counts(session: Session) -> dict[str | None, dict[str, BracketCount | None]]:
    """What is open now in the whole text (under ``None``) and in each article."""
    wholes = (None, *(provision.id for provision in session.version().provisions if provision.kind is Kind.ARTICLE))
    return {
        within: {row.id: row.counts[-1] for row in session.brackets(within).rows if row.counts[-1] not in NOTHING}
        for within in wholes
    }


def do(session: Session, what: object, *more: object) -> None:
    version = session.version()
    place = version.provisions[more[-1] % len(version.provisions)].id
    own = str(more[-1] % max(1, len(session.amendment_ids())) + 1)
    match what:
        case "table":
            operation, number, _ = more
            worded = operation in (Operation.MOD, Operation.RETITLE, Operation.ADD)
            anchor = version.provisions[number % len(version.provisions)].id if operation is Operation.MOVE else None
            relation = Relation.AFTER if operation is Operation.MOVE else list(Relation)[number % 3]
            text = WORDINGS[number % len(WORDINGS)] if worded else ""
            by = ("FRA", "DEU", "KEN")[number % 3]
            session.table([by], place, operation, text, relation=relation, anchor=anchor)
        case "adopt" | "reject":
            session.decide(own, Outcome.ADOPTED if what == "adopt" else Outcome.REJECTED)
        case "withdraw":
            session.withdraw(own, session.amendment(own).sponsors[0])
        case "revise":
            session.revise(own, session.amendment(own).sponsors[0], WORDINGS[more[-1] % len(WORDINGS)])
        case "settle":
            session.settle(place, 1, Manner.VARIANT, 2)
        case "circulate":
            session.circulate(f"Draft {len(session.version_names()) + 1}")
