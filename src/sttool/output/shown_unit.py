"""The page on one unit, put into words block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.shown import Block, Row
from sttool.output.shown_items import item_rows, people
from sttool.texts import show as words
from sttool.texts.duties.words import COUNTS
from sttool.texts.report import SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.output.view import View
    from sttool.reports.shown.unit import Member, Office, UnitPage


def unit_title(view: View, page: UnitPage) -> str:
    """Which unit's page it is, and on which day."""
    return f"{page.unit.name} ({page.unit.id}) · {view.day}"


def unit_blocks(view: View, page: UnitPage) -> Iterator[Block]:
    """Write the page, block by block."""
    say = view.language
    sort = [say(words.SETTINGS[page.setting]), *([say(words.EXTERNAL)] if page.external else [])]
    here = say(words.HERE, {"here": page.here, "visitors": page.visitors})
    places = say(words.OF_PLACES, {"places": page.places}) if page.places is not None else say(words.NO_PLACES)
    # Of a unit that only receives, nobody is expected to be told of here.
    nobody = () if page.external else (say(words.NOBODY),)
    facts = (
        (say(words.SETTING), (" · ".join(sort),)),
        (say(words.HEADS), tuple(_office(view, one) for one in page.heads) or nobody),
        (say(words.DIRECTORS), tuple(_office(view, one) for one in page.directors) or nobody),
        (say(words.PLACES), (f"{places} · {here}",)),
    )
    yield Block("", facts=tuple((label, texts) for label, texts in facts if texts))
    if page.external:
        return
    rows = item_rows(view, page.items, about=False)
    yield Block(say(words.OBLIGATIONS), () if rows else (say(words.NOTHING_PRESSING),), rows=rows)
    members = tuple(_member(view, one) for one in page.members)
    yield Block(say(words.TRAINEES), () if members else (say(words.NO_MEMBERS),), rows=members)


def _office(view: View, one: Office) -> str:
    say = view.language
    role = say(words.OFFICES[one.role]) if one.role in words.OFFICES else say(SCOPES[one.role])
    parts = [people((one.who,)), role, say(words.FROM, {"day": one.period.start})]
    if not one.period.open_ended:
        parts.append(say(words.UNTIL, {"day": one.period.end}))
    return " · ".join(part for part in parts if part)


def _member(view: View, one: Member) -> Row:
    """A trainee: since when and until when, who supervises, and what is overdue or due soon."""
    say = view.language
    found = one.counts.by_verdict
    told = [
        say(COUNTS[name][found[name] > 1], {"number": found[name]}) for name in ("overdue", "due_soon") if name in found
    ]
    end = say(words.UNTIL, {"day": one.expected_end}) if one.expected_end else ""
    cells = (one.who.id, one.who.name or "", one.programme, say(words.SINCE_START, {"day": one.since}), end)
    shown = (*cells, ", ".join(each.name or each.id for each in one.supervisors), ", ".join(told))
    return Row(shown, "bad" if "overdue" in found else "")
