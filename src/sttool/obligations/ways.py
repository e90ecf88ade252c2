"""Reads the parts of an obligation that are small languages of their own: proofs, whom it applies to, when it is due.

The ways of being due are few and closed. Whatever cannot be read is a :class:`Misread` with its place below the part
and the code of the finding; nothing here raises to anybody else.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from sttool.dates import Span
from sttool.obligations.fields import conditions, day_field, field_of, list_field, models_of, part_day
from sttool.obligations.model import (
    AfterEach,
    Always,
    Applies,
    Before,
    Due,
    Each,
    Every,
    Held,
    Proof,
    Rate,
    Within,
)
from sttool.obligations.packfile import RoleWord
from sttool.obligations.predicates.table import PREDICATES
from sttool.obligations.reach import APPLIES, EVENTS, OF_PLACEMENT, RECORDS, TRAITS
from sttool.obligations.reading import Misread, any_span, day, length, listed, only, shown, span, whole, words, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.dates import Calendar
    from sttool.findings import At
    from sttool.kinds.base import Record
    from sttool.obligations.model import About, Role

_SERVICE: Final = " of service"
_WEEKS_A_YEAR: Final = 52
_PER_WEEK: Final = {"week": Fraction(1), "month": Fraction(12, _WEEKS_A_YEAR), "year": Fraction(1, _WEEKS_A_YEAR)}
_SETTINGS: Final = (*sorted(TRAITS["setting"]), "away")
_LAST_WEEK: Final = 53
_ALL: Final = 100

LATE: Final[Mapping[Calendar, Span]] = {
    "year": Span(3, "months"),
    "term": Span(6, "weeks"),
    "month": Span(1, "weeks"),
}
"""How long after its day something is taken for the period that is past, where a pack does not say."""


def roles(raw: object, at: At) -> tuple[Role, ...]:
    """Read who answers: a role, or several in order."""
    return tuple(cast("Role", word) for word in words(raw, at, get_args(RoleWord), "P111"))


def proofs(raw: object, about: About, at: At) -> tuple[Proof, ...]:
    """Read what counts as done: one proof, or a list of which one is enough."""
    if raw is None:
        return ()
    if isinstance(raw, list):
        return tuple(proof(item, about, (*at, index)) for index, item in enumerate(raw))
    return (proof(raw, about, at),)


def proof(raw: object, about: About, at: At) -> Proof:
    """Read one proof, and hold its kind and fields to what the records of a subject can say."""
    if not isinstance(raw, dict) or "record" not in raw or "on" not in raw:
        raise Misread(at, "P112")
    only(raw, {"record", "on", "each", "of", "where", "needs"} | (set() if "each" in raw else {"holds"}), at)
    kind = _kind(raw["record"], about, (*at, "record"))
    needs = tuple(
        field_of(name, kind, (*at, "needs", index)) for index, name in enumerate(listed(raw.get("needs", [])))
    )
    of = field_of(raw["of"], kind, (*at, "of")) if "of" in raw else None
    part: type[Record] | None = None
    each = None
    if "each" in raw:
        each, part = list_field(raw["each"], kind, (*at, "each"))
    on = day_field(raw["on"], kind, (*at, "on")) if part is None else part_day(raw["on"], part, kind, (*at, "on"))
    where = conditions(raw.get("where"), kind, (*at, "where"), part)
    return Proof(kind, on, each, of, where, needs, _holds(raw.get("holds"), kind, (*at, "holds")))


def _holds(raw: object, kind: str, at: At) -> tuple[Held, ...]:
    """Read who has to stand in a field: a role, by the field."""
    if raw is None:
        return ()
    if not isinstance(raw, dict):
        raise Misread(at, "P112")
    return tuple(
        Held(
            field_of(name, kind, (*at, str(name))), roles(role if isinstance(role, str) else None, (*at, str(name)))[0]
        )
        for name, role in raw.items()
    )


def applies(raw: object, about: About, at: At) -> Applies:
    """Read for whom an obligation holds."""
    if raw is None:
        return Applies()
    if not isinstance(raw, dict):
        raise Misread(at, "P112")
    traits = APPLIES[about]
    only(raw, traits | {"from", "to", "lacks"}, at)
    sets = {key: _trait(key, raw[key], (*at, key)) for key in sorted((traits - OF_PLACEMENT) & set(raw))}
    lacks, by = None, None
    if "lacks" in raw:
        place = (*at, "lacks")
        if not isinstance(raw["lacks"], dict):
            raise Misread(place, "P112")
        without_by = {key: value for key, value in raw["lacks"].items() if key != "by"}
        by = _event(raw["lacks"].get("by"), about, (*place, "by"))
        lacks = proof(without_by, about, place)
    return Applies(
        **sets,
        lasting=length(raw["lasting"], (*at, "lasting")) if "lasting" in raw else None,
        new_unit=yes(raw["new_unit"], (*at, "new_unit")) if "new_unit" in raw else False,
        start=day(raw["from"], (*at, "from")) if "from" in raw else None,
        end=day(raw["to"], (*at, "to")) if "to" in raw else None,
        lacks=lacks,
        lacks_by=by,
    )


def due(raw: object, about: About, at: At) -> Due:
    """Read when: one of the ways of being due, with nothing else beside."""
    if not isinstance(raw, dict):
        raise Misread(at, "P115")
    match raw:
        case {"within": _, "of": _}:
            return _within(raw, about, at)
        case {"before": event, "by": by}:
            only(raw, {"before", "by", "fresh"}, at)
            fresh = length(raw["fresh"], (*at, "fresh")) if "fresh" in raw else None
            return Before(_event(event, about, (*at, "before")), span(by, (*at, "by")), fresh)
        case {"every": every, "from": event}:
            only(raw, {"every", "from"}, at)
            return Every(length(every, (*at, "every")), _event(event, about, (*at, "from")))
        case {"each": _, "at_least": _}:
            return _each(raw, about, at)
        case {"after_each": kind, "on": on, "within": within}:
            only(raw, {"after_each", "on", "within", "where", "lasting"}, at)
            name = _kind(kind, about, (*at, "after_each"))
            lasting = length(raw["lasting"], (*at, "lasting")) if "lasting" in raw else None
            where = conditions(raw.get("where"), name, (*at, "where"))
            return AfterEach(name, day_field(on, name, (*at, "on")), any_span(within, (*at, "within")), where, lasting)
        case {"always": name, "grace": grace}:
            return _always(raw, name, span(grace, (*at, "grace")), about, at)
        case _:
            raise Misread(at, "P115")


def _within(raw: Mapping[Any, Any], about: About, at: At) -> Within:
    """Read a span from an event; ``months of service`` count training time, which only a trainee has."""
    only(raw, {"within", "of", "fresh"}, at)
    within, place = raw["within"], (*at, "within")
    event = _event(raw["of"], about, (*at, "of"))
    fresh = yes(raw["fresh"], (*at, "fresh")) if "fresh" in raw else False
    if not (isinstance(within, str) and within.endswith(_SERVICE)):
        return Within(any_span(within, place), event, fresh=fresh)
    served = length(within.removesuffix(_SERVICE), place)
    if about != "trainee" or served.unit not in {"months", "years"}:
        raise Misread(place, "P110", found=shown(within))
    months = served.count * (12 if served.unit == "years" else 1)
    return Within(Span(months, "months"), event, fresh=fresh, service=True)


def _each(raw: Mapping[Any, Any], about: About, at: At) -> Each:
    """Read so many times in each period of the calendar."""
    only(raw, {"each", "at_least", "within", "late", *({"home"} if about == "trainee" else ())}, at)
    calendar = cast("Calendar", words(raw["each"], (*at, "each"), tuple(LATE), "P115")[0])
    if isinstance(raw["each"], list):
        raise Misread((*at, "each"), "P115")
    return Each(
        calendar,
        _times(raw["at_least"], (*at, "at_least")),
        span(raw["within"], (*at, "within")) if "within" in raw else None,
        span(raw["late"], (*at, "late")) if "late" in raw else LATE[calendar],
        home=yes(raw["home"], (*at, "home")) if "home" in raw else False,
    )


def _times(raw: object, at: At) -> int | Rate:
    """Read how many: a number, or rates by setting."""
    if not isinstance(raw, dict):
        return whole(raw, at, least=1)
    only(raw, {*_SETTINGS, "share", "quiet_weeks"}, at)
    per_week = {key: _rate(raw[key], (*at, key)) for key in _SETTINGS if key in raw}
    if not per_week:
        raise Misread(at, "P119", found=shown(raw))
    share = whole(raw.get("share", _ALL), (*at, "share"), least=1)
    if share > _ALL:
        raise Misread((*at, "share"), "P119", found=shown(share))
    weeks, place = raw.get("quiet_weeks", []), (*at, "quiet_weeks")
    if not isinstance(weeks, list):
        raise Misread(place, "P119", found=shown(weeks))
    quiet = [whole(week, (*place, index), least=1) for index, week in enumerate(weeks)]
    for index, week in enumerate(quiet):
        if week > _LAST_WEEK:
            raise Misread((*place, index), "P119", found=shown(week))
    return Rate(per_week, Fraction(share, _ALL), frozenset(quiet))


def _rate(raw: object, at: At) -> Fraction:
    """Read how many times a week, a month or a year, as a number a week."""
    if not isinstance(raw, dict) or set(raw) != {"times", "per"}:
        raise Misread(at, "P119", found=shown(raw))
    (per,) = words(raw["per"] if isinstance(raw["per"], str) else None, (*at, "per"), tuple(_PER_WEEK))
    return whole(raw["times"], (*at, "times")) * _PER_WEEK[per]


def _always(raw: Mapping[Any, Any], name: object, grace: Span, about: About, at: At) -> Always:
    """Read a state: a named predicate, about what the obligation is about, with exactly its parameters."""
    predicate = PREDICATES.get(name) if isinstance(name, str) else None
    if predicate is None or predicate.about != about:
        raise Misread((*at, "always"), "P117", found=shown(name))
    only(raw, {"always", "grace", *predicate.params}, at)
    params: dict[str, object] = {}
    for key, read in predicate.params.items():
        if key not in raw:
            raise Misread(at, "P118", found=key)
        params[key] = read(raw[key], (*at, key))
    return Always(str(name), grace, params)


def _event(raw: object, about: About, at: At) -> str:
    """Read an event, one that the subject can have."""
    if not isinstance(raw, str) or raw not in EVENTS[about]:
        raise Misread(at, "P116", found=shown(raw))
    return raw


def _kind(raw: object, about: About, at: At) -> str:
    """Read a kind of record, one that the subject is shown."""
    models_of(raw, at)
    if raw not in RECORDS[about]:
        raise Misread(at, "P114", found=shown(raw))
    return str(raw)


def _trait(key: str, raw: object, at: At) -> frozenset[str]:
    if key in TRAITS:
        return frozenset(words(raw, at, TRAITS[key]))
    found = listed(raw)
    if not found or not all(isinstance(item, str) for item in found):
        raise Misread(at, "P119", found=shown(raw))
    return frozenset(str(item) for item in found)
