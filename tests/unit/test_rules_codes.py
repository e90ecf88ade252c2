"""Each R code: its bad example gives it and nothing else, the good one nothing, and all its words can be said."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from sttool.sources.document import locate
from sttool.texts import ENGLISH, LANGUAGES, SWEDISH, fields
from sttool.texts.codes.references import REFERENCES
from sttool.texts.example import CLINIC
from tests import PROJECT
from tests.unit.rules_found import everything, found

if TYPE_CHECKING:
    from sttool.texts.codes import Code

# A name with capitals is no id, so that twins in capitals are never alone.
BESIDE = {"R180": {"M151"}}

# What is marked in the bad example; nothing where it is about a whole file or folder.
MARKED = {
    "R101": "medcin",
    "R102": "allmanmedicn",
    "R103": "st-070",
    "R104": "hl-30",
    "R105": "STc31",
    "R106": "2026-02-cv",
    "R107": "2026-02-cv",
    "R108": "hl-30",
    "R109": "st-007",
    "R110": "",
    "R111": "",
    "R120": "{date: 2025-03-04, with: hl-03}",
    "R121": "{date: 2025-03-04, with: hl-03, minutes: 60}",
    "R130": "2025-09-01",
    "R131": "2026-06-01",
    "R132": "{from: 2025-10-01, to: 2025-12-31, percent: 50, kind: research}",
    "R133": "2026-02-01",
    "R134": "2025-09-01",
    "R135": "2026-03-01",
    "R136": "2025-10-01",
    "R137": "2026-05-31",
    "R138": "2024-08-31",
    "R139": "2026-09-01",
    "R141": "2025-01-07",
    "R142": "2026-04-15",
    "R143": "hl-05",
    "R144": "vc-ek",
    "R145": "surgery",
    "R146": "bt",
    "R150": "sr-01",
    "R151": "hl-05",
    "R152": "2026-04-13",
    "R153": "akut-2025",
    "R154": "2026-02-vc",
    "R155": "at-section",
    "R156": "head",
    "R157": "sr-01",
    "R158": "hl-09",
    "R159": "st-008",
    "R160": "2025-05-26",
    "R161": "2025-06-12",
    "R162": "2025-02-28",
    "R163": "2206-04-14",
    "R164": "at",
    "R165": "2026-01-14",
    "R170": "",
    "R171": "specialties",
    "R172": "SOSFS 1999:5",
    "R173": "st-007",
    "R174": "st-007",
    "R175": "HSLF-FS 2021:8",
    "R180": "",
    "R190": "19121212-****",
    "R191": "",
}

each = pytest.mark.parametrize("code", REFERENCES, ids=lambda code: code.code)


def test_the_small_clinic_has_no_fault() -> None:
    assert everything({}) == ()


def test_codes_are_three_digits_in_order_and_each_once() -> None:
    codes = [code.code for code in REFERENCES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("R[0-9]{3}", code) for code in codes)


def test_every_code_that_a_rule_gives_has_its_words_and_every_word_its_rule() -> None:
    given = set()
    for path in (PROJECT / "src/sttool/rules").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch("R[0-9]{3}", node.value):
                given.add(node.value)
    assert given == {code.code for code in REFERENCES}


@each
def test_the_bad_example_gives_that_finding_and_no_other(code: Code) -> None:
    faults = everything(code.bad)
    assert [fault.code for fault in faults if fault.code not in BESIDE.get(code.code, set())] == [code.code]


@each
def test_the_good_example_gives_nothing(code: Code) -> None:
    assert everything(code.good) == ()


@each
def test_the_finding_marks_what_is_wrong(code: Code) -> None:
    (fault,) = found(code.bad)
    assert fault.path in code.bad or code.code in {"R111", "R180", "R191"}
    content = {**CLINIC, **code.bad}.get(fault.path)
    place = fault.place
    if place is None and isinstance(content, str) and fault.at:
        place = locate(fault.path, content.encode(), fault.at, fault.aim)
    marked = place.text[place.column - 1 : place.end_column - 1] if place else ""
    assert marked == MARKED[code.code]


@each
def test_related_places_are_there(code: Code) -> None:
    (fault,) = found(code.bad)
    for related in fault.related:
        content = {**CLINIC, **code.bad}[related.path]
        assert isinstance(content, str)
        if related.at:
            assert locate(related.path, content.encode(), related.at) is not None


@each
def test_the_message_says_all_in_both_languages(code: Code) -> None:
    (fault,) = found(code.bad)
    for language in LANGUAGES.values():
        said = language(code.message, fault.mentions)
        assert not re.search(r"[{}\[\]]", said)
        assert said.strip() == said != ""
        assert language(code.title)[0].isupper()
        assert language(code.help).endswith(".")
    assert SWEDISH(code.message, fault.mentions) != ENGLISH(code.message, fault.mentions)


@each
def test_both_languages_mention_the_same(code: Code) -> None:
    for text in (code.title, code.message, code.help):
        if text is not code.help:
            assert fields(text.sv) == fields(text.en)
    (fault,) = found(code.bad)
    needed, mentioned = fields(code.message.sv)
    assert needed <= set(fault.mentions)
    assert set(fault.mentions) <= needed | mentioned


DAYS_OF_A_FILE = re.compile(r"(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])")


@pytest.mark.parametrize("turn", range(4))
@each
def test_no_rule_stumbles_over_the_ends_of_the_calendar(code: Code, turn: int) -> None:
    """Days of the example become the calendar's first and last, a different one each time."""
    ends = ("0001-01-01", "9999-12-31")
    for files in (code.bad, code.good):
        changed = {
            path: DAYS_OF_A_FILE.sub(lambda match: ends[(match.start() * 7 + turn) // 3 % 2], content)
            for path, content in {**CLINIC, **files}.items()
            if isinstance(content, str)
        }
        everything(changed)
