from __future__ import annotations

import zipfile
from pathlib import Path

from resources.build_template import build
from tests.exchange.conventions import part
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.document import LEVELS, STEP
from workbench.exchange.wrapping import WRAPPING_STYLES

TEMPLATE = Path(__file__).parents[2] / "resources" / "template.docx"


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_template_is_what_its_script_builds(tmp_path: Path) -> None:
    build(tmp_path / "template.docx")
    assert members(tmp_path / "template.docx") == members(TEMPLATE)


def test_styles_of_wrapping_are_those_of_the_template() -> None:
    names = {name.get(VAL, "") for name in part(TEMPLATE, "word/styles.xml").iter(W + "name")}
    assert {name for name in names if name.startswith("Treaty ")} == WRAPPING_STYLES


def test_levels_are_those_of_the_template() -> None:
    styles = {style.get(W + "styleId"): style for style in part(TEMPLATE, "word/styles.xml").iter(W + "style")}
    for level in range(1, LEVELS + 1):
        indent = styles[f"ProvisionLevel{level}"].find(f"{W}pPr/{W}ind")
        assert indent is not None
        assert (indent.get(W + "left"), indent.get(W + "hanging")) == (str(level * STEP), str(STEP))
    assert f"ProvisionLevel{LEVELS + 1}" not in styles
