"""One pass over a history: what each commit did to which record, through merges, renames and moved folders."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from sttool.history.telling import told
from sttool.history.versions import Lineage, lineage
from sttool.sources.git import Objects
from tests.histories import Made, history
from tests.three_years import CERTIFICATE, COLLEGIUM, PLACEMENT, RECORDS, REVIEW, STORY, TRAINEE, meetings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ST = f"{RECORDS}/trainees/st-007"
LOG = f"{ST}/supervision.yaml"


def read(folder: Path, *commits: Made, root: str = RECORDS, wanted: str | None = None) -> Lineage:
    """The lineage of a history."""
    made = history(folder, commits, checked_out=False)

    def asked(path: str) -> bool:
        return path == wanted or path.startswith(f"{wanted}/")

    return lineage(made.folder, "main", root, asked if wanted else None)


def shown(found: Lineage, field: str | None = None) -> list[str]:
    """The steps, the oldest first, each in a line."""
    return [
        " ".join(
            part
            for part in (
                step.revision.day.isoformat(),
                step.what,
                step.record.owner,
                step.record.kind,
                step.record.label,
                f"(was {step.was})" if step.was else "",
                "; ".join(f"{'.'.join(item.at)}: {item.old} -> {item.new}" for item in step.differences)
                if step.what == "changed" or field
                else "",
            )
            if part
        )
        for step in reversed(told(found, field))
    ]


def test_each_commit_is_told_with_what_it_did(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        Made("2025-01-15", {f"{ST}/trainee.yaml": TRAINEE, "notes.txt": "x"}),
        Made("2025-03-04", {LOG: meetings("2025-03-03"), f"{ST}/elsewhere/x.yaml": "a: 1\n"}),
        Made("2025-04-01", {LOG: meetings("2025-03-03", "2025-03-31")}),
        Made("2025-05-01", {f"{ST}/trainee.yaml": TRAINEE.replace("percent: 100", "percent: 80")}),
        Made("2025-06-01", {LOG: meetings("2025-03-31")}),
        Made("2025-06-02", {LOG: None}),
        Made("2025-06-03", {"notes.txt": "y"}),
    )
    assert shown(found) == [
        "2025-01-15 added st-007 trainee",
        "2025-03-04 added st-007 supervision 2025-03-03 hl-03",
        "2025-04-01 added st-007 supervision 2025-03-31 hl-03",
        "2025-05-01 changed st-007 trainee work.[100 2025-02-01].percent: 100 -> 80",
        "2025-06-01 removed st-007 supervision 2025-03-03 hl-03",
        "2025-06-02 removed st-007 supervision 2025-03-31 hl-03",
    ]
    assert [item.name for item in found.revisions][-1] == found.revisions[-1].name
    assert len(found.revisions) == 7


@pytest.mark.parametrize("field", ["work", "licence", "supervisors.person", "wrok"])
def test_only_what_is_about_a_field(tmp_path: Path, field: str) -> None:
    found = read(
        tmp_path,
        Made("2025-01-15", {f"{ST}/trainee.yaml": TRAINEE}),
        Made("2025-05-01", {f"{ST}/trainee.yaml": TRAINEE.replace("percent: 100", "percent: 80")}),
    )
    lines = {
        "work": [
            "2025-01-15 added st-007 trainee work.[100 2025-02-01]: None -> {'from': '2025-02-01', 'percent': 100}",
            "2025-05-01 changed st-007 trainee work.[100 2025-02-01].percent: 100 -> 80",
        ],
        "licence": ["2025-01-15 added st-007 trainee licence: None -> 2024-06-12"],
    }
    assert shown(found, field) == lines.get(field, [])


Change = dict[str, Any]

RENAMES: dict[str, tuple[Change, Change, list[str]]] = {
    "capitals": (
        {"records/trainees/ST-007/supervision.yaml": meetings("2025-03-03")},
        {"records/trainees/ST-007/supervision.yaml": None, LOG: meetings("2025-03-03")},
        ["changed st-007 supervision (was trainees/ST-007/supervision.yaml)"],
    ),
    "a record's name": (
        {f"{ST}/placements/2026-02-vc.yaml": PLACEMENT},
        {
            f"{ST}/placements/2026-02-vc.yaml": None,
            f"{ST}/placements/2026-02-ek.yaml": PLACEMENT.replace("side", "internal"),
        },
        ["changed st-007 placement 2026-02-ek (was trainees/st-007/placements/2026-02-vc.yaml) type: side -> internal"],
    ),
    "a record's day": (
        {f"{ST}/collegia/2025-09-09.md": COLLEGIUM},
        {f"{ST}/collegia/2025-09-09.md": None, f"{ST}/collegia/2025-09-10.md": COLLEGIUM},
        ["changed st-007 collegium 2025-09-10 (was trainees/st-007/collegia/2025-09-09.md)"],
    ),
    "a trainee's id": (
        {f"{ST}/trainee.yaml": TRAINEE, LOG: meetings("2025-03-03"), f"{ST}/reviews/2025-11-20-annual.md": REVIEW},
        {
            f"{ST}/trainee.yaml": None,
            LOG: None,
            f"{ST}/reviews/2025-11-20-annual.md": None,
            "records/trainees/st-017/trainee.yaml": TRAINEE,
            "records/trainees/st-017/supervision.yaml": meetings("2025-03-03", "2025-03-17"),
            "records/trainees/st-017/reviews/2025-11-20-annual.md": REVIEW,
        },
        [
            "changed st-017 review.annual 2025-11-20 (was trainees/st-007/reviews/2025-11-20-annual.md)",
            "added st-017 supervision 2025-03-17 hl-03 (was trainees/st-007/supervision.yaml)",
            "changed st-017 trainee (was trainees/st-007/trainee.yaml)",
        ],
    ),
    "one trainee's record for another's, which is no rename": (
        {f"{ST}/collegia/2025-09-09.md": COLLEGIUM},
        {f"{ST}/collegia/2025-09-09.md": None, "records/trainees/st-008/collegia/2025-09-09.md": COLLEGIUM},
        ["removed st-007 collegium 2025-09-09", "added st-008 collegium 2025-09-09"],
    ),
    "a record for one of another kind": (
        {f"{ST}/collegia/2025-09-09.md": COLLEGIUM},
        {f"{ST}/collegia/2025-09-09.md": None, f"{ST}/reviews/2025-09-09-annual.md": COLLEGIUM},
        ["removed st-007 collegium 2025-09-09", "added st-007 review.annual 2025-09-09"],
    ),
    "the folder of records": (
        {"data/trainees/st-007/supervision.yaml": meetings("2025-03-03")},
        {"data/trainees/st-007/supervision.yaml": None, LOG: meetings("2025-03-03", "2025-03-17")},
        ["added st-007 supervision 2025-03-17 hl-03"],
    ),
}


@pytest.mark.parametrize("case", RENAMES)
def test_what_got_another_name_is_the_same_record(tmp_path: Path, case: str) -> None:
    before, after, expected = RENAMES[case]
    found = read(tmp_path, Made("2026-01-01", before), Made("2026-02-01", after))
    lines = [line.removeprefix("2026-02-01 ") for line in shown(found) if line.startswith("2026-02-01")]
    assert sorted(lines) == sorted(expected)


def test_a_record_is_followed_back_through_its_names(tmp_path: Path) -> None:
    names = [f"{ST}/placements/{name}.yaml" for name in ("a", "b", "c")]
    found = read(
        tmp_path,
        Made("2025-01-01", {names[0]: PLACEMENT, f"{ST}/trainee.yaml": TRAINEE}),
        Made("2025-02-01", {names[0]: None, names[1]: PLACEMENT}),
        Made("2025-03-01", {names[1]: None, names[2]: PLACEMENT}),
        Made("2025-04-01", {names[0]: PLACEMENT.replace("vc-ek", "medicin")}),  # another, under the first one's name
        wanted="trainees/st-007/placements/c.yaml",
    )
    assert [line.partition(" st-007 ")[0] for line in shown(found)] == [
        "2025-01-01 added",
        "2025-02-01 changed",
        "2025-03-01 changed",
    ]


def test_a_merge_is_told_of_only_where_it_made_something(tmp_path: Path) -> None:
    base = Made("2025-03-04", {LOG: meetings("2025-03-03")})
    ours = Made("2025-04-02", {LOG: meetings("2025-03-03", "2025-04-01")}, after=[0])
    theirs = Made("2025-05-02", {LOG: meetings("2025-03-03", "2025-05-01")}, after=[0])
    both = meetings("2025-03-03", "2025-04-01", "2025-05-01")
    quiet = read(tmp_path / "quiet", base, ours, theirs, Made("2025-05-03", {LOG: both}, after=[1, 2]))
    assert [line[:10] for line in shown(quiet)] == ["2025-03-04", "2025-04-02", "2025-05-02"]
    own = read(
        tmp_path / "own", base, ours, theirs, Made("2025-05-03", {LOG: both + meetings("2025-02-02")}, after=[1, 2])
    )
    assert shown(own)[-1] == "2025-05-03 added st-007 supervision 2025-02-02 hl-03"


def test_paths_with_rings_and_dots_and_spaces(tmp_path: Path) -> None:
    root = "Område Öst/våra uppgifter"
    found = read(
        tmp_path, Made("2025-03-04", {f"{root}/trainees/st-007/supervision.yaml": meetings("2025-03-03")}), root=root
    )
    assert shown(found) == ["2025-03-04 added st-007 supervision 2025-03-03 hl-03"]


def test_what_people_are_called_and_write_is_read_as_it_is(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        Made("2025-01-01", {LOG: meetings("2025-01-01")}, "Åsa Öst <åsa@example.org>", "Första\n\ncommit x\ntree y\n"),
        Made("2025-01-02", {LOG: meetings("2025-01-02")}, "A\x1fB\x07 <>", "\ttree 1\nparent 2"),
        Made("2025-01-03", {LOG: meetings("2025-01-03")}, " <x@example.org>", ""),
    )
    assert [(item.author, item.subject) for item in found.revisions[:2]] == [
        ("Åsa Öst", "Första"),
        ("A\x1fB\x07", "tree 1"),
    ]
    assert [len(item.parents) for item in found.revisions] == [0, 1, 1]


def test_a_link_or_another_repository_is_no_record(tmp_path: Path) -> None:
    made = history(tmp_path, [Made("2025-01-01", {f"{ST}/trainee.yaml": TRAINEE})])
    (tmp_path / ST / "contract.yaml").symlink_to("trainee.yaml")
    made.git("add", ".")
    made.git("commit", "--quiet", "--message", "link")
    assert len(lineage(tmp_path, "HEAD", RECORDS).steps) == 1


def test_the_number_of_processes_does_not_grow_with_the_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither with commits nor with files: a handful for all of it."""
    started: list[str] = []

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(words: list[str], *rest: object, **more: object) -> object:
            started.append(next(word for word in words if word in {"rev-list", "diff-tree", "cat-file", "hash-object"}))
            return real(words, *rest, **more)

        return call

    few = history(tmp_path / "few", STORY[:3], checked_out=False)
    many = history(tmp_path / "many", STORY, checked_out=False)
    monkeypatch.setattr("sttool.sources.git.subprocess.Popen", counting(subprocess.Popen))
    counts = []
    for made in (few, many):
        started.clear()
        assert told(lineage(made.folder, "main", RECORDS))
        counts.append(sorted(started))
    assert counts[0] == counts[1]
    assert len(counts[0]) <= 4


def test_what_this_copy_does_not_have_is_no_change(tmp_path: Path) -> None:
    """A partial clone lacks old versions: nothing is said of them, rather than that all of it was new."""
    made = history(
        tmp_path, [Made("2025-03-04", {LOG: meetings("2025-03-03")}), Made("2025-04-04", {LOG: CERTIFICATE})]
    )
    name = made.git("rev-parse", f"HEAD~:{LOG}")
    (tmp_path / ".git/objects" / name[:2] / name[2:]).unlink()
    assert Objects(tmp_path).read(name, 10) is None
    assert told(lineage(tmp_path, "HEAD", RECORDS)) == ()
