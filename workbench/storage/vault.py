"""What is private, sealed by a passphrase: pure functions over bytes, by ``cryptography`` alone.

Argon2id (RFC 9106) makes a key of the passphrase, which seals a random data key with ChaCha20-Poly1305 (RFC 8439); the
data key seals everything else. So the passphrase itself is nowhere, and what is sealed cannot be read, changed or put
in another place without it.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Self
from unicodedata import normalize

from workbench.domain.errors import Line, Refused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

SHORTEST = 8
"""Characters of a passphrase at least."""
LONGEST = 1000
"""Characters of a passphrase at most."""
FORGOTTEN = Line(
    "nothing can bring a forgotten passphrase back, but the public record can still be read, and a new invitation"
    " gives a new seat"
)
"""What there is to know about a passphrase that is forgotten."""
_SEALED = "sealed:"
_KEY, _SALT, _NONCE, _TAG = 32, 16, 12, 16
_PADDED = 256
"""What is sealed is padded to a multiple of this many bytes, so that its length tells little."""


@dataclass(frozen=True, slots=True)
class Kdf:
    """The cost of making a key of a passphrase: ``memory`` in KiB, ``passes`` over it, ``lanes`` side by side.

    The second of the choices that RFC 9106 recommends (section 4). ``ValueError`` for what Argon2 cannot do and for
    what would keep the computer busy: whoever sends a file chooses what stands in it.
    """

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        numbers = (self.memory, self.passes, self.lanes)
        if any(type(number) is not int for number in numbers):
            raise ValueError("the cost of the passphrase is no number")
        possible = self.lanes in range(1, 17) and self.passes >= 1 and self.memory >= 8 * self.lanes
        if not possible or self.memory > _MOST_MEMORY or self.memory * self.passes > _MOST_WORK:
            raise ValueError("the cost of the passphrase is out of bounds")

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """The key that ``passphrase`` stands for; about a tenth of a second's work by default."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        # typed on another keyboard or system the same letters are the same passphrase (RFC 8265, OpaqueString)
        said = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        kdf = Argon2id(salt=salt, length=_KEY, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory)
        return kdf.derive(said)


_MOST_MEMORY = 256 * 1024
_MOST_WORK = 1024 * 1024
"""KiB that are gone over in all: some five times the usual."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a file keeps of a passphrase: the cost and salt of its key, and the data key sealed with that."""

    kdf: str
    salt: str
    sealed: str


class Vault:
    """An open lock: seals and opens what is private. ``lock`` is what the file keeps of it."""

    def __init__(self, lock: Lock, key: bytes) -> None:
        self.lock = lock
        self._cipher = _cipher(key)

    @classmethod
    def make(cls, passphrase: str, kdf: Kdf | None = None) -> Self:
        """A new vault with a data key of its own; ``Refused`` for a passphrase that protects nothing."""
        if len(passphrase.strip()) < SHORTEST:
            raise Refused(
                "a passphrase of fewer than {least} characters is soon guessed: take several words that do"
                " not belong together",
                least=SHORTEST,
            )
        if len(passphrase) > LONGEST:
            raise Refused("a passphrase has at most {most} characters: take some words", most=LONGEST)
        kdf = kdf or Kdf()
        said, salt, key = json.dumps({"argon2id": asdict(kdf)}), secrets.token_bytes(_SALT), secrets.token_bytes(_KEY)
        sealed = _seal(_cipher(kdf.key(passphrase, salt)), key, _place_of_key(said, salt))
        return cls(Lock(said, salt.hex(), sealed.hex()), key)

    @classmethod
    def open(cls, lock: Lock, passphrase: str) -> Self:
        """The vault that ``passphrase`` opens; ``Refused`` if it does not.

        ``ValueError`` for a lock that none of ours can be, before any work is done on it.
        """
        kdf, salt, sealed = _kdf(lock.kdf), _bytes(lock.salt, _SALT), _bytes(lock.sealed, _NONCE + _KEY + _TAG)
        try:
            if len(passphrase) > LONGEST:
                raise ValueError
            return cls(lock, _open(_cipher(kdf.key(passphrase, salt)), sealed, _place_of_key(lock.kdf, salt)))
        except ValueError:
            raise Refused(
                "the passphrase is not the one of this desk: mind capital letters and the keyboard's language"
                " and try again; {forgotten}",
                forgotten=FORGOTTEN,
            ) from None

    def seal(self, place: str, words: str) -> str:
        """``words`` sealed for a ``place``, where alone they can be opened."""
        data = words.encode("utf-8", "surrogatepass") + b"\x80"
        padded = data.ljust(-(-len(data) // _PADDED) * _PADDED, b"\0")
        return _SEALED + b64encode(_seal(self._cipher, padded, place.encode())).decode("ascii")

    def unseal(self, place: str, sealed: str) -> str:
        """The words that :meth:`seal` sealed for ``place``; ``ValueError`` if they are not those, or none at all."""
        if not sealed.startswith(_SEALED):
            raise ValueError("what should be sealed stands open")
        written = sealed.removeprefix(_SEALED)
        raw = b64decode(written, validate=True)
        if b64encode(raw).decode("ascii") != written:  # the last sign has bits that say nothing
            raise ValueError("what is sealed is not as the program writes it")
        data = _open(self._cipher, raw, place.encode())
        return data.rstrip(b"\0").removesuffix(b"\x80").decode("utf-8", "surrogatepass")


def _kdf(said: str) -> Kdf:
    if len(said) > 200:
        raise ValueError("the cost of the passphrase is no number")
    data: Any = json.loads(said)
    return Kdf(**data["argon2id"])


def _place_of_key(kdf: str, salt: bytes) -> bytes:
    return b"treaty vault 1\0" + kdf.encode() + b"\0" + salt


def _bytes(said: str, length: int) -> bytes:
    data = bytes.fromhex(said)
    if len(data) != length:
        raise ValueError("the lock of the desk is cut")
    return data


def _cipher(key: bytes) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _seal(cipher: ChaCha20Poly1305, data: bytes, place: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + cipher.encrypt(nonce, data, place)


def _open(cipher: ChaCha20Poly1305, sealed: bytes, place: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        return cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place)
    except InvalidTag:
        raise ValueError("what is sealed does not open with this key") from None
