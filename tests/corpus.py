"""Where the corpus of real treaties stands, for tests and benchmarks that use it where it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def corpus(*parts: str) -> Path:
    """The corpus folder, or a path inside it; skips the test where there is none.

    It stands in ``shared/corpus`` beside the project, or where ``TREATY_CORPUS`` says.
    """
    named = os.environ.get("TREATY_CORPUS")
    root = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "corpus"
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the corpus is not beside the project: {'/'.join(parts) or 'shared/corpus'} is missing")
    return path
