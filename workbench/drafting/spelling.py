"""British and American spellings of one word, as they meet in legal English.

A rule stands only where the ending alone tells the spelling. Elsewhere the words are listed, because a rule would
take words of different meaning for one: "device" and "devise", "advice" and "advise", "four" and "for", "filled" and
"filed". Pairs that are one word in one sense and two in another ("cheque", "draught", "enquiry", "storey", "tyre")
are left out. A word that is no English passes, or is changed alike wherever it stands.
"""

from __future__ import annotations

import re

_FORMS = re.compile(r"(?:anti|co|counter|cyber|de|dis|inter|mis|multi|non|over|pre|re|self|sub|un|under)(?=\w{4})")
_Z = re.compile(
    r"^(?!(?:ap|em)?priz|seiz|siz|maiz|baiz|braiz|friz|griz)"  # words of their own beside -is-
    r"(\w+)iz(?=(?:e[sdr]?|ers|ings?|abl[ey]|ability|ations?|ational(?:ly)?|an[ct]e|ant)$)"
)
_YZ = re.compile(r"^(\w+l)yz(?=(?:e[sdr]?|ers|ing)$)")
_RE = re.compile(
    r"^((?:centi|deca|deci|kilo|milli|nano)?met|(?:epi)?cent|(?:centi|deci|hecto|milli)?lit"
    r"|fib|calib|lust|maneuv|meag|sab|somb|spect|theat)re([sd]?)$"
)
_DOUBLED = re.compile(
    r"^((?:cance|channe|counse|equa|fue|funne|imperi|initia|labe|leve|libe|marsha|mode|riva|signa|tota|trave|tria"
    r"|tunne)l|benefit|bias|budget|combat|focus|target)[lst](?=(?:e[dr]|ers|ings?|ors?)$)"
)
_FILL = re.compile(r"^(fulfil|instal|enrol|distil|instil|appal|enthral)l(?=$|s$|ed$|ing$|ments?$)|^(skil|wil)l(?=ful)")
_CE = re.compile(r"^(defen|offen|preten)ce(?=s?$|less)|^(licen|(?:mal)?practi)c(?=e[des]?$|ees$|ers?$|ing$)")
_EMENT = re.compile(r"^(abridg|acknowledg|judg|lodg)e(?=ments?$)")


def _pairs(listed: str) -> dict[str, str]:
    return dict(pair.split() for pair in listed.split("|"))


_BEGINNINGS = _pairs(
    """
    armour armor|behaviour behavior|belabour belabor|candour candor|clamour clamor|colour color|demeanour demeanor|
    enamour enamor|endeavour endeavor|favour favor|fervour fervor|flavour flavor|glamour glamor|harbour harbor|
    honour honor|humour humor|labour labor|misdemeanour misdemeanor|neighbour neighbor|odour odor|rancour rancor|
    rigour rigor|rumour rumor|saviour savior|splendour splendor|succour succor|tumour tumor|valour valor|
    vapour vapor|vigour vigor|
    aetiolog etiolog|anaem anem|anaesth anesth|archaeo archeo|caesarean cesarean|caesium cesium|diarrhoea diarrhea|
    encyclopaed encycloped|foetal fetal|foetus fetus|gynaeco gyneco|haemo hemo|leukaem leukem|mediaev mediev|
    oedema edema|oesoph esoph|oestr estr|orthopaed orthoped|paediatr pediatr|paedophil pedophil|palaeo paleo|
    aeroplane airplane|ageing aging|aluminium aluminum|artefact artifact|connexion connection|cypher cipher|
    despatch dispatch|gaol jail|grey gray|manoeuv maneuv|mould mold|plough plow|sceptic skeptic|sulph sulf|
    tranquill tranquil
    """
)
_BEGINNING = re.compile("|".join(_BEGINNINGS))
_WORDS = _pairs(
    """
    advisor adviser|advisors advisers|convenor convener|convenors conveners|protestor protester|
    protestors protesters|analogue analog|analogues analogs|catalogue catalog|catalogues catalogs|
    catalogued cataloged|dialogue dialog|dialogues dialogs|prologue prolog|gramme gram|grammes grams|
    kilogramme kilogram|kilogrammes kilograms|milligramme milligram|milligrammes milligrams|
    panellist panelist|panellists panelists|programme program|programmes programs|instalment installment|
    jewellery jewelry|councillor councilor|councillors councilors|liveable livable|saleable salable|
    sizeable sizable|useable usable|towards toward|woollen woolen
    """
)


def spelled(word: str) -> str:
    """``word`` (small letters) in one spelling of those it has, which need be none that anybody writes."""
    found = _spelled(word)
    form = _FORMS.match(word)
    return form[0] + spelled(word[form.end() :]) if form and found == word else found


def _spelled(word: str) -> str:
    word = _WORDS.get(word, word)
    begun = _BEGINNING.match(word)
    if begun:
        word = _BEGINNINGS[begun[0]] + word[begun.end() :]
    word = _Z.sub(r"\1is", word)
    word = _YZ.sub(r"\1ys", word)
    word = _RE.sub(lambda found: f"{found[1]}er{'ed' if found[2] == 'd' else found[2]}", word)
    word = _DOUBLED.sub(r"\1", word)
    word = _FILL.sub(lambda found: found[1] or found[2], word)
    word = _CE.sub(lambda found: f"{found[1] or found[2]}s{'e' if found[1] else ''}", word)
    return _EMENT.sub(r"\1", word)
