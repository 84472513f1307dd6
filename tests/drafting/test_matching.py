import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.instruments import instrument
from workbench.drafting.matching import carry_identity, match

# ruff: noqa: E501 -- outlines are one provision a line

OLD = """
Preamble
   | Recalling the Charter of the United Nations,
   | Convinced that information infrastructure serves civilians everywhere,
PART I | General provisions
  Article 1 | Purpose | The purpose of this Convention is to protect civilians from harmful use of information systems.
  Article 2 | Definitions | For the purposes of this Convention:
    (a) | "civilian" means a person who takes no direct part in hostilities;
    (b) | "responder" means a person who assists victims of an incident;
    (c) | "incident" means an event that harms an information system.
PART II | Obligations
  Article 3 | Restraint
    1. | Each Party shall refrain from acts that damage critical infrastructure used by civilians.
    2. | Each Party shall report to the Conference on the measures it has taken under this Article.
  Article 4 | Assistance
    1. | Each Party shall assist another Party that suffers an incident and asks for help.
    2. | Each Party shall report to the Conference on the measures it has taken under this Article.
  Article 5 | Vulnerabilities | A Party that learns of a vulnerability shall report it to the vendor without delay.
Annex I
  Article 1 | Composition | The organisation has a council of fifteen members elected by the Conference.
"""


def matched(old_outline, new_outline):
    """Words (label and text) of each provision of the new outline with those of its match in the old one."""
    old, new = instrument(old_outline, prefix="o"), instrument(new_outline, prefix="n")
    pairs = match(old, new)
    return {p.words: old.by_id[pairs[p.id]].words if p.id in pairs else None for p in new.provisions}


def edited(**changes):
    text = OLD
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_version_matches_itself_provision_by_provision():
    old, new = instrument(OLD, prefix="o"), instrument(OLD, prefix="n")
    assert match(old, new) == {f"n{k}": f"o{k}" for k in range(1, len(old.provisions) + 1)}


def test_an_inserted_article_leaves_what_follows_alone():
    inserted = "  Article 3 | Neutrality | Technology first responders are neutral and take no side in a conflict.\n"
    text = OLD.replace("Article 5", "Article 6").replace("Article 4", "Article 5").replace("Article 3", "Article 4")
    text = text.replace("  Article 4 | Restraint", inserted + "  Article 4 | Restraint")
    found = matched(OLD, text)
    assert found["Article 4 Restraint"] == "Article 3 Restraint"
    assert found["Article 5 Assistance"] == "Article 4 Assistance"
    assert [words for words, was in found.items() if was is None] == [
        "Article 3 Neutrality Technology first responders are neutral and take no side in a conflict."
    ]


def test_equal_boilerplate_is_not_crossed_between_articles():
    text = edited(
        first=("1. | Each Party shall refrain from acts", "1. | No Party shall carry out acts"),
        second=("  Article 4 | Assistance", "  Article 4 | Assistance and solidarity"),
    )
    old, new = instrument(OLD, prefix="o"), instrument(text, prefix="n")
    assert match(old, new) == {f"n{k}": f"o{k}" for k in range(1, len(old.provisions) + 1)}


def test_a_new_copy_of_boilerplate_is_new():
    text = edited(
        reworded=(
            "2. | Each Party shall report to the Conference on the measures it has taken under this Article.\n  Article 4",
            "2. | Each Party shall report yearly to the Conference on the measures it has taken under this Article.\n"
            "  Article 3 bis | Training\n"
            "    1. | Each Party shall train the persons who protect its networks.\n"
            "    2. | Each Party shall report to the Conference on the measures it has taken under this Article.\n"
            "  Article 4",
        )
    )
    old, new = instrument(OLD, prefix="o"), instrument(text, prefix="n")
    pairs = match(old, new)
    assert [new.by_id[id].words for id in new.by_id if id not in pairs] == [
        "Article 3 bis Training",
        "1. Each Party shall train the persons who protect its networks.",
        "2. Each Party shall report to the Conference on the measures it has taken under this Article.",
    ]


def test_swapped_articles_are_found_by_their_words():
    swapped = """
Article 1 | Beta | The Conference meets once a year in the city of the Depositary.
Article 2 | Alpha | Every Party names one authority that receives requests for help.
"""
    straight = """
Article 1 | Alpha | Every Party names one authority that receives requests for help.
Article 2 | Beta | The Conference meets once a year in the city of the Depositary.
"""
    found = matched(straight, swapped)
    assert found["Article 1 Beta The Conference meets once a year in the city of the Depositary."].startswith(
        "Article 2"
    )
    assert found["Article 2 Alpha Every Party names one authority that receives requests for help."].startswith(
        "Article 1"
    )


def test_an_article_with_a_new_number_and_changed_words_is_the_same():
    text = edited(
        gone=(
            "  Article 3 | Restraint\n",
            "  Article 3 | Cooperation | Parties shall cooperate with industry.\n  Article 8 | Restraint\n",
        ),
        words=(
            "refrain from acts that damage critical infrastructure used by civilians",
            "refrain from any act that damages infrastructure essential to civilians",
        ),
    )
    assert matched(OLD, text)["Article 8 Restraint"] == "Article 3 Restraint"


def test_an_article_moved_to_another_part_is_the_same():
    line = "  Article 5 | Vulnerabilities | A Party that learns of a vulnerability shall report it to the vendor without delay.\n"
    text = OLD.replace(line, "").replace("PART II", line.replace("Article 5", "Article 2 bis") + "PART II")
    found = matched(OLD, text)
    assert found["Article 2 bis" + line.replace("|", " ").replace("   ", " ").strip()[len("Article 5") :]].startswith(
        "Article 5"
    )
    assert None not in found.values()


def test_parts_put_around_articles_keep_their_articles():
    flat = "\n".join(
        line[2:] if line.startswith("  ") else "" for line in OLD[OLD.index("PART I") : OLD.index("Annex")].splitlines()
    )
    flat = "\n".join(line for line in flat.splitlines() if line)
    found = matched(flat, OLD[OLD.index("PART I") : OLD.index("Annex")])
    assert [words for words, was in found.items() if was is None] == [
        "PART I General provisions",
        "PART II Obligations",
    ]


def test_the_same_label_in_an_annex_is_another_article():
    text = edited(main=("Purpose | The purpose of this Convention is", "Purpose | This Convention is meant"))
    found = matched(OLD, text)
    assert found[
        "Article 1 Composition The organisation has a council of fifteen members elected by the Conference."
    ].startswith("Article 1 Composition")


def test_an_inserted_definition_relabels_those_after_it():
    text = edited(
        c=('    (c) | "incident"', '    (d) | "incident"'),
        b=(
            '    (b) | "responder"',
            '    (b) | "record" means what the Secretariat keeps of a meeting;\n    (c) | "responder"',
        ),
    )
    found = matched(OLD, text)
    assert found['(c) "responder" means a person who assists victims of an incident;'].startswith('(b) "responder"')
    assert found['(d) "incident" means an event that harms an information system.'].startswith('(c) "incident"')
    assert found['(b) "record" means what the Secretariat keeps of a meeting;'] is None


def test_carried_identity_keeps_the_words_and_names_the_new():
    new = instrument(
        OLD + "Article 9 | Depositary | The Secretary-General is the depositary of this Convention.\n", "new", "n"
    )
    old = instrument(OLD, "old", "o")
    carried = carry_identity(old, new, fresh=lambda k: f"o{k + 20}")  # o20 is taken
    assert [p.words for p in carried.provisions] == [p.words for p in new.provisions]
    assert [p.id for p in carried.provisions[:-1]] == [p.id for p in old.provisions]
    assert carried.provisions[-1].id not in old.by_id
    assert carried.name == "new"


LINES = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(("Article 1", "Article 2", "1.", "2.", "(a)", "")),
        st.lists(st.sampled_from(("Parties", "shall", "notify", "the", "Depositary", "of", "treaty")), max_size=6),
    ),
    max_size=12,
)


def outline(lines):
    depth, found = -1, []
    for level, label, words in lines:
        depth = min(level, depth + 1)
        found.append(f"{'  ' * depth}{label} | {' '.join(words)}")
    return "\n".join(found)


@given(LINES, LINES)
def test_matches_are_one_to_one_and_carry_over(old_lines, new_lines):
    old = instrument(outline(old_lines), prefix="o") if old_lines else instrument("(a) | x", prefix="o")
    new = instrument(outline(new_lines), prefix="n") if new_lines else instrument("(a) | y", prefix="n")
    pairs = match(old, new)
    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs) <= set(new.by_id)
    assert set(pairs.values()) <= set(old.by_id)
    carried = carry_identity(old, new, fresh=lambda k: f"f{k}")
    assert len(carried.by_id) == len(new.provisions)
    assert [(p.label, p.text) for p in carried.provisions] == [(p.label, p.text) for p in new.provisions]
    assert all(p.parent is None or p.parent in carried.by_id for p in carried.provisions)


@given(LINES)
def test_every_version_matches_itself(lines):
    version = instrument(outline(lines) or "(a) | x")
    assert carry_identity(version, version, fresh=lambda k: f"f{k}") == version


@pytest.mark.parametrize("size", [400])
def test_long_instruments_are_matched_whole(size):
    def article(n, number):
        return (
            f"Article {number} | Measure {n}\n"
            f"  1. | Party {n * 7} shall take measure {n * 13} under programme {n * 29} of the Conference.\n"
            "  2. | Each Party shall report to the Conference on the measures taken under this Article."
        )

    old = instrument("\n".join(article(n, n) for n in range(size)), prefix="o")
    order = [n for n in range(size) if n % 10]
    new = instrument("\n".join(article(n, k) for k, n in enumerate(order)), prefix="n")
    pairs = match(old, new)
    assert len(pairs) == len(new.provisions)
    assert all(old.by_id[a].text == new.by_id[b].text for b, a in pairs.items())
    assert all(old.by_id[a].heading == new.by_id[b].heading for b, a in pairs.items())
