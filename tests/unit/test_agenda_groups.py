"""The agenda in groups, as Markdown and as letters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.output.agenda import agenda
from sttool.output.agenda_groups import grouped
from sttool.output.agenda_mail import letters_of
from sttool.output.agenda_markdown import agenda_markdown
from sttool.output.lines import Column, cut, piece, plain, table
from sttool.output.naming import naming
from sttool.output.view import View
from sttool.reports.reminder import letters
from sttool.texts import ENGLISH, SWEDISH
from tests.unit.judged import Files, source_of, surveyed

if TYPE_CHECKING:
    from sttool.output.agenda_groups import By
    from sttool.texts import Language

DAY, UNTIL = "2026-11-21", date(2027, 3, 1)


def seen(*files: Files, language: Language = ENGLISH, day: str = DAY) -> View:
    found = surveyed(day, *files, until="2027-12-31")
    return View(found, language, naming(source_of(*files), found.clinic))


def letter(person: str | None, *files: Files, language: Language = SWEDISH) -> str:
    view = seen(*files, language=language)
    items = agenda(view.survey.occurrences, UNTIL, person)
    return letters(letters_of(view, items, UNTIL, person), language, source_of(*files), None)


@pytest.mark.parametrize("by", ["owner", "trainee", "date"])
def test_groups_that_hold_something_overdue_come_first_and_so_do_its_lines(by: By) -> None:
    view = seen()
    items = agenda(view.survey.occurrences, UNTIL)
    groups = grouped(view, items, by)
    assert sorted(item.key for group in groups for item in group.items) == sorted(item.key for item in items)
    assert [group.pressing for group in groups] == sorted((group.pressing for group in groups), reverse=True)
    assert {True, False} >= {group.pressing for group in groups}
    for group in groups:
        over = [item.days_over(view.day) > 0 for item in group.items]
        assert over == sorted(over, reverse=True)


def test_a_trainee_sees_what_others_owe_the_training() -> None:
    view = seen()
    own = agenda(view.survey.occurrences, UNTIL, "st-007")
    assert {item.subject for item in own} == {"trainee/st-007", "placement/st-007/2026-02-vc"}
    assert {item.role for item in own} >= {"head", "supervisor"}
    assert "st-plan/trainee/st-007/start" in {item.key for item in own}


def test_markdown_says_the_same_lines_and_takes_no_markup_from_the_records() -> None:
    evil = {"hl-03.yaml": 'name: "[x](http://evil.example) | *b* <i>"\n'}
    view = seen(evil)
    items = agenda(view.survey.occurrences, UNTIL)
    text = agenda_markdown(view, items, until=UNTIL)
    judged = [item for item in items if item.verdict != "unknown"]
    assert sum(line.startswith("- ") for line in text.splitlines()) == len(judged) > 3
    assert r"\[x\](http\://evil.example) \| \*b\* &lt;i&gt; (hl-03)" in text
    assert "**2025-01-15**" in text


def test_a_letter_can_be_sent_as_it_stands() -> None:
    text = letter("vc-01")
    assert text.startswith(
        "Till: Karin Ek\nÄmne: Att göra i läkarutbildningen till och med den 1 mars 2027\n\nHej Karin!"
    )
    assert "- Anmäld till regionens BT-enhet, för Ali Haidar: skulle ha varit klart den 15 januari 2025" in text
    assert text.endswith("Vänliga hälsningar\nOlle Dahl, studierektor\n")
    assert "\\" not in text
    assert "\n\n\n" not in text


def test_a_letter_in_english() -> None:
    text = letter("vc-01", language=ENGLISH)
    assert text.startswith("To: Karin Ek\nSubject: To do in the training of doctors up to 1 March 2027\n\nHello Karin,")


def test_a_letter_to_a_trainee_tells_what_others_do_and_ends_with_the_study_director() -> None:
    text = letter("st-007")
    assert "Hej Ali!" in text
    own, _, others = text.partition("Det här gör andra i din utbildning:\n")
    assert "- BT godkänd inom två års tjänstgöring: senast den 31 januari 2027." in own
    assert "- Anmäld till regionens BT-enhet: skulle ha varit klart den 15 januari 2025, Karin Ek." in others
    assert text.endswith("Olle Dahl, studierektor\n")


def test_without_a_person_there_is_a_letter_to_each_who_has_something_to_do() -> None:
    text = letter(None)
    view = seen()
    items = agenda(view.survey.occurrences, UNTIL)
    people = {one for item in items if item.due and item.verdict != "unknown" for one in item.persons}
    assert text.count("\nÄmne: ") == len(people) > 2
    assert text.count("\n--------") == len(people) - 1


def test_what_follows_from_difficulty_has_the_id_alone_and_is_not_in_the_trainees() -> None:
    concern = {"st-007/collegia/2026-11-01.md": "---\nkind: specialist\npresent: [sr-01]\noutcome: difficulty\n---\n"}
    view = seen(concern)
    delicate = [item for item in agenda(view.survey.occurrences, UNTIL) if item.subject.startswith("collegium/")]
    assert delicate
    title = view.language(view.survey.rules.by_id(delicate[0].obligation).title)  # type: ignore[union-attr]  # it is
    head = letter(delicate[0].persons[0], concern, language=ENGLISH)
    (line,) = [line for line in head.splitlines() if line.startswith(f"- {title}")]
    assert ", for st-007:" in line
    assert "Haidar" not in line
    assert title not in letter("st-007", concern, language=ENGLISH)


def test_who_has_nothing_to_do_gets_no_letter() -> None:
    view = seen()
    assert letters_of(view, agenda(view.survey.occurrences, UNTIL, "hl-99"), UNTIL, "hl-99") == ()


@pytest.mark.parametrize(
    ("text", "tail", "width", "shown"),
    [
        ("Yearly review 2026", " 2026", 30, "Yearly review 2026"),
        ("Specialist collegium 2026", " 2026", 16, "Specialist… 2026"),
        ("Renewed · 2024-overarching", " · 2024-overarching", 16, "Renewed · 2024-…"),
        ("Specialist collegium", "", 10, "Specialis…"),
    ],
)
def test_what_tells_a_title_from_others_alike_is_not_cut(text: str, tail: str, width: int, shown: str) -> None:
    assert cut(text, width, tail) == shown
    assert plain(table([[piece(text, tail=tail)]], (Column(least=4),), width + 2)) == f"  {shown}\n"
