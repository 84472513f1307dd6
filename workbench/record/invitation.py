"""Invitations: the key that enrols a seat, sealed with a code that is told by telephone or on paper.

Who has the file has nothing without the code, and the other way round. The key to the seal is derived by Argon2id
(RFC 9106), the seal is ChaCha20-Poly1305 (RFC 8439), both by ``cryptography``. What the header of the package says
of the invitation is sealed with it, so that nobody can put another conference or party under it.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.domain.errors import Line, Refused
from workbench.record.acts import canonical

_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a code is made of: nothing that looks or sounds like a neighbour (0 and O, 1, I and L)."""
_LENGTH = 20
"""Of a code: 31**20 is more than 2**99."""
_GROUP = 4
_COST = {"memory": 65536, "passes": 3, "lanes": 4}
"""Of Argon2id: KiB, iterations, lanes."""
_MOST = {"memory": 262144, "passes": 10, "lanes": 16}
"""What a stranger's invitation may cost us."""
_SIZES = {"salt": 16, "nonce": 12, "box": 48}


@dataclass(frozen=True, slots=True)
class About:
    """What an invitation is to: the conference, its founder's public key, the party, and the invitation's id."""

    conference: str
    founder: str
    party: str
    id: str

    def bytes(self) -> bytes:
        """The same, to be sealed with the key."""
        said = {"conference": self.conference, "founder": self.founder, "party": self.party, "id": self.id}
        return canonical(said)


def new_code() -> str:
    """A code such as ``7K2M-XQ4D-9RTB-3HWV-CE8P``."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return "-".join(signs[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def code_of(written: str) -> str:
    """A code as somebody wrote it down: spaces, hyphens and case do not matter; ``Refused`` for what is no code."""
    signs = "".join(sign for sign in written.upper() if sign.isalnum())
    if len(signs) != _LENGTH or signs.strip(_SIGNS):
        raise Refused(
            "this is no code of an invitation: it has {length} letters and digits, and never 0, 1, I, L or O",
            length=_LENGTH,
        )
    return signs


def seal(private: str, code: str, about: About) -> dict[str, Any]:
    """What a package's header says of an invitation: ``private`` is its private key as hexadecimal."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt, nonce = secrets.token_bytes(_SIZES["salt"]), secrets.token_bytes(_SIZES["nonce"])
    box = ChaCha20Poly1305(_key(code, salt, _COST)).encrypt(nonce, bytes.fromhex(private), about.bytes())
    sealed = {**_COST, "salt": salt.hex(), "nonce": nonce.hex(), "box": box.hex()}
    return {"id": about.id, "party": about.party, "founder": about.founder, "sealed": sealed}


def about(conference: str, said: Mapping[str, Any]) -> About:
    """What the invitation in a header is to; ``Refused`` if it is not as :func:`seal` makes one."""
    named, sealed = [said.get(name) for name in ("founder", "party", "id")], said.get("sealed")
    if said.keys() != {"id", "party", "founder", "sealed"} or not all(isinstance(value, str) for value in named):
        raise Refused(_BROKEN)
    if not isinstance(sealed, dict) or sealed.keys() != _MOST.keys() | _SIZES.keys():
        raise Refused(_BROKEN)
    return About(conference, *map(str, named))


def unseal(said: Mapping[str, Any], code: str, about: About) -> str:
    """The private key of the invitation in a header; ``Refused`` if the code is wrong or the header was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    sealed = said["sealed"]
    cost = {name: sealed[name] for name in _MOST}
    fits = all(type(cost[name]) is int and 1 <= cost[name] <= most for name, most in _MOST.items())
    if not fits or cost["memory"] < 8 * cost["lanes"]:
        raise Refused(_BROKEN)
    try:
        salt, nonce, box = (bytes.fromhex(sealed[name]) for name in _SIZES)
    except (TypeError, ValueError):
        raise Refused(_BROKEN) from None
    if (len(salt), len(nonce), len(box)) != tuple(_SIZES.values()):
        raise Refused(_BROKEN)
    try:
        return ChaCha20Poly1305(_key(code, salt, cost)).decrypt(nonce, box, about.bytes()).hex()
    except InvalidTag:
        raise Refused(
            "the code does not open this invitation: check each sign with whoever told it to you, and that it belongs"
            " to this file"
        ) from None


def _key(code: str, salt: bytes, cost: Mapping[str, int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    made = Argon2id(salt=salt, length=32, iterations=cost["passes"], lanes=cost["lanes"], memory_cost=cost["memory"])
    return made.derive(code_of(code).encode())


_BROKEN = Line("the invitation in this package is not as the program writes one: ask the secretariat for another")
