"""The guide's first page, typed from the top by somebody who knows nothing else: each answer is the one it shows."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from tests import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Ran

DAY = "2026-02-02"
DATED = ("init", "new", "log", "set", "check", "due")
BLOCK = re.compile(r"(?s)```console\n(.*?)```")
COMMIT = re.compile(r"\b[0-9a-f]{7}\b(?!-)")


def typed(block: str) -> list[str]:
    """The commands of a block, without the answers that stand below them."""
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def shown(command: str, ran: Ran) -> str:
    """A command and its answer, as the guide shows them; a commit's name is another each time."""
    answer = COMMIT.sub("3f2a91c", ran.out + ran.err)
    return f"$ {command}\n{answer.strip()}\n\n"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_page_of_the_guide_is_true(
    language: str, sttool: Program, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = PROJECT / "docs" / "guide" / language / "start.md"
    codes: list[tuple[str, int]] = []

    def answered(match: re.Match[str]) -> str:
        answers = []
        for command in typed(match[1]):
            words = shlex.split(command)[1:]
            ran = sttool(tmp_path, *words, *(("--today", DAY) if words[0] in DATED else ()))
            codes.append((words[0], ran.code))
            answers.append(shown(command, ran))
        return f"```console\n{''.join(answers).rstrip()}\n```"

    before = page.read_text(encoding="utf-8")
    after = BLOCK.sub(answered, before)
    if request.config.getoption("--snapshot-update", default=False):
        page.write_text(after, encoding="utf-8")
    assert after == page.read_text(encoding="utf-8")
    # What it promises: five doctors, nothing wrong, and what is due is said; the one mistake is refused.
    assert len(list((tmp_path / "records" / "trainees").glob("*/trainee.yaml"))) == 5
    assert [command for command, code in codes if code == 2] == ["set"]
    checks = [code for command, code in codes if command == "check"]
    assert checks == [0, 0]
