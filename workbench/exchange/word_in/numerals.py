"""One number as Word writes it in a list: the number formats of ECMA-376, 17.18.59 (ST_NumberFormat).

A number that a format has no sign for (the 21st of twenty circled digits) is written in
decimal, as Word does; so is every number of a format that is not known here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from workbench.exchange.word_in.number_words import cardinal_text, ordinal, ordinal_text

_MOST_ROMAN = 32_767
_MOST_REPEATS = 30  # Word writes letters up to 780, which is "z" thirty times
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_BELOW_40 = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # no ё, й, ъ, ь
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_GEMATRIA = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"))
_GEMATRIA_BELOW_50 = ((40, "מ"), (30, "ל"), (20, "כ"), (10, "י"))
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_HALF_WIDTH = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HAN = "一二三四五六七八九"
_KOREAN_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_KOREAN_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")


def numeral(n: int, form: str, language: str = "", pattern: str = "") -> str:
    """The number ``n`` in the format named ``form``.

    ``language`` (a BCP 47 tag) counts for the forms in words; ``pattern`` is the ``w:format`` of a
    custom form: "001, 002, 003, ...".
    """
    if form == "none":
        return ""
    if n <= 0:
        return str(n)
    if form == "custom":
        return str(n).zfill(len(pattern.partition(",")[0].strip()))
    if form in _IN_WORDS:
        return _IN_WORDS[form](n, language)
    return _FORMS.get(form, str)(n)


def _additive(n: int, signs: tuple[tuple[int, str], ...]) -> str:
    written = ""
    for worth, sign in signs:
        times, n = divmod(n, worth)
        written += sign * times
    return written


def _roman(n: int) -> str:
    return _additive(n, (*_ROMAN, *_ROMAN_BELOW_40)) if n <= _MOST_ROMAN else str(n)


def _letters(alphabet: str) -> Callable[[int], str]:
    """One letter, then each twice, then three times: a … z, aa, bb … zz, aaa."""

    def written(n: int) -> str:
        repeats, place = divmod(n - 1, len(alphabet))
        return alphabet[place] * (repeats + 1) if repeats < _MOST_REPEATS else str(n)

    return written


def _signs(signs: str) -> Callable[[int], str]:
    """A series that ends; decimal after it."""
    return lambda n: signs[n - 1] if n <= len(signs) else str(n)


def _run(first: int, count: int) -> Callable[[int], str]:
    return _signs("".join(map(chr, range(first, first + count))))


def _digits(ten: str) -> Callable[[int], str]:
    """Decimal places written with other signs for 0 to 9."""
    return lambda n: str(n).translate({48 + value: sign for value, sign in enumerate(ten)})


def _counting(digits: str, units: str, zero: str = "", *, one: bool = False) -> Callable[[int], str]:
    """East Asian counting: digit and unit by turns. ``one`` writes the digit one before a unit too."""

    def below_ten_thousand(n: int) -> str:
        written, gap = "", False
        for power in (3, 2, 1, 0):
            digit = n // 10**power % 10
            if digit == 0:
                gap = bool(written)
                continue
            bare = digit == 1 and power > 0 and not one and (not zero or (power == 1 and not written))
            written += (zero if gap else "") + ("" if bare else digits[digit - 1]) + units[power - 1 : power]
            gap = False
        return written

    def written(n: int) -> str:
        high, low = divmod(n, 10_000)
        if high >= 10_000:
            return str(n)
        gap = zero if high and 0 < low < 1000 else ""
        return (below_ten_thousand(high) + units[3] if high else "") + gap + below_ten_thousand(low)

    return written


def _up_to_99(counting: Callable[[int], str], digits: Callable[[int], str]) -> Callable[[int], str]:
    return lambda n: counting(n) if n < 100 else digits(n)


def _gematria(n: int) -> str:
    if n > 999:
        return str(n)
    high, low = divmod(n, 100)
    tail = {15: "טו", 16: "טז"}.get(low)  # never the letters of the Name
    if tail is None:
        tens = low // 10 * 10
        tail = _additive(tens, (*_GEMATRIA[4:], *_GEMATRIA_BELOW_50)) + (_HEBREW[low % 10 - 1] if low % 10 else "")
    return _additive(high * 100, _GEMATRIA[:4]) + tail


def _hebrew_letters(n: int) -> str:
    repeats, place = divmod(n - 1, len(_HEBREW))
    return _HEBREW[-1] * repeats + _HEBREW[place] if repeats < _MOST_REPEATS else str(n)


def _korean_native(n: int) -> str:
    return _KOREAN_TENS[n // 10] + _KOREAN_ONES[n % 10] if n < 100 else str(n)


def _half(letters: str) -> str:
    return "".join(_HALF_WIDTH.get(letter, letter) for letter in letters)


_CHINESE = _counting(_HAN, "十百千万", "〇")
_TAIWANESE = _counting(_HAN, "十百千萬", "零")
_LATIN = _letters("abcdefghijklmnopqrstuvwxyz")

_IN_WORDS: dict[str, Callable[[int, str], str]] = {
    "ordinal": ordinal,
    "cardinalText": cardinal_text,
    "ordinalText": ordinal_text,
}

_FORMS: dict[str, Callable[[int], str]] = {
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _LATIN(n).upper(),
    "lowerLetter": _LATIN,
    "decimalZero": lambda n: f"{n:02}",
    "hex": lambda n: f"{n:X}",
    "chicago": _letters("*†‡§"),
    "numberInDash": lambda n: f"- {n} -",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _run(0x2460, 20),
    "decimalEnclosedCircleChinese": _run(0x2460, 10),
    "decimalEnclosedParen": _run(0x2474, 20),
    "decimalEnclosedFullstop": _run(0x2488, 20),
    "ideographEnclosedCircle": _run(0x3220, 10),
    "ideographTraditional": _signs(_STEMS),
    "ideographZodiac": _signs(_BRANCHES),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12] if n <= 60 else str(n),
    "ideographDigital": _digits("〇" + _HAN),
    "japaneseDigitalTenThousand": _digits("〇" + _HAN),
    "japaneseCounting": _counting(_HAN, "十百千万"),
    "japaneseLegal": _counting("壱弐参四伍六七八九", "拾百阡萬", one=True),
    "chineseCounting": _up_to_99(_CHINESE, _digits("○" + _HAN)),
    "chineseCountingThousand": _CHINESE,
    "chineseLegalSimplified": _counting("壹贰叁肆伍陆柒捌玖", "拾佰仟萬", "零", one=True),
    "taiwaneseCounting": _up_to_99(_TAIWANESE, _digits("○" + _HAN)),
    "taiwaneseCountingThousand": _TAIWANESE,
    "taiwaneseDigital": _digits("○" + _HAN),
    "ideographLegalTraditional": _counting("壹貳參肆伍陸柒捌玖", "拾佰仟萬", "零", one=True),
    "koreanDigital": _digits("영일이삼사오육칠팔구"),
    "koreanDigital2": _digits("零" + _HAN),
    "koreanCounting": _counting("일이삼사오육칠팔구", "십백천만"),
    "koreanLegal": _korean_native,
    "ganada": _letters("가나다라마바사아자차카타파하"),
    "chosung": _letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "aiueo": _letters(_half(_AIUEO)),
    "aiueoFullWidth": _letters(_AIUEO),
    "iroha": _letters(_half(_IROHA)),
    "irohaFullWidth": _letters(_IROHA),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "hebrew1": _gematria,
    "hebrew2": _hebrew_letters,
    "arabicAlpha": _letters(_ARABIC),
    "arabicAbjad": _letters(_ABJAD),
    "thaiLetters": _letters(_THAI),
    "thaiNumbers": _digits("๐๑๒๓๔๕๖๗๘๙"),
    "hindiVowels": _letters("".join(map(chr, range(0x0915, 0x093A)))),
    "hindiConsonants": _letters("अआइईउऊऋऌऍऎएऐऑऒओऔ"),
    "hindiNumbers": _digits("०१२३४५६७८९"),
}
