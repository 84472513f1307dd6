"""Lines for the user: a template with values, said whole in English and open to other languages."""

import ast
from pathlib import Path

import pytest

from resources.build_translations import LINES, ROOT, core_lines
from workbench.domain.amendment import AmendmentStatus
from workbench.domain.errors import Line, Refused, TreatyError


def test_an_error_says_its_template_with_its_values() -> None:
    inner = Line("close it ({why})", why="in use")
    error = Refused("{file} is {status}; {advice}", file="a {b}.docx", status=AmendmentStatus.ADOPTED, advice=inner)
    assert str(error) == "a {b}.docx is adopted; close it (in use)"
    assert error.line.template == "{file} is {status}; {advice}"
    assert error.line.values["advice"] is inner
    assert str(Refused(inner)) == inner and Refused(inner).line is inner
    assert str(Refused(error.line)) == str(error)


def test_a_line_without_values_stands_as_it_is() -> None:
    assert str(TreatyError("braces {as they are}")) == "braces {as they are}"
    with pytest.raises(KeyError):
        Line("{file} and {other}", file="a")


def test_every_line_is_written_out_where_it_is_made() -> None:
    """So that the window can say it in another language: an f-string cannot be translated, a template can."""
    found = []
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        if "cli" not in path.relative_to(ROOT).parts:
            found += [f"{path.relative_to(ROOT)}:{line}" for line in _made_up(path)]
    assert found == [], "give the words as a template and what stands in its braces by name"
    assert len(core_lines()) > 250


def _made_up(path: Path) -> list[int]:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in LINES and call.args]
    return [call.lineno for call in named if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)]
