"""A package is read as its sender wrote it, or not at all: one line says what is wrong with anything else."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zlib
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.chains import Conference, Speaker
from workbench.domain.errors import Refused, UnreadableSource
from workbench.record import container, invitation
from workbench.record.acts import ActKind, canonical
from workbench.record.package import Header, Package, Sender, read_package, write_package
from workbench.record.signing import SigningKey


def _conference() -> tuple[Conference, Speaker]:
    room = Conference()
    seat = room.enrols("FRA", name="laptop 1")
    for stance in ("support", "oppose", "flexible"):
        said = {"amendment": "a1", "party": "FRA", "stance": stance, "note": "Sécurité, « réserve » 保留 \U0001f54a"}
        seat.says(ActKind.POSITION_TAKEN, said, room.next_clock())
    return room, seat


ROOM, FRA = _conference()
SENDER = Sender(FRA.seat, "FRA", "laptop 1", FRA.key.public)
HEADER = Header(
    ROOM.id, "A convention", SENDER, "SEC", "2026-01-01T00:00:00+00:00", {FRA.seat: 4, ROOM.founder.seat: 2}
)
DATA = write_package(HEADER, ROOM.acts, FRA.key.sign)
LINES = gzip.decompress(DATA).splitlines()


def read(data: bytes) -> Package:
    return read_package(io.BytesIO(data), "p.treatypack")


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableSource) as problem:
        read(data)
    line = str(problem.value)
    assert line.startswith("p.treatypack ") and "\n" not in line
    return line


def sealed(*lines: bytes, key: SigningKey = FRA.key, seat: str = FRA.seat) -> bytes:
    """A package of any lines, sealed as it should be."""
    digest = sha256(b"".join(line + b"\n" for line in lines)).digest()
    return container.pack_lines((*lines, canonical({"seal": {"seat": seat, "signature": key.sign(digest)}})))


def test_a_package_is_read_as_it_was_written() -> None:
    assert read(DATA) == Package(HEADER, tuple(ROOM.acts))
    assert read(write_package(replace(HEADER, reader=None), [], FRA.key.sign)).acts == ()


def test_anybody_can_unpack_it_and_the_program_reads_that() -> None:
    assert read(gzip.decompress(DATA)) == read(DATA)
    header, *acts, seal = map(json.loads, LINES)
    assert header["package"] == 1 and header["acts"] == len(acts) == len(ROOM.acts)
    assert seal["seal"]["seat"] == header["from"]["seat"]
    assert sealed(*LINES[:-1]) == DATA


def test_a_package_can_be_checked_by_the_page_on_formats_alone() -> None:
    """With what every language has, and nothing of ours: as somebody would who does not trust the program."""
    data = (Path(__file__).parent.parent / "fixtures" / "package-1.treatypack").read_bytes()
    first, *acts, last = gzip.decompress(data).splitlines(keepends=True)
    header, seal = json.loads(first), json.loads(last)["seal"]
    sender = Ed25519PublicKey.from_public_bytes(bytes.fromhex(header["from"]["key"]))
    sender.verify(bytes.fromhex(seal["signature"]), sha256(b"".join((first, *acts))).digest())
    assert sha256(bytes.fromhex(header["from"]["key"])).hexdigest()[:32] == header["from"]["seat"] == seal["seat"]
    previous = ""
    for number, line in enumerate(acts, 1):
        act = json.loads(line)
        bare = {name: act[name] for name in act if name not in ("hash", "signature")}
        said = json.dumps(bare, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        assert (sha256(said).hexdigest(), act["number"], act["previous"]) == (act["hash"], number, previous)
        sender.verify(bytes.fromhex(act["signature"]), bytes.fromhex(act["hash"]))
        previous = act["hash"]
    assert (header["package"], header["acts"], header["for"]) == (1, len(acts), "SEC")


def test_the_same_acts_are_the_same_bytes() -> None:
    assert write_package(HEADER, ROOM.acts, FRA.key.sign) == DATA


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
@settings(max_examples=300)
def test_a_changed_byte_anywhere_is_found(place: int, change: int) -> None:
    changed = bytearray(DATA)
    changed[place] ^= change
    try:
        # a few bits of a compressed file say nothing: the filling before its trailer
        assert read(bytes(changed)) == read(DATA)
        assert zlib.decompress(changed[10:-8], wbits=-15) == gzip.decompress(DATA)
    except UnreadableSource as problem:
        assert "\n" not in str(problem)


def test_every_byte_of_an_unpacked_one_counts() -> None:
    data = gzip.decompress(DATA)
    for place in range(0, len(data), 7):
        changed = bytearray(data)
        changed[place] ^= 1 + place % 255
        refused(bytes(changed))


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("cut"), st.integers(0, len(DATA)), st.integers(0, 40)),
            st.tuples(st.just("put"), st.integers(0, len(DATA)), st.binary(min_size=1, max_size=20)),
            st.tuples(st.just("twice"), st.integers(0, len(DATA)), st.integers(1, 60)),
        ),
        min_size=1,
        max_size=4,
    ),
    st.booleans(),
)
@settings(max_examples=400)
def test_a_mutated_file_is_refused_in_one_line_or_says_the_same(edits: list[tuple], packed: bool) -> None:
    data = DATA if packed else gzip.decompress(DATA)
    for what, at, how in edits:
        match what:
            case "cut":
                data = data[:at] + data[at + how :]
            case "put":
                data = data[:at] + how + data[at:]
            case "twice":
                data = data[: at + how] + data[at:]
    try:
        assert read(data) == read(DATA)
    except UnreadableSource as problem:
        assert "\n" not in str(problem)


@given(st.binary(max_size=300), st.sampled_from([b"", DATA[:10], b'{"acts":', LINES[0] + b"\n"]))
def test_anything_else_is_no_package(data: bytes, before: bytes) -> None:
    refused(before + data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 and so on", "treaty return"),
        (b"SQLite format 3\x00 and so on", "conference file"),
        (b"%PDF-1.7", "PDF"),
        (b"Article 1", "is no package"),
        (gzip.compress(gzip.decompress(DATA)), "its beginning is not"),
        (DATA[:-1], "its end"),
        (DATA + b"\n", "its end"),
        (DATA[:-8] + b"\0" * 8, "its end"),
        (DATA[: len(DATA) // 2], "end is missing"),
        (DATA + DATA, "its end"),
        (container.pack_lines([]), "lines of it are missing"),
        (container.pack_lines(LINES[:1]), "lines of it are missing"),
        (container.pack_lines(LINES[:-1]), "lines of it are missing"),
        (container.pack_lines([*LINES[:2], *LINES[3:]]), f"(line {len(LINES) - 1}): this is no act"),
        (
            container.pack_lines([LINES[0], canonical(json.loads(LINES[1]) | {"more": 1}), *LINES[2:]]),
            "(line 2, act 1 of seat ",
        ),
        (container.pack_lines([*LINES, b"{}"]), "stands behind its seal"),
        (container.pack_lines([*LINES, b""]), "stands behind its seal"),
        (container.pack_lines([LINES[0], LINES[2], LINES[1], *LINES[3:]]), "not in order"),
        (container.pack_lines([LINES[0], LINES[1], LINES[1], *LINES[2:]]), "not in order"),
        (gzip.decompress(DATA)[:-1], "end is missing"),
        (gzip.decompress(DATA).replace(b"\n", b"\r\n"), "not as the program writes"),
    ],
)
def test_what_is_not_whole_is_named(data: bytes, why: str) -> None:
    assert why in refused(data)


@pytest.mark.parametrize(
    "line",
    [
        LINES[1].replace(b'"clock":1,', b'"clock":1,"clock":1,'),
        LINES[1].replace(b'"clock":1,', b'"clock":1.0,'),
        LINES[1].replace(b'"clock":1,', b'"clock":1e0,'),
        LINES[1].replace(b'"clock":1,', b'"clock":true,'),
        LINES[1].replace(b'"clock":1,', b'"clock":NaN,'),
        LINES[1].replace(b'"clock":1,', b'"clock":9007199254740993,'),
        LINES[1].replace(b'"clock":1,', b'"clock":' + b"9" * 5000 + b","),
        LINES[1].replace(b'"clock":1,', b'"clock": 1,'),
        LINES[1].replace(b'"en"', b'"\\u0065n"'),
        LINES[1].replace(b'"en"', b'"\\ud800"'),
        LINES[1].replace(b'"en"', b'"\xed\xa0\x80"'),
        LINES[1].replace(b'"en"', b"[" * 100_000 + b"]" * 100_000),
        LINES[1].replace(b'"en"', b'{"a":' * 70 + b"1" + b"}" * 70),
        LINES[1][:-1] + b',"more":1}',
        b"[" * 1000,
        b'"' + b"\\" * 1001,
        b"null",
        b"[]",
    ],
)
def test_an_act_has_one_spelling_even_where_the_seal_is_right(line: bytes) -> None:
    assert line != LINES[1]
    refused(sealed(LINES[0], line, *LINES[2:-1]))


@pytest.mark.parametrize(
    "change",
    [
        {"package": 0},
        {"package": True},
        {"from": "FRA"},
        {"from": {"seat": FRA.seat}},
        {"holds": {FRA.seat: -1}},
        {"holds": {FRA.seat: "4"}},
        {"holds": []},
        {"for": 1},
        {"more": 1},
        {"acts": -1},
        {"acts": 10**9},
        {"acts": 2},
        {"title": None},
        {"invitation": []},
    ],
)
def test_a_header_is_as_the_program_writes_it(change: dict[str, object]) -> None:
    refused(sealed(canonical(json.loads(LINES[0]) | change), *LINES[1:-1]))


def test_a_newer_package_says_which_program_reads_it() -> None:
    newer = canonical({"package": 2, "needs": "0.9.1", "other": [1]})
    line = refused(container.pack_lines([newer, b"whatever follows"]))
    assert "package format 2" in line and "update the program to 0.9.1" in line
    for needs in ("9\x1b[31m\n4", "", "0.9b", "1" * 20, 9, None):
        line = refused(container.pack_lines([canonical({"package": 3, "needs": needs})]))
        assert "update the program to its latest version" in line


def test_an_act_of_a_newer_format_is_refused_and_one_of_a_newer_kind_is_kept() -> None:
    newer = FRA.acts[-1]
    act = replace(newer, format=3)
    line = refused(write_package(HEADER, [act], FRA.key.sign))
    assert "made by a newer Treaty Workbench" in line
    kind = replace(newer, kind="sketch.drawn")
    assert read(write_package(HEADER, [kind], FRA.key.sign)).acts == (kind,)


def test_a_seal_is_that_of_the_sender() -> None:
    other = SigningKey.generate()
    assert "by another seat" in refused(sealed(*LINES[:-1], seat=ROOM.founder.seat, key=ROOM.founder.key))
    assert "does not hold" in refused(sealed(*LINES[:-1], key=other))
    assert "no seal" in refused(container.pack_lines([*LINES[:-1], b'{"seal":{}}']))
    assert "no seal" in refused(container.pack_lines([*LINES[:-1], b"{}"]))


def _bomb(unpacked: int) -> bytes:
    """What unpacks to a line without end, in a file of a thousandth of its size."""
    deflate = zlib.compressobj(9, wbits=-15)
    piece = b'{"acts":' + b" " * (2**20 - 8)
    data = b"".join(deflate.compress(piece) for _ in range(unpacked >> 20)) + deflate.flush()
    return DATA[:10] + data + struct.pack("<II", 0, 0)


def test_a_bomb_is_let_lie() -> None:
    assert "larger than any honest package" in refused(_bomb(64 * 2**20))


def test_many_small_values_are_too_many_before_they_are_read() -> None:
    line = LINES[1].replace(b'"en"', b"[" + b"[]," * 2_600_000 + b"[]]")
    assert "larger than any honest package" in refused(sealed(LINES[0], line, *LINES[2:-1]))


@given(st.text(max_size=40), st.integers(0, 20))
def test_a_code_is_read_as_people_write_it(written: str, place: int) -> None:
    code = invitation.new_code()
    spoken = code.lower().replace("-", " ")
    assert invitation.code_of(f" {spoken[:place]} {spoken[place:]} ") == code.replace("-", "")
    with suppress(Refused):
        assert len(invitation.code_of(code[place:] + written)) == 20


def test_an_invitation_opens_with_its_code_alone_and_to_what_it_says() -> None:
    key, code = SigningKey.generate(), invitation.new_code()
    about = invitation.About(ROOM.id, ROOM.founder.key.public, "FRA", "i1")
    said = json.loads(canonical(invitation.seal(key.private, code, about)))
    assert invitation.about(ROOM.id, said) == about
    assert invitation.unseal(said, code.lower(), about) == key.private
    assert key.private not in canonical(said).decode()
    with pytest.raises(Refused, match="does not open"):
        invitation.unseal(said, invitation.new_code(), about)
    with pytest.raises(Refused, match="does not open"):
        invitation.unseal(said, code, replace(about, party="DEU"))
    with pytest.raises(Refused, match="20 letters and digits"):
        invitation.unseal(said, "0" + code[1:], about)


@pytest.mark.parametrize(
    "change",
    [
        {"memory": 2**40},
        {"passes": 10**6},
        {"lanes": 10**4},
        {"memory": 8},
        {"memory": "65536"},
        {"salt": "zz"},
        {"nonce": ""},
        {"box": 1},
    ],
)
def test_a_stranger_s_invitation_costs_no_more_than_an_honest_one(change: dict[str, object]) -> None:
    about = invitation.About(ROOM.id, "00", "FRA", "i1")
    sizes = {"salt": "00" * 16, "nonce": "00" * 12, "box": "00" * 48}
    said = {"id": "i1", "party": "FRA", "founder": "00"}
    said["sealed"] = {"memory": 65536, "passes": 3, "lanes": 4, **sizes, **change}
    with pytest.raises(Refused, match="ask the secretariat for another"):
        invitation.unseal(said, invitation.new_code(), about)
    with pytest.raises(Refused, match="ask the secretariat for another"):
        invitation.about(ROOM.id, {**said, "sealed": {}})
    with pytest.raises(Refused, match="ask the secretariat for another"):
        invitation.about(ROOM.id, {**said, "id": 1})
