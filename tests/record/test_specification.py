"""The page of the manual on formats says all that another program needs to read and write them."""

from __future__ import annotations

import ast
import io
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from tests.record import outsider
from workbench.cli import main
from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.decision import Manner, Outcome, Part
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused
from workbench.domain.party import PartyKind
from workbench.domain.provision import Kind, MarkKind, Provision, Status
from workbench.record import authority, container, intake, invitation, package
from workbench.record.acts import FORMAT, Act, ActKind, act_from_json, act_to_json
from workbench.record.projections import additions
from workbench.record.signing import SigningKey
from workbench.record.tables import TABLES, UNAPPLIED
from workbench.session import Session
from workbench.session.desk import OwnNotes
from workbench.storage import taking_in, vault
from workbench.storage.conference_file import ConferenceFile

ROOT = Path(__file__).parent.parent.parent
PAGES = {name: (ROOT / f"resources/manual/{name}/formats.md").read_text(encoding="utf-8") for name in ("en", "fr")}
FIXTURE = ROOT / "tests/fixtures/format-2-locked.treaty"
PASSPHRASE = "clear water for all"
SEEN_ONLY = {"edits"}
"""What acts hold for people, and no program reads."""

pages = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def blocks(page: str) -> tuple[dict[str, Any], bytes, dict[str, Any]]:
    """What is written out: an act, a package, and a vault."""
    act, lines, locked = re.findall(r"^```(?:json)?\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    return json.loads(act), lines.encode(), json.loads(locked)


def names_in(table: str) -> set[str]:
    """The names in the first columns of the tables in a piece of a page, but for what they hold."""
    cells = (line.split("|")[1:-2] for line in table.splitlines() if line.startswith("|"))
    return {name for row in cells for name in re.findall(r"`(\w+)`", "|".join(row[:1]))}


def table_with(page: str, name: str) -> str:
    """The table that has a row of that name."""
    tables = (table for table in re.split(r"\n\n+", page) if table.startswith("|"))
    (found,) = (table for table in tables if re.search(rf"^\| `{name}`", table, re.MULTILINE))
    return found


def said_of(page: str, kind: str) -> set[str]:
    """The fields of an act of a kind: those that stand in its table."""
    (section,) = re.findall(rf"^### (?:[\w.]+, )*{re.escape(kind)}\b[^\n]*\n(.*?)^##", page, re.DOTALL | re.MULTILINE)
    return names_in(section)


def read_of_payloads() -> Iterator[str]:
    """The names that the program asks a payload for."""
    for path in (ROOT / "workbench/record").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Subscript(value=of, slice=ast.Constant(value=str(name))):
                    pass
                case ast.Call(func=ast.Attribute(value=of, attr="get"), args=[ast.Constant(value=str(name)), *_]):
                    pass
                case ast.Call(func=ast.Name(id="_text"), args=[of, ast.Constant(value=str(name))]):
                    pass
                case _:
                    continue
            if ast.unparse(of) in ("payload", "act.payload", "closing.payload"):
                yield name


def founded(folder: Path, founder: SigningKey, acts: Sequence[Act]) -> Path:
    """The founder's file of a conference, with acts that were made elsewhere."""

    def fill(own: ConferenceFile) -> None:
        taken = own.take_in(acts)
        assert (taken.refused, taken.aside, taken.idle) == ((), (), ())

    file = folder / "c.treaty"
    ConferenceFile.make(file, "SEC", acts[0].conference, founder.public, founder, fill).close()
    return file


@pages
def test_the_act_and_the_package_written_out_are_what_the_words_of_the_page_make(page: str) -> None:
    act, lines, locked = blocks(page)
    assert (act, lines) == outsider.example()
    assert locked["vault"] == outsider.sealed_example()
    words = outsider.Vault(PASSPHRASE, **locked["vault"]).opens(locked["body"], "desk d1")
    assert json.loads(words) == {"notes": "ask Kenya first"}
    assert vault.Vault.open(vault.Lock(**locked["vault"]), PASSPHRASE).unseal("desk d1", locked["body"]) == words


@pages
def test_the_package_written_out_is_received(page: str, tmp_path: Path) -> None:
    act, lines, _ = blocks(page)
    acts = list(package.read_package(io.BytesIO(lines), "page").acts)
    assert acts[-1] == act_from_json(act)
    founder = SigningKey(bytes([1] * 32))
    file = founded(tmp_path, founder, acts[:3])
    sent = tmp_path / "p.treatypack"
    sent.write_bytes(lines)
    with Session(ConferenceFile.open(file)) as session:
        received = session.receive([sent])
        assert (received.refused, received.idle, received.waits) == ((), (), ())
        assert [(own.id, own.text, own.sponsors) for own in session.amendments()] == [
            (act["payload"]["id"], "Water shall be clear.", ("FRA",))
        ]


@pytest.fixture
def invited(tmp_path: Path) -> tuple[Path, bytes, str]:
    """A conference with a text, and an invitation of France with its code."""
    file, source, sent = tmp_path / "c.treaty", tmp_path / "draft.txt", tmp_path / "i.treatypack"
    source.write_text("Article 1\nPurpose\n\n1. Water is clear.\n\n2. Air is free.\n", encoding="utf-8")
    with Session.create(file, "A convention") as session:
        session.import_source(source, "Draft 1")
        code = session.invite("FRA", sent).code
    return file, sent.read_bytes(), code


def test_what_another_program_says_is_received(
    invited: tuple[Path, bytes, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, sent, code = invited
    header, known = outsider.unpacked(sent)
    assert outsider.id_of(known[0]["payload"]["key"], known[0]["payload"]["nonce"]) == header["conference"]
    seat = outsider.Seat(outsider.Key(bytes(range(32))), header["conference"], "FRA", "another program")
    clock = max(act["clock"] for act in known)
    seat.enrols(outsider.opened_invitation(header, code), clock + 1)
    text = next(act for act in known if act["kind"] == "version.circulated")["payload"]
    article, first, second = text["provisions"][-3:]
    own = seat.key.id[:16]
    new = {"id": f"p{own}1", "kind": "paragraph", "label": "3.", "text": "Fire is warm.", "marks": [[0, 4, "bold", ""]]}
    said: list[dict[str, Any]] = [
        {"at": first["id"], "operation": "MOD", "text": "Water shall be clear."},
        {"at": second["id"], "operation": "ADD", "relation": "after", "text": "3. Fire is warm.", "provisions": [new]},
        {"at": second["id"], "operation": "SUP"},
        {"at": first["id"], "operation": "MOVE", "relation": "after", "anchor": second["id"]},
        {"at": article["id"], "operation": "RETITLE", "text": "Aims"},
        {"at": article["id"], "operation": "NOC"},
        {"at": first["id"], "operation": "MOD", "text": "Water shall be kept clear.", "on": f"a{own}0"}
        | {"amends": {"text": "Water shall be clear."}},
    ]
    for index, one in enumerate(said):
        payload = {"id": f"a{own}{index}", "sponsors": ["FRA"], "against": text["name"], "reason": "Why not?", **one}
        seat.says("amendment.tabled", payload, clock + 2 + index)
    clock += 2 + len(said)
    revised = {"amendment": f"a{own}0", "party": "FRA", "against": text["name"], "text": "All water shall be clear."}
    seat.says("amendment.revised", revised, clock)
    seat.says("amendment.withdrawn", {"amendment": f"a{own}2", "party": "FRA"}, clock + 1)
    seat.says("position.taken", {"amendment": f"a{own}5", "party": "FRA", "stance": "flexible"}, clock + 2)
    made = file.with_name("own.treatypack")
    made.write_bytes(outsider.zipped(seat.packs([*known, *seat.acts], header["title"], "SEC")))
    monkeypatch.setattr("sys.argv", ["treaty", "receive", str(file), str(made)])
    main()
    assert "11 new acts of FRA" in capsys.readouterr().out
    with Session.open(file) as session:
        assert not list(session._file.state.select(UNAPPLIED))
        found = {own.id[-1]: own for own in session.amendments()}
        assert [own.operation for own in found.values()] == [one["operation"] for one in said]
        assert (found["0"].text, found["0"].revision, found["2"].status) == (revised["text"], 1, "withdrawn")
        assert found["1"].provisions[0].text == new["text"] and found["6"].on == found["0"].id
        assert session.verify().sound


def test_another_program_says_all_that_there_is_to_say(tmp_path: Path) -> None:
    acts = outsider.every_kind()
    file = founded(tmp_path, SigningKey(bytes([1] * 32)), [act_from_json(act) for act in acts])
    with Session.open(file) as session:
        assert not list(session._file.state.select(UNAPPLIED))
        assert session.verify().sound
        assert [one.text for one in session.version().provisions][-2:] == ["Clean water is for all.", "Air is free."]
        assert {own.id[-1]: own.status for own in session.amendments()} == {
            "1": "tabled",
            "2": "tabled",
            "3": "adopted",
        }
    for page in PAGES.values():
        for kind in ActKind:
            said = set[str]().union(*(act["payload"].keys() for act in acts if act["kind"] == kind))
            listed = said_of(page, kind)
            if kind == ActKind.VERSION_CIRCULATED:
                listed -= {*Provision.__slots__}
            if kind == ActKind.SPAN_REOPENED:
                listed -= {"before", "words", "manner", "taken", "answers"}
            assert said == listed, kind


def test_acts_are_refused_set_aside_or_kept_as_the_page_has_it(tmp_path: Path) -> None:
    sec, fra = outsider.parties()
    said = [act_from_json(act) for act in (*sec.acts, *fra.acts)]
    size, last = len(said), fra.acts[-1]
    position = {"amendment": last["payload"]["id"], "party": "FRA", "stance": "support"}

    def act(clock: int = 6, kind: str = "position.taken", payload: dict[str, Any] = position, **other: object) -> Act:
        return act_from_json(fra.would_say(kind, payload, clock, **other))

    with pytest.raises(Refused):
        act(more=1)
    with pytest.raises(Refused):
        act(format=3)
    refused = [
        act(conference="0" * 32),
        replace(act(), time=""),
        replace(act(), signature=fra.acts[0]["signature"]),
        act(2**53 + 1),
        act(2),
        act(2 * size + 1_000_001),
        act(last["clock"]),
        act(previous=fra.acts[0]["hash"]),
        act(number=4, previous=last["hash"]),
        act(number=4, previous=""),
        act(number=2, previous=fra.acts[0]["hash"]),
        act(format=1),
        act(payload={**position, "party": "DEU"}),
        act(kind="status.set", payload={"at": "p1", "status": "agreed"}),
        act(kind="amendment.tabled", payload={**last["payload"], "id": "a" + "0" * 17}),
        act(kind="amendment.tabled", payload={**last["payload"], "id": last["payload"]["id"] + "2", "number": 3}),
    ]
    aside = [act(number=4, previous="0" * 64), act(2 * size + 10_001)]
    idle = [act(kind="of.tomorrow"), act(payload={**position, "stance": "maybe"})]
    idle.append(act(payload={**position, "amendment": "a0"}))
    with ConferenceFile.open(founded(tmp_path, SigningKey(bytes([1] * 32)), said)) as file:
        for one in refused:
            taken = file.take_in([one])
            assert len(taken.refused) == 1, one
        for one in aside:
            assert len(file.take_in([one]).aside) == 1, one
    for place, one in enumerate([*idle, act(payload={**position, "more": 1})]):
        (folder := tmp_path / str(place)).mkdir()
        with ConferenceFile.open(founded(folder, SigningKey(bytes([1] * 32)), said)) as file:
            assert file.take_in([one]).new == (one,)
            assert bool(list(file.state.select(UNAPPLIED))) == (one in idle), one


def test_another_program_reads_a_locked_desk() -> None:
    seat, desk = outsider.desk_of(FIXTURE, PASSPHRASE)
    assert desk.key.public == seat["founder"]
    (draft,) = desk.matters.values()
    assert (draft["notes"], draft["instructions"]) == ("ask Kenya first", "no more than two years")
    assert draft.keys() == set(Draft.__slots__)


@pages
def test_every_kind_of_act_stands_there_with_all_its_fields(page: str) -> None:
    listed = {kind: said_of(page, kind.value) for kind in ActKind}
    assert all(listed.values())
    provision = set(Provision.__slots__)
    known = set().union(*listed.values()) - (provision - {"id", "at", "kind", "text"})
    read = set(read_of_payloads())
    assert read <= known
    loops = {"title", "language"}  # asked for in a loop
    assert known - read - SEEN_ONLY - loops - {"key", "name", "nonce"} == set()


@pages
def test_the_program_says_nothing_that_does_not_stand_there(page: str, tmp_path: Path) -> None:
    db = sqlite3.connect(f"{FIXTURE.as_uri()}?mode=ro", uri=True)
    acts = [json.loads(body) for (body,) in db.execute("SELECT body FROM acts")]
    db.close()
    again = {"at", "operation", "relation", "anchor", "on"}  # said once more when an amendment is revised
    for act in acts:
        extra = again if act["kind"] == "amendment.revised" else set()
        assert act["payload"].keys() <= said_of(page, act["kind"]) | extra, act["kind"]
    assert len({act["kind"] for act in acts}) >= 6


@pages
def test_every_value_stands_there(page: str) -> None:
    listed = page[page.index("| `MOD` |") - 6000 :]
    enums: list[type[StrEnum]] = [PartyKind, Kind, MarkKind, Relation, Stance, Outcome, Status, Manner, Part, Operation]
    assert [value.value for enum in enums for value in enum if f"`{value.value}`" not in listed] == []


@pages
def test_every_field_of_acts_packages_invitations_and_tables_stands_there(page: str, tmp_path: Path) -> None:
    act = act_to_json(act_from_json(blocks(page)[0]))
    assert names_in(table_with(page, "previous")) == act.keys()
    assert names_in(table_with(page, "heading_marks")) == set(Provision.__slots__)
    assert names_in(table_with(page, "needs")) == {*package._FIELDS, "invitation"}
    assert names_in(table_with(page, "founder")) == {"id", "party", "founder", "sealed"}
    assert names_in(table_with(page, "lanes")) - {"sealed"} == {*invitation._MOST, *invitation._SIZES}
    assert names_in(table_with(page, "SUP")) == set(Operation)
    assert all(f"`{name}`" in table_with(page, "needs") for name in ("seat", "party", "name", "key"))
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        db = session._file._db.conn
        lasting = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        lasting -= {table.name for table in TABLES} | {"_sqlite_migrations"}
        columns = {name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")} for name in lasting}
    files_ = page[page.index("| `acts` | |") :]
    for name, own in columns.items():
        start = files_.index(f"| `{name}` | |")
        section = re.split(r"^\| `\w+` \| \||^\n", files_[start + 3 :], maxsplit=1, flags=re.MULTILINE)[0]
        assert [column for column in own if f"`{column}`" not in section] == [], name
    private = {*Draft.__slots__, *OwnNotes.__slots__}
    assert [name for name in private if f"`{name}`" not in page] == []


@pages
def test_every_bound_stands_there(page: str) -> None:
    told = set(re.findall(r"\d+", re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3})", "", page)))
    rooms = (taking_in.ROOM, taking_in.SECRETARIAT_S_ROOM, taking_in.STRANGERS_ROOM)
    bounds = [
        *(container.LARGEST >> 20, container.LONGEST >> 20, container.DEEPEST, container.MOST_VALUES),
        *(package.MOST_ACTS, package.MOST_SEATS, package.FORMAT, FORMAT, intake._AHEAD, intake._FURTHEST),
        *(room.acts for room in rooms),
        *(room.text >> 20 for room in rooms),
        *(*invitation._MOST.values(), invitation._LENGTH, *invitation._SIZES.values()),
        *(vault._MOST_MEMORY, vault._MOST_WORK, vault._PADDED, vault._SALT, vault._NONCE, vault._TAG),
        additions._DEEPEST,
    ]
    assert [bound for bound in bounds if str(bound) not in told] == []
    assert invitation._SIGNS in page and package.NEEDS in page
    assert "| `a`, " in page and "| `p`, " in page
    assert authority.may_not("FRA", "0" * 32, "amendment.tabled", {"sponsors": ["FRA"], "id": "a" + "0" * 16}) is None
    assert authority.provision_ids("0" * 32) == "p" + "0" * 16
