"""Another program, written from the page of the manual on formats alone: it imports nothing of this one."""

from __future__ import annotations

import gzip
import json
import sqlite3
from base64 import b64decode
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

Json = dict[str, Any]
TIME = "2026-01-05T09:00:00.000+00:00"


def canonical(said: object) -> bytes:
    return json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass
class Key:
    private: bytes

    @property
    def public(self) -> str:
        return Ed25519PrivateKey.from_private_bytes(self.private).public_key().public_bytes_raw().hex()

    @property
    def id(self) -> str:
        return id_of(self.public)

    def sign(self, said: bytes) -> str:
        return Ed25519PrivateKey.from_private_bytes(self.private).sign(said).hex()


def id_of(public: str, nonce: str = "") -> str:
    return sha256(bytes.fromhex(public + nonce)).hexdigest()[:32]


@dataclass
class Seat:
    key: Key
    conference: str
    party: str
    name: str
    acts: list[Json] = field(default_factory=list)

    def says(self, kind: str, payload: Json, clock: int) -> Json:
        self.acts.append(self.would_say(kind, payload, clock))
        return self.acts[-1]

    def would_say(self, kind: str, payload: Json, clock: int, **other: object) -> Json:
        """The next act, or one with ``other`` fields."""
        act = {
            "format": 2,
            "conference": self.conference,
            "seat": self.key.id,
            "number": len(self.acts) + 1,
            "clock": clock,
            "time": TIME,
            "kind": kind,
            "payload": payload,
            "previous": self.acts[-1]["hash"] if self.acts else "",
            **other,
        }
        hash = sha256(canonical(act))
        return act | {"hash": hash.hexdigest(), "signature": self.key.sign(hash.digest())}

    def enrols(self, invitation: Key, clock: int) -> Json:
        said = {"conference": self.conference, "key": self.key.public, "party": self.party, "seat": self.key.id}
        proof = invitation.sign(canonical(said))
        payload = {"party": self.party, "key": self.key.public, "name": self.name}
        return self.says("seat.enrolled", {**payload, "invitation": invitation.id, "proof": proof}, clock)

    def packs(self, acts: list[Json], title: str, reader: str | None = None) -> bytes:
        """The lines of a package."""
        holds: dict[str, int] = {}
        for act in acts:
            holds[act["seat"]] = max(act["number"], holds.get(act["seat"], 0))
        sender = {"seat": self.key.id, "party": self.party, "name": self.name, "key": self.key.public}
        header = {"package": 1, "needs": "0.1", "conference": self.conference, "title": title, "from": sender}
        header |= {"for": reader, "made": TIME, "holds": holds, "acts": len(acts)}
        in_order = sorted(acts, key=lambda act: (act["clock"], act["seat"], act["number"], act["hash"]))
        lines = b"".join(canonical(one) + b"\n" for one in (header, *in_order))
        seal = {"seat": self.key.id, "signature": self.key.sign(sha256(lines).digest())}
        return lines + canonical({"seal": seal}) + b"\n"


def zipped(lines: bytes) -> bytes:
    return bytes.fromhex("1f8b08000000000000ff") + gzip.compress(lines, mtime=0)[10:]


def unpacked(package: bytes) -> tuple[Json, list[Json]]:
    """The header and the acts of a package, proven as far as they prove themselves."""
    data = gzip.decompress(package) if package[:2] == b"\x1f\x8b" else package
    *lines, seal = data.splitlines(keepends=True)
    header, *acts = map(json.loads, lines)
    signature = bytes.fromhex(json.loads(seal)["seal"]["signature"])
    _public(header["from"]["key"]).verify(signature, sha256(b"".join(lines)).digest())
    for act in acts:
        said = {name: act[name] for name in act.keys() - {"hash", "signature"}}
        assert sha256(canonical(said)).hexdigest() == act["hash"]
    return header, acts


def opened_invitation(header: Json, code: str) -> Key:
    invitation = header["invitation"]
    sealed = invitation["sealed"]
    about = {name: invitation[name] for name in ("founder", "id", "party")} | {"conference": header["conference"]}
    key = _argon2(code.replace("-", "").encode(), bytes.fromhex(sealed["salt"]), sealed)
    nonce, box = bytes.fromhex(sealed["nonce"]), bytes.fromhex(sealed["box"])
    return Key(ChaCha20Poly1305(key).decrypt(nonce, box, canonical(about)))


class Vault:
    def __init__(self, passphrase: str, kdf: str, salt: str, sealed: str) -> None:
        raw, box = bytes.fromhex(salt), bytes.fromhex(sealed)
        key = _argon2(normalize("NFC", passphrase).encode(), raw, json.loads(kdf)["argon2id"])
        about = b"treaty vault 1\0" + kdf.encode() + b"\0" + raw
        self.key = ChaCha20Poly1305(key).decrypt(box[:12], box[12:], about)

    def opens(self, sealed: str, place: str) -> str:
        box = b64decode(sealed.removeprefix("sealed:"), validate=True)
        padded = ChaCha20Poly1305(self.key).decrypt(box[:12], box[12:], place.encode())
        words, _, rest = padded.rpartition(b"\x80")
        assert len(padded) % 256 == 0 and not rest.strip(b"\0")
        return words.decode()


@dataclass
class Desk:
    key: Key
    matters: dict[str, Json]


def desk_of(file: Path, passphrase: str) -> tuple[Json, Desk]:
    """The row of the seat, and what is private."""
    db = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    vault = Vault(passphrase, *db.execute("SELECT kdf, salt, sealed FROM vault").fetchone())
    seat = dict(db.execute("SELECT * FROM seat").fetchone())
    rows = db.execute("SELECT id, body FROM desk_drafts").fetchall()
    db.close()
    key = Key(bytes.fromhex(vault.opens(seat["key"], f"seat {seat['id']}")))
    return seat, Desk(key, {id: json.loads(vault.opens(body, f"desk {id}")) for id, body in rows})


def _argon2(words: bytes, salt: bytes, cost: Json) -> bytes:
    kdf = Argon2id(salt=salt, length=32, iterations=cost["passes"], lanes=cost["lanes"], memory_cost=cost["memory"])
    return kdf.derive(words)


def _public(key: str) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))


def example() -> tuple[Json, bytes]:
    """The act and the package that are written out on the page."""
    sec, fra = parties()
    return fra.acts[-1], fra.packs([*sec.acts, *fra.acts], sec.acts[0]["payload"]["title"], "SEC")


def parties() -> tuple[Seat, Seat]:
    """The seats of the package that is written out, with what they said."""
    founder, invitation, france = (Key(bytes([sign] * 32)) for sign in (1, 2, 3))
    nonce, title = "00" * 16, "Convention on Clear Water"
    conference = id_of(founder.public, nonce)
    sec, fra = Seat(founder, conference, "SEC", ""), Seat(france, conference, "FRA", "laptop 1")
    sec.says("conference.opened", {"title": title, "language": "en", "key": founder.public, "nonce": nonce}, 1)
    article = {"id": "p1", "kind": "article", "label": "Article 1", "heading": "Purpose", "text": "Water is clear."}
    sec.says("version.circulated", {"name": "First draft", "provisions": [article]}, 2)
    sec.says("party.invited", {"invitation": invitation.id, "party": "FRA", "key": invitation.public}, 3)
    fra.enrols(invitation, 4)
    said = {"id": f"a{france.id[:16]}1", "sponsors": ["FRA"], "at": "p1", "operation": "MOD"}
    said |= {"against": "First draft", "text": "Water shall be clear.", "reason": "To bind the Parties."}
    fra.says("amendment.tabled", said, 5)
    return sec, fra


def sealed_example() -> Json:
    """The vault that is written out on the page, as its tables have it."""
    kdf, salt = '{"argon2id": {"memory": 1024, "passes": 3, "lanes": 1}}', bytes(range(16))
    key = _argon2(b"clear water for all", salt, json.loads(kdf)["argon2id"])
    data, about = bytes([4] * 32), b"treaty vault 1\0" + kdf.encode() + b"\0" + salt
    sealed = bytes([5] * 12) + ChaCha20Poly1305(key).encrypt(bytes([5] * 12), data, about)
    return {"kdf": kdf, "salt": salt.hex(), "sealed": sealed.hex()}


def every_kind() -> list[Json]:
    """A conference in which every kind of act is said, with all the fields that it may have."""
    founder, invitation, lost = (Key(bytes([sign] * 32)) for sign in (1, 2, 3))
    nonce = "00" * 16
    conference = id_of(founder.public, nonce)
    sec, fra = Seat(founder, conference, "SEC", ""), Seat(lost, conference, "FRA", "laptop 1")
    opened = {"title": "T", "language": "en", "symbol": "A/1", "key": founder.public, "nonce": nonce}
    sec.says("conference.opened", opened, 1)
    sec.says("party.added", {"code": "RIVER", "kind": "group", "names": {"en": "River"}, "members": ["FRA"]}, 2)
    water = {"id": "p2", "parent": "p1", "kind": "paragraph", "label": "1.", "text": "Water is for all."}
    air = {"id": "p3", "parent": "p1", "kind": "paragraph", "label": "2.", "text": "Air is free."}
    top = {
        "id": "p1",
        "kind": "article",
        "label": "Article 1",
        "heading": "Aims",
        "heading_marks": [[0, 4, "bold", ""]],
    }
    first = {"name": "One", "base": "", "source": "one.txt", "provisions": [top, water, air]}
    sec.says("version.circulated", {**first, "incorporates": [], "settles": []}, 3)
    sec.says("party.invited", {"invitation": invitation.id, "party": "FRA", "key": invitation.public}, 4)
    fra.enrols(invitation, 5)
    sec.says("invitation.closed", {"invitation": invitation.id, "seats": [lost.id]}, 6)
    common = {"sponsors": ["FRA"], "against": "One", "reason": "So."}
    fire = {"id": f"p{lost.id[:16]}1", "kind": "paragraph", "label": "3.", "text": "Fire is warm."}
    added = {"at": "p3", "operation": "ADD", "relation": "after", "anchor": "p3", "provisions": [fire]}
    fra.says(
        "amendment.tabled",
        {"id": f"a{lost.id[:16]}1", **common, **added, "text": "3. Fire is warm.", "number": None},
        7,
    )
    hot = {"provisions": [{**fire, "text": "Fire is hot."}], "text": "3. Fire is hot."}
    inner = {**common, **added, **hot, "on": f"a{lost.id[:16]}1", "amends": {"provisions": [fire]}}
    fra.says("amendment.tabled", {"id": f"a{lost.id[:16]}2", **inner}, 8)
    again = {name: inner[name] for name in ("against", "reason", "provisions", "text", "amends")}
    fra.says("amendment.revised", {"amendment": f"a{lost.id[:16]}2", "party": "FRA", **again, "edits": []}, 9)
    mod = {"at": "p2", "operation": "MOD", "text": "Clean water is for all.", "edits": [[0, 1, "Clean water"]]}
    tabled = sec.says("amendment.tabled", {"id": "a3", **common, **mod, "number": 7}, 10)
    sec.says("amendment.numbered", {"amendment": f"a{lost.id[:16]}1", "number": 8}, 11)
    sec.says("amendment.joined", {"amendment": "a3", "party": "RIVER"}, 12)
    sec.says("amendment.withdrawn", {"amendment": "a3", "party": "RIVER"}, 13)
    sec.says("position.taken", {"amendment": "a3", "party": "DEU", "stance": "reserve", "note": "Hm."}, 14)
    decided = {"amendment": "a3", "outcome": "adopted", "wording": tabled["hash"][:20], "meeting": "1"}
    sec.says("amendment.decided", {**decided, "answers": []}, 15)
    place = {"at": "p2", "part": "text", "version": "One", "start": 0, "end": 1, "meeting": "1"}
    words = {"before": "Water", "words": "Clean water", "manner": "variant", "taken": ["a3"], "answers": ["a3"]}
    sec.says("span.settled", {**place, **words}, 16)
    sec.says("span.reopened", place, 17)
    settled = sec.says("span.settled", {**place, **words}, 18)
    sec.says("status.set", {"at": "p3", "status": "adref", "meeting": "1"}, 19)
    second = {"name": "Two", "base": "One", "source": "", "incorporates": ["a3"], "settles": [settled["hash"][:20]]}
    sec.says("version.circulated", {**second, "provisions": [top, {**water, "text": mod["text"]}, air]}, 20)
    last = fra.acts[-1]
    sec.says("seat.revoked", {"seat": lost.id, "last": last["number"], "hash": last["hash"]}, 21)
    return sorted([*sec.acts, *fra.acts], key=lambda act: (act["clock"], act["seat"], act["number"], act["hash"]))
