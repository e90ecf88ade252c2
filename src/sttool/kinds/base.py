"""The ground all records stand on: a strict model, and the few sorts of value that fields are made of.

Models are strict: no text becomes a number, no ``yes`` a boolean, no number a date. Annotations here and in the
modules beside are read by pydantic when a kind is first used, so these modules do without postponed ones: that
halves the time a model takes to build.

What each field means stands in ``texts/meanings``, in both languages, and is loaded when a schema is asked for.
"""

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, cast

from msgspec import Struct
from pydantic import BaseModel, ConfigDict
from pydantic_core import core_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")

ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
ID_LENGTH = 64

SHAPE = "\0"
"""What the number of a shape begins with in the path of an error; the reader lets no key begin so."""

_FILE_NAMES = {
    "start": "from",
    "end": "to",
    "with_whom": "with",
    "for_what": "for",
    "acting_as": "as",
}
"""Fields that the files name with a word Python keeps for itself, or that reads better beside its twin."""


def file_name(field: str) -> str:
    """Give the key that a field has in the files."""
    return _FILE_NAMES.get(field, field)


class Together(Struct, frozen=True):
    """What several keys of a record say together; in one value, since each of a model's own costs with every kind.

    ``ends`` are the keys of the first and last day, where the record is a period, and ``longest`` is how many months of
    the calendar it may last. No more than one of ``one_of`` is given, and one of them is where ``one_needed``.
    """

    ends: tuple[str, str] = ("from", "to")
    longest: int | None = None
    one_of: tuple[str, ...] = ()
    one_needed: bool = False


class Record(BaseModel):
    """A record, an entry of a log, or a part of either: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        alias_generator=file_name,
        defer_build=True,
    )

    together: ClassVar[Together] = Together()


class LogRecord(Record):
    """An entry of a log; two entries of a log never have the same key."""

    @property
    def key(self) -> "tuple[Hashable, ...]":
        """What tells this entry from every other of its log."""
        raise NotImplementedError


class Read:
    """Reads a value by a schema of pydantic's compiled core, built when a kind is first used.

    Whatever is wrong with the value is one error, of the name given and with ``context``; which fault it is, is told
    from the value itself.
    """

    def __init__(
        self, error: str, build: "Callable[[], CoreSchema]", shown: dict[str, Any] | None = None, **context: float | str
    ) -> None:
        """Take the error's name, how the schema is built, and its words in JSON Schema where it has none of its own."""
        self._error = error
        self._build = build
        self._shown = shown
        self._context: dict[str, Any] = context

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> "CoreSchema":
        """Build the schema; what the annotation says of the type is for the type checker alone."""
        return core_schema.custom_error_schema(
            self._build(),
            custom_error_type=self._error,
            custom_error_message=self._error,
            custom_error_context=self._context,
        )

    def __get_pydantic_json_schema__(self, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> dict[str, Any]:
        """Say it in the words of JSON Schema."""
        shown = dict(self._shown) if self._shown else handler(self._build())
        like = self._context.get("like")
        return {**shown, "examples": [like]} if like else shown


class ReadList:
    """Reads a list into a tuple, which a strict model otherwise would not."""

    def __init__(self, least: int = 0) -> None:
        """Take how many items there are at least."""
        self._least = least

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Let the list itself be no tuple; its items stay strict."""
        schema: Any = dict(handler(source), strict=False)
        if self._least:
            schema["min_length"] = self._least
        return cast("CoreSchema", schema)


class Absent:
    """Lets a key be absent, and not be there with nothing after it."""

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Take off the ``None`` that only the type checker is told of."""
        schema: Any = handler(source)
        return cast("CoreSchema", schema["schema"])


class Either:
    """Takes the first of two shapes that fits, text or a mapping; errors carry :data:`SHAPE` and the shape's number."""

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Count the shapes, so that an error says which of them it is of."""
        schema: Any = handler(source)
        choices: Any = [(choice, f"{SHAPE}{number}") for number, choice in enumerate(schema["choices"])]
        return core_schema.union_schema(choices, mode="left_to_right")


def text(pattern: str | None = None, *, most: int | None = None, error: str = "text", like: str = "") -> Read:
    """Read text that is not empty, of a form if one is given; ``like`` is an example of it."""
    form = f"^{pattern}$" if pattern else None
    return Read(
        error,
        lambda: core_schema.str_schema(strict=True, min_length=1, max_length=most, pattern=form),
        like=like,
    )


def exact(*, least: float, most: int) -> Read:
    """Read a number within limits as an exact fraction, as it was written: 12.5 is 25/2."""
    return Read(
        "number",
        lambda: core_schema.no_info_after_validator_function(
            _fraction, core_schema.float_schema(strict=True, allow_inf_nan=False, ge=least, le=most)
        ),
        least=least,
        most=most,
    )


def whole(*, least: int, most: int) -> Read:
    """Read a whole number within limits."""
    return Read("whole number", lambda: core_schema.int_schema(strict=True, ge=least, le=most), least=least, most=most)


def _fraction(number: float) -> Fraction:
    """Make a number what its digits say, not what its bits are nearest to."""
    return Fraction(int(number)) if number.is_integer() else Fraction(str(number))


def _day() -> "CoreSchema":
    """Take text of exactly the right form, and then only a day of the calendar."""
    form = core_schema.str_schema(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", strict=True)
    return core_schema.chain_schema([form, core_schema.date_schema(strict=False)])


def _yes() -> "CoreSchema":
    """Take a boolean, and then only the one; 1 is no yes."""
    return core_schema.chain_schema([core_schema.bool_schema(strict=True), core_schema.literal_schema([True])])


Day: TypeAlias = Annotated[date, Read("day", _day, {"type": "string", "format": "date"})]
"""A day of the calendar, past or future."""

Id: TypeAlias = Annotated[str, text(ID_PATTERN, most=ID_LENGTH, error="id")]
"""The name of a record, and so a reference to it: small letters, digits and single hyphens."""

Words: TypeAlias = Annotated[str, text()]
"""Text for a reader, in the clinic's own language."""

Yes: TypeAlias = Annotated[Literal[True], Read("yes", _yes, {"const": True})]
"""``true``, or not there at all."""

Percent: TypeAlias = Annotated[Fraction, exact(least=1, most=100)]
"""Percent of full time, or of the employed time; 1 to 100 and exact, since an eighth is 12.5."""

Months: TypeAlias = Annotated[Fraction, exact(least=0.1, most=240)]
"""Months of full time, more than none, exact."""

Hours: TypeAlias = Annotated[Fraction, exact(least=0, most=2000)]
"""Hours, exact."""

Count: TypeAlias = Annotated[int, whole(least=0, most=10_000)]
"""How many."""

Maybe: TypeAlias = Annotated[T | None, Absent()]
"""A key that need not be there."""

Listed: TypeAlias = Annotated[tuple[T, ...], ReadList()]
"""A list, kept as a tuple."""

Some: TypeAlias = Annotated[tuple[T, ...], ReadList(least=1)]
"""A list with something in it, kept as a tuple."""
