"""Invented personal data of every sort, each piece so unlikely that finding it proves a leak."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Inventor", "Marker", "Sort"]

_ONSETS = ("zw", "qv", "vl", "krz", "gw", "mbr", "xh", "dzh", "tsk", "pfl", "zgr", "ndw", "vrj")
_VOWELS = ("a", "e", "i", "o", "u", "ua", "oi", "ae", "yu")
_ENDINGS = ("x", "zk", "lv", "q", "rj", "mph", "dz", "vk", "kt")
_ACCENTS = str.maketrans("aeiouznkr", "áëîøūžñķř")
_ALPHABETS = (
    "бгджзклмнпрстфхцчшщэюя",
    "αβγδεζθκλμξπρστφχψω",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "אבגדהזחטכלמנסעפצקרשת",
    "অকখগঘচছজঝটঠডঢণতথদধন",
    "ਅਕਖਗਘਚਛਜਝਟਠਡਢਣਤਥਦਧਨ",
    "阿宾戴菲格霍卡莱米诺佩奎罗萨特乌维沃雅佐",
)
_RARE_LETTERS = "QXZJKVW"


class Sort(StrEnum):
    """The sorts of personal data that logs hold."""

    FULL_NAME = "full name"
    SURNAME_FIRST = "surname first"
    INITIALS = "initials"
    ACCENTED_NAME = "name with accents"
    NAME_IN_OTHER_LETTERS = "name in other letters"
    HANDLE = "account"
    EMAIL = "e-mail address"
    PHONE = "phone number"
    URL = "link"
    REFERENCE = "reference"
    HEALTH_NUMBER = "number like the health service's"
    PUPIL_NUMBER = "number like a pupil's"
    ADDRESS = "address"
    NAME_IN_SENTENCE = "name inside a sentence"
    SENTENCE = "sentence"


@dataclass(frozen=True)
class Marker:
    """One invented piece of personal data.

    Attributes:
        text: As it is planted.
        cores: Its parts; any one of them found anywhere is a leak.
    """

    sort: Sort
    text: str
    cores: tuple[str, ...]


_Parts = tuple[str, tuple[str, ...]]
"""A text, and its parts that may be found."""


class Inventor:
    """Invents personal data, the same for the same seed, and no part of it twice."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same again is what is wanted
        self._used: set[str] = set()
        self._turn = 0
        self._ways: Mapping[Sort, Callable[[], _Parts]] = {
            Sort.FULL_NAME: self._full_name,
            Sort.SURNAME_FIRST: self._surname_first,
            Sort.INITIALS: self._initials,
            Sort.ACCENTED_NAME: self._accented_name,
            Sort.NAME_IN_OTHER_LETTERS: self._name_in_other_letters,
            Sort.HANDLE: self._handle,
            Sort.EMAIL: self._email,
            # The range kept for stories is 07700 900000 to 900999.
            Sort.PHONE: lambda: self._number(lambda: f"07700 900{self._digits(3)}"),
            Sort.URL: self._url,
            Sort.REFERENCE: lambda: self._number(self._reference),
            Sort.HEALTH_NUMBER: lambda: self._number(
                lambda: f"999 {self._digits(3)} {self._digits(4)}"
            ),
            Sort.PUPIL_NUMBER: lambda: self._number(lambda: f"Z{self._digits(12)}"),
            Sort.ADDRESS: self._address,
            Sort.NAME_IN_SENTENCE: self._name_in_sentence,
            Sort.SENTENCE: self._sentence,
        }

    def next(self, *sorts: Sort) -> Marker:
        """The next piece, of all sorts in turn or of those asked for."""
        among = sorts or tuple(Sort)
        self._turn += 1
        return self.invent(among[self._turn % len(among)])

    def invent(self, sort: Sort) -> Marker:
        """A piece of one sort."""
        text, cores = self._ways[sort]()
        return Marker(sort, text, cores)

    def _full_name(self) -> _Parts:
        first, last = self._words(2)
        return f"{first.title()} {last.title()}", (first.title(), last.title())

    def _surname_first(self) -> _Parts:
        first, last = self._words(2)
        return f"{last.upper()}, {first.title()}", (first.title(), last.upper())

    def _initials(self) -> _Parts:
        letters = self._new(lambda: "".join(self._chance.choices(_RARE_LETTERS, k=4)))
        return f"{'.'.join(letters)}.", (".".join(letters),)

    def _accented_name(self) -> _Parts:
        first, last = (word.title().translate(_ACCENTS) for word in self._words(2))
        return f"{first} {last}", (first, last)

    def _name_in_other_letters(self) -> _Parts:
        alphabet = self._chance.choice(_ALPHABETS)
        name = self._new(lambda: "".join(self._chance.sample(alphabet, k=6)))
        return name, (name,)

    def _handle(self) -> _Parts:
        [name] = self._words(1)
        return f"@{name}_{self._digits(2)}", (name,)

    def _email(self) -> _Parts:
        first, last, host = self._words(3)
        return f"{first}.{last}@{host}.example.org", (first, last, host)

    def _url(self) -> _Parts:
        host, page = self._words(2)
        return f"https://www.{host}.example/{page}?from=log", (host, page)

    def _address(self) -> _Parts:
        [street] = self._words(1)
        return f"{self._chance.randrange(2, 99)} {street.title()} Lane", (street.title(),)

    def _name_in_sentence(self) -> _Parts:
        one, other = (word.title() for word in self._words(2))
        return f"On Friday {one} sent it to {other}, who told the office.", (one, other)

    def _sentence(self) -> _Parts:
        words = self._words(7)
        return f"{' '.join(words).capitalize()}.", tuple(words)

    def _reference(self) -> str:
        return f"{''.join(self._chance.sample(_RARE_LETTERS, k=4))}/2025/{self._digits(5)}"

    def _number(self, make: Callable[[], str]) -> _Parts:
        number = self._new(make)
        return number, tuple(dict.fromkeys((number, number.replace(" ", ""))))

    def _digits(self, count: int) -> str:
        return "".join(self._chance.choices("0123456789", k=count))

    def _words(self, count: int) -> list[str]:
        return [self._new(self._word) for _ in range(count)]

    def _word(self) -> str:
        parts = (_ONSETS, _VOWELS, _ONSETS, _VOWELS, _ENDINGS)
        return "".join(map(self._chance.choice, parts))

    def _new(self, make: Callable[[], str]) -> str:
        while (made := make()) in self._used:
            pass
        self._used.add(made)
        return made
