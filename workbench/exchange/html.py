"""What changed between two versions, as a web page that stands alone: no scripts, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from workbench.drafting.comparison import Change, Comparison
from workbench.exchange.front import RIGHT_TO_LEFT
from workbench.exchange.phrases import phrases
from workbench.exchange.phrasing import Phrases
from workbench.exchange.redline import happened, relabelled, summary
from workbench.exchange.word_out.runs import legal
from workbench.text.diff import Op, Segment

# Colours keep a contrast of at least 7:1 on both grounds (WCAG 2.2, 1.4.6); ins and del differ in form as well.
# Screen readers pass over ins and del in silence, so each carries hidden words at its ends.
_STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --pale: #54565a; --line: #c9ccd1;
  --in: #0b4a8f; --in-ground: #e6f0fb; --out: #8c1d0a; --out-ground: #fbebe7; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181c; --ink: #e9e9e6; --pale: #b3b6bc; --line: #44484f;
  --in: #a5cdfb; --in-ground: #14304f; --out: #ffb4a3; --out-ground: #4a1c13; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", "Liberation Serif", serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 0; }
.versions, .kinds { color: var(--pale); margin: 0 0 .5rem; }
.kinds { font-style: italic; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: start; font-weight: bold; padding-bottom: .25rem; }
th, td { border-bottom: 1px solid var(--line); padding: .2rem 1.5rem .2rem 0; text-align: start; font-weight: normal; }
td { text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
nav { margin: 1rem 0; }
nav ol { columns: 2 14rem; padding-inline-start: 2.2rem; }
a { color: var(--in); }
article { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
article p { margin: 0 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
ins { color: var(--in); background: var(--in-ground); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--out); background: var(--out-ground); text-decoration: line-through; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { :root { --ground: #fff; --ink: #000; --pale: #333; --line: #999; --in: #000; --in-ground: #fff;
  --out: #000; --out-ground: #fff; } body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
  h2, .kinds { break-after: avoid; } article p { orphans: 2; widows: 2; } @page { margin: 2.2cm; } }
"""


def comparison_html(comparison: Comparison, title: str, language: str = "en") -> str:
    """A whole HTML page: a summary, then every provision that changed with its words before and after."""
    words = phrases(language.partition("-")[0].lower())
    direction = "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
    versions = words.from_to.format(old=comparison.old, new=comparison.new)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{_text(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(f'{title} – {versions}')}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f'<header>\n<h1 dir="auto">{_text(title)}</h1>',
        f'<p class="versions" dir="auto">{_text(versions)}</p>\n</header>',
        "<main>",
        *_summary(comparison, words),
        *_changes(comparison.changes, words),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _summary(comparison: Comparison, words: Phrases) -> Iterator[str]:
    yield f"<table>\n<caption>{_text(words.summary)}</caption>"
    for name, number in summary(comparison, words):
        yield f'<tr><th scope="row">{_text(name)}</th><td>{number}</td></tr>'
    yield "</table>"
    if not comparison.changes:
        yield f"<p>{_text(words.no_change)}</p>"
        return
    key = f"<ins>{_text(words.inserted)}</ins>, <del>{_text(words.deleted)}</del>"
    yield f"<p>{key}. {_text(words.how_read)}</p>"
    yield f'<nav aria-label="{_text(words.contents)}">\n<ol>'
    for number, change in enumerate(comparison.changes, 1):
        yield f'<li><a href="#change-{number}" dir="auto">{_text(change.citation or change.old_citation)}</a></li>'
    yield "</ol>\n</nav>"


def _changes(changes: Iterable[Change], words: Phrases) -> Iterator[str]:
    for number, change in enumerate(changes, 1):
        yield f'<article id="change-{number}" aria-labelledby="citation-{number}">'
        citation = _text(change.citation or change.old_citation)
        yield f'<h2 id="citation-{number}" dir="auto">{citation}</h2>'
        yield f'<p class="kinds" dir="auto">{_text(happened(change, words))}</p>'
        label = "".join(f"{_marked([segment], words)} " for segment in relabelled(change))
        if label or change.heading:
            yield f'<p dir="auto"><b>{label}{_marked(change.heading, words)}</b></p>'
        if change.segments:
            yield f'<p dir="auto">{_marked(change.segments, words)}</p>'
        if change.footnotes:
            name = _text(words.notes + words.colon)
            yield f'<p dir="auto">{name}{_marked(change.footnotes, words)}</p>'
        yield "</article>"


def _marked(segments: Iterable[Segment], words: Phrases) -> str:
    names = {Op.INSERT: ("ins", words.inserted), Op.DELETE: ("del", words.deleted)}
    parts = []
    for segment in segments:
        if segment.op is Op.EQUAL:
            parts.append(_text(segment.text))
            continue
        element, said = names[segment.op]
        hidden = f'<span class="said">[{_text(said)}: </span>'
        parts.append(f'<{element}>{hidden}{_text(segment.text)}<span class="said">]</span></{element}>')
    return "".join(parts)


def _text(words: str) -> str:
    return escape(legal(words).replace("\u2028", "\n"))
