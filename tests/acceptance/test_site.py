"""``sttool site`` and the pages of ``show``: whole, linked, the same twice, and never over anything else."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest

from sttool.cli.main import run
from sttool.writing.folder import foreign, former, gone
from tests.acceptance.conftest import DAY, write
from tests.acceptance.test_report import Page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

OF_UNIT = ("overview", "supervisors", "inspection", "handover")
OF_TRAINEE = ("review", "collegium")


@pytest.fixture(scope="module")
def site(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All pages of the sample, by their paths."""
    folder = tmp_path_factory.mktemp("site") / "pages"
    assert run(["site", str(folder), "--records", str(sample / "records"), "--today", DAY, "--lang", "sv"]) == 0
    return read(folder)


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))
    }


def test_every_page_is_whole_and_leads_only_to_pages_that_are_there(site: dict[str, str]) -> None:
    assert len(site) == 2 + 3 * 4 + 13 * 2
    for path, text in site.items():
        page = Page(text)
        assert page.unclosed == [], path
        assert len(page.ids) == len(set(page.ids)), path
        assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags), path
        assert page.tags["caption"] == page.tags["table"], path
        assert page.tags["h1"] == page.tags["main"] == page.tags["footer"] == 1, path
        assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), path
        assert "Kontrollsumma" in text, path
        assert "Who(" not in text, path
        for reference in page.references:
            if reference.startswith("#"):
                assert reference[1:] in page.ids, path
            else:
                assert posixpath.normpath(posixpath.join(posixpath.dirname(path), reference)) in site, (path, reference)


def test_from_the_front_page_every_other_is_reached(site: dict[str, str]) -> None:
    seen, waiting = set[str](), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        below = posixpath.dirname(path)
        ways = [one for one in Page(site[path]).references if not one.startswith("#")]
        waiting += [posixpath.normpath(posixpath.join(below, one)) for one in ways]
    assert seen == set(site)


def test_support_is_open_or_not_and_no_more(site: dict[str, str]) -> None:
    everything = "\n".join(site.values())
    assert not re.search(r"\boro\b", everything, re.IGNORECASE)
    assert "Stöd vid risk att inte nå målen</dt><dd>pågår</dd>" in everything
    for secret in ("extra-supervision", "adjusted-placement", "föräldra", "sjukskriv"):
        assert secret not in everything


def test_written_again_it_is_the_same_and_what_is_gone_is_taken_away(
    clinic: Path, sttool: Program, tmp_path: Path
) -> None:
    asked = ("site", str(tmp_path / "pages"), "--today", DAY, "--lang", "en")
    first = sttool(clinic, *asked)
    assert (first.code, first.err) == (0, "")
    assert first.out.endswith("index.html in a browser\n")
    before = read(tmp_path / "pages")
    assert "trainees/st-007.html" in before
    (tmp_path / "pages" / "mine.txt").write_text("kept", encoding="utf-8")
    assert sttool(clinic, *asked).code == 0
    assert read(tmp_path / "pages") == before
    (clinic / "records/trainees/st-007/trainee.yaml").write_text("name: [x\n", encoding="utf-8")
    ran = sttool(clinic, *asked)
    assert "2 old ones were taken away" in ran.out
    after = read(tmp_path / "pages")
    assert set(before) - set(after) == {"trainees/st-007.html", "collegia/st-007.html"}
    assert "Cannot be read: st-007" in after["index.html"]
    assert (tmp_path / "pages" / "mine.txt").read_text(encoding="utf-8") == "kept"
    assert (tmp_path / "pages" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_it_writes_over_nothing_that_is_not_its_own(clinic: Path, sttool: Program, tmp_path: Path) -> None:
    full = write(tmp_path / "full", {"letter.txt": "mine"})
    ran = sttool(clinic, "site", str(full), "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (f"sttool: {full} is not empty, and nothing that sttool site wrote; give a new or empty folder\n")
    inside = sttool(clinic, "site", "records/pages", "--lang", "en")
    assert inside.code == 2
    assert "lies among the records" in inside.err
    assert not (clinic / "records/pages").exists()
    assert [path.name for path in full.iterdir()] == ["letter.txt"]


def test_a_marker_is_text_and_takes_nothing_away_elsewhere(tmp_path: Path) -> None:
    ours = write(
        tmp_path / "ours",
        {
            ".sttool-site": "sttool site\n../victim.html\n/etc/x.html\na/b/c.html\nletter.txt\nunits/old.html\n",
            "letter.txt": "mine",
            "index.html": "mine",
            "units/old.html": "ours",
        },
    )
    before = former(ours)
    assert before.ours
    assert set(before.files) == {"units/old.html"}
    assert foreign(ours, ["index.html", "units/new.html"], before) == "index.html"
    assert foreign(ours, ["units/old.html"], before) is None
    assert gone(ours, ["index.html"], before) == ("units/old.html",)
    write(tmp_path / "theirs", {".sttool-site": "something else\n"})
    assert not former(tmp_path / "theirs").ours
    assert former(tmp_path / "new").ours


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = write(tmp_path / "pages", {".sttool-site": "sttool site\nunits/old.html\n"})
    away = write(tmp_path / "away", {"old.html": "mine"})
    (folder / "units").symlink_to(away, target_is_directory=True)
    before = former(folder)
    assert gone(folder, [], before) == ()
    assert foreign(folder, ["units/old.html"], before) == "units/old.html"
    (folder / "index.html").symlink_to(away / "nothing.html")
    assert foreign(folder, ["index.html"], before) == "index.html"


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    ("page", "ident"), [*((page, "medicin") for page in OF_UNIT), *((page, "st-007") for page in OF_TRAINEE)]
)
def test_the_pages_of_the_small_clinic(
    clinic: Path, sttool: Program, snapshot: Snapshot, page: str, ident: str, lang: str
) -> None:
    ran = sttool(clinic, "show", ident, "--page", page, "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"page-small-{page}-{lang}", re.sub(r"`[0-9a-f]{64}`", "`…`", ran.out))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("st-007", "--page", "handover"), "st-007 has no page handover; there are review, collegium"),
        (
            ("medicin", "--page", "review"),
            "medicin has no page review; there are overview, supervisors, inspection, handover",
        ),
        (("medicin", "--page", "overview", "--format", "json"), "a page to meet over is written as html or markdown"),
        (("st-007", "--page", "review", "--format", "text"), "a page to meet over is written as html or markdown"),
    ],
)
def test_what_is_no_page_is_refused(clinic: Path, sttool: Program, asked: tuple[str, ...], said: str) -> None:
    ran = sttool(clinic, "show", *asked, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_form_follows_the_outputs_name(clinic: Path, sttool: Program, tmp_path: Path) -> None:
    for name, asked, begins in (
        ("a.html", ("st-007",), "<!DOCTYPE html>"),
        ("b.md", ("st-007", "--page", "collegium"), "# Collegium: Ali Haidar"),
        ("c.html", ("medicin", "--page", "handover"), "<!DOCTYPE html>"),
        ("d", ("st-007",), "Ali Haidar"),
    ):
        ran = sttool(clinic, "show", *asked, "--today", DAY, "--lang", "en", "--output", str(tmp_path / name))
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
