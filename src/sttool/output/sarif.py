"""Findings as SARIF 2.1.0, the form in which servers of code take what a checker found, and keep track of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from sttool import __version__
from sttool.obligations.speaking import WEIGHT
from sttool.output.sentences import when
from sttool.texts.codes.table import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.findings import Place, Severity
    from sttool.output.neutral import Remark
    from sttool.output.view import View

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Where the form is laid down; named in the file so that an editor knows it, and never fetched."""


def sarif(view: View, items: Sequence[Remark]) -> dict[str, Any]:
    """Give one run: the rules that spoke, sorted by id, and what each found."""
    rules = sorted({item.rule for item in items})
    index = {rule: number for number, rule in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "sttool",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "rules": [_rule(view, rule) for rule in rules],
                    }
                },
                "language": view.language.code,
                "columnKind": "unicodeCodePoints",
                "results": [_result(item, index[item.rule]) for item in items],
                "properties": {"today": view.day.isoformat(), "digest": view.survey.digest},
            }
        ],
    }


def _rule(view: View, rule: str) -> dict[str, Any]:
    """Say what a rule is about: a code from the texts, an obligation from its packs."""
    say, rules = view.language, view.survey.rules
    obligation = rules.by_id(rule)
    if obligation is None:
        code = CODES[rule]
        return _described(rule, say(code.title), f"{say(code.title)}.", say(code.help), code.severity)
    told = "".join(f"{each}. " for each in when(obligation, rules.leave_days, rules.since_grace, say)).rstrip()
    source = "; ".join(say(source.duty) for source in obligation.sources)
    described = _described(rule, say(obligation.title), told, f"{told} {source}.", WEIGHT[obligation.level])
    return {**described, "properties": {"tags": [*obligation.duties, obligation.level.value]}}


def _described(rule: str, short: str, full: str, help_text: str, severity: Severity) -> dict[str, Any]:
    return {
        "id": rule,
        "shortDescription": {"text": short},
        "fullDescription": {"text": full},
        "help": {"text": f"{help_text}\nsttool explain {rule}"},
        "defaultConfiguration": {"level": severity.value},
    }


def _result(item: Remark, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.rule,
        "ruleIndex": index,
        "level": item.severity.value,
        "message": {"text": item.message},
        "locations": [{"physicalLocation": _location(item.path, item.place)}],
        # GitHub follows a finding by the first name only, and would otherwise make a print of the line: there many
        # obligations point at one line of one file.
        "partialFingerprints": {"primaryLocationLineHash": item.fingerprint, "sttool/v1": item.fingerprint},
    }
    if item.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(path, place)}
            for number, (path, place) in enumerate(item.related, 1)
        ]
    return result


def _location(path: str, place: Place | None) -> dict[str, Any]:
    uri = quote(path.encode("utf-8", "surrogateescape"))
    location: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    if place is not None:
        location["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    return location
