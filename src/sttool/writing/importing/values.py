"""What a cell says, read as a day, a week, a period or a percentage; what is not plain is a fault, never a guess."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from sttool.dates import Period
from sttool.texts import importing as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.texts import Text
    from sttool.writing.importing.cells import Cell

_MONTHS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb febr februari february", "mar mars march", "apr april", "maj may",
            "jun juni june", "jul juli july", "aug augusti august", "sep sept september", "okt oct oktober october",
            "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_ISO: Final = re.compile(r"([12]\d{3})([-./])(\d{1,2})\2(\d{1,2})")
_SWEDISH: Final = re.compile(r"(\d{1,2})\s*/\s*(\d{1,2})(?:(?:\s*-\s*|\s+|\s*,\s*)((?:\d{2})?\d{2}))?")
_NUMBERS: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_NAMED: Final = re.compile(r"(?:den\s+)?(\d{1,2})(?:\s*:?e|st|nd|rd|th|\.)?\s*([a-zåäö]+)\.?(?:\s+((?:\d{2})?\d{2}))?")
_DIGITS: Final = re.compile(r"(?:(\d{2})|(\d{4}))(\d{2})(\d{2})")
_WEEKS: Final = re.compile(
    r"(?:([12]\d{3})\s*,?\s*)?(?:v(?:\.|ecka|eckor|eckorna)?|w(?:eek|eeks)?\.?)\s*(\d{1,2})"
    r"(?:\s*(?:[-–—]|till|t\.?o\.?m\.?|to)\s*(?:v\.?\s*)?(\d{1,2}))?(?:\s*,?\s*(?:år\s*)?([12]\d{3}))?"
)
_BETWEEN: Final = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+(?:till(?: och med)?|t\.?o\.?m\.?|to|until)\s+")
_PERCENT: Final = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|procent|percent)?")
_RATES: Final = {"heltid": 100, "full time": 100, "full-time": 100, "halvtid": 50, "half time": 50, "half-time": 50}
_PIVOT: Final = 70
_FIRST: Final = date(1899, 12, 30)
_SERIAL: Final = (20_000, 73_000)
"""The day from which spreadsheets count, and the numbers that days from 1954 to 2099 have in them."""

_YEAR_LENGTH: Final = 4
_WEEK: Final = 7


class NotReadError(Exception):
    """A cell does not say what its column wants; the sentence says why."""

    def __init__(self, text: Text, **params: object) -> None:
        """Take the sentence and what it mentions."""
        super().__init__(text.en, params)
        self.text = text
        self.params: dict[str, object] = params


def shown(cell: Cell) -> str:
    """A cell as somebody who looks at the sheet sees it."""
    value = cell.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        value = f"{value * 100:g} %" if cell.percent else f"{value:g}"
    return str(value).strip() if value is not None else ""


def day_of(cell: Cell, year: int | None, *, last: bool = False) -> date:
    """A day as it is written in Sweden or by ISO; a week is its Monday, or its Sunday where a period ends with it.

    Raises:
        NotReadError: it is none, or may be two.

    """
    if isinstance(cell.value, date):
        return cell.value
    text = shown(cell).lower()
    if _WEEKS.fullmatch(text):
        period = weeks(text, year)
        return period.end if last else period.start
    found = _written(text, year)
    if found is None and isinstance(cell.value, int) and _SERIAL[0] <= cell.value <= _SERIAL[1]:
        raise NotReadError(words.SERIAL, found=text, day=(_FIRST + timedelta(days=cell.value)).isoformat())
    if found is None:
        raise NotReadError(words.NOT_A_DAY, found=shown(cell))
    return found


def period_of(cell: Cell, year: int | None) -> Period:
    """A period that stands in one cell: weeks, from the first Monday to the last Sunday, or two days.

    Raises:
        NotReadError: it is none.

    """
    text = shown(cell).lower()
    if _WEEKS.fullmatch(text) or text.isdigit():
        return weeks(text if not text.isdigit() else f"v {text}", year)
    parts = _BETWEEN.split(text)
    if len(parts) == 2:  # noqa: PLR2004 - from and to
        last = _written(parts[1], year)
        first = _written(parts[0], last.year if last is not None and year is None else year)
        if first is not None and last is not None and first <= last:
            return Period(first, last)
    raise NotReadError(words.NOT_A_PERIOD, found=shown(cell))


def weeks(text: str, year: int | None) -> Period:
    """The days of some weeks (ISO 8601): from the first Monday to the last Sunday, perhaps past the turn of the year.

    Raises:
        NotReadError: they are none, or nothing says of which year.

    """
    match = _WEEKS.fullmatch(text)
    if match is None:
        raise NotReadError(words.NOT_A_PERIOD, found=text)
    said = match[1] or match[4]
    in_year = int(said) if said else year
    if in_year is None:
        raise NotReadError(words.NO_YEAR, found=text)
    first, last = int(match[2]), int(match[3] or match[2])
    start = _monday(in_year, first)
    end = _monday(in_year + (last < first), last)
    return Period(start, end + timedelta(days=_WEEK - 1))


def percent_of(cell: Cell) -> Fraction:
    """Percent of full time: ``80 %``, 80, 0.8 in a cell that shows percent, or *heltid*.

    Raises:
        NotReadError: it is none, or may be a share.

    """
    value = cell.value
    text = shown(cell).lower()
    if text in _RATES:
        return Fraction(_RATES[text])
    if cell.percent and isinstance(value, int | float):
        number = Fraction(str(value)) * 100
    else:
        match = _PERCENT.fullmatch(text)
        if match is None:
            raise NotReadError(words.NOT_PERCENT, found=shown(cell))
        number = Fraction(match[1].replace(",", "."))
        if number <= 1 and match[0] == match[1]:
            raise NotReadError(words.SHARE, found=shown(cell), percent=f"{float(number * 100):g}")
    if not 1 <= number <= 100:  # noqa: PLR2004 - percent
        raise NotReadError(words.NOT_PERCENT, found=shown(cell))
    return number


def number_of(cell: Cell) -> Any:  # noqa: ANN401 - a whole number where it is one
    """A number.

    Raises:
        NotReadError: it is none.

    """
    text = shown(cell).replace(",", ".").removesuffix(" min").removesuffix(" h").strip()
    if re.fullmatch(r"\d{1,6}(\.\d+)?", text) is None:
        raise NotReadError(words.NOT_A_NUMBER, found=shown(cell))
    number = Fraction(text)
    return number.numerator if number.denominator == 1 else number


def year_of(cell: Cell) -> int | None:
    """A year in a column of its own; ``None`` where the cell is blank.

    Raises:
        NotReadError: it is none.

    """
    text = shown(cell)
    if not text:
        return None
    if re.fullmatch(r"(?:19|20)\d{2}", text) is None:
        raise NotReadError(words.BAD_YEAR, found=text)
    return int(text)


def _written(text: str, year: int | None) -> date | None:
    """A day in words or digits; ``None`` where it is none."""
    text = " ".join(text.lower().split())
    if match := _ISO.fullmatch(text):
        return _made(int(match[1]), int(match[3]), int(match[4]))
    if match := _NUMBERS.fullmatch(text):
        return _by_order(text, int(match[4]), int(match[1]), int(match[3]), apart=match[2])
    if match := _SWEDISH.fullmatch(text):
        return _made(_year(match[3], year, text), int(match[2]), int(match[1]))
    if match := _DIGITS.fullmatch(text):
        return _made(int(match[2]) if match[2] else _full(int(match[1])), int(match[3]), int(match[4]))
    match = _NAMED.fullmatch(text)
    if match is not None and match[2] in _MONTHS:
        return _made(_year(match[3], year, text), _MONTHS[match[2]], int(match[1]))
    return None


def _by_order(text: str, year: int, first: int, second: int, apart: str) -> date | None:
    """A day in three numbers, the year last: day and month, unless slashes leave both orders open."""
    found, other = _made(year, second, first), _made(year, first, second)
    if apart == "/" and found is not None and other is not None and found != other:
        raise NotReadError(words.AMBIGUOUS, found=text, first=found.isoformat(), second=other.isoformat())
    return found or (other if apart == "/" else None)


def _year(text: str | None, year: int | None, found: str) -> int:
    if text:
        return int(text) if len(text) == _YEAR_LENGTH else _full(int(text))
    if year is None:
        raise NotReadError(words.NO_YEAR, found=found)
    return year


def _full(year: int) -> int:
    """A year of two digits: from 1970 to 2069."""
    return year + (2000 if year < _PIVOT else 1900)


def _monday(year: int, week: int) -> date:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        raise NotReadError(words.NO_SUCH_WEEK, year=year, week=week) from None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
