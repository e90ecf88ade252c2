"""Numbers with names, as packs lay them down: the last layer's word holds, and each knows where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from msgspec import Struct, field

from sttool.dates import Span
from sttool.findings import finding
from sttool.obligations.absence import NAME as ABSENCE
from sttool.obligations.origin import Layer as Say
from sttool.obligations.reading import Misread, length, quoted, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sttool.findings import At, Finding
    from sttool.texts import Text

T = TypeVar("T")

MONTHS: Final = {
    "ST 2021": ("months-st-2021", 66),
    "ST 2015": ("months-st-2015", 60),
    "ST 2015 doctorate": ("months-st-2015-doctorate", 54),
    "BT": ("months-bt", 6),
    "AT": ("months-at", 18),
}
"""Months of full time a training takes: the name of the number in packs, and the law's where no pack has it.

Source: Patientsäkerhetsförordningen (2010:1369) 3 kap. 5 §, 4 kap. 1 §; SOSFS 2015:8 2 kap. 2 §, 6 kap. 2 §.
"""

LEAVE_DAYS: Final = ("leave-days", 30)
SINCE_GRACE: Final = ("since-grace", Span(3, "months"))
HORIZON: Final = ("horizon", Span(12, "months"))
ASKED_BEFORE: Final = ("placement-asked-before", Span(3, "months"))

_CONSTANTS: Final = frozenset(
    {LEAVE_DAYS[0], SINCE_GRACE[0], HORIZON[0], ASKED_BEFORE[0], ABSENCE, *(name for name, _ in MONTHS.values())}
)


class Number(Struct, frozen=True):
    """A number, span or table as a layer has it: with its source, and where it stands."""

    value: Any
    source: Text
    pack: str
    path: str
    at: At


def _nearest(found: str, known: Iterable[str]) -> dict[str, str]:
    """The known name that is nearest, as a parameter of a message."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a fault

    near = get_close_matches(found, sorted(known), 1)
    return {"nearest": near[0]} if near else {}


class Numbers(Struct):
    """The numbers of all layers so far.

    ``changed`` are the layers that changed one, ``used`` the names that something rests on, ``new`` those that no
    layer below had.
    """

    known: dict[str, Number] = field(default_factory=dict)
    changed: dict[str, list[Say]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    new: dict[str, Number] = field(default_factory=dict)

    def lay(self, name: str, number: Number) -> None:
        """Lay a number on what the layers below have; the same again changes nothing."""
        before = self.known.get(name)
        if before is None:
            self.new[name] = number
        elif before.value == number.value:
            return
        else:
            say = Say(number.pack, "value", (name,), number.path, number.source, (quoted(number.value),))
            self.changed.setdefault(name, []).append(say)
        self.known[name] = number

    def put_in(self, raw: Any, at: At, filled: dict[At, str]) -> Any:  # noqa: ANN401 - data of a pack
        """Put numbers in for ``{value: name}``, wherever it stands; ``filled`` takes where, and which."""
        if not isinstance(raw, dict):
            return raw
        if set(raw) == {"value"}:
            name = raw["value"]
            if not isinstance(name, str) or name not in self.known:
                raise Misread(at, "P107", found=str(name), **_nearest(str(name), self.known))
            self.used.add(name)
            filled[at] = name
            return self.known[name].value
        return {key: self.put_in(item, (*at, str(key)), filled) for key, item in raw.items()}

    def months(self, findings: list[Finding]) -> Mapping[str, int]:
        """Months of full time by programme and regulation."""
        return {name: self.whole(number, findings) for name, number in MONTHS.items()}

    def whole(self, named: tuple[str, int], findings: list[Finding]) -> int:
        """A whole number the program itself asks for; the usual one where a pack's cannot be read."""
        return self._constant(named, lambda raw, at: whole(raw, at, least=1), findings)

    def span(self, named: tuple[str, Span], findings: list[Finding]) -> Span:
        """A span the program itself asks for; the usual one where a pack's cannot be read."""
        return self._constant(named, length, findings)

    def idle(self) -> Iterator[Finding]:
        """The numbers that nothing rests on: a name written wrongly changes nothing, and is told."""
        for name, number in self.new.items():
            if name not in self.used | _CONSTANTS:
                near = _nearest(name, (self.used | _CONSTANTS) & set(self.known) - {name})
                yield finding("P123", number.path, number.at[:-1], aim="key", found=name, nearest=near.get("nearest"))

    def mention(self, raw: object) -> None:
        """Note the numbers that a layer's own words rest on, whatever later layers make of them."""
        if isinstance(raw, dict):
            if set(raw) == {"value"} and isinstance(raw["value"], str):
                self.used.add(raw["value"])
            for item in raw.values():
                self.mention(item)
        elif isinstance(raw, list | tuple):
            for item in raw:
                self.mention(item)

    def _constant(self, named: tuple[str, T], read: Callable[[object, At], T], findings: list[Finding]) -> T:
        name, usual = named
        found = self.known.get(name)
        if found is None:
            return usual
        try:
            return read(found.value, found.at)
        except Misread as fault:
            findings.append(fault.finding(found.path, fault.at))
            return usual
