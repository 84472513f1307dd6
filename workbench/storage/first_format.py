"""Files of the first format, whose acts bore no signatures, are signed by a key of their own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from sqlite_utils import Database

from workbench.record.acts import FIRST, Act, ActKind, act_to_json, canonical, make_act, sign_hash
from workbench.record.signing import SigningKey


def sign_first_format(db: Database) -> None:
    """Gives the seat of the file a key, signs its acts with it, and has the seat say the key; nothing in a new file."""
    row = db.execute("SELECT id, party, conference FROM seat").fetchone()
    if row is None:
        return
    seat, party, conference = row
    key = SigningKey.generate()
    db.execute("UPDATE seat SET key = ?, founder = ?", [key.private, key.public])
    number, clock, previous = 0, 0, FIRST
    for hash, body in db.execute("SELECT hash, body FROM acts WHERE seat = ? ORDER BY number", [seat]).fetchall():
        act = Act(**json.loads(body))
        signed = replace(act, signature=sign_hash(key, act.hash))
        db.execute("UPDATE acts SET body = ? WHERE hash = ?", [canonical(act_to_json(signed)).decode(), hash])
        number, clock, previous = act.number, max(clock, act.clock), act.hash
    said = {"party": party, "key": key.public, "invitation": "", "proof": "", "name": ""}
    act = make_act(
        ActKind.SEAT_ENROLLED,
        said,
        key=key,
        conference=conference,
        seat=seat,
        number=number + 1,
        clock=clock + 1,
        time=datetime.now(UTC).isoformat(timespec="milliseconds"),
        previous=previous,
    )
    values = [act.hash, act.seat, act.number, act.clock, act.kind, canonical(act_to_json(act)).decode()]
    db.execute("INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?)", values)
