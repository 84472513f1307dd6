"""New provisions in the rolling text: identical ones once, rivals for one place named, sub-amendments in them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, Relation, sponsors_of
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.citation import citations
from workbench.drafting.contests import WholeText, segments
from workbench.drafting.derivation import amended
from workbench.drafting.labels import squeezed
from workbench.drafting.nearness import differences, likeness_key
from workbench.drafting.places import Place, place_of
from workbench.drafting.rolling import Contest, Contested, Difference, Near, RollingProvision, Segment, Settled, Variant
from workbench.drafting.wordings import Proposal, without_amended


@dataclass
class _Addition:
    """What is proposed once: the amendments with the same new provisions, and the sub-amendments to any of them."""

    place: Place
    roots: list[Amendment]
    amended: list[Amendment] = field(default_factory=list)
    contest: Contest = Contest.ADDITION
    near: Near | None = None

    @property
    def label(self) -> str:
        return self.roots[0].provisions[0].label

    @property
    def words(self) -> str:
        """All but that label."""
        first, *below = self.roots[0].provisions
        return " ".join((replace(first, label="").words, *(provision.words for provision in below)))

    def rivals(self, other: _Addition) -> bool:
        """Whether another addition to the same place asks to stand in place of this one, and not beside it.

        Companions differ in their labels, or come from one sponsor.
        """
        labels = {squeezed(addition.label) for addition in (self, other)}
        sponsors = [sponsors_of(addition.roots) for addition in (self, other)]
        return len(labels) == 1 and set(sponsors[0]).isdisjoint(sponsors[1])


def proposed_additions(
    base: Version,
    amendments: Sequence[Amendment],
    shown: Container[str],
    goes: Callable[[Place], bool],
    cited: Mapping[str, str],
    language: str,
) -> Iterator[tuple[Amendment, RollingProvision]]:
    """The new provisions that ``amendments``, in their order, would add to ``base``, each with the first to ask for it.

    Only those beside the provisions ``shown`` (ids). ``goes`` says of a place whether somebody would delete what holds
    it, ``cited`` how the base's provisions are cited.
    """
    for addition in _additions(base, amendments, goes):
        if addition.place.anchor not in shown:
            continue
        found = _provisions(addition)
        names = _named([provision for provision, _ in found], language)
        first = addition.roots[0]
        relation = first.relation or Relation.AFTER
        where = f"proposed {relation.value} {cited[first.at]}"
        for (provision, words), name in zip(found, names, strict=True):
            yield first, _rolled(addition, provision, words, f"{name}, {where}")


def _additions(base: Version, amendments: Iterable[Amendment], goes: Callable[[Place], bool]) -> Iterator[_Addition]:
    """The additions, each once, place by place in the order of their first amendments."""
    by_place: dict[Place, dict[tuple[tuple[str, str, str], ...], _Addition]] = {}
    of: dict[str, _Addition] = {}
    for amendment in amendments:
        place = place_of(base, amendment) if amendment.operation is Operation.ADD else None
        if place is None or not amendment.provisions:
            continue
        if amendment.on in of:
            of[amendment.id] = of[amendment.on]
            of[amendment.on].amended.append(amendment)
            continue
        said = tuple((p.label, p.heading, p.text) for p in amendment.provisions)
        alike = by_place.setdefault(place, {})
        of[amendment.id] = alike.setdefault(said, _Addition(place, []))
        of[amendment.id].roots.append(amendment)
    for place, additions in by_place.items():
        for addition in additions.values():
            if goes(place):
                addition.contest = Contest.EDIT_IN_DELETED
            elif any(addition.rivals(other) for other in additions.values() if other is not addition):
                addition.contest = Contest.RIVAL_PROVISIONS
        _tell_near(list(additions.values()))
        yield from additions.values()


def _tell_near(additions: Sequence[_Addition]) -> None:
    first: dict[tuple[str, str], _Addition] = {}
    for addition in additions if len(additions) > 1 else ():
        like = first.setdefault((squeezed(addition.label), likeness_key(addition.words)), addition)
        if like is not addition:
            differs = {*(differences(like.words, addition.words) or ()), *_differing(like.label, addition.label)}
            addition.near = Near(tuple(a.id for a in like.roots), tuple(sorted(differs)))


def _differing(one: str, other: str) -> Iterator[Difference]:
    """In what two labels of one number differ: "3 a.", "3a.", "3A." and "(3a)"."""
    bare = ["".join(label.split()) for label in (one, other)]
    if bare[0].casefold() != bare[1].casefold():
        yield Difference.PUNCTUATION
    elif bare[0] != bare[1]:
        yield Difference.CASE
    elif one != other:
        yield Difference.SPACING


def _provisions(addition: _Addition) -> list[tuple[Provision, dict[str, Provision]]]:
    """Every provision that the addition or a sub-amendment to it has, in order, as each amendment (id) words it.

    Sponsors of identical additions say the same of each, whatever ids their own have.
    """
    roots = addition.roots
    ordered = list(roots[0].provisions)
    words = {
        provision.id: {root.id: root.provisions[index] for root in roots} for index, provision in enumerate(ordered)
    }
    own = {root.provisions[index].id: ordered[index].id for root in roots for index in range(len(ordered))}
    for amendment in addition.amended:
        last = -1
        for provision in amendment.provisions:
            id = own.get(provision.id, provision.id)
            known = next((index for index, other in enumerate(ordered) if other.id == id), None)
            if known is None:
                last += 1
                ordered.insert(last, provision)
            else:
                last = known
            words.setdefault(id, {})[amendment.id] = provision
    return [(provision, words[provision.id]) for provision in ordered]


def _rolled(
    addition: _Addition, provision: Provision, words: Mapping[str, Provision], citation: str
) -> RollingProvision:
    amendments = [*addition.roots, *addition.amended]
    together = _together(addition, provision.id)

    def contested(part: Callable[[Provision], str]) -> tuple[Segment, ...]:
        read = {a.id: part(words[a.id]) if a.id in words else "" for a in amendments}
        joint = {party: (part(found), ids) for party, (found, ids) in together.items()}
        return _contested(addition, amendments, read, joint) if any(read.values()) else ()

    return RollingProvision(
        id=provision.id,
        parent=provision.parent,
        kind=provision.kind,
        label=provision.label,
        citation=citation,
        segments=contested(lambda p: p.text),
        heading=contested(lambda p: p.heading),
        proposed=True,
        place=addition.place.anchor,
        table=provision.table,
        marks=provision.marks,
        heading_marks=provision.heading_marks,
        relation=addition.place.relation,
    )


def _together(addition: _Addition, id: str) -> dict[str, tuple[Provision, tuple[str, ...]]]:
    """A new provision (by id) as parties word it that have several amendments to the addition, and which these are."""
    found = {}
    for party in sponsors_of(addition.amended):
        own = without_amended([amendment for amendment in addition.amended if party in amendment.sponsors])
        if len(own) > 1:
            parent = next((a for a in (*addition.roots, *addition.amended) if a.id == own[0].on), None)
            provisions = amended(parent, own) if all(other.on == own[0].on for other in own) else None
            for provision in provisions or ():
                if provision.id == id:
                    found[party] = provision, tuple(amendment.id for amendment in own)
    return found


def _contested(
    addition: _Addition,
    amendments: Sequence[Amendment],
    read: Mapping[str, str],
    joint: Mapping[str, tuple[str, tuple[str, ...]]],
) -> tuple[Segment, ...]:
    """Words that would be new: nothing in the base, and one span, for they stand or fall together."""
    # on an empty text every wording is one insertion at one point, so there is one span
    proposals = [Proposal(amendment, read[amendment.id]) for amendment in amendments]
    spans = [span for span in segments("", WholeText(proposals)) if isinstance(span, Contested)]
    roots = {root.id for root in addition.roots}
    found = []
    for span in spans:
        variants = [
            replace(variant, near=addition.near) if roots.intersection(variant.amendments) else variant
            for variant in span.variants
        ]
        variants = _in_place_of_roots(addition, variants, joint)
        settled = _settled(amendments, read)
        found.append(replace(span, contest=addition.contest, variants=tuple(variants), settled=settled))
    return tuple(found)


def _in_place_of_roots(
    addition: _Addition, variants: list[Variant], joint: Mapping[str, tuple[str, tuple[str, ...]]]
) -> list[Variant]:
    """The variants with each party that amends the addition named where its own words stand, and there alone."""
    amending = sponsors_of(addition.amended)
    amended_by = {amendment.id for amendment in addition.amended}

    def named(variant: Variant, party: str) -> bool:
        if party in joint:
            return variant.text == joint[party][0] and not variant.base
        return party not in amending or not amended_by.isdisjoint(variant.amendments)

    kept = [replace(v, parties=tuple(party for party in v.parties if named(v, party))) for v in variants]
    for party, (text, ids) in joint.items():
        known = next((index for index, variant in enumerate(kept) if variant.text == text and not variant.base), None)
        if known is None and text:
            kept.append(Variant(text, (party,), together=ids))
        elif known is not None and party not in kept[known].parties:
            kept[known] = replace(kept[known], parties=(*kept[known].parties, party))
    return kept


def _settled(amendments: Sequence[Amendment], read: Mapping[str, str]) -> Settled | None:
    """The words that the room took, where it adopted the addition; those of an adopted sub-amendment stand for both."""
    adopted = [amendment for amendment in amendments if amendment.status is AmendmentStatus.ADOPTED]
    if not adopted:
        return None
    text = read[adopted[-1].id]
    still = tuple(a.id for a in amendments if a.live and a.on is not None and read[a.id] != text)
    return Settled(text, (), None, taken=tuple(a.id for a in adopted), open=still)


def _named(added: Sequence[Provision], language: str) -> list[str]:
    """How new provisions are called: by their labels, those below the first one by their place in it."""
    first, *below = added
    known = {provision.id for provision in added}
    if first.label and below and all(provision.parent in known for provision in below):
        version = Version("", (replace(first, parent=None), *below))
        return list(citations(version, language).values())
    return [provision.label.rstrip(".") or "new provision" for provision in added]
