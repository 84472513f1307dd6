from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from tests.exchange.conventions import AMENDMENTS, FRONT, TEXT, amendment, paragraphs, part, words
from workbench.domain.amendment import Operation
from workbench.domain.provision import Status
from workbench.drafting.brackets import open_brackets
from workbench.drafting.consolidation import roll
from workbench.drafting.excerpt import Excerpt, Only, Wanted, places
from workbench.drafting.literal import placeholders
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.rolling import LEFT_OUT, SHADES, SIGNS, write_rolling
from workbench.text.diff import fine_edits

ROLLING = roll(TEXT, AMENDMENTS)


def lines(out: Path, **more: object) -> list[tuple[str, str]]:
    write_rolling(ROLLING, FRONT, out, **{"statuses": {}, **more})  # type: ignore[arg-type]
    return paragraphs(out)


def text_of(found: list[tuple[str, str]]) -> list[str]:
    return [words for style, words in found if style.startswith(("Provision", "Heading"))]


def test_brackets_name_parties_in_the_order_of_their_names(tmp_path: Path) -> None:
    text = text_of(lines(tmp_path / "x.docx"))
    first = "[shall] [CIV, FRA, DEU: should] take the [RUS: delete: necessary] measures within [X] days."
    assert f"1.\tEach State Party {first}" in text
    assert "2.\t[CHN: delete: It shall inform the others.]" in text
    assert "[3.\tCHN: Nothing in this article affects sovereignty.]" in text
    assert "Article 2\nScope [FRA: of application]" in text
    assert "See the site of the depositary. [RUS: no change]" in text


def test_a_proposed_paragraph_stands_in_its_place(tmp_path: Path) -> None:
    text = text_of(lines(tmp_path / "x.docx"))
    assert [line[:2] for line in text if line[:2] in ("1.", "2.", "[3")] == ["1.", "2.", "[3"]


def test_parties_by_name_and_not_at_all(tmp_path: Path) -> None:
    named = "\n".join(text_of(lines(tmp_path / "x.docx", codes=False)))
    assert "[Côte d’Ivoire, France, Germany: should]" in named
    plain = "\n".join(text for _, text in lines(tmp_path / "y.docx", attribution=False))
    assert "[shall] [should]" in plain
    assert not any(name in plain for name in ("FRA", "France", "RUS", "CHN"))


def test_legend_counts_and_lists(tmp_path: Path) -> None:
    legend = [text for style, text in lines(tmp_path / "x.docx") if style.startswith("TreatyLegend")]
    assert f"Passages in dispute: {open_brackets(ROLLING)}" in legend
    assert open_brackets(ROLLING) == 5
    assert placeholders(ROLLING) == 1
    assert [text for text in legend if text in ("CIV", "CHN", "FRA", "DEU", "RUS")] == [
        "CHN",
        "CIV",
        "FRA",
        "DEU",
        "RUS",
    ]
    assert "Agreed ad referendum" in " ".join(legend)


def test_an_excerpt_says_that_it_is_none_of_the_whole(tmp_path: Path) -> None:
    contested = Wanted(Only.CONTESTED)
    shown = places(ROLLING, contested)
    found = lines(tmp_path / "x.docx", excerpt=Excerpt(shown, Only.CONTESTED))
    front = [text for style, text in found if style in ("TreatyCoverLine", "TreatyLegend")]
    assert front.count("Only contested provisions") == 2, "not on the title page and in the legend"
    assert any(f"shows {len(shown)} of its {len(ROLLING.provisions)} provisions" in line for line in front)
    text = text_of(found)
    whole = text_of(lines(tmp_path / "y.docx"))
    assert [line for line in text if line != LEFT_OUT] == [line for line in whole if line in set(text)]
    assert len(text) < len(whole)
    assert LEFT_OUT in text
    assert not any(pair == (LEFT_OUT, LEFT_OUT) for pair in pairwise(text))
    wanted = [one for one in ROLLING.provisions if contested.wants(one)]
    assert len(text) - text.count(LEFT_OUT) >= len(wanted)
    assert f"Passages in dispute: {open_brackets(ROLLING)}" in front, "what is contested is all there"


def test_an_excerpt_counts_what_it_shows(tmp_path: Path) -> None:
    shown = places(ROLLING, Wanted(Only.MINE, frozenset({"CHN"})))
    excerpt = Excerpt(shown, Only.MINE, "CHN")
    found = lines(tmp_path / "x.docx", excerpt=excerpt)
    legend = [text for style, text in found if style == "TreatyLegend"]
    assert "Only provisions that concern China" in legend
    assert f"Passages in dispute: {open_brackets(excerpt.of(ROLLING))}" in legend
    assert "RUS" not in " ".join(text_of(found))
    write_rolling(ROLLING, replace(FRONT, language="fr"), tmp_path / "x.docx", statuses={}, excerpt=excerpt)
    assert any("Ceci n’est pas le texte intégral" in text for _, text in paragraphs(tmp_path / "x.docx"))


def test_languages(tmp_path: Path) -> None:
    for language, phrase in (("fr", "Comment lire ce texte"), ("es", "Cómo leer este texto")):
        write_rolling(ROLLING, replace(FRONT, language=language), tmp_path / "x.docx", statuses={})
        assert ("TreatyLegendHeading", phrase) in paragraphs(tmp_path / "x.docx")


def test_status_is_a_shade_and_a_sign(tmp_path: Path) -> None:
    lines(tmp_path / "x.docx", statuses={"p1": Status.AGREED, "pp1": Status.ADREF, "a1ai": Status.GROUP})
    shaded = {}
    for paragraph in part(tmp_path / "x.docx").iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        shade = paragraph.find(f"{W}pPr/{W}shd")
        if shade is not None and style is not None and style.get(VAL, "").startswith("Provision"):
            shaded[words(paragraph)[0]] = shade.get(W + "fill")
    assert shaded == {SIGNS[s]: SHADES[s] for s in (Status.AGREED, Status.ADREF, Status.GROUP)}


def test_rival_paragraphs_stand_below_as_alternatives(tmp_path: Path) -> None:
    other = "States may, as they see fit, and in the light of their means, do what they think best about it."
    long = replace(
        TEXT.by_id["p2"], text="It shall inform every other State Party through the depositary without any delay."
    )
    base = replace(TEXT, provisions=tuple(long if p.id == "p2" else p for p in TEXT.provisions))
    whole = amendment("m1", "FRA", "p1", Operation.NOC)
    rival = replace(whole, id="m2", at="p2", operation=Operation.MOD, text=other)
    gone = replace(whole, id="m3", at="p2", operation=Operation.SUP, sponsors=("CHN",))
    rolling = roll(base, [replace(rival, edits=fine_edits(long.text, other)), gone])
    write_rolling(rolling, FRONT, tmp_path / "x.docx", statuses={})
    found = [text for style, text in paragraphs(tmp_path / "x.docx") if style == "ProvisionAlternative"]
    assert found == [f"Alternative 2 [FRA]: {other}", "Alternative 3 [CHN]: delete"]


def test_emphasis_and_notes_of_the_base_are_kept(tmp_path: Path) -> None:
    lines(tmp_path / "x.docx")
    assert len(list(part(tmp_path / "x.docx").iter(W + "footnoteReference"))) == 1


def test_same_bytes_in_any_order_of_amendments(tmp_path: Path) -> None:
    lines(tmp_path / "x.docx")
    write_rolling(roll(TEXT, reversed(AMENDMENTS)), FRONT, tmp_path / "y.docx", statuses={})
    assert (tmp_path / "x.docx").read_bytes() == (tmp_path / "y.docx").read_bytes()


def test_valid_for_the_sdk(ooxml_validator: Path, tmp_path: Path) -> None:
    lines(tmp_path / "x.docx", statuses=dict.fromkeys(TEXT.by_id, Status.GROUP))
    done = subprocess.run([ooxml_validator, tmp_path / "x.docx"], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
