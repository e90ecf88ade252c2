"""Packs: how they are found, laid on one another, and told what is wrong with them, each fault at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from sttool.dates import Span
from sttool.kinds.parts import Programme
from sttool.kinds.settings import Settings
from sttool.obligations.model import Always, Each, Every, Level, Rules, Within
from sttool.obligations.packs import packaged, read_rules
from sttool.obligations.reach import RECORDS
from tests.unit.judged import source_of, surveyed
from tests.unit.packs_written import HEAD, adding, asked, entry, one, pack, rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import Finding


def test_the_programs_own_packs_have_no_fault() -> None:
    rules, faults, _ = read_rules(source_of(), Settings(packs=packaged()))
    assert faults == ()
    assert len(rules.packs) == len(packaged())


def test_no_two_obligations_are_met_by_the_same_field() -> None:
    rules, _, _ = read_rules(source_of(), Settings())
    programmes = get_args(Programme)
    used: dict[object, str] = {}
    for item in rules.obligations:
        for stage in item.stages:
            for proof in stage.proofs:
                for programme in item.applies.programme or programmes:
                    key = (item.about, programme, proof.record, proof.on, proof.each, proof.where, proof.needs)
                    assert used.setdefault(key, item.id) == item.id, f"{item.id} and {used[key]} share {key}"


def test_each_number_nobody_laid_down_is_said_to_be_the_tools() -> None:
    rules, _, _ = read_rules(source_of(), Settings(packs=packaged()))
    for item in rules.obligations:
        for source in item.sources:
            said = source.number.en.lower() if source.number else ""
            assert source.authority == "tool" or "tool's choice" not in said or "grace" in said or "share" in said


@pytest.mark.parametrize(
    ("name", "code", "nearest"),
    [
        ("nationel", "P101", "national"),
        ("./policy/theirs.yaml", "P101", None),
        ("../ours.yaml", "P102", None),
        ("/etc/ours.yaml", "P102", None),
        ("policy/../../ours.yaml", "P102", None),
        ("C:/ours.yaml", "P102", None),
        ("policy/ours.json", "P102", None),
    ],
)
def test_a_pack_that_is_not_there_is_told_in_the_settings(name: str, code: str, nearest: str | None) -> None:
    _, found = rules_of(f"packs:\n  - national\n  - {name}\n")
    told = [(item.code, item.path, item.place and item.place.line, item.mentions.get("nearest")) for item in found]
    assert told == [(code, "sttool.yaml", 4, nearest)]


def test_a_pack_named_twice_is_told_where_it_is_named_and_read_once() -> None:
    rules, found = rules_of("packs: [national, national]\n")
    assert [(item.code, item.path, item.at) for item in found] == [("P122", "sttool.yaml", ("packs", 1))]
    assert [item.id for item in rules.packs] == ["national"]


def test_two_packs_with_one_name_are_told_in_the_second() -> None:
    files = {"ours": adding("ours", entry()), "theirs": adding("ours", entry(id="other"))}
    rules, found = rules_of("packs: [./policy/ours.yaml, ./policy/theirs.yaml]\n", **files)
    assert [(item.code, item.path, item.place and item.place.line) for item in found] == [
        ("P122", "policy/theirs.yaml", 1)
    ]
    assert [item.id for item in rules.obligations] == ["asked"]


@pytest.mark.parametrize("text", ["add: [", "id: ours\n", "- a list\n", ""])
def test_a_pack_that_cannot_be_read_is_told_and_the_others_hold(text: str) -> None:
    rules, found = rules_of("packs: [./policy/ours.yaml, national]\n", ours=text)
    assert found
    assert {item.path for item in found} == {"policy/ours.yaml"}
    assert [item.id for item in rules.packs] == ["national"]


def test_an_entry_that_is_refused_does_not_shift_the_places_of_those_after_it() -> None:
    _, found = one(entry(id="Bad id"), entry(due="{within: soon, of: start}"))
    assert [(item.code, item.place and item.place.line) for item in found] == [("M117", 5), ("P110", 6)]


def test_the_same_id_twice_in_one_pack() -> None:
    _, found = one(entry(), entry())
    assert [(item.code, item.at) for item in found] == [("P105", ("add", 1, "id"))]


SECOND = "packs: [./policy/ours.yaml, ./policy/theirs.yaml]\n"


def test_one_obligation_of_two_packs_is_joined() -> None:
    ours = entry(duty="[K4]", level="agreed", answers="supervisor", source="{duty: Vårt, as: tool}")
    theirs = entry(duty="[S20, K4]", level="should", answers="[supervisor, head]", source="{duty: Deras, as: advice}")
    rules, found = rules_of(SECOND, ours=adding("ours", ours), theirs=adding("theirs", theirs))
    item = asked(rules)
    assert found == []
    assert (item.duties, item.level, item.answers) == (("K4", "S20"), Level.SHOULD, ("supervisor", "head"))
    assert [(source.pack, source.duty.sv) for source in item.sources] == [("ours", "Vårt"), ("theirs", "Deras")]
    assert [(say.pack, say.did) for say in item.layers] == [("ours", "added"), ("theirs", "joined")]


@pytest.mark.parametrize(
    ("key", "value"),
    [("due", "{within: 5 months, of: start}"), ("title", "{sv: Annat, en: Other}"), ("remind", "2 months"),
     ("about", "placement"), ("helps", "head"), ("standing", "true"), ("applies", "{programme: ST}")],
)  # fmt: skip
def test_any_other_difference_is_a_fault_and_the_first_holds(key: str, value: str) -> None:
    files = {"ours": adding("ours", entry()), "theirs": adding("theirs", entry(**{key: value}))}
    rules, found = rules_of(SECOND, **files)
    assert [(item.code, item.path, item.at) for item in found] == [("P106", "policy/theirs.yaml", ("add", 0, key))]
    assert asked(rules).due == Within(Span(6, "months"), "start")


def test_a_difference_from_what_a_layer_between_changed_is_none() -> None:
    change = "change: {asked: {remind: 3 months, source: Beslut}}"
    files = {"ours": adding("ours", entry()) + change, "theirs": adding("theirs", entry())}
    rules, found = rules_of(SECOND, **files)
    assert (found, asked(rules).remind) == ([], Span(3, "months"))


def changed(*lines: str) -> tuple[Rules, list[Finding]]:
    return rules_of(
        "packs: [./policy/ours.yaml]\npolicy:\n" + "".join(f"  {line}\n" for line in lines),
        ours=adding("ours", entry()),
    )


def test_a_change_names_its_keys_and_due_is_whole() -> None:
    rules, found = changed("change: {asked: {due: {each: year, at_least: 2}, level: must, source: Vårt beslut}}")
    item = asked(rules)
    assert found == []
    assert (item.due, item.level, item.answers) == (
        Each("year", 2, late=Span(3, "months")),
        Level.MUST,
        ("supervisor",),
    )
    assert [(say.pack, say.did, say.keys, say.source and say.source.sv) for say in item.layers][1:] == [
        ("policy", "changed", ("due", "level"), "Vårt beslut")
    ]


def test_a_fault_in_a_change_is_at_its_place_there() -> None:
    rules, found = changed("change: {asked: {due: {each: fortnight, at_least: 2}, source: Beslut}}")
    assert [(item.code, item.path, item.at) for item in found] == [
        ("P115", "sttool.yaml", ("policy", "change", "asked", "due", "each"))
    ]
    assert rules.obligations == ()


def test_a_change_without_its_source_is_refused() -> None:
    rules, found = changed("change: {asked: {remind: 3 months}}")
    assert [(item.code, item.path) for item in found] == [("M102", "sttool.yaml")]
    assert asked(rules).remind == Span(1, "months")


@pytest.mark.parametrize(
    ("line", "code", "at"),
    [
        ("change: {askd: {remind: 3 months, source: Beslut}}", "P103", ("policy", "change", "askd")),
        ("off: {askd: Sköts av regionen}", "P104", ("policy", "off", "askd")),
        ("values: {askd: {is: 3, source: Beslut}}", "P123", ("policy", "values", "askd")),
    ],
)
def test_changing_what_no_earlier_layer_has_is_a_fault_at_its_key(line: str, code: str, at: tuple[str, ...]) -> None:
    _, found = changed(line)
    assert [(item.code, item.path, item.at, item.aim) for item in found] == [(code, "sttool.yaml", at, "key")]
    assert found[0].mentions.get("nearest") == ("asked" if code != "P123" else None)


def test_off_needs_a_reason_and_is_remembered() -> None:
    rules, found = changed("off: {asked: Sköts av regionen}")
    assert (found, rules.obligations, dict(rules.off)) == ([], (), {"asked": ("policy", "Sköts av regionen")})
    _, found = changed("off: {asked: }")
    assert [(item.code, item.at) for item in found] == [("F132", ("policy", "off", "asked"))]


LIMIT = "values: {own-limit: {is: %s, source: %s}}\n"
OURS = adding("ours", entry(due="{within: {value: own-limit}, of: start}")) + LIMIT % ("6 months", "Vi")


def test_the_last_layers_number_holds_and_is_said_where_it_is_used() -> None:
    rules, found = rules_of(SECOND, ours=OURS, theirs=pack("theirs", LIMIT % ("4 months", "De")))
    item = asked(rules)
    assert (found, item.due) == ([], Within(Span(4, "months"), "start"))
    assert [(say.pack, say.did, say.source and say.source.sv) for say in item.layers][1:] == [("theirs", "value", "De")]


def test_the_same_number_again_is_no_change() -> None:
    rules, _ = rules_of(SECOND, ours=OURS, theirs=pack("theirs", LIMIT % ("6 months", "De")))
    assert [say.did for say in asked(rules).layers] == ["added"]


def test_a_number_that_cannot_be_used_is_told_where_it_stands() -> None:
    _, found = rules_of(SECOND, ours=OURS, theirs=pack("theirs", LIMIT % ("soon", "De")))
    assert [(item.code, item.path, item.at) for item in found] == [
        ("P110", "policy/theirs.yaml", ("values", "own-limit", "is"))
    ]


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("leave-days", "true", "P119"), ("leave-days", "0", "P119"), ("since-grace", "soon", "P110"),
     ("horizon", "-1 year", "P110"), ("months-bt", "sex", "P119"), ("absence-rules", "7", "M108")],
)  # fmt: skip
def test_the_programs_own_numbers_are_told_of_too(name: str, value: str, code: str) -> None:
    rules, found = rules_of(f"policy: {{values: {{{name}: {{is: {value}, source: Beslut}}}}}}\n")
    assert [(item.code, item.path, item.at) for item in found] == [
        (code, "sttool.yaml", ("policy", "values", name, "is"))
    ]
    assert (rules.leave_days, rules.months["BT"]) == (30, 6)


def test_numbers_of_the_program_may_be_the_units_own() -> None:
    rules, found = rules_of("policy: {values: {leave-days: {is: 14, source: Beslut}}}\n")
    assert (found, rules.leave_days) == ([], 14)


def test_every_number_of_the_packs_is_used() -> None:
    """An idle one would be told as a fault: see the first test. Here one is, so that it is known to be looked for."""
    _, found = rules_of("packs: [./policy/ours.yaml]\n", ours=adding("ours", entry()) + LIMIT % ("6 months", "Vi"))
    assert [(item.code, item.path, item.at) for item in found] == [
        ("P123", "policy/ours.yaml", ("values", "own-limit"))
    ]


def test_the_units_own_packs_are_part_of_what_was_read() -> None:
    digests = {
        surveyed("2025-06-01", {"sttool.yaml": HEAD + "packs: [./policy/ours.yaml]\n", "policy/ours.yaml": text}).digest
        for text in (adding("ours", entry()), adding("ours", entry()) + "# a remark\n")
    }
    assert len(digests) == 2


def _ways(rules: Rules) -> Iterator[type]:
    for item in rules.obligations:
        yield type(item.due)


def test_the_packs_use_most_ways() -> None:
    rules, _, _ = read_rules(source_of(), Settings())
    assert {Within, Each, Every, Always} <= set(_ways(rules))
    assert {item.about for item in rules.obligations} <= set(RECORDS)


def test_what_a_layer_changes_leaves_no_number_of_an_earlier_one_idle() -> None:
    _, found = rules_of("policy: {change: {st-contract: {due: {within: 4 months, of: start}, source: Beslut}}}\n")
    assert found == []


def test_a_number_written_wrongly_is_told_with_the_nearest() -> None:
    _, found = rules_of("policy: {values: {plan-withn: {is: 4 months, source: Beslut}}}\n")
    assert [(item.code, item.mentions.get("nearest")) for item in found] == [("P123", "plan-within")]
    due = "{within: {value: plan-withn}, of: start}"
    _, found = rules_of(f"policy: {{change: {{st-plan: {{due: {due}, source: Beslut}}}}}}\n")
    assert [(item.code, item.mentions.get("nearest")) for item in found] == [("P107", "plan-within")]


def test_the_keys_left_out_of_an_obligation_that_is_there_already_are_one_fault() -> None:
    _, found = rules_of(f"policy:\n  add:\n    - {entry(id='st-plan', answers='supervisor')}\n")
    assert {item.code for item in found} == {"P106"}
    left = [item for item in found if item.at[-1] == "id"]
    assert [str(item.mentions["key"]).split(", ") for item in left] == [
        ["met", "applies", "helps", "remind", "standing"]
    ]


def test_an_explanation_has_every_layers_words_and_the_numbers() -> None:
    own = "values: {plan-within: {is: 4 months, source: Beslut}}, change: {st-plan: {level: must, source: Ledningen}}"
    rules, _ = rules_of(f"policy: {{{own}}}\n")
    plan = asked(rules, "st-plan")
    assert [(item.pack, item.did, item.values) for item in plan.layers[2:]] == [
        ("policy", "changed", ("must",)),
        ("policy", "value", ("4 months",)),
    ]
    assert [(item.name, item.value, item.pack) for item in plan.numbers] == [("plan-within", "4 months", "policy")]


def test_what_is_set_aside_is_kept_as_it_would_have_been() -> None:
    rules, _ = rules_of("policy: {off: {st-plan: Beslut}}\n")
    assert rules.by_id("st-plan") is None
    assert [item.id for item in rules.aside] == ["st-plan"]
