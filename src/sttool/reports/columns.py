"""Tables as a template asks for them: a heading, a sort of value and where it stands in a row, for each column.

``["Sedan", "day", "since"]`` is a column of days under that heading. Where the value stands is a path of names, as in a
template; it goes through the sandbox like any other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jinja2 import Undefined, pass_environment
from markupsafe import Markup
from msgspec import Struct

from sttool.reports.escaping import markdown
from sttool.reports.wording import iso, share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from jinja2 import Environment

    from sttool.reports.obligations import Row
    from sttool.reports.origins import Origin
    from sttool.reports.placed import Stay
    from sttool.reports.wording import Wording

NUMBERS: Final = frozenset({"count", "unless", "size", "number", "down", "range"})
"""The sorts of value that stand to the right of their column."""

_NOTHING: Final = "–"
_SHORT: Final = 16
"""As many characters stay on one line."""
_BESIDE: Final = frozenset({"title", "person"})
"""The sorts that may have another value of the row in small beside them."""


class Cell(NamedTuple):
    """One cell: how it is set, its value, what stands in small beside it, and how many columns it takes.

    ``heads``: whether it names its row. A template takes it apart at once: asking for each of thousands of cells by
    name, through the sandbox, would take longer than all else that is done with them.
    """

    mark: str
    value: Any
    more: str = ""
    span: int = 1
    heads: bool = False


class Columns(Struct, frozen=True):
    """Lays rows out in a language."""

    wording: Wording

    def filters(self) -> dict[str, Callable[..., Any]]:
        """By the names that templates use."""
        return {"laid": self.laid, "line": self.line, "headed": headed, "numeric": numeric}

    @pass_environment
    def laid(
        self, environment: Environment, rows: Iterable[Any], columns: Sequence[Sequence[Any]], key: int | None = None
    ) -> Iterator[list[Cell]]:
        """Each row as its cells; the one at ``key`` names the row, where it says anything."""
        shown = self._sorts()
        for row in rows:
            cells, skipped = list[Cell](), 0
            for _, sort, path, *more in columns:
                if skipped:
                    skipped -= 1
                    continue
                cell = _held(self.wording, environment, row, more) if sort == "unless" else None
                if cell is None:
                    beside = [reach(environment, row, one) for one in more] if sort in _BESIDE else more
                    cell = shown[sort](reach(environment, row, path), *beside)
                if len(cells) == key and cell.value:
                    cell = cell._replace(heads=True)
                cells.append(cell)
                skipped = cell.span - 1
            yield cells

    def line(self, row: Iterable[Cell]) -> Markup:
        """A row as a line of a table in Markdown, after its first stroke.

        Written here, in one piece: a report has thousands of cells, and each by itself would take three times as long.
        """
        return Markup("".join(f" {self._written(cell)} |{' |' * (cell.span - 1)}" for cell in row))  # noqa: S704 - escaped

    def _written(self, cell: Cell) -> str:
        """A cell in Markdown, escaped."""
        mark, value, more, _, _ = cell
        if mark == "person":
            value = self.wording.who(value)
        elif mark == "linked":
            value = self.wording.who(value[0])
        elif mark == "people":
            value = ", ".join(self.wording.who(one) for one in value) or _NOTHING
        text = _escaped(value)
        return f"{text}, {_escaped(more)}" if more else text

    def _sorts(self) -> Mapping[str, Callable[..., Cell]]:
        """How each sort of value is shown."""
        word = self.wording
        return {
            "text": lambda value: _brief(_or_dash(value)),
            "words": lambda value: Cell("", word.say(value)),
            "title": lambda value, more=None: Cell("", _said(word, value), _said(word, more)),
            "label": lambda value, table: _brief(word.label(value, table) if value is not None else _NOTHING),
            "roles": lambda value: _brief(", ".join(word.label(role, "role") for role in value)),
            "place": lambda value: Cell("", value.name if value is not None else _NOTHING),
            "places": lambda value: Cell("", word.listed(one.name for one in value)),
            "list": lambda value: _brief(", ".join(value or ())),
            "person": lambda value, more=None: Cell("person", value, _said(word, more)),
            "people": lambda value: Cell("people", value),
            "linked": lambda value, links, page: Cell("linked", (value, links.to(page, value.id))),
            "day": lambda value: Cell("day", iso(value)),
            "deadline": lambda value, said: Cell("day", iso(value.day) + (f" ({said})" if value.late else "")),
            "month": lambda value: Cell("month", word.month(value) if value is not None else ""),
            "yes": lambda value, yes, no: _brief(yes if value else no),
            "duty": lambda row: Cell("", word.say(row.what), ", ".join(word.label(role, "role") for role in row.who)),
            "asked": lambda row, also: Cell("", word.say(row.title), _asked(word, row, also)),
            "origin": lambda value, chosen: Cell("", _origin(word, value, chosen)),
            "count": lambda value: Cell("number" if value else "nil", word.number(value)),
            "unless": lambda value, *_: Cell("number" if value else "nil", word.number(value)),
            "size": lambda value: Cell("number" if value else "nil", word.number(len(value))),
            "number": lambda value: Cell("number", _NOTHING if value is None else word.number(value)),
            "down": lambda value: Cell("number", word.down(value)),
            "range": lambda value: Cell("number", "–".join(word.number(one) for one in value) if value else _NOTHING),
            "stays": lambda value: Cell("", "; ".join(_stay(word, one) for one in value)),
            "strip": lambda value: Cell("strip", value),
            "progress": lambda value: Cell("progress", share(value)),
        }


def numeric(column: Sequence[Any]) -> bool:
    """Say whether a column holds numbers."""
    return column[1] in NUMBERS


def headed(columns: Sequence[Sequence[Any]], groups: Sequence[tuple[Any, int]] | None) -> Iterator[str]:
    """Each column's heading, after the name of the group of columns that it stands in, where there are groups."""
    names = [name for name, wide in groups or () for _ in range(wide)]
    for index, (heading, *_) in enumerate(columns):
        group = names[index] if index < len(names) else None
        yield f"{group}{': ' if isinstance(group, str) else ' '}{heading}" if group else heading


def reach(environment: Environment, row: Any, path: str) -> Any:  # noqa: ANN401 - any value of a view model
    """What stands in a row at a path; nothing where something on the way to it is not there.

    A name that no row could have is a fault of the template.
    """
    value = row
    for step in _steps(path):
        if value is None:
            return None
        value = environment.getattr(value, step) if isinstance(step, str) else environment.getitem(value, step)
        if isinstance(value, Undefined):
            # Saying it is what makes the fault.
            str(value)
    return value


@cache
def _steps(path: str) -> tuple[str | int, ...]:
    """The names, and places in a list, that a path consists of."""
    return tuple(int(name) if name.isdigit() else name for name in path.split(".")) if path else ()


def _held(
    word: Wording,
    environment: Environment,
    row: Any,  # noqa: ANN401 - likewise
    more: Sequence[Any],
) -> Cell | None:
    """One cell for several columns, where words stand in place of numbers."""
    path, span = more
    found = reach(environment, row, path)
    return Cell("steady", word.say(found), span=span) if found else None


def _asked(word: Wording, row: Row, also: str) -> str:
    """Who answers for an obligation, how strictly it is asked, and who else asks for it."""
    parts = [", ".join(word.label(role, "role") for role in row.answers), word.label(row.level, "level")]
    if row.also:
        parts.append(f"{also} {word.listed(word.say(title) for title in row.also)}")
    return " · ".join(parts)


def _escaped(value: Any) -> str:  # noqa: ANN401 - any value of a view model
    """A value in Markdown; what a template wrote itself stays as it is."""
    return value if isinstance(value, Markup) else markdown(str(value))


def _brief(value: Any) -> Cell:  # noqa: ANN401 - a text, or a number
    """A word or two that stay on one line; more may break."""
    return Cell("short" if len(str(value)) <= _SHORT else "", value)


def _origin(word: Wording, origin: Origin, chosen: str) -> str:
    """Where a number comes from; one that nobody laid down is said to be chosen."""
    number = word.say(origin.number) if origin.number is not None else None
    if origin.authority != "tool":
        return number or _NOTHING
    return f"{chosen} · {number}" if number else chosen


def _stay(word: Wording, stay: Stay) -> str:
    """Where and when, in short; the year stands above the table."""
    return f"{stay.unit.name}\u00a0{word.brief(stay.period.start)}–{word.brief(stay.period.end)}"


def _or_dash(value: Any) -> Any:  # noqa: ANN401 - likewise
    return _NOTHING if value is None or value == "" else value


def _said(word: Wording, value: Any) -> str:  # noqa: ANN401 - a text in both languages, or one
    return value if isinstance(value, str) else word.say(value)
