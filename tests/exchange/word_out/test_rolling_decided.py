"""The rarer forms of a rolling text in Word: brackets in brackets, near wordings, what the room has settled."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.conventions import FRONT, paragraphs
from workbench.domain.decision import Manner
from workbench.domain.provision import Kind, Status
from workbench.drafting.rolling import (
    Agreed,
    Contest,
    Contested,
    Difference,
    Near,
    RollingProvision,
    RollingText,
    Segment,
    Settled,
    Variant,
)
from workbench.exchange.phrases import phrases
from workbench.exchange.word_out.rolling import write_rolling

LONG = "Each State Party that learns of such an attack shall inform every other State Party of it without delay"
OTHER = "Whoever finds harmful traffic leaving networks under its own control helps every government that it harms"
GONE = Variant("", ("RUS",), ("m9",), whole=True)
MOVED = Variant("All of it.", ("CHN",), ("m8",))


def span(own: str, *others: Variant, settled: Settled | None = None, contest: Contest = Contest.PROPOSAL) -> Contested:
    return Contested(contest, (Variant(own, base=True), *others), settled=settled)


def settled(words: str, manner: Manner | None = Manner.VARIANT, taken: tuple[str, ...] = ()) -> Settled:
    return Settled(words, ("act",) if manner else (), manner, "3rd meeting", taken)


def provision(id: str, label: str, *segments: Segment, **more: object) -> RollingProvision:
    return replace(RollingProvision(id, "a", Kind.PARAGRAPH, label, id, segments), **more)  # type: ignore[arg-type]


ARTICLE = RollingProvision("a", None, Kind.ARTICLE, "Article 1", "Article 1", (), (Agreed("Duties"),))
SUB = Variant(OTHER.replace("harmful", "all"), ("DEU",), ("m3",), on="m2")
HELD = (Agreed("Whoever finds "), span("harmful", Variant("all", ("DEU",), ("m3",))), Agreed(OTHER[21:]))
PARENT = Variant(OTHER, ("FRA",), ("m2",), nested=HELD)
TWIN = Variant(OTHER.upper(), ("CIV",), ("m4",), near=Near(("m2",), (Difference.CASE,)))
ALL = (
    ARTICLE,
    provision("p1", "1.", span("The Parties ", GONE), span("shall", Variant("should", ("FRA",), ("m1",)), GONE)),
    provision("p2", "2.", span(LONG, PARENT, SUB, TWIN, GONE), Agreed(".")),
    provision("p3", "3.", span("shall", Variant("must", ("FRA",), ("m1",)), settled=settled("must", taken=("m1",)))),
    provision("p4", "(a)", Agreed("take "), span("all ", settled=settled("", Manner.DELETED)), Agreed("measures")),
    provision("new", "4.", span("", Variant("New words.", ("CHN",), ("m5",))), proposed=True, place="p3"),
    provision("in", "5.", span("", Variant("New.", ("CHN",), ("m6",)), settled=settled("New.", None)), proposed=True),
    provision("moved", "6.", span("", MOVED, contest=Contest.MOVE), proposed=True, place="p3"),
)


def written(out: Path, *provisions: RollingProvision, **more: object) -> list[tuple[str, str]]:
    write_rolling(RollingText("Draft 1", provisions), FRONT, out, **{"statuses": {}, **more})  # type: ignore[arg-type]
    return paragraphs(out)


def test_every_form_stands_in_its_place(tmp_path: Path) -> None:
    found = written(tmp_path / "x.docx", *ALL)
    assert [words for style, words in found if style.startswith("Provision") or style == "TreatyNote"] == [
        "1.\t[RUS: delete: The Parties [shall] [FRA: should]]",
        f"2.\t[{LONG}.]",
        f"Alternative 2 [FRA]: Whoever finds [harmful] [DEU: all]{OTHER[21:]}.",
        f"Alternative 3 [≈ CIV (capitals)]: {OTHER.upper()}.",
        "Alternative 4 [RUS]: delete",
        "3.\t‹must›",
        "‹must› settled: wording of FRA, 3rd meeting",
        "(a)\ttake ‹–› measures",
        "‹– all› settled: words deleted, 3rd meeting",
        "[4.\tCHN: New words.]",
        "5.\t‹New.›",
        "‹New.› settled: proposal adopted, 3rd meeting",
        "[6.\tCHN: moved here: All of it.]",
    ]


def test_the_legend_explains_the_rarer_forms_where_they_are_used(tmp_path: Path) -> None:
    words = phrases("en")
    rare = {words.whole, words.nested, words.nearly, words.settled_words, words.settled_deletion}
    assert rare <= {text for _, text in written(tmp_path / "x.docx", *ALL)}
    assert not rare & {text for _, text in written(tmp_path / "x.docx", ARTICLE, ALL[5])}


def test_many_parties_are_listed_in_two_columns_read_down(tmp_path: Path) -> None:
    codes = [f"P{number:02}" for number in range(11)]
    crowd = provision("p1", "1.", span("shall", Variant("should", tuple(codes), ("m1",))))
    cells = [text for style, text in written(tmp_path / "x.docx", ARTICLE, crowd) if style == "TreatyLegend"]
    listed = [text for text in cells if text in codes]
    assert [*listed[::4], *listed[2::4]] == codes


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_valid_for_the_sdk(ooxml_validator: Path, tmp_path: Path, language: str) -> None:
    statuses = dict.fromkeys([p.id for p in ALL], Status.GROUP)
    front = replace(FRONT, language=language)
    write_rolling(RollingText("Draft 1", ALL), front, tmp_path / "x.docx", statuses=statuses)
    done = subprocess.run([ooxml_validator, tmp_path / "x.docx"], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
