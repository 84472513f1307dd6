"""The ``treaty`` command as a script runs it, and a conference to run it on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import main

TREATY = """PREAMBLE

The Parties to this Convention,

Recalling the Charter,

Have agreed as follows:

Article 1
Purpose

1. The Parties shall protect civilians.

2. No Party shall attack:

(a) hospitals;

(b) power grids.

Article 2
Definitions

Terms have their ordinary meaning.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def treaty(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``treaty`` with arguments; gives exit code, standard output and standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["treaty", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def ok(treaty: Run) -> Callable[..., str]:
    """Runs ``treaty`` and expects success; gives standard output."""

    def run(*arguments: object) -> str:
        code, out, err = treaty(*arguments)
        assert code == 0, err
        return out

    return run


@pytest.fixture
def data(ok: Callable[..., str]) -> Callable[..., Any]:
    """Runs ``treaty … --json`` and reads the document."""
    return lambda *arguments: json.loads(ok(*arguments, "--json"))


@pytest.fixture
def refused(treaty: Run) -> Callable[..., str]:
    """Runs ``treaty`` and expects one line on standard error and exit 1; gives the line."""

    def run(*arguments: object) -> str:
        code, out, err = treaty(*arguments)
        assert (code, out) == (1, "")
        assert err.startswith("treaty: ")
        assert err.count("\n") == 1
        return err

    return run


@pytest.fixture
def file(tmp_path: Path, ok: Callable[..., str]) -> Path:
    """A conference with one version."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    file = tmp_path / "c.treaty"
    ok("new", file, "--title", "A convention")
    ok("import", file, source, "--name", "Draft 1")
    return file
