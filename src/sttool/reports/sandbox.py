"""The sandbox that templates run in: no code, no file, no network, and no loop or text without end.

Jinja's own keeps a template from what lies behind a value. What it leaves open is how much a template may ask for;
here all its counting together, and each text it makes by reckoning, has a limit.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

STEPS: Final = 100_000
"""So many steps may all the counting loops of one page have together."""

LONGEST: Final = 100_000
"""So long may a text or list be that a template makes by reckoning."""

_POWER: Final = 64
_UNUSED: Final = ("lipsum",)
_PADDING: Final = frozenset({"ljust", "rjust", "center", "zfill", "expandtabs", "format", "format_map"})
_PADDING_FILTERS: Final = ("center", "format", "indent", "pprint", "random", "tojson", "xmlattr")


class _Beyond(SecurityError):  # noqa: N818 - it tells of the template
    """A template asks for more than it may."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} at once")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a template can ask only for what it is given, and only for so much."""

    intercepted_binops = frozenset({"*", "**", "%", "<<"})

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as the library has it
        """Take away what could be asked for without limit."""
        super().__init__(**options)
        for name in _UNUSED:
            self.globals.pop(name, None)
        for name in _PADDING_FILTERS:
            self.filters.pop(name, None)
        self.globals["range"] = _Counting()
        self._safe: dict[tuple[type, str], bool] = {}
        self._given: dict[tuple[type, str], Callable[[Any], Any]] = {}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as the library has it
        """Give what a template asks for; a field or property of a view model, once found to be safe, without more ado.

        A report asks for thirty thousand of these, and the library's own way takes three times as long.
        """
        given = self._given.get((type(obj), attribute))
        if given is not None:
            return given(obj)
        value = super().getattr(obj, attribute)
        if isinstance(obj, Struct) and self._safe.get((type(obj), attribute)) and not callable(value):
            self._given[type(obj), attribute] = attrgetter(attribute)
        return value

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - as the library has it
        """Say whether a template may ask for an attribute: of each sort of value once, for nothing else decides it."""
        key = (type(obj), attr)
        if key not in self._safe:
            padding = isinstance(obj, str) and attr in _PADDING
            self._safe[key] = super().is_safe_attribute(obj, attr, value) and not padding
        return self._safe[key]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - likewise
        """Reckon, unless what comes of it would be without measure."""
        match operator:
            case "*":
                for one, other in ((left, right), (right, left)):
                    if isinstance(one, int) and _length(other) * abs(one) > LONGEST:
                        raise _Beyond(LONGEST)
            case "**":
                if abs(right) > _POWER or abs(left) > LONGEST:
                    raise _Beyond(_POWER)
            case "%" if isinstance(left, str):
                raise _Beyond(LONGEST)
            case _:
                pass
        return super().call_binop(context, operator, left, right)


class _Counting:
    """``range`` with one measure for a whole page: loops within loops cannot multiply."""

    def __init__(self) -> None:
        self.left = STEPS

    def __call__(self, *bounds: int) -> range:
        """Count, as long as there is something left to count with."""
        found = range(*bounds)
        # An endless one has no length that could be asked for.
        steps = 0 if not found else (found[-1] - found[0]) // found.step + 1
        self.left -= steps
        if self.left < 0:
            raise _Beyond(STEPS)
        return found


def _length(value: Any) -> int:  # noqa: ANN401 - any value of a template
    if isinstance(value, int | float) or not hasattr(value, "__len__"):
        return 0
    sized: Sized = value
    return len(sized)
