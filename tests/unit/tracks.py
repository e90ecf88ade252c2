"""Trainings on the line of time, made in a line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sttool.dates import LAST, Period
from sttool.training.stays import Home, Stay, Track

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2026, 11, 21)


def day(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)


def days(text: str) -> Period:
    """A period: ``2027-01-01..2027-01-31``, or with an open end."""
    start, _, end = text.partition("..")
    return Period(day(start), day(end) if end else LAST)


def stay(ident: str, period: str, unit: str = "psyk", **more: Any) -> Stay:  # noqa: ANN401 - any field
    """A side placement at a receiving unit, asked for in time."""
    given: dict[str, Any] = {"type": "side", "title": ident, "requested": day("2026-01-01"), "path": f"{ident}.yaml"}
    return Stay(trainee="st-1", id=ident, unit=unit, period=days(period), **{**given, **more})


def track(*stays: Stay, programme: str = "ST", employed: str = "2025-01-01..", **more: Any) -> Track:  # noqa: ANN401 - any field
    """A training with its home at ``medicin``."""
    given: dict[str, Any] = {"trainee": "st-1", "path": "trainee.yaml", "end": day("2030-12-31")}
    return Track(
        programme=programme,
        employed=(days(employed),),
        homes=(Home(days("2020-01-01.."), "medicin"),),
        stays=tuple(sorted(stays, key=lambda one: (one.period, one.id))),
        **{**given, **more},
    )


def spells(periods: Iterable[Period]) -> list[str]:
    """Periods as they are written here."""
    return [f"{one.start}..{'' if one.end == LAST else one.end}" for one in periods]
