"""LibreOffice as a judge of tracked changes: opens Word files, accepts or rejects all, and says the text.

Started as a program by a Python that has LibreOffice's ``uno`` module (``python3-uno`` on Debian), with a JSON
list of [file, "accept" | "reject" | "as it is"] on standard input; prints a JSON list of texts, ``null`` for a
file that LibreOffice does not open. The tests call :func:`texts`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TASKS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_MENU = "reply resolve unresolve resolvethread unresolvethread delete deletethread deleteby deleteall formatall"
_COMMENT = f"""<interface domain="sw">
  <object class="GtkMenu" id="menu">
    {"".join(f'<child><object class="GtkMenuItem" id="{name}"/></child>' for name in _MENU.split())}
  </object>
  <object class="GtkBox" id="Annotation">
    <child><object class="GtkScrolledWindow" id="scrolledwindow"><child><object class="GtkViewport" id="viewport">
      <child><object class="GtkDrawingArea" id="editview"/></child>
    </object></child></object></child>
    {"".join(f'<child><object class="GtkLabel" id="{name}"/></child>' for name in ("author", "date", "resolved"))}
    <child><object class="GtkMenuButton" id="menubutton"><property name="popup">menu</property></object></child>
  </object>
</interface>"""
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
    with started(sys.argv[1]) as office:
        said = []
        for name, task in json.load(sys.stdin):
            said.append(_text(office, Path(name), task))
            if said[-1] is None:  # it may be gone; whoever asked goes on with a new one
                break
        print(json.dumps(said))


@dataclass
class Office:
    """A LibreOffice that runs for us: its services by name, and a folder that goes when it goes."""

    context: Any
    folder: Path

    def service(self, name: str) -> Any:
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def opened(self, path: Path) -> Any:
        """A document in a frame without tool bars: theirs are windows that an office without windows cannot make."""
        from com.sun.star.awt import WindowDescriptor  # type: ignore[import-not-found]
        from com.sun.star.awt.WindowClass import TOP  # type: ignore[import-not-found]

        window = WindowDescriptor()
        window.Type, window.WindowServiceName, window.ParentIndex = TOP, "window", -1
        frame = self.service("com.sun.star.frame.Frame")
        frame.initialize(self.service("com.sun.star.awt.Toolkit").createWindow(window))
        frame.LayoutManager = None
        self.service("com.sun.star.frame.Desktop").Frames.append(frame)
        return frame.loadComponentFromURL(path.as_uri(), "_self", 0, named(Hidden=True))


@contextmanager
def started(soffice: str) -> Iterator[Office]:
    """A LibreOffice with a profile of its own, ended at the end."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"pipe,name=treaty{Path(folder).name}"
        office = subprocess.Popen(
            [
                soffice,
                "--headless",
                "--norestore",
                f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
                *_windows(soffice, Path(folder, "share")),
                f"--accept={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
        )
        try:
            yield Office(_connected(pipe), Path(folder))
        finally:
            office.terminate()
            office.wait(60)


def _windows(soffice: str, share: Path) -> list[str]:
    """The argument that gives a LibreOffice without windows (Debian's "nogui") what it needs to show comments.

    It lays out comments all the same, and ends at the first one because the description of their window is not
    installed with it; so it gets its own shared files by another path, and that one description with them.
    """
    installed = Path(soffice).resolve().parents[1] / "share"
    described = "config/soffice.cfg/modules/swriter/ui/annotation.ui"
    if not (installed / "registry").exists() or (installed / described).exists():
        return []
    place = share / described
    place.parent.mkdir(parents=True)
    place.write_text(_COMMENT, "utf-8")
    for folder in (".", "config"):
        for path in (installed / folder).iterdir():
            if not (share / folder / path.name).exists():
                (share / folder / path.name).symlink_to(path.resolve())
    return [f"-env:BRAND_SHARE_SUBDIR={os.path.relpath(share, installed.parent)}"]


def named(**values: object) -> tuple[object, ...]:
    """Arguments as LibreOffice takes them."""
    from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def _connected(pipe: str) -> Any:
    import uno  # type: ignore[import-not-found]

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:{pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.2)
    sys.exit("LibreOffice did not answer within a minute")


def _text(office: Office, path: Path, task: str) -> str | None:
    out = office.folder / "out.txt"
    try:
        document = office.opened(path)
        if task in _TASKS:
            dispatcher = office.service("com.sun.star.frame.DispatchHelper")
            dispatcher.executeDispatch(document.CurrentController.Frame, _TASKS[task], "", 0, ())
        plain = named(FilterName="Text (encoded)", FilterOptions="UTF8,LF")
        document.storeToURL(out.as_uri(), plain)
        document.close(True)
    except Exception:
        return None
    return out.read_text("utf-8-sig")


if __name__ == "__main__":
    _main()
