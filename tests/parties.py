"""Delegations with files of their own, enrolled by the secretariat's."""

from __future__ import annotations

from pathlib import Path

from workbench.record.acts import ActKind
from workbench.record.signing import SigningKey
from workbench.storage.conference_file import ConferenceFile, Invitation


def invited(secretariat: ConferenceFile, party: str) -> Invitation:
    """An invitation of ``party``, said in the secretariat's file."""
    seat = secretariat.seat
    invitation = Invitation(seat.conference, seat.founder, party, SigningKey.generate())
    said = {"invitation": invitation.id, "party": party, "key": invitation.key.public}
    secretariat.say(ActKind.PARTY_INVITED, said)
    return invitation


def joined(folder: Path, party: str, secretariat: str = "c.treaty", name: str = "") -> ConferenceFile:
    """The file of a new seat of ``party``, beside that of the secretariat; the latter has not heard of it yet."""
    with ConferenceFile.open(folder / secretariat) as file:
        invitation = invited(file, party)
        acts = list(file.acts())
    return ConferenceFile.join(folder / f"{name or party.lower()}.treaty", invitation, acts, name)


def exchanged(*files: ConferenceFile) -> None:
    """Every file takes in what the others hold."""
    for one in files:
        for other in files:
            taken = one.take_in(list(other.acts()))
            assert not taken.refused, taken.refused
