"""Where words stand that are read alone, and what that says of their labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.provision import Kind
from workbench.exchange.structure.labels import InsertedLabel, inserted_label, label


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where in an instrument words are read: under a provision of the kind ``above``, beside others with ``labels``."""

    above: Kind
    labels: tuple[str, ...] = ()

    @property
    def take_recitals(self) -> bool:
        """Whether words that open with a participle are preambular here, and not the subject of a sentence."""
        return self.above in (Kind.TEXT, Kind.PREAMBLE)

    def suit(self, inserted: InsertedLabel) -> bool:
        """Whether the label is one of what is put between these: "(ea)" where there is an "(e)"."""
        beside = [found for written in self.labels if (found := label(written) or inserted_label(written))]
        return inserted.certain or any(share_a_base(other.readings, inserted) for other in beside)


NOWHERE = Surroundings(Kind.TEXT)
"""Those of a whole document."""


def share_a_base(readings: Sequence[tuple[str, int]], inserted: InsertedLabel) -> bool:
    """Whether the number before the letter is one of ``readings``."""
    return any(reading in inserted.readings for reading in readings)
