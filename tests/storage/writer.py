"""A process that records acts until it is killed, and says each one only when it is recorded."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.domain.amendment import Operation
from workbench.session import Session


def main(path: Path, party: str, count: int) -> None:
    with Session.open(path) as session:
        for number in range(count):
            session.table(
                [party], "Article 1(1)", Operation.MOD, f"The Parties shall protect civilians {number} times."
            )
            print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
