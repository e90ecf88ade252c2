"""Reports and pages by the programs of others: axe-core in Chromium, and the Nu checker of HTML."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import PROJECT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSE = Path(__file__).parent / "browse.mjs"
CHOSEN = (
    *("index.html", "report.html", "trainees/st-006.html", "trainees/st-003.html", "collegia/at-001.html"),
    *("units/medicin.html", "supervisors/lindviken.html", "inspections/medicin.html", "handovers/lindviken.html"),
)
"""One of each, and where the sample has the most to show."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of the sample, in Swedish."""
    folder = tmp_path_factory.mktemp("site") / "pages"
    command = [sys.executable, "-m", "sttool", "site", str(folder), "--today", "2026-11-21", "--lang", "sv"]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    return folder


def test_every_page_is_valid_html(modules: Path, pages: Path) -> None:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if java is None or not jar.exists():
        pytest.skip("needs java")
    found = sorted(map(str, pages.rglob("*.html")))
    assert len(found) > len(CHOSEN)
    ran = subprocess.run([java, "-jar", str(jar), "--format", "json", *found], check=False, capture_output=True)
    said = [item for item in json.loads(ran.stderr)["messages"] if item["type"] != "info" or item.get("subType")]
    assert said == []


def test_nothing_is_found_by_axe_and_nothing_is_wider_than_the_screen(modules: Path, pages: Path) -> None:
    """In light and dark, on a wide screen and a narrow one."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    node = shutil.which("node")
    if browser is None or node is None:
        pytest.skip("needs chromium and node")
    chosen = [str(pages / name) for name in CHOSEN]
    ran = subprocess.run([node, str(BROWSE), str(modules), browser, *chosen], check=False, capture_output=True)
    assert ran.returncode == 0, ran.stderr.decode()
    looks = json.loads(ran.stdout)
    assert len(looks) == 3 * len(CHOSEN)
    assert [look for look in looks if look["violations"] or look["over"] or look["fetched"]] == []
