import pytest
from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import at
from ui.conference import Conference
from ui.models.amendments import AmendmentRole, AmendmentsModel, Scope
from ui.models.outline import OutlineModel, Role
from ui.models.parties import CODE, SEARCHED, PartiesModel
from ui.models.report import ReportModel
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.provision import Status


def judged(model):
    """The model, with Qt's own judge watching it."""
    model.judge = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def walk(model, parent=None):
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from walk(model, index)


@pytest.fixture
def outline(conference: Conference) -> OutlineModel:
    model = judged(OutlineModel())
    model.show(conference.version, conference.session.citations())
    mark(model, conference)
    return model


def mark(model: OutlineModel, conference: Conference) -> None:
    session = conference.session
    model.mark(session.statuses(), session.live_counts(), {draft.at for draft in session.drafts()})


def test_the_outline_holds_every_provision_in_order(outline: OutlineModel, conference: Conference) -> None:
    assert [index.data(Role.ID) for index in walk(outline)] == [p.id for p in conference.version.provisions]
    for provision in conference.version.provisions:
        index = outline.index_of(provision.id)
        assert index.data(Role.ID) == provision.id
        assert (index.parent().data(Role.ID) if index.parent().isValid() else None) == provision.parent


def test_counts_of_amendments_roll_up(outline: OutlineModel, conference: Conference) -> None:
    assert outline.index_of(at(conference, "article 2(1)")).data(Role.COUNT) == 2
    assert outline.index_of(at(conference, "article 2")).data(Role.COUNT) == 2
    assert outline.index_of(at(conference, "article 3")).data(Role.COUNT) == 1
    assert outline.index_of(at(conference, "article 1")).data(Role.COUNT) == 0


def test_only_rows_that_differ_are_refreshed(outline: OutlineModel, conference: Conference, qtbot: QtBot) -> None:
    told: list[str] = []
    outline.dataChanged.connect(lambda index, _: told.append(index.data(Role.ID)))
    resets: list[None] = []
    outline.modelReset.connect(lambda: resets.append(None))
    conference.session.set_status("article 3", Status.ADREF)
    mark(outline, conference)
    assert told == [at(conference, "article 3")]
    assert outline.index_of(told[0]).data(Role.STATUS) == Status.ADREF
    assert "agreed ad referendum" in outline.index_of(told[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not resets


def test_provisions_are_found_by_citation_and_by_words(outline: OutlineModel, conference: Conference) -> None:
    def left() -> list[str]:
        return [conference.session.citations()[index.data(Role.ID)] for index in walk(outline)]

    every = left()
    hospitals = at(conference, "article 2(2)(a)")
    assert outline.search("HOSPITALS") == hospitals
    assert left() == ["Article 2", "Article 2, paragraph 2", "Article 2, paragraph 2 (a)"]
    assert not outline.index_of(at(conference, "article 1")).isValid()
    assert outline.search("2(2)(a)", hospitals) == hospitals
    assert outline.search("article 2, paragraph 1") == at(conference, "article 2(1)")
    mark(outline, conference)
    assert outline.search("no such words") == ""
    assert left() == []
    outline.search("")
    assert left() == every


def test_a_search_in_a_report_leaves_the_rows_with_every_word() -> None:
    model = judged(ReportModel(("When", "Act"), [("1 May", "FRA tabled L.1"), ("2 May", "KEN joined L.1")]))
    model.search("l.1 ken")
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["KEN joined L.1"]
    model.search("")
    assert model.rowCount() == 2


@pytest.fixture
def amendments(conference: Conference) -> AmendmentsModel:
    model = judged(AmendmentsModel(conference))
    model.look_at(at(conference, "article 2(1)"))
    return model


def listed(model: AmendmentsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_amendments_of_a_provision_are_listed_by_number(amendments: AmendmentsModel) -> None:
    assert [line.split(":")[0] for line in listed(amendments)] == ["L.1 of France", "L.2 of Kenya, Japan"]
    assert [p.party for p in amendments.index(0).data(AmendmentRole.POSITIONS)] == ["DEU"]
    shown = amendments.index(0).data(AmendmentRole.REDLINE)
    assert [(s.op.value, s.text) for s in shown.segments][1:3] == [("delete", "shall"), ("insert", "should")]


def test_scopes_widen_the_list(amendments: AmendmentsModel, conference: Conference) -> None:
    article = at(conference, "article 2")
    amendments.look_at(article, Scope.HERE)
    assert amendments.total == 0
    amendments.look_at(article, Scope.BELOW)
    assert amendments.total == 2
    amendments.look_at(article, Scope.ALL)
    assert amendments.total == 3


def test_a_change_refreshes_only_what_it_touches(amendments: AmendmentsModel, conference: Conference) -> None:
    amendments.look_at(at(conference, "article 2"), Scope.BELOW)
    seen: list[tuple[str, int]] = []
    amendments.modelReset.connect(lambda: seen.append(("reset", 0)))
    amendments.dataChanged.connect(lambda index, _: seen.append(("changed", index.row())))
    amendments.rowsInserted.connect(lambda _, row, __: seen.append(("inserted", row)))
    amendments.rowsRemoved.connect(lambda _, row, __: seen.append(("removed", row)))
    session, here = conference.session, at(conference, "article 2(1)")
    conference.do("", lambda: session.join("2", "DEU"))
    conference.do("", lambda: session.table(["IND"], here, Operation.SUP))
    conference.do("", lambda: session.table(["IND"], "article 1", Operation.SUP))
    draft = Draft("d1", ("FRA",), here, Operation.SUP, "First draft")
    conference.do("", lambda: session.save_draft(draft))
    conference.do("", lambda: session.discard_draft("d1"))
    assert seen == [("changed", 1), ("inserted", 2), ("inserted", 0), ("removed", 0)]


def test_many_amendments_are_fetched_as_they_are_looked_at(conference: Conference) -> None:
    session = conference.session
    with session.together():
        for number in range(100):
            session.table(["FRA"], "article 1", Operation.MOD, f"Wording {number}.")
    model = judged(AmendmentsModel(conference))
    model.look_at("", Scope.ALL)
    assert model.total == 103
    assert model.rowCount() < 103
    assert model.row_of(session.amendment_ids()[-1]) < 0
    assert model.reach(session.amendment_ids()[11]) == 11
    assert model.reach("nothing") == -1
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 103
    numbers = [model.index(row).data(AmendmentRole.PROPOSAL).number for row in range(103)]
    assert numbers == sorted(numbers)


def test_parties_are_found_by_code_and_by_name_in_any_language(conference: Conference) -> None:
    model = judged(PartiesModel(list(conference.parties.values()), "en", without=("SEC",)))
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterRole(SEARCHED)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    for words in ("fra", "Fran", "allemagne"):
        proxy.setFilterFixedString(words)
        codes = {proxy.index(row, 0).data(CODE) for row in range(proxy.rowCount())}
        assert codes & {"FRA", "DEU"}, words
    codes = [model.index(row).data(CODE) for row in range(model.rowCount())]
    assert "SEC" not in codes
    assert len(codes) > 193


def test_a_report_is_a_table_of_words() -> None:
    model = judged(ReportModel(("Where", "Why"), [("line 1", "unsure"), ("line 2", "a text box")]))
    assert model.index(1, 1).data() == "a text box"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Where"
