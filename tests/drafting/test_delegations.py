"""The table of parties against what is known of it, and the order of names in each language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from workbench.domain.errors import WrongReference
from workbench.domain.party import Party, PartyKind
from workbench.drafting.delegations import find_party, in_order, load_parties

PARTIES = load_parties()
STATES = [party for party in PARTIES.values() if party.kind is PartyKind.STATE]
GROUPS = {code: party for code, party in PARTIES.items() if party.kind is PartyKind.GROUP}
OBSERVERS = {code: party for code, party in PARTIES.items() if party.kind is PartyKind.OBSERVER}
LANGUAGES = ("en", "fr", "es")

# ISO 3166-1 alpha-3 codes that are assigned to no member State of the United Nations.
OTHER_CODES = {
    *("ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CUW", "CXR"),
    *("CYM", "ESH", "FLK", "FRO", "GGY", "GIB", "GLP", "GRL", "GUF", "GUM", "HKG", "HMD", "IMN", "IOT"),
    *("JEY", "MAC", "MAF", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PCN", "PRI", "PSE", "PYF"),
    *("REU", "SGS", "SHN", "SJM", "SPM", "SXM", "TCA", "TKL", "TWN", "UMI", "VAT", "VGB", "VIR", "WLF"),
}
NON_MEMBER_STATES = {"VAT", "PSE", "COK", "NIU"}


def test_exactly_the_193_member_states() -> None:
    codes = {party.code for party in STATES}
    assert len(STATES) == len(codes) == 193
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert len(codes | OTHER_CODES) == 249  # as many as ISO 3166-1 assigns
    assert not codes & OTHER_CODES


def test_groups_and_observers_have_codes_that_no_country_has() -> None:
    assert not set(GROUPS) & OTHER_CODES
    assert set(OBSERVERS) & OTHER_CODES == NON_MEMBER_STATES
    assert all(re.fullmatch("[A-Z][A-Z0-9-]+", code) for code in (*GROUPS, *OBSERVERS))
    assert [code for code in (*GROUPS, *OBSERVERS) if len(code) == 2] == ["EU"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_party_has_a_name_of_its_own_in_every_language(language: str) -> None:
    names = [party.names[language] for party in PARTIES.values()]
    assert len(set(names)) == len(names)
    assert all(name == " ".join(name.split()) and name for name in names)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TUR", ("Türkiye", "Türkiye", "Türkiye")),
        ("VNM", ("Viet Nam", "Viet Nam", "Viet Nam")),
        ("IRN", ("Iran (Islamic Republic of)", "Iran (République islamique d')", "Irán (República Islámica del)")),
        ("KOR", ("Republic of Korea", "République de Corée", "República de Corea")),
        ("NLD", ("Netherlands (Kingdom of the)", "Pays-Bas (Royaume des)", "Países Bajos (Reino de los)")),
        ("CIV", ("Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire")),
        ("SWZ", ("Eswatini", "Eswatini", "Eswatini")),
        ("CPV", ("Cabo Verde", "Cabo Verde", "Cabo Verde")),
        ("MKD", ("North Macedonia", "Macédoine du Nord", "Macedonia del Norte")),
        ("ZAF", ("South Africa", "Afrique du Sud", "Sudáfrica")),
        ("TZA", ("United Republic of Tanzania", "République-Unie de Tanzanie", "República Unida de Tanzanía")),
        ("CZE", ("Czechia", "Tchéquie", "Chequia")),
        ("PSE", ("State of Palestine", "État de Palestine", "Estado de Palestina")),
    ],
)
def test_names_are_those_of_the_united_nations(code: str, names: tuple[str, str, str]) -> None:
    assert tuple(PARTIES[code].name(language) for language in LANGUAGES) == names


@pytest.mark.parametrize(
    ("language", "run"),
    [
        ("en", ["Congo", "Costa Rica", "Côte d'Ivoire", "Croatia"]),
        ("en", ["Democratic People's Republic of Korea", "Democratic Republic of the Congo", "Denmark"]),
        ("en", ["Guatemala", "Guinea", "Guinea-Bissau", "Guyana"]),
        ("en", ["Iran (Islamic Republic of)", "Iraq", "Ireland"]),
        ("en", ["Netherlands (Kingdom of the)", "New Zealand", "Nicaragua", "Niger", "Nigeria", "North Macedonia"]),
        ("en", ["Qatar", "Republic of Korea", "Republic of Moldova", "Romania"]),
        ("en", ["Tunisia", "Türkiye", "Turkmenistan", "Tuvalu"]),
        ("en", ["United Republic of Tanzania", "United States of America", "Uruguay"]),
        ("fr", ["Afghanistan", "Afrique du Sud", "Albanie", "Algérie", "Allemagne"]),
        ("fr", ["Danemark", "Djibouti", "Dominique", "Égypte", "El Salvador", "Émirats arabes unis", "Équateur"]),
        ("fr", ["Espagne", "Estonie", "Eswatini", "États-Unis d'Amérique", "Éthiopie", "Fédération de Russie"]),
        ("fr", ["Hongrie", "Îles Marshall", "Îles Salomon", "Inde"]),
        ("fr", ["République de Corée", "République de Moldova", "République démocratique du Congo"]),
        ("fr", ["République-Unie de Tanzanie", "Roumanie"]),
        ("es", ["España", "Estados Unidos de América", "Estonia", "Eswatini", "Etiopía", "Federación de Rusia"]),
        ("es", ["Guatemala", "Guinea", "Guinea-Bissau", "Guinea Ecuatorial", "Guyana"]),
        ("es", ["Omán", "Países Bajos (Reino de los)", "Pakistán"]),
        ("es", ["Sri Lanka", "Sudáfrica", "Sudán", "Sudán del Sur", "Suecia"]),
    ],
)
def test_states_stand_in_the_order_of_the_language(language: str, run: list[str]) -> None:
    names = [party.name(language) for party in in_order(STATES, language)]
    start = names.index(run[0])
    assert names[start : start + len(run)] == run


def test_first_and_last_in_each_language() -> None:
    ends = [[party.name(language) for party in in_order(STATES, language)] for language in LANGUAGES]
    assert [(names[0], names[-1]) for names in ends] == [
        ("Afghanistan", "Zimbabwe"),
        ("Afghanistan", "Zimbabwe"),
        ("Afganistán", "Zimbabwe"),
    ]


def test_letters_that_only_some_languages_have_find_their_place() -> None:
    def order(language: str, *names: str) -> list[str]:
        parties = [Party(f"X{place}", PartyKind.OBSERVER, {"en": name}) for place, name in enumerate(names)]
        return [party.name() for party in in_order(parties, language)]

    assert order("es", "Nube", "Ñandú", "Nz", "Oasis") == ["Nube", "Nz", "Ñandú", "Oasis"]
    assert order("fr", "Nz", "Ñandú") == ["Ñandú", "Nz"]
    assert order("en", "Zed", "Östersund", "Oz", "ærø", "Adz", "Åland") == [
        *("Adz", "ærø", "Åland", "Östersund", "Oz", "Zed")
    ]


def test_a_name_to_sort_by_comes_before_the_name() -> None:
    gambia = replace(PARTIES["GMB"], sort_names={"en": "Zebra"})
    assert in_order([gambia, PARTIES["ZWE"]], "en") == [gambia, PARTIES["ZWE"]]
    assert in_order([gambia, PARTIES["ZMB"]], "en") == [PARTIES["ZMB"], gambia]
    assert in_order([gambia, PARTIES["ZMB"]], "fr") == [gambia, PARTIES["ZMB"]]


@pytest.mark.parametrize(
    ("code", "count"),
    [
        *(("AFRICAN-GROUP", 54), ("ASIA-PACIFIC", 54), ("EEG", 23), ("GRULAC", 33), ("WEOG", 28)),
        *(("EU", 27), ("G77", 134), ("NON-ALIGNED", 121), ("LDC", 44), ("LLDC", 32), ("AOSIS", 39)),
        *(("ARAB-GROUP", 22), ("ASEAN", 11), ("OIC", 57), ("CARICOM", 14), ("GCC", 6), ("CANZ", 3)),
        *(("NORDIC", 5), ("PIF", 16)),
    ],
)
def test_groups_have_as_many_members_as_they_say(code: str, count: int) -> None:
    members = GROUPS[code].members
    assert len(members) == len(set(members)) == count
    assert set(members) <= {party.code for party in STATES} | NON_MEMBER_STATES


def test_every_state_but_one_is_in_exactly_one_regional_group() -> None:
    groups = ("AFRICAN-GROUP", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG")
    members = [code for group in groups for code in GROUPS[group].members]
    assert len(members) == len(set(members))
    assert {party.code for party in STATES} - set(members) == {"USA"}


def test_groups_agree_with_one_another() -> None:
    members = {code: set(group.members) for code, group in GROUPS.items()}
    assert members["AFRICAN-GROUP"] <= members["G77"] & members["NON-ALIGNED"]
    assert members["GRULAC"] - members["G77"] == {"MEX"}
    assert members["GCC"] <= members["ARAB-GROUP"] <= members["OIC"]
    assert members["CARICOM"] <= members["AOSIS"]
    assert not members["EU"] & members["G77"]
    assert members["LDC"] <= members["G77"] | {"TUV"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        *(("FRA", "FRA"), ("fra", "FRA"), (" france ", "FRA"), ("Allemagne", "DEU"), ("alemania", "DEU")),
        *(("cote d'ivoire", "CIV"), ("Côte d’Ivoire", "CIV"), ("turkiye", "TUR"), ("ESPANA", "ESP")),
        *(("Iran", "IRN"), ("pays-bas", "NLD"), ("Guinea", "GIN"), ("Congo", "COG"), ("Niger", "NER")),
        *(("NAM", "NAM"), ("EU", "EU"), ("Unión Europea", "EU"), ("G-77", "G77"), ("african group", "AFRICAN-GROUP")),
        *(("icrc", "ICRC"), ("Comité international de la Croix-Rouge", "ICRC"), ("Interpol", "INTERPOL")),
    ],
)
def test_a_party_is_found_by_code_or_name(said: str, code: str) -> None:
    assert find_party(PARTIES, said).code == code


def test_parties_of_the_file_are_found_too() -> None:
    company = Party("ACME", PartyKind.OBSERVER, {"en": "Acme Networks"})
    assert find_party({**PARTIES, "ACME": company}, "acme networks") is company


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Frnace", r'no party "Frnace"; nearest: FRA \(France\), .+'),
        ("Korea", r'no party "Korea"; nearest: KOR \(Republic of Korea\), PRK \(Democratic People\'s Rep.+'),
        ("United Kingdom", r'no party "United Kingdom"; nearest: GBR \(United Kingdom of .+'),
        ("  ", r'"" names no party; give a code such as FRA, EU or ICRC'),
    ],
)
def test_what_is_no_party_names_the_nearest(said: str, line: str) -> None:
    with pytest.raises(WrongReference) as caught:
        find_party(PARTIES, said)
    assert re.fullmatch(line, str(caught.value))


def test_a_name_that_two_parties_bear_is_ambiguous() -> None:
    twins = {code: Party(code, PartyKind.OBSERVER, {"en": "Acme"}) for code in ("ACME-A", "ACME-B")}
    with pytest.raises(WrongReference, match=r'"acme" may be ACME-A \(Acme\), ACME-B \(Acme\); give the code'):
        find_party(twins, "acme")


def test_a_caller_cannot_change_the_table() -> None:
    load_parties().clear()
    assert load_parties() == PARTIES
