"""What documents say beside the words of an instrument, whatever their language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.decision import Manner
from workbench.domain.provision import Status
from workbench.drafting.comparison import ChangeKind
from workbench.drafting.excerpt import Excerpt, Only
from workbench.drafting.literal import filled
from workbench.drafting.reads import Bracket, Decided
from workbench.drafting.rolling import Difference


@dataclass(frozen=True, slots=True)
class Phrases:
    """What our documents say in one language; braces are filled in where a phrase is used."""

    contents: str
    page: str
    secretariat: str
    rolling: str
    excerpt: str
    excerpts: dict[Only, str]
    as_party: str
    legend: str
    unsettled: str
    rivals: str
    addition: str
    removal: str
    disputed: str
    keeping: str
    alternatives: str
    open_brackets: str
    placeholders: str
    parties: str
    status: str
    delete: str
    move: str
    moved_here: str
    moved_from: str
    keep: str
    alternative: str
    example: tuple[str, str, str]
    differences: dict[Difference, str]
    nearly: str
    nearly_example: tuple[str, str]
    nested: str
    whole: str
    settled: str
    settled_as: dict[Manner | None, tuple[str, str]]
    kept: str
    filled: str
    several: str
    settled_words: str
    settled_deletion: str
    statuses: dict[Status, str]
    comparison: str
    from_to: str
    summary: str
    unchanged: str
    changes: dict[ChangeKind, str]
    changes_of_one: dict[ChangeKind, str]
    how_read: str
    inserted: str
    deleted: str
    formerly: str
    notes: str
    no_change: str
    colon: str = ": "

    def verb(self, bracket: Bracket, *, named: bool = True) -> str:
        """What the parties of a bracket would do with its words, if that is not just to have them.

        Where to and where from words would move is said of the first of those that move together.
        Where they are not ``named``, words that they would delete stand in the bracket alone: ``[as appropriate]``.
        """
        if bracket.deletes:
            return self.delete if named or not bracket.inner else ""
        if bracket.moves:
            return self.move if bracket.below else f"{self.move} {bracket.variant.to}".rstrip()
        if not bracket.arrives:
            return ""
        source = bracket.variant.source
        return self.moved_from.format(citation=source) if source and not bracket.below else self.moved_here

    def shows(self, excerpt: Excerpt, named: Callable[[str], str]) -> str:
        """What an excerpt shows; ``named`` makes of a party's code its name."""
        whose = self.as_party.format(party=named(excerpt.reading)) if excerpt.reading else ""
        what = named(excerpt.named) if excerpt.only is Only.MINE else excerpt.named
        return " \u2013 ".join(filter(None, (whose, self.excerpts[excerpt.only].format(named=what))))

    def settling(self, group: Sequence[Decided], named: Callable[[Iterable[str]], str]) -> str:
        """How one decision settled words, and in which meeting.

        ``named`` makes of parties' codes their names as they are shown, "" where they are not.
        """
        one, parties = group[0], named(dict.fromkeys(code for decided in group for code in decided.by))
        if one.settled.manner is Manner.VARIANT and not one.settled.taken:
            how = self.kept
        elif one.settled.manner is None and one.settled.acts:
            how = self.several
        elif filled(one.settled.manner, one.before):
            how = self.filled
        else:
            by_name, unnamed = self.settled_as[one.settled.manner]
            how = by_name.format(parties=parties) if parties else unnamed
        return self.settled.format(how=", ".join(filter(None, (how, one.settled.meeting))))

    def settled_line(self, group: Sequence[Decided], named: Callable[[Iterable[str]], str]) -> str:
        """The same as a line below a provision, which names the words."""
        return f"{', '.join(decided.shown for decided in group)} {self.settling(group, named)}"
