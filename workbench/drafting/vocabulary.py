"""The words of citations in English, French, Spanish and Russian, and a few more that people type.

A *concept* is the English word by which the rest of the code knows a word of any language:
"artículo", "art." and "статья" are all ``article``.
"""

from __future__ import annotations

import re
import unicodedata

from workbench.domain.amendment import Relation
from workbench.domain.provision import Kind

# Kinds of provision as a citation names them.
KIND_WORDS: dict[str, dict[Kind, str]] = {
    "en": {
        Kind.PREAMBLE: "Preamble",
        Kind.PREAMBULAR_PARAGRAPH: "Preambular paragraph",
        Kind.PART: "Part",
        Kind.CHAPTER: "Chapter",
        Kind.SECTION: "Section",
        Kind.ARTICLE: "Article",
        Kind.PARAGRAPH: "paragraph",
        Kind.SUBPARAGRAPH: "subparagraph",
        Kind.ITEM: "item",
        Kind.ANNEX: "Annex",
        Kind.TEXT: "text",
    },
    "fr": {
        Kind.PREAMBLE: "Préambule",
        Kind.PREAMBULAR_PARAGRAPH: "Considérant",
        Kind.PART: "Partie",
        Kind.CHAPTER: "Chapitre",
        Kind.SECTION: "Section",
        Kind.ARTICLE: "Article",
        Kind.PARAGRAPH: "paragraphe",
        Kind.SUBPARAGRAPH: "alinéa",
        Kind.ITEM: "point",
        Kind.ANNEX: "Annexe",
        Kind.TEXT: "texte",
    },
    "es": {
        Kind.PREAMBLE: "Preámbulo",
        Kind.PREAMBULAR_PARAGRAPH: "Considerando",
        Kind.PART: "Parte",
        Kind.CHAPTER: "Capítulo",
        Kind.SECTION: "Sección",
        Kind.ARTICLE: "Artículo",
        Kind.PARAGRAPH: "párrafo",
        Kind.SUBPARAGRAPH: "apartado",
        Kind.ITEM: "inciso",
        Kind.ANNEX: "Anexo",
        Kind.TEXT: "texto",
    },
    "ru": {
        Kind.PREAMBLE: "Преамбула",
        Kind.PREAMBULAR_PARAGRAPH: "Пункт преамбулы",
        Kind.PART: "Часть",
        Kind.CHAPTER: "Глава",
        Kind.SECTION: "Раздел",
        Kind.ARTICLE: "Статья",
        Kind.PARAGRAPH: "пункт",
        Kind.SUBPARAGRAPH: "подпункт",
        Kind.ITEM: "подподпункт",
        Kind.ANNEX: "Приложение",
        Kind.TEXT: "текст",
    },
}

# Other words a citation needs; {} holds what it is about.
PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "title": "Title",
        "table": "table",
        "closing": "closing words",
        "after": "{word} after {anchor}",
        "nth after": "{word} {n} after {anchor}",
        "occurrence": "{citation} ({nth} occurrence)",
    },
    "fr": {
        "title": "Intitulé",
        "table": "tableau",
        "closing": "membre de phrase final",
        "after": "{word} après {anchor}",
        "nth after": "{word} {n} après {anchor}",
        "occurrence": "{citation} (en {nth} lieu)",
    },
    "es": {
        "title": "Título",
        "table": "cuadro",
        "closing": "frase final",
        "after": "{word} después de {anchor}",
        "nth after": "{word} {n} después de {anchor}",
        "occurrence": "{citation} (en {nth} lugar)",
    },
    "ru": {
        "title": "Название",
        "table": "таблица",
        "closing": "заключительные слова",
        "after": "{word} после: {anchor}",
        "nth after": "{word} {n} после: {anchor}",
        "occurrence": "{citation} ({nth} раз)",
    },
}

# Places beside or under a provision.
_PLACES: dict[str, dict[Relation, str]] = {
    "en": {Relation.AFTER: "after {}", Relation.BEFORE: "before {}", Relation.UNDER: "under {}"},
    "fr": {Relation.AFTER: "après {}", Relation.BEFORE: "avant {}", Relation.UNDER: "sous {}"},
    "es": {Relation.AFTER: "después de {}", Relation.BEFORE: "antes de {}", Relation.UNDER: "bajo {}"},
    "ru": {Relation.AFTER: "после: {}", Relation.BEFORE: "перед: {}", Relation.UNDER: "под: {}"},
}

ORDINALS: dict[str, tuple[str, ...]] = {
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    "fr": (
        "premier",
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
    ),
    "es": ("primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo"),
    "ru": ("первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"),
}
_ORDINAL_ENDINGS = {"fr": "e", "es": ".º", "ru": "-й"}

_CONCEPTS = {
    "article": "article articles art arts artículo artículos статья статьи статье ст",
    "paragraph": "paragraph paragraphs para paras par paragraphe paragraphes párrafo párrafos parágrafo "
    "пункт пункта п op § ¶",
    "subparagraph": "subparagraph subparagraphs subpara subparas sub-paragraph alinéa alinéas al apartado apartados "
    "literal подпункт подпункта пп letter lit",
    "item": "item items point points clause clauses inciso incisos sous-alinéa tiret indent",
    "preamble": "preamble préambule preámbulo преамбула преамбулы",
    "preambular": "preambular pp recital recitals considérant considérants considerando considerandos "
    "preambular-paragraph preambular-para",
    "part": "part parts pt partie parties parte partes часть части",
    "title": "title titre título intitulé название",
    "chapter": "chapter chapters ch chap chapitre chapitres capítulo capítulos глава главы",
    "section": "section sections sec sect sección secciones раздел раздела",
    "annex": "annex annexes annexe anexo anexos приложение приложения",
    "appendix": "appendix appendice apéndice дополнение",
    "table": "table tableau cuadro таблица",
    "text": "text texte texto текст",
    "closing": "closing-words flush membre-de-phrase-final frase-final заключительные-слова",
    "chapeau": "chapeau phrase-liminaire encabezamiento вводная-часть opening-words introductory-words",
}
_NUMBERS = (
    "one first premier première primer primero primera первый первая",
    "two second deuxième seconde deux segundo segunda второй вторая",
    "three third troisième trois tercer tercero tercera третий третья",
    "four fourth quatrième quatre cuarto cuarta четвертый четвертая",
    "five fifth cinquième cinq quinto quinta пятый пятая",
    "six sixth sixième sexto sexta шестой шестая",
    "seven seventh septième sept séptimo séptima седьмой седьмая",
    "eight eighth huitième huit octavo octava восьмой восьмая",
    "nine ninth neuvième neuf noveno novena девятый девятая",
    "ten tenth dixième décimo décima десятый десятая",
    "eleven eleventh onzième undécimo",
    "twelve twelfth douzième duodécimo",
    "thirteen thirteenth treizième",
    "fourteen fourteenth quatorzième",
    "fifteen fifteenth quinzième",
    "sixteen sixteenth seizième",
    "seventeen seventeenth",
    "eighteen eighteenth",
    "nineteen nineteenth",
    "twenty twentieth vingtième",
)
CONNECTORS = frozenset(("of", "to", "de", "du", "del", "des", "из"))
FILLERS = frozenset(("the", "la", "le", "les", "el", "los", "las", "and", "et", "und", "no"))


def folded(text: str) -> str:
    """Compatibility forms and case folded, accents dropped: how words of citations are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if not unicodedata.combining(mark)))


CONCEPTS: dict[str, str] = {
    folded(word): concept for concept, words in _CONCEPTS.items() for word in words.split() if "-" not in word
}
COMPOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(r"\b" + folded(word).replace("-", r"[\s-]+") + r"s?\b"), f" {concept} ")
    for concept, words in _CONCEPTS.items()
    for word in words.split()
    if "-" in word
)
NUMBERS: dict[str, int] = {folded(word): n for n, words in enumerate(_NUMBERS, 1) for word in words.split()}


def known_language(language: str) -> str:
    """``language`` if citations can be written in it, else English; a region ("fr-CA") is ignored."""
    short = language.casefold().split("-")[0].split("_")[0]
    return short if short in KIND_WORDS else "en"


def place_words(relation: Relation, citation: str, language: str) -> str:
    """ "after Article 30": a place beside or under the provision that is cited."""
    return _PLACES[known_language(language)][relation].format(citation)


def ordinal(n: int, language: str) -> str:
    """ "second", "deuxième", "11th", "11e": the n-th, from 1, before a masculine noun."""
    words = ORDINALS[language]
    if n <= len(words):
        return words[n - 1]
    if language != "en":
        return f"{n}{_ORDINAL_ENDINGS[language]}"
    teen = n % 100 in (11, 12, 13)
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
