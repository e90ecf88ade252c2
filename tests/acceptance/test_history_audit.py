"""``sttool audit``: what was back-dated, altered, removed or rewritten is found, and nothing else is."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.dates import Span
from sttool.history.auditing import Asked, audit
from sttool.history.versions import lineage
from sttool.output.messages import said
from sttool.output.shape import SHAPES
from sttool.texts import ENGLISH
from sttool.texts.example import CLINIC
from tests.histories import DIRECTOR, History, Made, git, history
from tests.three_years import (
    CERTIFICATE,
    CERTIFICATES,
    COLLEGIUM,
    DOSSIER,
    INTRODUCED,
    LOG,
    NEWCOMER,
    RECORDS,
    REVIEW,
    SLOWER,
    STORY,
    UNIT,
    contract,
    meetings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

ALL = meetings("2025-03-03", "2025-03-17", "2025-03-31", "2025-12-01")
REPORT = f"{UNIT}/reports/2025.yaml"
SIGNED = contract("sr-01 2025-02-04", "vc-01 2025-02-07")
WHOLE = meetings("2026-09-01", "2026-09-02", "2026-11-19")
OTHER_DAY = f"{DOSSIER}/reviews/2025-10-20-annual.md"
NEXT = "title: A\ntype: side\nunit: vc-ek\nfrom: 2027-02-01\nto: 2027-04-30\n"
LATER = NEXT.replace("2027-02-01", "2027-03-01").replace("2027-04-30", "2027-05-31")
THIRD = contract("sr-01 2025-02-04", "vc-01 2025-02-07", "hl-03 2025-02-08")
IN_TIME = SIGNED.replace("}]", "}, {on: 2026-11-20, by: hl-03, as: supervisor}]")
IN_LINES = SIGNED.replace("[{on", "\n  - {on").replace("}, {on", "}\n  - {on").replace("}]", "}")
CHANGED_WORK = SLOWER.replace("2025-02-01, percent", "2025-02-01, to: 2026-11-20, percent")
CERTIFIED_BY_HEAD = CERTIFICATE.replace("2026-02-vc", "2026-02-ek").replace("hl-03", "vc-01")
MOVED_HERE = INTRODUCED.replace("2025-01-15", "2026-11-01").replace("2025-02-01", "2026-11-01")


def asked(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """The audit as data, held to its schema."""
    ran = sttool(folder, "audit", "--format", "json", "--lang", "en", *arguments)
    assert ran.err == ""
    answer: dict[str, Any] = json.loads(ran.out)
    Draft202012Validator(SHAPES["audit"]).validate(answer)
    assert ran.code == int(bool(answer["findings"]))
    return answer


def found(sttool: Program, folder: Path, *arguments: str) -> list[str]:
    """What was found: code, path and message."""
    answer = asked(sttool, folder, "--lag", "30d", *arguments)
    return [f"{item['code']} {item['path']} {item['message'].partition(' (commit')[0]}" for item in answer["findings"]]


def judged(folder: Path) -> list[str]:
    """The same without the command line, for many cases."""
    asked = Asked(RECORDS, lag=Span(30, "days"), begun=date(2024, 1, 1))
    audited = audit(lineage(folder, "main", RECORDS), asked, lambda _: frozenset())
    return [
        f"{item.code} {item.path} {said(item, None, ENGLISH).message.partition(' (commit')[0]}"
        for item in audited.findings
    ]


def test_a_history_that_was_kept_well_has_nothing_to_remark_on(tmp_path: Path, sttool: Program) -> None:
    years = history(tmp_path / "r", STORY)
    assert found(sttool, years.folder) == []
    ran = sttool(years.folder, "audit", "--lag", "30d", "--lang", "en")
    assert (ran.code, ran.lines[-1]) == (0, "Nothing to remark on.")


PLANTED: dict[str, tuple[list[Made], list[str]]] = {
    "a back-dated entry": (
        [Made("2026-11-21", {LOG: ALL + meetings("2026-02-03")})],
        [f"H101 {LOG} 2026-02-03 hl-03 was recorded on 2026-11-21, 291 days after 2026-02-03"],
    ),
    "a back-dated collegium": (
        [Made("2026-11-21", {f"{DOSSIER}/collegia/2026-03-03.md": COLLEGIUM})],
        [f"H101 {DOSSIER}/collegia/2026-03-03.md 2026-03-03 was recorded on 2026-11-21, 263 days after 2026-03-03"],
    ),
    "a back-dated signature": (
        [Made("2026-11-21", {f"{DOSSIER}/contract.yaml": THIRD})],
        [f"H101 {DOSSIER}/contract.yaml hl-03 supervisor was recorded on 2026-11-21, 651 days after 2025-02-08"],
    ),
    "a changed day": (
        [Made("2026-11-21", {LOG: ALL.replace("2025-03-17", "2025-03-24")})],
        [f"H102 {LOG} 2025-03-17 hl-03: date was 2025-03-17 and became 2025-03-24 on 2026-11-21"],
    ),
    "a changed day in the name of a file": (
        [
            Made(
                "2026-11-21",
                {
                    f"{DOSSIER}/reviews/2025-11-20-annual.md": None,
                    OTHER_DAY: REVIEW,
                },
            )
        ],
        [f"H102 {OTHER_DAY} 2025-11-20: name was 2025-11-20 and became 2025-10-20 on 2026-11-21"],
    ),
    "a changed signature": (
        [Made("2026-11-21", {f"{DOSSIER}/contract.yaml": SIGNED.replace("2025-02-07", "2025-02-06")})],
        [f"H103 {DOSSIER}/contract.yaml the signature of 2025-02-07 by vc-01 as head became 2025-02-06 on 2026"],
    ),
    "a signature taken out": (
        [Made("2026-11-21", {f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04")})],
        [f"H103 {DOSSIER}/contract.yaml the signature of 2025-02-07 by vc-01 as head was taken out on 2026-11-21"],
    ),
    "a certificate signed by another": (
        [Made("2026-11-21", {CERTIFICATES: CERTIFIED_BY_HEAD})],
        [f"H103 {CERTIFICATES} 2026-05-04 clinical: the signature of 2026-05-04 by hl-03 as supervisor became vc-01"],
    ),
    "a removed record": (
        [Made("2026-11-21", {f"{DOSSIER}/reviews/2025-11-20-annual.md": None})],
        [f"H104 {DOSSIER}/reviews/2025-11-20-annual.md 2025-11-20 was removed on 2026-11-21"],
    ),
    "a removed entry": (
        [Made("2026-11-21", {LOG: ALL.replace(meetings("2025-03-17"), "")})],
        [f"H104 {LOG} 2025-03-17 hl-03 was removed on 2026-11-21"],
    ),
    "a removed log": (
        [Made("2026-11-21", {LOG: None})],
        [f"H104 {LOG} was removed on 2026-11-21, 4 records"],
    ),
    "a removed dossier": (
        [Made("2026-11-21", {f"{NEWCOMER}/trainee.yaml": None, f"{NEWCOMER}/supervision.yaml": None})],
        [f"H104 {NEWCOMER} was removed on 2026-11-21, 3 records"],
    ),
    "an entry that a merge lost": (
        [
            Made("2026-11-21", {LOG: ALL + meetings("2026-11-20")}, after=[21]),
            Made("2026-11-21", {f"{NEWCOMER}/supervision.yaml": WHOLE}, after=[21]),
            Made("2026-11-23", {LOG: ALL, f"{NEWCOMER}/supervision.yaml": WHOLE}, after=[22, 23]),
        ],
        # It had stood overnight, on the branch it came from.
        [f"H104 {LOG} 2026-11-20 hl-03 was removed on 2026-11-23"],
    ),
    "a commit dated before the one it builds on": (
        [Made("2026-02-04", {LOG: ALL + meetings("2026-02-03")})],
        ["H108 . commit"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PLANTED)
def test_what_is_planted_is_found_and_nothing_else(tmp_path: Path, case: str) -> None:
    planted, expected = PLANTED[case]
    years = history(tmp_path / "r", [*STORY, *planted], checked_out=False)
    told = judged(years.folder)
    assert len(told) == len(expected)
    assert all(line.startswith(each) for line, each in zip(told, expected, strict=True)), told


ORDINARY: dict[str, list[Made]] = {
    "an entry more": [Made("2026-11-21", {LOG: ALL + meetings("2026-11-20")})],
    "what was entered wrong, put right on the day": [
        Made("2026-11-21T08:00", {LOG: ALL + meetings("2026-11-20")}),
        Made("2026-11-21T09:00", {LOG: ALL + meetings("2026-11-19")}),
        Made("2026-11-21T10:00", {LOG: ALL}),
    ],
    "another order and another layout": [
        Made("2026-11-21", {LOG: "# all of it\n" + "".join(reversed(ALL.splitlines(keepends=True)))}),
        Made("2026-11-22", {f"{DOSSIER}/contract.yaml": IN_LINES}),
    ],
    "CRLF": [Made("2026-11-21", {LOG: ALL.replace("\n", "\r\n")})],
    "one of two signatures more": [Made("2026-11-21", {f"{DOSSIER}/contract.yaml": IN_TIME})],
    "a plan that moves": [
        Made("2026-11-21", {f"{DOSSIER}/placements/next.yaml": NEXT}),
        Made("2026-11-30", {f"{DOSSIER}/placements/next.yaml": LATER}),
    ],
    "an end where there was none": [
        Made("2026-11-21", {f"{DOSSIER}/trainee.yaml": CHANGED_WORK})
    ],
    "a log that is doubled by a merge and put right": [
        Made("2026-11-21", {LOG: ALL + ALL}),
        Made("2026-11-23", {LOG: ALL}),
    ],
    "a trainee who came with earlier certificates": [
        Made("2026-11-21", {
            "records/trainees/st-009/trainee.yaml": MOVED_HERE,
            "records/trainees/st-009/certificates.yaml": CERTIFICATE.replace("[2026-02-vc]", "[]"),
        })
    ],
    "two who entered the same": [
        Made("2026-11-21", {LOG: ALL + meetings("2026-11-20")}, after=[21]),
        Made("2026-11-22", {LOG: ALL + meetings("2026-11-20")}, DIRECTOR, after=[21]),
        Made("2026-11-23", {LOG: ALL + meetings("2026-11-20")}, after=[22, 23]),
    ],
    "a branch that removed nothing, merged late": [
        Made("2026-11-21", {LOG: ALL + meetings("2026-11-20")}, after=[21]),
        Made("2026-11-22", {f"{NEWCOMER}/supervision.yaml": WHOLE}, after=[21]),
        Made("2026-11-30", {f"{NEWCOMER}/supervision.yaml": WHOLE}, after=[22, 23]),
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", ORDINARY)
def test_ordinary_work_is_not_remarked_on(tmp_path: Path, case: str) -> None:
    years = history(tmp_path / "r", [*STORY, *ORDINARY[case]], checked_out=False)
    assert judged(years.folder) == []


def test_a_finding_points_at_the_line_that_stands_there_now(tmp_path: Path, sttool: Program) -> None:
    text = meetings("2025-03-03", "2025-03-17", "2026-02-03", "2025-03-31", "2025-12-01")
    years = history(tmp_path / "r", [*STORY, Made("2026-11-21", {LOG: text})])
    (item,) = asked(sttool, years.folder, "--lag", "30d")["findings"]
    assert (item["line"], item["at"]) == (3, [2])


def test_only_what_was_recorded_in_a_period(tmp_path: Path, sttool: Program) -> None:
    planted = [Made("2026-11-21", {LOG: ALL + meetings("2026-02-03")}), Made("2026-12-01", {LOG: ALL})]
    years = history(tmp_path / "r", [*STORY, *planted])
    codes = {
        period: [line[:4] for line in found(sttool, years.folder, *period)]
        for period in ((), ("--from", "2026-12-01"), ("--to", "2026-11-30"), ("--from", "2027-01-01"))
    }
    # The late entry was taken out again, so what is left of it is that it was removed.
    assert codes == {
        (): ["H104"], ("--from", "2026-12-01"): ["H104"], ("--to", "2026-11-30"): [], ("--from", "2027-01-01"): [],
    }  # fmt: skip
    assert [line[:4] for line in found(sttool, years.folder, "--at", "2026-11-30")] == ["H101"]


def test_how_late_things_were_recorded_is_counted_by_kind(tmp_path: Path, sttool: Program) -> None:
    years = history(tmp_path / "r", [*STORY, Made("2026-11-21", {LOG: ALL + meetings("2026-02-03", "2026-10-20")})])
    lags = {(item["kind"], item["most_days"]): item["number"] for item in asked(sttool, years.folder)["lags"]}
    assert {key: number for key, number in lags.items() if key[0] == "supervision"} == {
        ("supervision", 7): 6, ("supervision", 91): 1, ("supervision", 365): 1,
    }  # fmt: skip
    assert lags["signature", 7] == 4, "the contract's, and the assignment's that were booked before"


def test_without_a_limit_nothing_counts_as_late_and_it_says_so(tmp_path: Path, sttool: Program) -> None:
    planted = Made("2026-11-21", {LOG: ALL + meetings("2026-02-03")})
    years = history(tmp_path / "r", [*STORY, planted])
    ran = sttool(years.folder, "audit", "--lang", "en")
    assert (ran.code, "No limit is set" in ran.out) == (0, True)
    (years.folder / "sttool.yaml").write_text(CLINIC["sttool.yaml"] + "lag: 30 days\n")
    ran = sttool(years.folder, "audit", "--lang", "en")
    assert (ran.code, "No limit is set" in ran.out) == (1, False)
    assert sttool(years.folder, "audit", "--lag", "0 days").code == 1
    assert sttool(years.folder, "audit", "--lag", "soon").code == 2


def test_no_person_is_ranked(tmp_path: Path, sttool: Program) -> None:
    years = history(tmp_path / "r", [*STORY, Made("2026-11-21", {LOG: ALL + meetings("2026-02-03")})])
    for form in ("text", "json"):
        out = sttool(years.folder, "audit", "--lag", "30d", "--format", form).out
        assert not any(name in out for name in ("Olle Dahl", "Eva Sand", "Karin Ek", "example.org"))


def delivered(commit: str, day: str = "2026-01-20") -> str:
    return f'delivered: {day}\nto: [vc-01]\ncommit: "{commit}"\nsha256: "{"0" * 64}"\n'


def rewritten(folder: Path) -> tuple[History, str]:
    """A report was delivered, and afterwards somebody made the history anew without one dossier."""
    before = history(folder / "before", STORY)
    commit = before.commits[13]
    without = [
        replace(each, files={path: text for path, text in each.files.items() if NEWCOMER not in path}) for each in STORY
    ]
    after = history(folder / "after", [*without, Made("2026-11-22", {REPORT: delivered(commit)})])
    return after, commit


def test_a_rewritten_history_is_found(tmp_path: Path, sttool: Program) -> None:
    after, commit = rewritten(tmp_path)
    (line,) = found(sttool, after.folder, "--to", "2026-11-20")
    assert line == (
        f"H107 {REPORT} the report of 2025 was delivered on 2026-01-20 from {commit[:7]}, "
        "which is no longer in the history"
    )


@pytest.mark.parametrize("short", [False, True])
def test_a_report_from_a_commit_that_is_there_is_fine(tmp_path: Path, sttool: Program, *, short: bool) -> None:
    years = history(tmp_path / "r", STORY)
    commit = years.commits[13][:8] if short else years.commits[13]
    (years.folder / REPORT).parent.mkdir()
    (years.folder / REPORT).write_text(delivered(commit, "2026-11-20"))
    assert found(sttool, years.folder) == []


@pytest.mark.parametrize(
    ("erasure", "accounted"),
    [
        ("id: st-008, date: 2026-11-21, decision: no. 12, old: {old}, new: {new}", True),
        ("id: st-008, date: 2026-01-10, decision: no. 12, old: {commit}, new: {new}", True),
        ("id: st-008, date: 2026-01-10, decision: no. 12, old: {old}, new: {new}", False),
        ("id: st-008, date: 2026-11-21, decision: no. 12, old: {old}, new: {old}", False),
        ("id: st-008, date: 2026-11-21, decision: no. 12", False),
    ],
)
def test_an_erasure_on_record_accounts_for_it_and_for_no_more(
    tmp_path: Path, sttool: Program, erasure: str, *, accounted: bool
) -> None:
    after, commit = rewritten(tmp_path)
    names = {"old": "f" * 40, "new": after.commits[-2], "commit": commit}
    (after.folder / "erasures.yaml").write_text(f"- {{{erasure.format(**names)}}}\n")
    answer = asked(sttool, after.folder, "--to", "2026-11-20")
    assert [item["code"] for item in answer["findings"]] == ([] if accounted else ["H107"])
    assert [item["erased"] for item in answer["accounted"]] == (["st-008"] if accounted else [])


def test_an_erased_dossier_is_no_removed_record(tmp_path: Path, sttool: Program) -> None:
    gone = Made("2026-11-21", {f"{NEWCOMER}/trainee.yaml": None, f"{NEWCOMER}/supervision.yaml": None, LOG: None})
    years = history(tmp_path / "r", [*STORY, gone])
    (years.folder / "erasures.yaml").write_text("- {id: st-008, date: 2026-11-21, decision: no. 12}\n")
    assert [line.split(" was ")[0] for line in found(sttool, years.folder)] == [f"H104 {LOG}"]


@pytest.mark.parametrize("text", ["- {id: st-008}\n", "id: st-008\n", "- [\n", "- st-008\n"])
def test_an_erasure_that_cannot_be_read_accounts_for_nothing(tmp_path: Path, sttool: Program, text: str) -> None:
    years = history(tmp_path / "r", STORY)
    (years.folder / "erasures.yaml").write_text(text)
    assert len(found(sttool, years.folder)) == 1


def test_where_commits_are_to_be_signed(tmp_path: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unsigned ones are found, and those that the user's own programs do not find good; never the repository's."""
    settings = {"sttool.yaml": CLINIC["sttool.yaml"] + "signed_commits: true\n"}
    years = history(tmp_path / "r", [*STORY[:3], Made("2026-11-21", settings)])
    assert {item["code"] for item in asked(sttool, years.folder)["findings"]} == {"H105"}
    keys = tmp_path / "keys"
    keys.mkdir()
    for name in ("known", "unknown"):
        git(keys, "init", "--quiet")
        _key(keys / name)
        years.git("config", "gpg.format", "ssh")
        (years.folder / LOG).parent.mkdir(parents=True, exist_ok=True)
        (years.folder / LOG).write_text(
            meetings("2025-03-03") if name == "known" else meetings("2025-03-03", "2025-03-04")
        )
        years.git("add", ".")
        years.git("-c", f"user.signingKey={keys / name}", "commit", "--quiet", "--gpg-sign", "--message", name)
    forged = tmp_path / "forged"
    forged.write_text("".join(f"* {(keys / f'{name}.pub').read_text()}" for name in ("known", "unknown")))
    years.git("config", "gpg.ssh.allowedSignersFile", str(forged))
    trusted = tmp_path / "trusted"
    trusted.write_text(f"* {(keys / 'known.pub').read_text()}")
    own = tmp_path / "gitconfig"
    own.write_text(f'[gpg "ssh"]\n\tallowedSignersFile = {trusted}\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    told = [(item["code"], item["params"]["commit"]) for item in asked(sttool, years.folder)["findings"]]
    assert [code for code, _ in told] == ["H105"] * 3 + ["H106"]
    assert told[-1][1] == years.git("rev-parse", "HEAD")[:7], "the repository's own list of whom to trust is not heard"


def _key(path: Path) -> None:
    """Make a key to sign with."""
    if subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=False).returncode:
        pytest.skip("no ssh-keygen here")


def test_a_history_that_is_cut_off_says_so_and_accuses_nobody(tmp_path: Path, sttool: Program) -> None:
    years = history(tmp_path / "r", [*STORY, Made("2026-11-22", {REPORT: delivered("f" * 40, "2026-11-21")})])
    git(tmp_path, "clone", "--quiet", "--depth=2", f"file://{years.folder}", "shallow")
    answer = asked(sttool, tmp_path / "shallow", "--lag", "1d")
    assert (answer["findings"], answer["cut_off"]) == ([], "2026-11-20")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_audit_as_it_is_read(tmp_path: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    """One of each: late, a changed day, a changed signature, removed, a report without its commit, back in time."""
    names = ("a back-dated entry", "a changed signature", "a removed record")
    planted = [PLANTED[case][0][0] for case in names]
    lost = Made("2026-11-21", {REPORT: delivered("f" * 40, "2026-11-20")})
    back = Made("2026-10-02", {CERTIFICATES: CERTIFICATE.replace("2026-02-vc", "2026-02-ek").replace("05-04", "05-11")})
    years = history(tmp_path / "r", [*STORY, *planted, lost, back])
    ran = sttool(years.folder, "audit", "--lag", "30d", "--lang", lang)
    assert ran.code == 1
    snapshot(f"audit-{lang}", ran.out)
    assert sttool(years.folder, "explain", "H103", "--lang", lang).code == 0
