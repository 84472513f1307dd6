"""Reading a rolling text back as one of its witnesses: the base, an amendment, a party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.rolling import Agreed, Contested, RollingProvision, RollingText, Segment, Variant
from workbench.session import Session


def spans(provision: RollingProvision) -> Iterator[Contested]:
    """The contested spans of a provision, those of its heading first."""
    return (segment for segment in (*provision.heading, *provision.segments) if isinstance(segment, Contested))


def speakers(provision: RollingProvision) -> set[str]:
    """The amendments (ids) that have words in a provision."""
    return {id for span in spans(provision) for variant in span.variants for id in variant.amendments}


def as_base(segments: Iterable[Segment]) -> str:
    """The words of the current version."""
    return _joined(segments, lambda variant: False)


def as_amendment(segments: Iterable[Segment], id: str) -> str:
    """The words that an amendment proposes."""
    return _joined(segments, lambda variant: id in variant.amendments)


def as_party(segments: Iterable[Segment], party: str) -> str | None:
    """The words of a party; ``None`` where a span names it on several variants, because its amendments are rivals."""
    segments = tuple(segments)
    contested = [segment for segment in segments if isinstance(segment, Contested)]
    if any(stands_by(span, party) > 1 for span in contested):
        return None
    return _joined(segments, lambda variant: party in variant.parties)


def stands_by(span: Contested, party: str) -> int:
    """By how many wordings of a span a party stands; to move a text and to delete it are one: it goes from there."""
    return len({v.whole or (v.text, v.together, v.amendments) for v in span.variants if party in v.parties})


def _joined(segments: Iterable[Segment], wanted: Callable[[Variant], bool]) -> str:
    def words(segment: Segment) -> str:
        if isinstance(segment, Agreed):
            return segment.text
        base = next(variant for variant in segment.variants if variant.base)
        return next((variant for variant in segment.variants if wanted(variant)), base).text

    return "".join(map(words, segments))


def misread(base: Version, amendments: Iterable[Amendment], rolling: RollingText) -> list[str]:
    """What cannot be read back from a rolling text: of the base, of an amendment, of a party on a provision."""
    tabled = list(amendments)
    return [
        *_misread_base(base, rolling),
        *(problem for own in tabled for problem in _misread_amendment(base, own, rolling)),
        *_misread_parties(base, tabled, rolling),
    ]


def _misread_base(base: Version, rolling: RollingText) -> Iterator[str]:
    kept = [p for p in rolling.provisions if not p.proposed]
    if [p.id for p in kept] != [p.id for p in base.provisions]:
        yield "the base has other provisions"
    for provision in kept:
        own = base.by_id[provision.id]
        if (as_base(provision.heading), as_base(provision.segments)) != (own.heading, own.text):
            yield f"{provision.citation}: not the words of the base"


def _misread_amendment(base: Version, own: Amendment, rolling: RollingText) -> Iterator[str]:
    shown = {provision.id: provision for provision in rolling.provisions if not provision.proposed}
    at = shown[own.at]
    told: object
    wanted: object = own.wording
    match own.operation:
        case Operation.MOD:
            told = as_amendment(at.segments, own.id)
        case Operation.RETITLE:
            told = as_amendment(at.heading, own.id)
        case Operation.ADD:
            added = [p for p in rolling.provisions if p.proposed and own.id in speakers(p)]
            told = [(as_amendment(p.heading, own.id), as_amendment(p.segments, own.id)) for p in added]
            wanted = [(p.heading, p.text) for p in own.provisions]
        case _:
            gone = [shown[provision.id] for provision in base.subtree(own.at)]
            told = {as_amendment(part, own.id) for p in gone for part in (p.heading, p.segments)}
            wanted = {""}
    if told != wanted:
        yield f"{own.reason or own.id} on {at.citation}: not the words that it proposes"


def _misread_parties(base: Version, tabled: list[Amendment], rolling: RollingText) -> Iterator[str]:
    by_party: dict[str, dict[str, list[Amendment]]] = {}
    for own in tabled:
        for party in own.sponsors:
            by_party.setdefault(party, {}).setdefault(own.at, []).append(own)
    for provision in rolling.provisions:
        if provision.proposed:
            continue
        places = (provision.id, *(above.id for above in base.ancestors(provision.id)))
        for party, groups in by_party.items():
            touching = [own for at in places for own in groups.get(at, ()) if _touches(own, provision.id)]
            if touching:
                yield from _misread_party(base, party, touching, provision)


def _touches(own: Amendment, id: str) -> bool:
    return own.operation is Operation.SUP or (own.at == id and own.operation is not Operation.ADD)


def _misread_party(base: Version, party: str, touching: list[Amendment], provision: RollingProvision) -> Iterator[str]:
    told = as_party(provision.heading, party), as_party(provision.segments, party)
    derived = derive(base, touching, base.name)
    if derived.rivalries:
        if None not in told:
            yield f"{provision.citation}: {party} has rival amendments, and no span says so"
        return
    own = derived.version.by_id.get(provision.id)
    if told != ((own.heading, own.text) if own else ("", "")):
        yield f"{provision.citation}: not the words of {party}"


def misread_texts(session: Session, rolling: RollingText) -> list[str]:
    """Parties whose whole text, or its refusal, is not what the rolling text says of them."""
    found = []
    for party in sorted({party for own in session.amendments() for party in own.sponsors}):
        kept = [p for p in rolling.provisions if not p.proposed]
        told = {p.id: (as_party(p.heading, party), as_party(p.segments, party)) for p in kept}
        try:
            text = session.text_as(party)
        except Refused:
            if not any(None in words for words in told.values()):
                found.append(f"{party} is refused a text, and no span names it twice")
            continue
        own = {p.id: (p.heading, p.text) for p in text.provisions}
        if any(words != own.get(id, ("", "")) for id, words in told.items()):
            found.append(f"{party}: not the text as it would have it")
    return found
