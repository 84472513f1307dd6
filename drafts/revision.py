"""The chair's revision: the draft as a chair would hand it back, with no identity of its own.

It exercises the import of a later draft: an inserted article renumbers those after it, an
article moves, paragraphs are split, a paragraph goes and a few words change.
"""

from __future__ import annotations

from drafts.master import Paragraph, renumbered

WORDS = (
    ("within thirty days.[^2]", "within twenty-one days.[^2]"),
    (
        "shall acknowledge receipt of a request within twenty-four hours",
        "shall acknowledge a request within twelve hours",
    ),
    ("evaluate each year a selection of concluded investigations", "evaluate each year all concluded investigations"),
    ("The Board shall consist of twenty-one States Parties", "The Board shall consist of twenty-five States Parties"),
    ("the deposit of the fortieth instrument", "the deposit of the fiftieth instrument"),
    ("To that end this Convention:", "To that end, this Convention:"),
)
INSERTED_AFTER = "Electoral processes"
INSERTED = (
    Paragraph("article", "Financial data", "Article 14 bis"),
    Paragraph(
        "body",
        "States Parties shall not alter, delete or render inaccessible data that evidence ownership, deposits or "
        "payments, in whatever State they are held.",
        "1.",
    ),
    Paragraph(
        "body",
        "A State Party that learns that such data have been compromised shall inform the central bank of each State "
        "affected without delay.",
        "2.",
    ),
)
MOVED, MOVED_AFTER = "Integrity of products and services", "Technology companies and the private sector"
SPLIT = {
    "In giving assistance, States Parties shall": (
        ("3.", "In giving assistance, States Parties shall:"),
        ("(a)", "make no distinction on the ground of the nationality of the technology company or of its customers;"),
        ("(b)", "seek no commercial or intelligence advantage; and"),
        ("(c)", "use the access and the information which they obtain for no other purpose."),
    ),
    "No State Party shall invoke the provisions of its internal law": (
        (
            "3.",
            "No State Party shall invoke the provisions of its internal law, the conduct of another State or an order "
            "of its own authorities as justification for its failure to perform this Convention.",
        ),
        (
            "4.",
            "Countermeasures taken in accordance with international law shall not include an attack on persons or "
            "objects protected by Part II.",
        ),
    ),
}
DROPPED = "The State Party that supplies information may make its use subject to conditions."


def chairs_revision(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs of the revision."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.text.startswith(DROPPED):
            continue
        cue = next((cue for cue in SPLIT if paragraph.text.startswith(cue)), None)
        found += [Paragraph("body", text, label) for label, text in SPLIT[cue]] if cue else [_reworded(paragraph)]
    start, end = _article(found, MOVED)
    moved = found[start:end]
    del found[start:end]
    place = _article(found, MOVED_AFTER)[1]
    found[place:place] = moved
    place = _article(found, INSERTED_AFTER)[1]
    found[place:place] = INSERTED
    return renumbered(found)


def _reworded(paragraph: Paragraph) -> Paragraph:
    text = paragraph.text
    for old, new in WORDS:
        text = text.replace(old, new)
    return Paragraph(paragraph.role, text, paragraph.label)


def _article(paragraphs: list[Paragraph], heading: str) -> tuple[int, int]:
    """Where the article with ``heading`` begins and ends."""
    start = next(n for n, p in enumerate(paragraphs) if p.role == "article" and p.text == heading)
    end = next(n for n, p in enumerate(paragraphs) if n > start and p.role != "body")
    return start, end
