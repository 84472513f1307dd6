from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import Refused
from workbench.storage.vault import LONGEST, Kdf, Lock, Vault

LIGHT = Kdf(memory=64, passes=1, lanes=1)
WORDS = "four words or more"


@pytest.fixture(scope="module")
def vault() -> Vault:
    return Vault.make(WORDS, LIGHT)


@given(st.text())
def test_what_is_sealed_opens_in_its_place_and_nowhere_else(words: str) -> None:
    vault = Vault.make(WORDS, LIGHT)
    sealed = vault.seal("desk d1", words)
    assert vault.unseal("desk d1", sealed) == words
    with pytest.raises(ValueError):
        vault.unseal("desk d2", sealed)


def test_the_passphrase_opens_what_the_file_keeps_and_no_other_does(vault: Vault) -> None:
    sealed = vault.seal("desk d1", "mayday")
    assert Vault.open(vault.lock, WORDS).unseal("desk d1", sealed) == "mayday"
    lines = set()
    for wrong in ("", "four words or mor", "Four words or more", "x" * (LONGEST + 1), "\udcff\udcfe no text"):
        with pytest.raises(Refused, match="nothing can bring a forgotten passphrase back") as told:
            Vault.open(vault.lock, wrong)
        lines.add(str(told.value))
    assert len(lines) == 1


def test_the_same_letters_are_the_same_passphrase_however_they_were_typed() -> None:
    vault = Vault.make("Crème brûlée", LIGHT)
    Vault.open(vault.lock, "Cre\u0300me bru\u0302le\u0301e")


def test_another_file_with_the_same_passphrase_is_sealed_otherwise(vault: Vault) -> None:
    other = Vault.make(WORDS, LIGHT)
    assert other.lock.salt != vault.lock.salt
    assert vault.seal("desk d1", "mayday") != vault.seal("desk d1", "mayday")
    with pytest.raises(ValueError):
        other.unseal("desk d1", vault.seal("desk d1", "mayday"))


def test_a_changed_sign_anywhere_is_noticed(vault: Vault) -> None:
    sealed = vault.seal("desk d1", "mayday")
    for at in (*range(0, len(sealed), 7), len(sealed.rstrip("=")) - 1):
        changed = sealed[:at] + ("A" if sealed[at] != "A" else "B") + sealed[at + 1 :]
        with pytest.raises(ValueError):
            vault.unseal("desk d1", changed)
    with pytest.raises(ValueError):
        vault.unseal("desk d1", "mayday")


def test_a_changed_lock_opens_no_more(vault: Vault) -> None:
    lock = vault.lock
    flipped = ("0" if lock.sealed[-1] != "0" else "1").join((lock.sealed[:-1], ""))
    salted = ("0" if lock.salt[-1] != "0" else "1").join((lock.salt[:-1], ""))
    kdf = json.dumps({"argon2id": {"memory": 72, "passes": 1, "lanes": 1}})
    for other in (replace(lock, sealed=flipped), replace(lock, salt=salted), replace(lock, kdf=kdf)):
        with pytest.raises(Refused, match="not the one of this desk"):
            Vault.open(other, WORDS)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [
        (8 * 2**20, 1, 4),
        (2**62, 3, 4),
        (64 * 1024, 10**6, 4),
        (256 * 1024, 5, 4),
        (64 * 1024, 3, 4000),
        (8, 3, 4),
        (-1, -1, -1),
        (64 * 1024, 0, 4),
        (True, 3, 4),
        (65536.0, 3, 4),
        ("65536", 3, 4),
        (None, 3, 4),
    ],
)
def test_a_lock_from_a_stranger_makes_nobody_work(vault: Vault, memory: object, passes: object, lanes: object) -> None:
    kdf = json.dumps({"argon2id": {"memory": memory, "passes": passes, "lanes": lanes}})
    with pytest.raises(ValueError):
        Vault.open(replace(vault.lock, kdf=kdf), WORDS)


@pytest.mark.parametrize(
    "kdf", ["", "{", "[]", "null", "[" * 199, "[" * 10_000, '{"scrypt": {}}', '{"argon2id": {"threads": 1}}', "7"]
)
def test_a_lock_of_another_kind_is_no_lock(vault: Vault, kdf: str) -> None:
    for lock in (replace(vault.lock, kdf=kdf), replace(vault.lock, salt=kdf), Lock(kdf, kdf, kdf)):
        with pytest.raises((ValueError, KeyError, TypeError)):
            Vault.open(lock, WORDS)


@pytest.mark.parametrize("short", ["", "       x      ", "seven77", "x" * (LONGEST + 1)])
def test_a_passphrase_that_protects_nothing_is_refused(short: str) -> None:
    with pytest.raises(Refused, match="passphrase"):
        Vault.make(short, LIGHT)


def test_the_length_of_what_is_sealed_tells_little(vault: Vault) -> None:
    assert len({len(vault.seal("desk d1", "x" * length)) for length in range(200)}) == 1
