"""Each code of a record's shape: its example gives it, what is right gives nothing, and all its words are there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sttool.clinic
import sttool.kinds
from sttool.clinic.goalfiles import read_goal_files
from sttool.findings import Finding
from sttool.kinds.load import load
from sttool.kinds.location import locate
from sttool.sources.document import read_document
from sttool.sources.memory import Memory
from sttool.texts import ENGLISH, SWEDISH, fields
from sttool.texts.codes.shapes import SHAPES

if TYPE_CHECKING:
    from sttool.texts.codes import Code, Files


def found_in(files: Files) -> list[Finding]:
    """Read the files of an example as records, or as goal files."""
    found = list(read_goal_files(Memory(files)).findings)
    for path, content in files.items():
        assert isinstance(content, str)
        if path.startswith("goals/"):
            continue
        where = locate(path.removeprefix("records/"))
        document = read_document(path, content.encode())
        told = document.findings if isinstance(where, Finding) else load(where, path, document.data).findings
        found += [*document.findings, *([where] if isinstance(where, Finding) else told)]
    return found


@pytest.mark.parametrize("code", SHAPES, ids=[code.code for code in SHAPES])
def test_the_bad_example_gives_the_finding_and_the_good_one_none(code: Code) -> None:
    assert [found.code for found in found_in(code.bad)] == [code.code]
    assert found_in(code.good) == []


@pytest.mark.parametrize("code", SHAPES, ids=[code.code for code in SHAPES])
def test_the_message_can_be_said_in_both_languages(code: Code) -> None:
    mentions = found_in(code.bad)[0].mentions
    for language in (SWEDISH, ENGLISH):
        said = language(code.message, mentions)
        assert said
        assert not re.search(r"[\[\]{}](?!…)", said.replace(str(mentions.get("nearest")), "").replace("{…}", ""))


@pytest.mark.parametrize("code", SHAPES, ids=[code.code for code in SHAPES])
def test_both_languages_mention_the_same(code: Code) -> None:
    assert fields(code.message.sv) == fields(code.message.en)
    assert not any(fields(code.help.sv.replace("{…}", ""))[0])


def test_the_codes_are_those_that_the_program_gives() -> None:
    folders = [Path(next(iter(part.__path__))) for part in (sttool.kinds, sttool.clinic)]
    given = {
        code
        for folder in folders
        for file in folder.glob("*.py")
        for code in re.findall(r'"(M\d{3})"', file.read_text("utf-8"))
    }
    assert given == {code.code for code in SHAPES}
    assert len(SHAPES) == len(given)
