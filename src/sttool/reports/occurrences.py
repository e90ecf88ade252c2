"""What an occurrence is called, and what is missing where it is not met: the same words in every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.model import Each
from sttool.texts import ENGLISH, SWEDISH, Text
from sttool.texts.terms import LACKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.occurrence import Occurrence


def title_of(rules: Rules, item: Occurrence) -> Text:
    """What is asked; with the period of the calendar it is for, or the part of the subject it is about."""
    obligation, tail = rules.by_id(item.obligation), tail_of(rules, item)
    sv, en = (obligation.title.sv, obligation.title.en) if obligation else (item.obligation, item.obligation)
    return Text(sv + tail, en + tail)


def tail_of(rules: Rules, item: Occurrence) -> str:
    """The end of a title, that tells it from others alike: the period, or the part."""
    obligation = rules.by_id(item.obligation)
    if obligation and isinstance(obligation.due, Each):
        return f" {item.anchor}"
    part = item.subject.split("/", 2)[2:]
    return f" · {part[0]}" if part else ""


def lack_of(rules: Rules, item: Occurrence, person: Callable[[str], str]) -> Text | None:
    """What is missing, or the step that is waited for in a paper with several; nothing where there is no more to say.

    ``person`` writes a person in a sentence.
    """
    if item.lack is None:
        return None
    params: dict[str, object] = dict(item.lack.params)
    if item.lack.text == "stage":
        return _stage(rules.by_id(item.obligation), params.get("id"))
    if isinstance(params.get("person"), str):
        params["person"] = person(str(params["person"]))
    text = LACKS[item.lack.text]
    return Text(SWEDISH(text, params), ENGLISH(text, params))


def _stage(obligation: Obligation | None, index: object) -> Text | None:
    stages = obligation.stages if obligation else ()
    return stages[index].title if isinstance(index, int) and index < len(stages) else None
