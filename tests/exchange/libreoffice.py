"""LibreOffice as a judge of tracked changes: opens Word files, accepts or rejects all, and says the text.

Started as a program by a Python that has LibreOffice's ``uno`` module (``python3-uno`` on Debian), with a JSON
list of [file, "accept" | "reject" | "as it is"] on standard input; prints a JSON list of texts, ``null`` for a
file that LibreOffice does not open. The tests call :func:`texts`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_TASKS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_PYTHONS = ("/usr/bin/python3", "/Applications/LibreOffice.app/Contents/Resources/python")


def python_with_uno() -> str | None:
    """A Python that can drive LibreOffice, ``None`` where there is none."""
    for python in _PYTHONS:
        if Path(python).exists():
            found = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
            if found.returncode == 0:
                return python
    return None


def texts(python: str, soffice: Path, tasks: list[tuple[Path, str]]) -> list[str | None]:
    """The text of each file after its task, a line for each paragraph; ``None`` where LibreOffice gave up."""
    said: list[str | None] = []
    while len(said) < len(tasks):
        asked = json.dumps([[str(path), task] for path, task in tasks[len(said) :]])
        done = subprocess.run(
            [python, __file__, str(soffice)], input=asked, capture_output=True, text=True, check=True, timeout=600
        )
        said.extend(json.loads(done.stdout))
    return said


def _main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"pipe,name=treaty{Path(folder).name}"
        office = subprocess.Popen(
            [
                sys.argv[1],
                "--headless",
                "--norestore",
                f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
                f"--accept={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
        )
        try:
            desktop, dispatcher = _connected(pipe)
            said = []
            for name, task in json.load(sys.stdin):
                said.append(_text(desktop, dispatcher, Path(name), task, folder))
                if said[-1] is None:  # it may be gone; whoever asked goes on with a new one
                    break
            print(json.dumps(said))
        finally:
            office.terminate()
            office.wait(60)


def _connected(pipe: str):  # type: ignore[no-untyped-def]
    import uno  # type: ignore[import-not-found]

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:{pipe};urp;StarOffice.ComponentContext")
            break
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.2)
    make = context.ServiceManager.createInstanceWithContext
    return make("com.sun.star.frame.Desktop", context), make("com.sun.star.frame.DispatchHelper", context)


def _text(desktop, dispatcher, path: Path, task: str, folder: str) -> str | None:  # type: ignore[no-untyped-def]
    from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

    def named(**values: object) -> tuple[object, ...]:
        return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

    out = Path(folder, "out.txt")
    try:
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, named(Hidden=True))
        if task in _TASKS:
            dispatcher.executeDispatch(document.CurrentController.Frame, _TASKS[task], "", 0, ())
        plain = named(FilterName="Text (encoded)", FilterOptions="UTF8,LF")
        document.storeToURL(out.as_uri(), plain)
        document.close(True)
    except Exception:
        return None
    return out.read_text("utf-8-sig")


if __name__ == "__main__":
    _main()
