"""Full-text search at its largest, beside a plain scan of the same words, in one process and in turns.

    .venv/bin/python -m benchmarks.search [--folder DIR] [--times N]

The file is that of :mod:`benchmarks.conference`: 5,000 provisions and 20,000 amendments, with reasons. The scan looks
for the signs in every text, read anew from the file or kept in memory folded; it can neither tell words from parts of
words nor find words that stand apart. Beside this, what SQLite's tokenizers make of a Chinese and an Arabic text.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.conference import built
from benchmarks.measure import in_turns, machine, megabytes, seconds, table
from workbench.record.tables import AMENDMENTS, POSITIONS
from workbench.session import Session
from workbench.text.finding import Query, fold, spaced

SOUGHT = ("shall", "th", "civilian", "state part", '"states parties"', "shall take mea", "zzz")
CHINESE, ARABIC = "各缔约国应当保护平民网络。", "تلتزم الدُّوَلُ الأطراف بحماية المدنيين"
ASKED = ((CHINESE, "平民"), (CHINESE, "缔约国"), (ARABIC, "الدول"), (ARABIC, "دول اطراف"))


def main() -> None:
    """Prints the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    asked.add_argument("--times", type=int, default=15, help="runs per figure")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        largest = list(built(given.folder or Path(folder)).values())[-1]
        with Session.open(largest) as session:
            _first(session)
            texts = _texts(session)
            _searches(session, texts, given.times)
    _tokenizers(texts)
    print(f"\n{machine()}, SQLite {sqlite3.sqlite_version}")


def _first(session: Session) -> None:
    session.version()
    steps, start = [], time.perf_counter()
    for _ in session.indexing():
        steps.append(time.perf_counter() - start)
        start = time.perf_counter()
    rows = [[f"{len(steps)}", seconds(sum(steps)), seconds(sorted(steps)[len(steps) // 2]), seconds(max(steps))]]
    table("Getting ready, once a file is open", ["steps", "together", "median step", "longest step"], rows)


def _texts(session: Session) -> list[str]:
    """Every text that the search looks into, as the file holds them now."""
    found = [words for p in session.version().provisions for words in (p.text, p.heading, *p.footnotes)]
    for row in session._file.state.select(AMENDMENTS):
        found += [row["carried"] or row["text"], row["reason"]]
    found += [row["note"] for row in session._file.state.select(POSITIONS)]
    return [words for words in found if words]


def _searches(session: Session, texts: list[str], times: int) -> None:
    folded = [fold(words) for words in texts]

    def scan(sought: str) -> Callable[[int], object]:
        return lambda _: sum(sought in words for words in folded)

    def anew(sought: str) -> Callable[[int], object]:
        return lambda _: sum(sought in fold(words) for words in _texts(session))

    rows = []
    for said in SOUGHT:
        plain = fold(said.strip('"'))
        jobs = {"search": lambda _, said=said: session.search(said), "kept": scan(plain), "anew": anew(plain)}
        took = in_turns(jobs, times, time.perf_counter)
        worst = max(_timed(session, said) for _ in range(times))
        found = session.search(said)
        scanned = sum(plain in words for words in folded)
        cells = [f"{found.total:,}", seconds(took["search"]), seconds(worst), f"{scanned:,}"]
        rows.append([said, *cells, seconds(took["kept"]), seconds(took["anew"])])
    columns = ["sought", "hits", "search", "worst", "scan: texts", "scan, kept in memory", "scan, read anew"]
    table(f"Searches with the first hits listed by article, {len(texts):,} texts", columns, rows)


def _timed(session: Session, said: str) -> float:
    start = time.perf_counter()
    session.search(said)
    return time.perf_counter() - start


def _tokenizers(texts: list[str]) -> None:
    rows = []
    for name, tokenizer, made in (
        ("unicode61", "unicode61 remove_diacritics 2", str),
        ("trigram", "trigram", str),
        ("unicode61 on folded words, as built in", "unicode61 remove_diacritics 0", spaced),
    ):
        start = time.perf_counter()
        db = _index(tokenizer, [made(words) for words in texts])
        took = time.perf_counter() - start
        size = db.execute("SELECT sum(length(block)) FROM w_data").fetchone()[0]
        answers = ["yes" if _finds(tokenizer, made, text, said) else "no" for text, said in ASKED]
        rows.append([name, seconds(took), megabytes(size), *answers])
        db.close()
    table("Tokenizers", ["tokenizer", "built", "size", *(said for _, said in ASKED)], rows)


def _index(tokenizer: str, texts: list[str]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE VIRTUAL TABLE w USING fts5(words, content='', prefix='2 3', tokenize='{tokenizer}')")
    with db:
        db.executemany("INSERT INTO w (rowid, words) VALUES (?, ?)", enumerate(texts))
    return db


def _finds(tokenizer: str, made: Callable[[str], str], text: str, said: str) -> bool:
    db = _index(tokenizer, [made(text)])
    terms = [term.words for term in Query.of(said).terms] if made is spaced else [(word,) for word in said.split()]
    match = " AND ".join(f'"{" ".join(words)}"' + (" *" if tokenizer != "trigram" else "") for words in terms)
    found = db.execute("SELECT rowid FROM w WHERE w MATCH ?", [match]).fetchall()
    db.close()
    return bool(found)


if __name__ == "__main__":
    main()
