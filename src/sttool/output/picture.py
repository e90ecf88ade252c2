"""The schedule as a picture: a row a trainee, bars by what sort of unit it is, and the units' places below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.dates import Period, add_days, slots
from sttool.output.problems import days, stay_name, unit_name
from sttool.output.svg import SIGN, hint, label, number, tag, words
from sttool.output.timeline import lanes
from sttool.reports.schedule import unit_sorts
from sttool.texts import schedule as said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.output.view import View
    from sttool.reports.schedule import Row, Schedule, Strip
    from sttool.training.stays import Bar

_LEFT: Final = 196
_RIGHT: Final = 16
_TOP: Final = 98
_LANE: Final = 22
_STRIP: Final = 34
_NARROWEST: Final = 640
_MONTH: Final = 76
_WIDEST: Final = 2400

_STYLE: Final = """
text{font:12px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1b1b1b}
.title{font-size:18px;font-weight:600}.dim{fill:#555}.month{fill:#444}.head{font-weight:600}
.grid{stroke:#dcdcdc}.year{stroke:#9a9a9a}.row{fill:#f6f6f6}.today{stroke:#a8005c;stroke-width:1.5;stroke-dasharray:4 3}
.now{fill:#a8005c}.bar{stroke-width:1}.own{fill:#cfe3f5;stroke:#2b6a9b}.hospital{fill:#fde0c4;stroke:#a85508}
.primary-care{fill:#d3ecd0;stroke:#33742a}.other{fill:#e7e0f3;stroke:#6a4ba0}.observation{stroke-dasharray:4 2}
.home{fill:#9fb8cc}.leave{fill:url(#leave)}.gap{fill:#fff;stroke:#b00020;stroke-dasharray:3 2}
.marked{stroke:#b00020;stroke-width:2.5}.mark{fill:#b00020;font-weight:700}
.there{fill:#b9c6d0}.over{fill:#d9475a}.places{stroke:#1b1b1b}
"""

_HATCH: Final = (
    '<defs><pattern id="leave" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#f4f4f4"/><rect width="1.5" height="6" fill="#c4c4c4"/></pattern></defs>'
)


def picture(view: View, shown: Schedule) -> str:
    """Draw the schedule; the picture needs nothing beside itself, and tells in words what it shows."""
    scale = _Scale(shown.window)
    under, body, y = [], [], float(_TOP)
    marked = {name for problem in shown.problems for name in problem.placements}
    for index, row in enumerate(shown.rows):
        drawn, height = _row(view, shown, row, scale, y, marked)
        if index % 2 == 0:
            under.append(tag("rect", x=0, y=y, width=scale.width, height=height, class_="row"))
        body.append(drawn)
        y += height
    rows_end, y = y, y + 12
    if shown.strips:
        body.append(label(view.language(said.UNITS), 12, y + 14, class_="head"))
        y += 24
    for strip in shown.strips:
        body.append(_strip(view, strip, scale, y))
        y += _STRIP
    grid = _grid(view, scale, y if shown.strips else rows_end)
    key, height = _legend(view, y + 8, scale.width)
    whole = y + 8 + height
    about = view.language(
        said.PICTURE, {"trainees": view.number(len(shown.rows)), "problems": view.number(len(shown.problems))}
    )
    title = f"{view.language(said.TITLE)} {days(view, shown.window)}"
    parts = [
        f'<title id="t">{words(title)}</title><desc id="d">{words(about)}</desc>',
        f"<style>{_STYLE}</style>",
        _HATCH,
        tag("rect", width=scale.width, height=whole, fill="#fff"),
        label(title, 12, 28, class_="title"),
        label(about, 12, 46, class_="dim"),
        *under,
        grid,
        _today(view, scale, y),
        *body,
        key,
    ]
    size = f'viewBox="0 0 {number(scale.width)} {number(whole)}" width="{number(scale.width)}" height="{number(whole)}"'
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t d" lang="{view.language.code}">'
    )
    return "\n".join([opening, *(part for part in parts if part), "</svg>"]) + "\n"


class _Scale:
    """From days to pixels."""

    def __init__(self, window: Period) -> None:
        self.window = window
        self.months = tuple(slot.period for slot in slots("month", window))
        self.room = float(min(_WIDEST, max(_NARROWEST, _MONTH * len(self.months))))
        self.width = _LEFT + self.room + _RIGHT

    def at(self, day: date) -> float:
        """Where a day begins."""
        return _LEFT + self.room * (day.toordinal() - self.window.start.toordinal()) / self.window.days

    def of(self, period: Period) -> tuple[float, float]:
        """Where a period begins, and how wide it is."""
        part = period.overlap(self.window) or Period(self.window.end, self.window.end)
        start = self.at(part.start)
        return start, max(1.5, self.at(add_days(part.end, 1)) - start)


def _grid(view: View, scale: _Scale, end: float) -> str:
    """Lines between the months, and their names."""
    drawn = []
    for month in scale.months:
        x, width = scale.of(month)
        begins = month.start.month == 1
        if month.start >= scale.window.start:
            drawn.append(tag("line", x1=x, x2=x, y1=_TOP - 6, y2=end, class_="grid year" if begins else "grid"))
        name = view.language(said.MONTHS[month.start.month - 1])
        year = f" {month.start.year}" if begins or month == scale.months[0] else ""
        drawn.append(label(f"{name}{year}", x + 4, _TOP - 12, width - 4, class_="month"))
    return "".join(drawn)


def _row(  # noqa: PLR0913, PLR0917 - what a row is drawn with
    view: View, shown: Schedule, row: Row, scale: _Scale, y: float, marked: set[str]
) -> tuple[str, float]:
    """A trainee's row: the name, and a lane of bars, or more where placements coincide."""
    found = lanes(row)
    height = _LANE * len(found) + 6.0
    name = f"{row.trainee} {view.name(row.trainee) or ''}".rstrip()
    drawn = [label(name, 12, y + 18, _LEFT - 20)]
    for index, lane in enumerate(found):
        drawn += [_bar(view, shown, row, bar, scale, y + 3 + index * _LANE, marked) for bar in lane]
    return "".join(drawn), height


def _bar(  # noqa: PLR0913, PLR0917 - what a bar is drawn with
    view: View, shown: Schedule, row: Row, bar: Bar, scale: _Scale, y: float, marked: set[str]
) -> str:
    """Some days: a bar with its words on it, and all of it in words for whoever points at it."""
    x, width = scale.of(bar.period)
    stay, say = bar.stay, view.language
    what = f"{stay_name(shown, stay.name)}, {unit_name(view, stay.unit)}" if stay else say(said.SORTS[bar.sort])
    period = stay.period if stay else bar.period
    told = hint(say(said.BAR, {"who": view.person(row.trainee), "what": what, "period": days(view, period)}))
    if stay is None:
        thin = bar.sort == "home"
        shape = tag("rect", x=x, y=y + (9 if thin else 2), width=width, height=3 if thin else 16, class_=bar.sort)
        text = say(said.SORTS[bar.sort]) if not thin else ""
        return tag("g", told + shape + label(text, x + 4, y + 14, width - 6, class_="dim"))
    sort = unit_sorts(view.survey.clinic).get(stay.unit, "other")
    classes = f"bar {sort}" + (" observation" if stay.type == "observation" else "")
    wrong = stay.name in marked
    shape = tag("rect", x=x, y=y + 1, width=width, height=18, rx=3, class_=classes + (" marked" if wrong else ""))
    sign = label("!", x + 4, y + 14, class_="mark") if wrong else ""
    shift = 12 if wrong else 5
    return tag("g", told + shape + sign + label(stay.title, x + shift, y + 14, width - shift - 8))


def _strip(view: View, strip: Strip, scale: _Scale, y: float) -> str:
    """A unit's places: how many are there, stretch by stretch, against a line at how many it has places for."""
    unit = view.survey.clinic.units.get(strip.unit)
    high = max([number for _, number in strip.counts] + [places for _, places in strip.limits] + [1])
    room = _STRIP - 12.0
    base = y + _STRIP - 6
    drawn = [label(unit.record.name if unit else strip.unit, 12, y + 14, _LEFT - 20)]
    limits = tuple(dict.fromkeys(str(places) for _, places in strip.limits))
    if limits:
        drawn.append(label(view.language(said.LIMITS, {"places": limits}), 12, y + 28, _LEFT - 20, class_="dim"))
    for part, count, places in _parts(strip):
        x, width = scale.of(part)
        height = room * count / high
        params = {"unit": unit_name(view, strip.unit), "number": count, "places": places, "period": days(view, part)}
        told = hint(view.language(said.COUNT if places is not None else said.NO_LIMIT, params))
        over = places is not None and count > places
        shape = tag("rect", x=x, y=base - height, width=width, height=height, class_="over" if over else "there")
        text = label(str(count), x + 4, base - 3, width - 4) if count else ""
        drawn.append(tag("g", told + shape + text) if count else "")
    for limit, places in strip.limits:
        x, width = scale.of(limit)
        line = base - room * places / high
        drawn.append(tag("line", x1=x, x2=x + width, y1=line, y2=line, class_="places"))
    return "".join(drawn)


def _parts(strip: Strip) -> Iterator[tuple[Period, int, int | None]]:
    """The stretches of a strip, cut where the number of places changes."""
    for period, count in strip.counts:
        rest = period
        for limit, places in strip.limits:
            part = rest.overlap(limit)
            if part is not None:
                yield part, count, places
        if not any(rest.overlap(limit) for limit, _ in strip.limits):
            yield rest, count, None


def _today(view: View, scale: _Scale, end: float) -> str:
    if view.day not in scale.window:
        return ""
    x = scale.at(view.day)
    text = view.language(said.TODAY, {"day": view.day})
    return tag("line", x1=x, x2=x, y1=_TOP - 6, y2=end, class_="today") + label(
        text, min(x + 4, scale.width - 110), _TOP - 30, class_="now"
    )


def _legend(view: View, y: float, width: float) -> tuple[str, float]:
    """What the colours and lines mean, in as many rows as it takes."""
    say = view.language
    entries = [(f"bar {sort}", 14.0, say(text)) for sort, text in said.PLACES.items()]
    entries += [(sort, 4.0 if sort == "home" else 14.0, say(said.SORTS[sort])) for sort in ("home", "leave", "gap")]
    entries += [("bar own marked", 14.0, say(said.MARKED)), ("over", 14.0, say(said.OVER))]
    drawn, x, line = [], 12.0, y + 8
    for classes, height, text in entries:
        room = 22 + len(text) * SIGN + 18
        if x + room > width:
            x, line = 12.0, line + 22
        drawn.append(tag("rect", x=x, y=line + (14 - height) / 2, width=16, height=height, class_=classes))
        drawn.append(label(text, x + 22, line + 11))
        x += room
    return "".join(drawn), line + 30 - y
