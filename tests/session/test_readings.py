"""Many amendments of a document read at once, against each of them read alone."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.session.test_returning import hand_in, instruments
from workbench.domain.amendment import Operation
from workbench.exchange.marked_up import read_marked_up
from workbench.session import Session
from workbench.session.authorship import head_of
from workbench.session.readings import Read, Readings


def told(read: Read) -> tuple[object, ...]:
    said = [(one.operation, one.at, one.text, one.relation, one.anchor, one.provisions) for one in read.said]
    return said, [(one.at, one.words) for one in read.unsaid]


@settings(max_examples=12, phases=[Phase.generate])
@given(st.data())
def test_what_is_read_together_is_what_is_read_alone(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("readings")
    (folder / "draft.txt").write_text(data.draw(instruments()), encoding="utf-8")
    with Session.create(folder / "a.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
        for _ in range(data.draw(st.integers(4, 24))):
            hand_in(data.draw, session)
        base = session.version()
        session.export("tracked", folder / "tracked.docx")
    document = read_marked_up(folder / "tracked.docx")
    groups: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(document.revisions):
        groups.setdefault((one.author, one.date), []).append(index)
    heads = {(one.author, one.date): head_of(one.paragraphs[0]) for one in document.comments}
    operations = [head.operation if (head := heads[key]) else Operation.NOC for key in groups]
    readings = Readings(document, base)
    together = readings.apart(list(groups.values()), operations)
    assert [told(read) for read in together] == [told(readings.of(group)) for group in groups.values()]
