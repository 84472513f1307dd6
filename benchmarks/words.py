"""The words that changed in one clause, against the comparisons of others: how fast, and how it reads.

    .venv/bin/python -m benchmarks.words CORPUS [--alternatives PYTHON] [--times N]

CORPUS is the folder of real texts. The clauses are those of real amendments, as they stood and as their
sponsors would have them: of 60 words as they are, of 500 several in one text, and ten times as much of each in one
text. The job is the same for all: two texts in; the equal, deleted and inserted stretches out. difflib and cydifflib
get our tokens, and their time includes cutting them, as ours does; ``tokens`` says how much that is.
diff-match-patch and its twin in C++ compare characters and clean up after it, as they are shipped (the first gives up
looking after a second); ``by words`` is its known trick of one character for each token. How changes read is
counted over the provisions that changed between real versions of treaties, and over the amendments.
"""

from __future__ import annotations

import argparse
import difflib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import alternatives
from benchmarks.compare import pairs
from benchmarks.measure import in_turns, machine, seconds, table, times
from benchmarks.readability import COLUMNS, Reading
from workbench.domain.version import Version
from workbench.drafting.matching import carry_identity
from workbench.exchange.reading import read_source
from workbench.text.diff import Op, Segment, diff
from workbench.text.tokens import tokens, words

Pair = tuple[str, str]
Tool = Callable[[str, str], Sequence[Any]]
_OPS = {-1: Op.DELETE, 0: Op.EQUAL, 1: Op.INSERT, "-": Op.DELETE, "=": Op.EQUAL, "+": Op.INSERT}
_FIRST = 0x4E00  # a character for each token: a block of them with no surrogates in it
_LARGE = 5  # texts of 5,000 words


def tools(modules: dict[str, ModuleType]) -> dict[str, Tool]:
    """Each way to mark two texts; all but ours return (sign, stretch)."""
    found: dict[str, Tool] = {"ours": diff}
    matchers = {"difflib": difflib.SequenceMatcher}
    if "cydifflib" in modules:
        matchers["cydifflib"] = modules["cydifflib"].SequenceMatcher
    for name, matcher in matchers.items():
        found[name] = _by_matcher(matcher, True)
        found[f"{name}, autojunk off"] = _by_matcher(matcher, False)
    if plain := modules.get("diff_match_patch"):
        found["diff-match-patch"] = _by_characters(plain)
        found["diff-match-patch, by words"] = _by_words(plain)
    if fast := modules.get("fast_diff_match_patch"):
        found["fast-diff-match-patch"] = lambda old, new: fast.diff(old, new, counts_only=False)
    return found


def _by_matcher(matcher: Any, autojunk: bool) -> Tool:
    def marked(old: str, new: str) -> list[tuple[str, str]]:
        a, b = tokens(old), tokens(new)
        found = []
        for op, i, i_end, j, j_end in matcher(None, a, b, autojunk).get_opcodes():
            if op == "equal":
                found.append(("=", "".join(a[i:i_end])))
                continue
            if i < i_end:
                found.append(("-", "".join(a[i:i_end])))
            if j < j_end:
                found.append(("+", "".join(b[j:j_end])))
        return found

    return marked


def _by_characters(module: ModuleType) -> Tool:
    def marked(old: str, new: str) -> list[tuple[int, str]]:
        differ = module.diff_match_patch()
        found: list[tuple[int, str]] = differ.diff_main(old, new)
        differ.diff_cleanupSemantic(found)
        return found

    return marked


def _by_words(module: ModuleType) -> Tool:
    def marked(old: str, new: str) -> list[tuple[int, str]]:
        differ = module.diff_match_patch()
        numbers: dict[str, str] = {}
        signs = ["".join(numbers.setdefault(t, chr(_FIRST + len(numbers))) for t in tokens(s)) for s in (old, new)]
        words_of = {sign: token for token, sign in numbers.items()}
        coded = differ.diff_main(*signs, False)
        found = [(op, "".join(words_of[sign] for sign in stretch)) for op, stretch in coded]
        differ.diff_cleanupSemantic(found)
        return found

    return marked


def amended(folder: Path) -> list[Pair]:
    """Clauses as they stood and as a real amendment would have them."""
    found = json.loads((folder / "amendments" / "gdpr_ep_amendments.json").read_text(encoding="utf-8"))
    return [(one["old"], one["new"]) for one in found if one["old"] and one["new"] and one["old"] != one["new"]]


def joined(clauses: Sequence[Pair], count: int) -> list[Pair]:
    """The clauses in longer texts, each of at least ``count`` words."""
    found: list[Pair] = []
    taken: list[Pair] = []
    size = 0
    for clause in clauses:
        taken.append(clause)
        size += len(words(clause[0]))
        if size >= count:
            old, new = zip(*taken, strict=True)
            found.append(("\n".join(old), "\n".join(new)))
            taken, size = [], 0
    return found


def speed(clauses: Sequence[Pair], tools: dict[str, Tool], count: int) -> None:
    """The table of times, a text at a time."""
    typical = [clause for clause in clauses if 50 <= len(words(clause[0])) <= 70]
    long = joined(clauses, 500)
    for name, once, ten in (
        ("60 words", typical, joined(typical, 600)),
        ("500 words", long, joined(clauses, 5_000)[:_LARGE]),
    ):
        ways = {**tools, "tokens": lambda old, new: (tokens(old), tokens(new))}
        short, longer = (in_turns(_jobs(ways, texts), count) for texts in (once, ten))
        rows = []
        for tool in ways:
            one, more = short[tool] / len(once), longer[tool] / len(ten)
            ratios = (times(one / (short["ours"] / len(once))), times(more / (longer["ours"] / len(ten))))
            rows.append([tool, seconds(one), ratios[0], seconds(more), ratios[1], times(more / one)])
        columns = ["", f"{name}", "of ours", "ten times as long", "of ours", "growth"]
        table(f"Changes in {len(once)} texts of {name}, and in {len(ten)} of ten times as many", columns, rows)


def _jobs(tools: dict[str, Tool], texts: Sequence[Pair]) -> dict[str, Callable[[int], object]]:
    """A number before each text says the round, so that nothing can be remembered from the one before."""

    def job(tool: Tool) -> Callable[[int], object]:
        return lambda turn: [tool(f"{turn}. {old}", f"{turn}. {new}") for old, new in texts]

    return {name: job(tool) for name, tool in tools.items()}


def provisions(folder: Path) -> Iterator[tuple[str, Pair]]:
    """Provisions whose words changed between real versions, and the treaty they are of."""
    for name, old_path, new_path in pairs(folder / "treaties"):
        old = Version("old", read_source(old_path).provisions)
        new = carry_identity(old, Version("new", read_source(new_path).provisions), fresh=lambda index: f"f{index}")
        for provision in new.provisions:
            before = old.by_id.get(provision.id)
            if before and before.text and provision.text and before.text != provision.text:
                yield name.split()[0], (before.text, provision.text)


def readability(texts: dict[str, list[Pair]], tools: dict[str, Tool]) -> None:
    """The tables of how the changes read."""
    for name, found in texts.items():
        rows = []
        for tool, marked in tools.items():
            reading = Reading()
            for old, new in found:
                reading.add(_segments(marked(old, new)))
            rows.append([tool, *reading.row()])
        table(f"How the changes in {len(found)} {name} read", ["", *COLUMNS], rows)


def _segments(found: Sequence[Any]) -> list[Segment]:
    return [part if isinstance(part, Segment) else Segment(_OPS[part[0]], part[1]) for part in found]


def main() -> None:
    """Prints the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path, metavar="CORPUS")
    asked.add_argument("--times", type=int, default=5, help="runs per figure")
    alternatives.option(asked)
    given = asked.parse_args()
    found = tools(alternatives.load(given.alternatives, ["cydifflib", "diff_match_patch", "fast_diff_match_patch"]))
    clauses = amended(given.corpus)
    print(f"On {machine()}")
    speed(clauses, found, given.times)
    changed: dict[str, list[Pair]] = {}
    for treaty, pair in provisions(given.corpus):
        source = (
            "provisions from the draft of the Paris Agreement to its text" if treaty == "paris" else "treaty provisions"
        )
        changed.setdefault(source, []).append(pair)
    readability({**changed, "real amendments": clauses}, found)


if __name__ == "__main__":
    main()
