"""Signatures: Ed25519 (RFC 8032) by ``cryptography``, and names that prove whose key is meant.

Keys and signatures are hexadecimal strings; a seat and a conference are called by the fingerprint of a key, so that
nobody can put another key under their name.
"""

from __future__ import annotations

import secrets
from hashlib import sha256
from typing import Self


class SigningKey:
    """A private key with its public half; ``private`` is 32 bytes as hexadecimal and never leaves the file."""

    def __init__(self, private: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._key = Ed25519PrivateKey.from_private_bytes(private)
        self.public: str = self._key.public_key().public_bytes_raw().hex()

    @classmethod
    def generate(cls) -> Self:
        """A new key from the operating system's randomness."""
        return cls(secrets.token_bytes(32))

    @property
    def private(self) -> str:
        """The private half, for the file alone."""
        return self._key.private_bytes_raw().hex()

    def sign(self, data: bytes) -> str:
        """The signature of ``data``."""
        return self._key.sign(data).hex()


def verify(public: object, signature: object, data: bytes) -> bool:
    """Whether ``signature`` is that of ``data`` by the key ``public``; never raises, whatever is given for them."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key, signed = _bytes(public, 32), _bytes(signature, 64)
    if key is None or signed is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signed, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: str, nonce: str = "") -> str:
    """The name that goes with a key: of a seat, or with a nonce of the conference that the seat opens.

    The first 32 hexadecimal digits of SHA-256 over the key's bytes and those of ``nonce`` (hexadecimal);
    ``ValueError`` for what is not hexadecimal.
    """
    return sha256(bytes.fromhex(public) + bytes.fromhex(nonce)).hexdigest()[:32]


def names(name: str, public: object, nonce: object = "") -> bool:
    """Whether ``name`` is the fingerprint of that key (and nonce); never raises, whatever is given for them."""
    try:
        return _bytes(public, 32) is not None and fingerprint(str(public), str(nonce)) == name
    except ValueError:
        return False


def _bytes(value: object, length: int) -> bytes | None:
    # only the form that we write ourselves: one key or signature has one spelling
    if not isinstance(value, str) or len(value) != 2 * length or value.strip("0123456789abcdef"):
        return None
    return bytes.fromhex(value)
