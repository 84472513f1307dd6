"""The hash of a whole version."""

from __future__ import annotations

from dataclasses import replace

from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version

TEXT = Version(
    "Draft",
    (
        Provision("a", None, Kind.ARTICLE, "Article 1", "Use of terms"),
        Provision("a1", "a", Kind.PARAGRAPH, "1.", text="For the purposes of this Convention:"),
        Provision("b", None, Kind.ARTICLE, "Article 2", text="The Parties shall consult."),
    ),
)


def test_the_same_provisions_have_one_hash_whatever_the_version_is_called() -> None:
    assert TEXT.content_hash == Version("Rev.1", tuple(TEXT.provisions)).content_hash
    assert Version("", ()).content_hash == Version("Empty", ()).content_hash != TEXT.content_hash


def test_any_change_of_a_provision_or_of_the_order_has_another_hash() -> None:
    first, below, second = TEXT.provisions
    changed = [
        (first, replace(below, text="For the purpose of this Convention:"), second),
        (first, replace(below, label="1"), second),
        (replace(first, heading="Terms"), below, second),
        (first, replace(below, marks=(Mark(0, 3, MarkKind.ITALIC),)), second),
        (first, replace(below, id="a2"), second),
        (first, below),
        (second, first, below),
    ]
    hashes = [Version("Draft", provisions).content_hash for provisions in changed]
    assert len({TEXT.content_hash, *hashes}) == len(hashes) + 1
