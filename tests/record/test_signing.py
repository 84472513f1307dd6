from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.record.signing import SigningKey, fingerprint, names, verify

KEY = SigningKey(bytes(range(32)))
anything = st.none() | st.integers() | st.text() | st.binary() | st.lists(st.text()) | st.text("0123456789abcdef")


def test_the_first_vector_of_rfc_8032() -> None:
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"") == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
        "655141438e7a100b"
    )


@given(st.binary())
def test_what_a_key_signed_verifies_and_nothing_else_does(data: bytes) -> None:
    signature = KEY.sign(data)
    assert verify(KEY.public, signature, data)
    assert not verify(KEY.public, signature, data + b"x")
    assert not verify(SigningKey.generate().public, signature, data)


@given(st.integers(0, 127), st.sampled_from("0123456789abcdef"))
def test_a_signature_with_another_digit_does_not_verify(place: int, digit: str) -> None:
    signature = KEY.sign(b"said")
    changed = signature[:place] + digit + signature[place + 1 :]
    assert verify(KEY.public, changed, b"said") is (changed == signature)


def test_a_signature_has_one_spelling() -> None:
    signature = KEY.sign(b"said")
    for other in (signature.upper(), f" {signature}", f"{signature}\n", signature[:64] + " " + signature[64:]):
        assert not verify(KEY.public, other, b"said")
    assert not verify(KEY.public.upper(), signature, b"said")


@given(anything, anything)
def test_junk_never_verifies_and_never_raises(public: object, signature: object) -> None:
    assert not verify(public, signature, b"said")
    assert not verify(KEY.public, signature, b"said")
    assert not names("0" * 32, public, signature)


def test_a_name_is_that_of_one_key() -> None:
    assert names(fingerprint(KEY.public), KEY.public)
    assert not names(fingerprint(KEY.public), SigningKey.generate().public)
    assert names(fingerprint(KEY.public, "ab"), KEY.public, "ab")
    assert not names(fingerprint(KEY.public, "ab"), KEY.public)


def test_the_private_half_is_not_shown() -> None:
    assert KEY.private not in repr(KEY)
    assert SigningKey(bytes.fromhex(KEY.private)).public == KEY.public
