"""The words by which treaties in many languages announce their parts, and the grammar around them.

Tables only, for the modules ``headings`` and ``preamble``.
Words stand in folded case. A language that is missing costs structure, never words.
"""

from __future__ import annotations

# What a heading's first word announces; the order of the keys is the usual nesting, outermost first.
DIVISIONS = {
    "annex": "annex annexe anexo bijlage anlage anhang allegato приложение додаток المرفق الملحق 附件 附录",
    "protocol": "protocol protocole protocolo protokoll протокол بروتوكول",
    "appendix": "appendix appendice apéndice aanhangsel attachment schedule дополнение تذييل",
    "book": "book livre libro boek книга",
    "part": "part partie parte deel teil часть частина الجزء بخش",
    "title": "title titre título titulo titel الباب",
    "chapter": "chapter chapitre chapiter capítulo capitulo capìtulo hoofdstuk hoofstuk kapitel глава الفصل فصل",
    "section": "section sección seccion seção afdeling abschnitt раздел розділ القسم",
    "subsection": "subsection sub-section sous-section subsección onderafdeling подраздел",
    "article": "article art artículo articulo artíículo artigo articolo artikel статья стаття المادة ماده مادهٔ مادة "
    "دفعہ მუხლი አንቀጽ ข้อ มาตรา kifungu qodobu điều regulation voorschrift rule règle regla principle",
}
WORDS = {word: division for division, words in DIVISIONS.items() for word in words.split()}

# Articles of annexes that set technical rules; a text may hold both, so they tell nothing of its language.
RULES = frozenset(("regulation", "voorschrift", "rule", "règle", "regla", "principle"))

# 第一条 and 제 1 조: the counting word follows the number.
EAST_ASIAN = {
    **dict.fromkeys("编編편", "book"),
    **dict.fromkeys(("部", "部分", "부"), "part"),
    **dict.fromkeys("章장", "chapter"),
    **dict.fromkeys("节節절", "section"),
    **dict.fromkeys("条條조", "article"),
}

# Divisions that may stand without a number.
UNNUMBERED = frozenset({"annex", "appendix", "protocol"})

PREAMBLE = (
    r"preamble|préambule|preámbulo|preambulo|preâmbulo|preambule|präambel|preambolo|преамбула|الديباجة|ديباجة|"
    r"序言|前文|〈前文〉|전\s*문|პრეამბულა|utangulizi|مقدمه|تمہید|คำปรารภ|อารัมภบท"
)

# Openings of preambular paragraphs that grammar alone does not show; participles are known by their endings.
PREAMBULAR = (
    r"conscious|mindful|aware|anxious|desirous|determined|resolved|convinced|concerned|alarmed|dismayed|inspired|"
    r"encouraged|guided|in (?:pursuit|furtherance|view|order|consideration|accordance|conformity)|with a view|"
    r"having regard|whereas|also|further|faithful|respectful|united in|whilst|while|eager|willing|prompted|pursuant|"
    r"ayant|étant|vu|attendu|considérant|conscient\w*|convaincu\w*|désireu\w+|résolu\w*|soucieu\w+|préoccupé\w*|"
    r"respectueu\w+|attaché\w*|déterminé\w*|animé\w*|persuadé\w*|fidèle\w*|inspiré\w*|"
    r"conscientes?|convencid[oa]s?|deseos[oa]s?|resuelt[oa]s?|decidid[oa]s?|preocupad[oa]s?|determinad[oa]s?|"
    r"animad[oa]s?|atent[oa]s?|persuadid[oa]s?|visto|inspirad[oa]s?|habida|"
    r"zich bewust|bewust|indachtig|overwegende|overtuigd|vastbesloten|bezorgd|gelet|verlangende?|geleid|"
    r"in herinnering|in overweging|daarbij|zich|voorts|van mening|ernstig|in aanmerking|geïnspireerd|"
    r"принимая|ссылаясь|признавая|сознавая|учитывая|подтверждая|подчеркивая|стремясь|будучи|желая|считая|"
    r"осознавая|напоминая|отмечая|исполненные|преисполненные|убежденные|"
    r"وإذ|إذ|إن|ورغبة|ولما|从|鉴于|考虑到|认识到|回顾|深信|希望|"
    r"kwa kuwa|از آنجا|چونکہ|โดยที่|ვინაიდან"
)
PARTICIPLE = (
    r"\p{Lu}\p{L}{2,}ing|\p{Lu}\p{L}{2,}ant(?:es|e|s)?|\p{Lu}\p{L}{2,}[aie]ndo|\p{Lu}\p{L}{3,}ende?|"
    r"\p{Lu}{4,}ING|\p{Lu}{4,}ANT(?:ES|E|S)?|\p{Lu}{4,}[AIE]NDO"
)

OPENING = (
    r"the|les|la|las|los|el|le|de|den|der|die|стороны|государства|договаривающиеся|высокие|إن|إنّ|hij|zijne|his|her|"
    r"we|nous|nosotros|wij|l['’]"
)

ENACTING = (
    r"(?:have|hereby|do hereby|having) (?:hereby )?(?:agreed?|decided|concluded)(?: (?:as|on|upon|to) [^:.;]*)?|"
    r"agree as follows|have, accordingly, agreed|sont convenus?[^:.;]*|conviennent[^:.;]*|ont décidé[^:.;]*|"
    r"ont arrêté[^:.;]*|han convenido[^:.;]*|convienen[^:.;]*|acuerdan[^:.;]*|han acordado[^:.;]*|han decidido[^:.;]*|"
    r"(?:zijn|komen|hebben)[^:.;,]{0,40} overeen\w*[^:.;]*|hebben (?:overeenstemming|besloten)[^:.;]*|"
    r"договорились[^:.;]*|согласились[^:.;]*|قد اتفقت?[^:.;]*|اتفقت?[^:.;]*|(?:兹)?(?:协议|议定)如下"
)

TESTIMONIUM = (
    r"in witness (?:whereof|thereof)|in faith whereof|in testimony whereof|done (?:at|in|this|on)\b|"
    r"en foi de quoi|fait à\b|en fe de lo cual|en testimonio de lo cual|hecho en\b|"
    r"в удостоверение чего|совершено в\b|ten blijke waarvan|gedaan te\b|وإثباتا|"
    r"zu urkund dessen|geschehen zu\b"
)

# Words that open a sentence and never stand with a capital inside an English, French or Spanish heading
# written in sentence case: where one follows a small word, the heading ends and the body begins.
_OPENERS = (
    "The This These For In Each Every Any No None Nothing An Where When If Unless Except Subject Without "
    "All Upon On At Notwithstanding Nor It There Pending With Should Such Both Neither Either After "
    "Before During By From Until Le La Les Chaque Tout Toute Toutes Tous Aux Au Aucune Aucun Sous Sans "
    "Sauf Dans Pour Pendant Lorsque Si Il Rien Nul Nulle En Sur El Los Las Cada Todo Toda Todos Todas "
    "Ningún Ninguna Nada Para Sin Salvo Cuando Con Al Se De Het Een Elke Ieder Iedere Geen Indien Voor "
    "Bij"
)
_RUSSIAN_OPENERS = (
    "Для Настоящее Настоящий Настоящая Каждая Каждое Каждый Любая Любой Любое Ничто Никакие Никакое Если "
    "Государства Стороны Сторона Поправки Положения При Без Все В На С За По Ни"
)
OPENERS = "|".join((*_OPENERS.split(), *_RUSSIAN_OPENERS.split()))

# Small words that cannot end a heading.
_UNFINISHED = (
    "the a an of to in on at by for from with and or nor between under into as than that which its their "
    "this these such any all each de la le les l des du d et ou à au aux en par pour sur dans un une el "
    "los las y o del al con por para sin sobre un una van het een en of te met voor op door der den"
)
UNFINISHED = frozenset(_UNFINISHED.split())

# Verbs that say that a short line is a sentence and no heading.
FINITE = (
    r"shall|may|must|will|is|are|has|have|applies|establishes|agrees?|undertakes?|doit|doivent|peut|peuvent|est|sont|deberá|deberán|podrá|podrán|"
    r"kan|kunnen|zal|zullen|worden|wordt|может|могут|должн\w+"
)
