"""A rule in words: each way of being due has its sentence, and everything a pack can say can be said to a reader."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from sttool.clinic.opening import read_settings
from sttool.dates import Span, parse_span
from sttool.obligations.model import (
    AfterEach,
    Always,
    Before,
    Due,
    Each,
    Every,
    Field,
    Level,
    Obligation,
    Rate,
    Rules,
    Stage,
    Within,
)
from sttool.obligations.model import Applies as Whom
from sttool.obligations.occurrence import Verdict
from sttool.obligations.packs import packaged, read_rules
from sttool.obligations.reach import EVENTS as EVENTS_OF_PACKS
from sttool.output.explaining import duty_lines, obligation_lines
from sttool.output.lines import plain
from sttool.output.sentences import when, whom
from sttool.reports.duties import KEPT, asking_for
from sttool.sources.memory import Memory
from sttool.texts import ENGLISH, LANGUAGES, SWEDISH, Language, Text
from sttool.texts.duties.table import DUTIES
from sttool.texts.terms import ABOUT, EVENTS, LACKS, LEVELS, ROLES, VERDICTS
from tests import PROJECT


def span(text: str) -> Span:
    found = parse_span(text)
    assert found is not None
    return found


def obligation(due: Due, *, applies: Whom | None = None, pauses: bool = True) -> Obligation:
    return Obligation(
        id="st-plan",
        duties=("K4",),
        level=Level.AGREED,
        title=Text("Plan", "Plan"),
        about="trainee",
        applies=applies or Whom(),
        due=due,
        stages=(Stage("supervisor", ()),),
        answers=("supervisor",),
        helps=None,
        remind=span("1 month"),
        closes=None,
        standing=False,
        after_end=False,
        pauses=pauses,
        sources=(),
        layers=(),
    )


RATE = Rate({"hospital": Fraction(24, 52), "primary-care": Fraction(1)}, Fraction(3, 4), frozenset({1, 27, 28, 29}))


@pytest.mark.parametrize(
    ("due", "swedish", "english"),
    [
        (
            Within(span("6 months"), "start"),
            "Inom 6 månader från utbildningens start",
            "Within 6 months of the start of the training",
        ),
        (Within(span("0 days"), "employed"), "Samma dag som anställningen", "On the day of the employment"),
        (
            Within(span("-2 weeks"), "placement.to"),
            "Senast 2 veckor före placeringens sista dag",
            "At least 2 weeks before the last day of the placement",
        ),
        (
            Within(span("24 months"), "start", service=True),
            "Inom 24 månader tjänstgjord tid från utbildningens start",
            "Within 24 months of training time from the start of the training",
        ),
        (
            Before("assignment.to", span("1 month")),
            "Senast 1 månad före uppdragets sista dag",
            "At least 1 month before the last day of the assignment",
        ),
        (
            Every(span("5 years"), "start"),
            "Igen inom 5 år efter varje gång; första gången inom 5 år från utbildningens start",
            "Again within 5 years of each time; the first time within 5 years of the start of the training",
        ),
        (Each("year", 1), "Minst en gång varje kalenderår", "At least once each calendar year"),
        (Each("term", 3), "Minst 3 gånger varje termin", "At least 3 times each term"),
        (
            Each("term", RATE),
            "Varje termin, efter verksamhet: 2 i månaden på sjukhus, 1 i veckan i primärvård",
            "Each term, by setting: 2 a month in hospital, 1 a week in primary care",
        ),
        (
            AfterEach("placement", Field(("end",), ("to",)), span("4 weeks")),
            "Inom 4 veckor efter varje placement, räknat från fältet to",
            "Within 4 weeks of each placement, from the field to",
        ),
        (
            Always("main-supervisor", span("1 month"), {}),
            "Ska gälla varje dag; brister det räknas det som försenat efter 1 månad",
            "Is to hold on every day; where it fails it is overdue after 1 month",
        ),
        (
            Always("supervisor-trained", span("0 days"), {}),
            "Ska gälla varje dag; brister det räknas det som försenat dagen efter",
            "Is to hold on every day; where it fails it is overdue on the next",
        ),
    ],
)
def test_each_way_of_being_due_has_its_sentence(due: Due, swedish: str, english: str) -> None:
    told = [when(obligation(due), 30, span("3 months"), say)[0] for say in (SWEDISH, ENGLISH)]
    assert told == [swedish, english]


def test_what_bears_on_the_day_is_said_after_it() -> None:
    assert when(obligation(Each("term", RATE)), 30, span("3 months"), ENGLISH) == [
        "Each term, by setting: 2 a month in hospital, 1 a week in primary care",
        "75 per cent of that suffices",
        "Weeks 1, 27–29 do not count",
        "Due on the last day of the period",
        "Asked of those who are in service for at least half of the period",
        "Due soon from 1 month before",
    ]


@pytest.mark.parametrize(("pauses", "said"), [(True, "Full leave of 30 days"), (False, "Leave does not move the day")])
def test_it_is_said_whether_leave_moves_the_day(pauses: bool, said: str) -> None:
    lines = when(obligation(Within(span("1 month"), "start"), pauses=pauses), 30, span("3 months"), ENGLISH)
    assert any(line.startswith(said) for line in lines)


def test_for_whom_names_every_condition() -> None:
    applies = Whom(programme=frozenset({"ST", "BT"}), setting=frozenset({"hospital"}), start=date(2026, 1, 1))
    told = whom(obligation(Each("year", 1), applies=applies), SWEDISH)
    assert told == "varje utbildningsläkare · BT eller ST · där hemenheten är på sjukhus · från 2026-01-01"


def rules() -> Rules:
    settings = "packs: [" + ", ".join(packaged()) + "]\n"
    source = Memory({"sttool.yaml": settings})
    found, _, _ = read_rules(source, read_settings(source)[0])
    assert len(found.obligations) > 20
    return found


@pytest.mark.parametrize("say", [*LANGUAGES.values(), Language("xx", lambda text: f"<{text.en}>")])
def test_every_obligation_of_the_packs_can_be_explained(say: Language) -> None:
    known = rules()
    for item in known.obligations:
        text = plain(obligation_lines(known, item, say, 100))
        assert item.id in text
        assert all(duty in text for duty in item.duties)


def test_a_made_up_language_leaves_nothing_in_ours() -> None:
    """All words come from the texts: in a language that writes X for every letter none of ours is left."""
    crossed = Language("xx", lambda text: re.sub(r"\{[a-z_]+\}|[^\W\d_]", _crossed, text.en))
    known = rules()
    item = next(each for each in known.obligations if each.id == "yearly-review")
    text = plain(obligation_lines(known, item, crossed, 100))
    data = {"yearly-review", "BT", "ST", "K7", "K", "activities.yaml", "reviews", "date", "kind", "annual"}
    left = set(re.findall(r"[a-z][a-z.-]+", text)) - data - {"group-review"}
    assert left == set()


def _crossed(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("{") else "X"


def test_the_58_duties_are_there_and_each_is_explained() -> None:
    assert [*DUTIES] == [*(f"S{number}" for number in range(27)), *(f"K{number}" for number in range(31))]
    known = rules()
    for number in DUTIES:
        text = plain(duty_lines(known, number, ENGLISH, 100))
        behind = [item.id for item in asking_for(known, number)]
        assert all(name in text for name in behind)
        assert ("Nothing in the packs" in text) is (not behind and number not in KEPT)
        assert ("Nothing falls due." in text) is (not behind and number in KEPT)


def test_the_packs_name_no_duty_that_is_not_there() -> None:
    assert {duty for item in rules().obligations for duty in item.duties} <= set(DUTIES)


def test_everything_a_pack_can_name_has_its_word() -> None:
    assert {event for events in EVENTS_OF_PACKS.values() for event in events} <= set(EVENTS)
    assert {level.value for level in Level} == set(LEVELS)
    assert {role for duty in DUTIES.values() for role in duty.who} <= set(ROLES)
    assert {item.about for item in rules().obligations} <= set(ABOUT)


def test_every_verdict_has_its_word() -> None:
    assert {verdict.value for verdict in Verdict} == set(VERDICTS)


def test_everything_that_can_be_missing_has_its_words() -> None:
    named = set()
    for path in (PROJECT / "src/sttool/obligations").rglob("*.py"):
        named |= set(re.findall(r"\b[lL]ack\(\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8")))
        named |= set(
            re.findall(
                r"\"((?:sign|director|supervisor)-(?:head|both|director|no-specialist|untrained))\"",
                path.read_text(encoding="utf-8"),
            )
        )
    assert named >= {"stage", "count-short", "no-hours", "sign-head"}
    assert named - set(LACKS) == set()
