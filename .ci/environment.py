"""Virtual environments with exactly what ``requirements.lock`` names, checked against its hashes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import venv as venvs
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
LOG = ROOT / ".ci" / "judges" / "setup.log"

UNREACHABLE = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError|Max retries exceeded|Network is unreachable"
    r"|Temporary failure (in name resolution|resolving)|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|Could not resolve"
)


class SetUpError(Exception):
    """Something about this machine stands in the way; the message is one line and says what to do."""


def program(venv: Path, name: str) -> Path:
    """Where ``venv`` keeps the program ``name``."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def prepare(venv: Path, without: tuple[str, ...] = ()) -> None:
    """Makes or completes ``venv``: the locked packages but those in ``without``, then the project itself, editable.

    Does nothing when the last preparation was of the same lock, project file, Python and place.
    """
    machine = repr((sys.version, str(venv), without)).encode()
    seal = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + machine).hexdigest()
    stamp = venv / "prepared"
    if stamp.exists() and stamp.read_text() == seal and _works(venv):
        return
    stamp.unlink(missing_ok=True)
    if not _works(venv):
        _create(venv)
    print(f"Installing the locked packages into {venv.name} (about 150 MB the first time)", flush=True)
    lock = venv / "requirements.lock"
    lock.write_text(leave_out(LOCK.read_text("utf-8"), without), "utf-8")
    pip = [str(program(venv, "python")), "-m", "pip", "--disable-pip-version-check", "install", "--no-input", "-q"]
    problem = "the locked packages could not be installed"
    attempt([*pip, "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)], problem)
    attempt([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "the project could not be installed")
    stamp.write_text(seal)


def attempt(command: list[str], problem: str, folder: Path = ROOT) -> None:
    """Runs ``command`` with its output in ``setup.log``; a failure raises ``problem`` with the likeliest cause."""
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    result = subprocess.run(command, cwd=folder, text=True, encoding="utf-8", errors="replace", **streams)
    if result.returncode == 0:
        return
    LOG.parent.mkdir(exist_ok=True)
    LOG.write_text(result.stdout, "utf-8")
    if UNREACHABLE.search(result.stdout):
        raise SetUpError(f"{problem}, because the network cannot be reached: connect once and run this again ({LOG})")
    lines = [line.strip() for line in result.stdout.splitlines() if line.strip()] or ["it said nothing"]
    errors = [line for line in lines if re.match(r"(ERROR|E:|npm error|error)", line)]
    cause = (errors or lines)[-1]
    raise SetUpError(f"{problem}: {cause} (all of it is in {LOG})")


def _works(venv: Path) -> bool:
    """Whether the environment is of this version of Python and can install."""
    try:
        question = "import sys, pip; print(sys.version)"
        answer = subprocess.run([program(venv, "python"), "-c", question], capture_output=True, text=True)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()


def _create(venv: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise SetUpError(f"this Python cannot make virtual environments: install {package} and start this again")
    try:
        venvs.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(venv)
    except (OSError, subprocess.CalledProcessError) as cause:
        raise SetUpError(f"no virtual environment could be made in {venv}: {cause}") from cause


def leave_out(lock: str, names: tuple[str, ...]) -> str:
    """The lock without the requirements in ``names``; each begins at the margin, its hashes are indented."""
    kept, keep = [], True
    for line in lock.splitlines(keepends=True):
        if line[:1].isalnum():
            keep = re.split(r"[=<>~! ;\[]", line, maxsplit=1)[0].lower() not in names
        if keep:
            kept.append(line)
    return "".join(kept)
