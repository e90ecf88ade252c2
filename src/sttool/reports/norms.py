"""The numbers of the packs that views of persons and hours measure against."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sttool.obligations.model import Always, Each, Rate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.obligations.model import Applies, Rules
    from sttool.obligations.summary import Summary

AN_HOUR = Fraction(1)
"""How long a supervision meeting is taken to be, in hours.

Source: regional guidelines for ST (Västra Götaland, Östergötland, Blekinge) and st-geriatrik.se, all of one hour each.
"""

_AWAY = "away"


def asked_of(rules: Rules, predicate: str, setting: str | None = None) -> Mapping[str, Any] | None:
    """The numbers with which the packs ask for a state; in a setting, those that hold there."""
    for item in rules.obligations:
        if isinstance(item.due, Always) and item.due.predicate == predicate and _in(item.applies, setting):
            return item.due.params
    return None


def hours_for(rules: Rules, clinic: Clinic, summary: Summary, day: date) -> Fraction | None:
    """The hours a week that supervising a trainee takes on a day, by the packs' rates of meetings; away fewer.

    ``None`` where no pack has a rate for the programme.
    """
    rate = next(_rates(rules, summary), None)
    if rate is None:
        return None
    return AN_HOUR * rate.per_week.get(setting_of(clinic, summary, day) or "", Fraction(0))


def setting_of(clinic: Clinic, summary: Summary, day: date) -> str | None:
    """The setting a trainee is in on a day: the home unit's, or away on a placement elsewhere."""
    home = next((spell.unit for spell in summary.units if day in spell.period), None)
    if any(day in item.period and item.unit != home for item in summary.placements):
        return _AWAY
    unit = clinic.units.get(home) if home is not None else None
    return unit.record.setting if unit is not None else None


def _rates(rules: Rules, summary: Summary) -> Iterator[Rate]:
    """The rates at which meetings of supervision are asked for in a trainee's programme."""
    for item in rules.about("trainee"):
        programmes = item.applies.programme
        if not isinstance(item.due, Each) or (programmes and summary.programme not in programmes):
            continue
        held = {proof.record for stage in item.stages for proof in stage.proofs}
        if isinstance(item.due.at_least, Rate) and held == {"supervision"}:
            yield item.due.at_least


def _in(applies: Applies, setting: str | None) -> bool:
    return setting is None or not applies.setting or setting in applies.setting
