"""Builds a conference file of any size through the session, the door of command and window.

The words are those of the sample convention, the parties the 193 member States, and the seed is fixed: the
same sizes give the same text, the same amendments and the same decisions.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import ROOT
from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.domain.party import PartyKind
from workbench.domain.provision import Kind, Provision, Status
from workbench.exchange.reading import read_source
from workbench.session import Session

_ARTICLE = 10  # provisions: the article, four paragraphs, five subparagraphs
_TOGETHER = 500  # acts recorded in one go, as when a package arrives
_OPERATIONS = {
    Operation.MOD: 62,
    Operation.ADD: 14,
    Operation.SUP: 9,
    Operation.NOC: 8,
    Operation.RETITLE: 4,
    Operation.MOVE: 3,
}
_SWAPS = {
    "shall": "may",
    "may": "shall",
    "all": "relevant",
    "any": "each",
    "and": "and, as appropriate,",
    "not": "in no case",
}
_REASON = "The wording now proposed is closer to existing practice and easier to verify."


def build(path: Path, provisions: int, amendments: int, long: int = 0) -> float:
    """Builds the conference file; returns the seconds it took.

    With ``long`` the second paragraph of every twentieth article has so many words.
    """
    start = time.perf_counter()
    rng = random.Random(1949)
    with Session.create(path, "Convention at full length") as session, tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "draft.txt"
        source.write_text("\n\n".join(_treaty(rng, provisions, long)), encoding="utf-8")
        session.import_source(source, "Draft 1")
        states = [party.code for party in session.parties() if party.kind is PartyKind.STATE]
        acts = negotiation(session, rng, states, amendments)
        while True:
            with session.together():
                if not sum(1 for _ in zip(range(_TOGETHER), acts, strict=False)):
                    break
    return time.perf_counter() - start


def _draft() -> tuple[Provision, ...]:
    return read_source(ROOT / "drafts" / "digital-geneva-convention.md").provisions


def wordings() -> list[str]:
    """Sentences of the sample convention, of 20 to 60 words, without what ends them."""
    return [p.text.rstrip(".;:") for p in _draft() if 20 <= len(p.text.split()) <= 60 and "\n" not in p.text]


def _treaty(rng: random.Random, provisions: int, long: int) -> Iterator[str]:
    words = wordings()
    headings = [p.heading for p in _draft() if p.heading]
    yield "CONVENTION AT FULL LENGTH"
    for article in range(1, provisions // _ARTICLE + 1):
        yield f"Article {article}\n{rng.choice(headings)}"
        for paragraph in (1, 2, 3):
            sentence = rng.choice(words)
            while len(sentence.split()) < long and paragraph == 2 and article % 20 == 1:
                sentence += f"; {rng.choice(words)}"
            yield f"{paragraph}. {sentence}."
        yield f"4. {rng.choice(words)}, and in particular:"
        for letter in "abcd":
            yield f"({letter}) {rng.choice(words)};"
        yield f"(e) {rng.choice(words)}."


def negotiation(session: Session, rng: random.Random, states: list[str], amendments: int) -> Iterator[None]:
    """Tables, joins, positions, decisions and statuses on the current version, one step at a time."""
    version = session.version()
    cited = session.citations()
    targets = [provision for provision in version.provisions if provision.kind is not Kind.TEXT]
    targets = targets or list(version.provisions)  # a text that nobody numbered
    rng.shuffle(targets)
    adopted: set[str] = set()
    for number in range(amendments):
        # a room speaks of few provisions: half of what it says is on a quarter of them
        target = targets[int(len(targets) * rng.random() ** 2)]
        amendment = _tabled(session, rng, rng.sample(states, rng.choice((1, 1, 1, 2, 3))), target, targets, cited)
        yield
        for step in _said_of(session, rng, states, amendment, adopted):
            step()
            yield
        if number % 100 == 0:
            session.set_status(cited[target.id], rng.choice(list(Status)), "Committee of the Whole")
            yield


def _tabled(
    session: Session,
    rng: random.Random,
    by: list[str],
    target: Provision,
    targets: list[Provision],
    cited: dict[str, str],
) -> str:
    operation = rng.choices(list(_OPERATIONS), list(_OPERATIONS.values()))[0]
    text, relation, anchor = "", None, None
    match operation:
        case Operation.MOD:
            text = reworded(rng, target.text)
        case Operation.ADD:
            relation, text = rng.choice(list(Relation)), reworded(rng, rng.choice(targets).text).strip(":")
        case Operation.RETITLE:
            text = f"{target.heading} and {rng.choice(targets).heading}".strip()
        case Operation.MOVE:
            anchor = cited[rng.choice(targets).id]
    if operation in (Operation.MOD, Operation.RETITLE, Operation.ADD) and text in ("", target.text, target.heading):
        operation, relation, text = Operation.NOC, None, ""
    try:
        change = session.table(by, cited[target.id], operation, text, relation=relation, anchor=anchor, reason=_REASON)
    except Refused:  # a move into itself
        change = session.table(by, cited[target.id], Operation.NOC, reason=_REASON)
    return change.amendments[0]


def reworded(rng: random.Random, text: str) -> str:
    """``text`` with one to three words changed, put in or left out, if it has more than four."""
    words = text.split(" ")
    for _ in range(rng.choice((1, 1, 2, 3)) if len(words) > 4 else 0):
        place = rng.randrange(1, len(words) - 1)
        swap = _SWAPS.get(words[place])
        if swap:
            words[place] = swap
        elif rng.random() < 0.6:
            words.insert(place, rng.choice(("promptly", "to the extent possible", "in good faith", "without delay")))
        else:
            del words[place]
    return " ".join(words)


def _said_of(
    session: Session, rng: random.Random, states: list[str], amendment: str, adopted: set[str]
) -> Iterator[Callable[[], object]]:
    own = session.amendment(amendment)
    others = [code for code in rng.sample(states, 4) if code not in own.sponsors]
    if rng.random() < 0.5:
        yield lambda: session.take_position(amendment, others[0], rng.choice(list(Stance)))
    if rng.random() < 0.1:
        yield lambda: session.join(amendment, others[-1])
    chance = rng.random()
    if chance < 0.03:
        yield lambda: session.withdraw(amendment, own.sponsors[0])
    elif chance < 0.06:
        yield lambda: session.decide(amendment, Outcome.REJECTED, "Committee of the Whole")
    elif chance < 0.12 and own.operation is Operation.MOD and own.at not in adopted:
        adopted.add(own.at)
        yield lambda: session.decide(amendment, Outcome.ADOPTED, "Committee of the Whole")
