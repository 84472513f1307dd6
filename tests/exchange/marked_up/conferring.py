"""Random instruments with the labels that treaties have, and amendments on them that paper can show in full.

Paper shows order, labels and indents. So nothing is moved to, or added at, a depth at which others of its kind do not
stand; only paragraphs may be without labels, none below them; and no unlabelled paragraph is emptied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from tests.conference import amendments, sentences, versions
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version

Forms = Mapping[Kind, str]
_ARTICLES = ("Article {n}", "{n}.", "第{n}条", "المادة {n}", "Article {n} bis", "Article {n} ante")
_BELOW = (("{n}.", "({a})"), ("({n})", "{a})"), ("", "({a})"), ("§ {n}", "{a}."))
_NEXT = {Kind.ARTICLE: Kind.PARAGRAPH, Kind.PARAGRAPH: Kind.SUBPARAGRAPH, Kind.SUBPARAGRAPH: Kind.ITEM}
_ITEM = "({i})"


def _named(id: str | None) -> str:
    """An id that a bookmark can bear."""
    return (id or "").replace(".", "_")


def _label(form: str, number: int) -> str:
    return form.format(n=number, a="abcdefghz"[min(number, 9) - 1], i="i" * min(number, 3))


@st.composite
def conferences_on_paper(draw: st.DrawFn) -> tuple[Version, list[Amendment]]:
    """An instrument and live amendments by one party each, with amendments to amendments."""
    plain = draw(versions())
    below, least = draw(st.sampled_from(_BELOW))
    forms = {Kind.ARTICLE: draw(st.sampled_from(_ARTICLES)), Kind.PARAGRAPH: below, Kind.SUBPARAGRAPH: least}
    tabled = draw(amendments(plain, nested=True))
    base = Version(plain.name, tuple(_labelled(p, forms) for p in plain.provisions))
    found: list[Amendment] = []
    for own in tabled:
        added = tuple(draw(_provisions(own, forms))) if own.operation is Operation.ADD and not own.on else ()
        found.extend(_on_paper(base, own, added, found))
    return base, found


def _labelled(one: Provision, forms: Forms) -> Provision:
    label = _label(forms[one.kind], int(one.label.strip(".")))
    return replace(one, id=_named(one.id), parent=_named(one.parent) or None, label=label)


def _on_paper(
    base: Version, own: Amendment, added: tuple[Provision, ...], others: Sequence[Amendment]
) -> Iterator[Amendment]:
    """The amendment on the instrument with labels, where paper can show it."""
    text, anchor = own.text.strip(), _named(own.anchor) or None
    own = replace(own, at=_named(own.at), anchor=anchor, sponsors=own.sponsors[:1], text=text, edits=())
    target = base.by_id[own.at]
    amended = next((other for other in others if other.id == own.on), None)
    if own.on and amended is None:
        return
    match own.operation:
        case Operation.MOD if text == target.text or not (text or target.label):
            return
        case Operation.RETITLE if text == target.heading:
            return
        case Operation.MOVE if target.kind is Kind.ARTICLE:
            top = base.by_id[own.anchor or ""]
            while top.parent is not None:
                top = base.by_id[top.parent]
            if top.id != target.id:
                yield replace(own, anchor=top.id)
        case Operation.MOVE if base.by_id[own.anchor or ""].kind is not target.kind:
            return
        case Operation.ADD if amended is not None:
            first, *rest = amended.provisions
            yield replace(own, provisions=(replace(first, text=own.provisions[0].text.strip() or "thereof"), *rest))
        case Operation.ADD:
            yield replace(own, provisions=added)
        case _:
            yield own


@st.composite
def _provisions(draw: st.DrawFn, own: Amendment, forms: Forms) -> list[Provision]:
    """What an amendment adds: a provision labelled as others are, with a heading of its own or some below it or not."""
    plain = own.provisions[0]
    kind = plain.kind
    if own.relation is Relation.UNDER:
        kind = _NEXT.get(kind, Kind.ITEM)
    form = forms.get(kind, _ITEM)
    heading = draw(st.sampled_from(["", "Title here"])) if kind is Kind.ARTICLE else ""
    text = draw(st.sampled_from(["", plain.text.strip()])) if kind is Kind.ARTICLE else plain.text.strip()
    found = [
        replace(
            plain, parent=_named(plain.parent) or None, kind=kind, label=_label(form, 9), heading=heading, text=text
        )
    ]
    inner = _NEXT.get(kind)
    if inner is not None and (not text or draw(st.integers(0, 2)) == 0):
        form = forms.get(inner, _ITEM)
        for number in range(1, draw(st.integers(1, 2)) + 1):
            words = draw(sentences)
            found.append(Provision(f"{plain.id}c{number}", plain.id, inner, _label(form, number), "", words))
    return found
