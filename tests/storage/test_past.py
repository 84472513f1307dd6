from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Manner, Outcome
from workbench.record.acts import ActKind
from workbench.record.projections import project
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.past import past
from workbench.storage.schema import create_projections
from workbench.storage.state import StoredState

TREATY = "Article 1\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


def negotiated(path: Path) -> None:
    """A course with all that could make an amendment's row differ from the one it had when it was tabled."""
    source = path.with_suffix(".txt")
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        session.table(["KEN"], "1.1", Operation.MOD, "The Parties may protect all civilians.")
        session.table(["JPN"], "1.2", Operation.ADD, "3. No Party shall threaten.", relation=Relation.AFTER)
        session.join("1", "DEU")
        session.withdraw("1", "FRA")
        session.revise("2", "KEN", "The Parties may protect civilians everywhere.")
        session.table(["BRA"], "1.2", Operation.MOD, "No State shall attack.")
        session.table(["NOR"], "L.4", Operation.MOD, "No State shall ever attack.")
        session.settle("1.1", 1, Manner.VARIANT, 2)
        session.decide("3", Outcome.ADOPTED)
        session.circulate("Draft 2")
        session.table(["IND"], "1.2", Operation.MOD, "No Party may attack.", against="Draft 1")
        session.table(["CHE"], "1.3", Operation.SUP)
        session.decide("4", Outcome.ADOPTED)
        session.circulate("Draft 3")
        session.withdraw("7", "CHE")


def test_the_file_before_each_act_is_what_the_acts_before_it_make(tmp_path: Path) -> None:
    negotiated(tmp_path / "c.treaty")
    memory = Database(memory=True)
    create_projections(memory)
    state = StoredState(memory, tmp_path / "c.treaty")
    with ConferenceFile.open(tmp_path / "c.treaty") as file:
        for act, then in past(file):
            assert then.state.digest() == state.digest()
            state.write(project(act, state, file.trust))
        assert state.digest() == file.state.digest()
    memory.close()


def test_acts_passed_over_leave_no_trace(tmp_path: Path) -> None:
    negotiated(tmp_path / "c.treaty")
    with ConferenceFile.open(tmp_path / "c.treaty") as file:
        kinds = {act.kind for act, _ in past(file, without=[ActKind.AMENDMENT_WITHDRAWN])}
        assert ActKind.AMENDMENT_WITHDRAWN not in kinds
        assert kinds == {act.kind for act in file.acts()} - {ActKind.AMENDMENT_WITHDRAWN}
