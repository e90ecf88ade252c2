"""Every code's example gives its finding and no other fault, and the same made right gives none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.reports.template_check import with_templates
from sttool.sources.memory import Memory
from sttool.survey import Request, survey
from sttool.texts import ENGLISH, SWEDISH, fields
from sttool.texts.codes.table import CODES
from sttool.texts.example import CLINIC

if TYPE_CHECKING:
    from sttool.texts.codes import Code, Files

DAY = date(2026, 11, 21)

BESIDE = {
    "O103": {"M113"},  # what cannot be judged has a fault to thank for it
    "R180": {"M151"},  # names that differ only in case have a capital, which no id has
}
"""Codes whose example cannot but give another fault too."""

SHOWN_ELSEWHERE = frozenset("H")
"""Families that speak of a history, which the small clinic has none of."""

ONLY_WRITING = frozenset({"T105"})
"""Codes of what goes wrong only while a page is written; the tests of the templates make them."""

RUN = [code for code in CODES.values() if code.code[0] not in SHOWN_ELSEWHERE and code.code not in ONLY_WRITING]


def found(files: Files) -> list[str]:
    source = Memory({**CLINIC, **files})
    judged = with_templates(survey(source, Request(DAY, DAY)), source)
    return [item.code for item in judged.findings]


@pytest.mark.parametrize("code", RUN, ids=lambda code: code.code)
def test_the_wrong_example_gives_its_finding_and_no_other_fault(code: Code) -> None:
    codes = found(code.bad)
    assert code.code in codes
    about_obligations = code.code.startswith("O")
    others = {item for item in codes if item != code.code and (about_obligations or not item.startswith("O"))}
    assert others <= BESIDE.get(code.code, set())
    if not about_obligations:
        assert codes.count(code.code) == 1


@pytest.mark.parametrize("code", RUN, ids=lambda code: code.code)
def test_the_example_made_right_gives_no_fault(code: Code) -> None:
    codes = found(code.good)
    assert code.code not in codes
    assert not [item for item in codes if not item.startswith("O")]


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_code_says_what_is_wrong_and_what_to_do_in_both_languages(code: Code) -> None:
    for say in (SWEDISH, ENGLISH):
        for text in (code.title, code.message, code.help):
            assert say.pick(text).strip()
    assert fields(code.message.sv) == fields(code.message.en)


def test_no_code_stands_under_another_name() -> None:
    assert all(name == code.code for name, code in CODES.items())
    assert len(set(CODES)) == len(CODES)
