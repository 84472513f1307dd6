from __future__ import annotations

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conference import conferences, settlements
from workbench.cli.contract import rolling_json
from workbench.domain.amendment import Amendment
from workbench.domain.version import Version
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import RollingText
from workbench.exchange.front import Front
from workbench.exchange.word_out.forms import write_rolling
from workbench.text.variants import Cut


def as_bytes(rolling: RollingText, folder: Path) -> tuple[str, bytes]:
    front = Front("Convention", "en", "A/CONF.1/L.1", "2026-01-01", rolling.version, str, sorted)
    out = folder / "rolling.docx"
    write_rolling(rolling, front, out, statuses={})
    return json.dumps(rolling_json(rolling)), out.read_bytes()


@settings(max_examples=25, deadline=None)
@given(conferences(nested=True), st.randoms(use_true_random=False), st.sampled_from(Cut), st.data())
def test_any_order_gives_the_same_bytes(
    conference: tuple[Version, list[Amendment]], chance: random.Random, cut: Cut, data: st.DataObject
) -> None:
    base, tabled = conference
    settled = data.draw(settlements(base, tabled))
    shuffled, settled_later = list(tabled), list(settled)
    chance.shuffle(shuffled)
    chance.shuffle(settled_later)
    with TemporaryDirectory() as folder:
        one = as_bytes(roll(base, tabled, cut=cut, settlements=settled), Path(folder))
        other = as_bytes(roll(base, [*shuffled, *shuffled[:2]], cut=cut, settlements=settled_later), Path(folder))
    assert one == other
