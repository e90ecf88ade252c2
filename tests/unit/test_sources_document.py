"""One file as a document: YAML or Markdown, findings with places, and a digest of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sttool.findings import Finding
from sttool.sources.digest import digest, file_line, folder_line
from sttool.sources.document import locate, of_item, read_document
from sttool.sources.frontmatter import Front, split
from sttool.sources.memory import Memory
from sttool.sources.tree import Item, ItemTrouble, Unreadable
from sttool.sources.yaml import LIMIT
from sttool.texts import LANGUAGES, fields
from sttool.texts.codes.files import FILES
from sttool.texts.example import CLINIC

if TYPE_CHECKING:
    from sttool.texts.codes import Code

PLAN = "---\nestablished: 2025-06-10\nrevised: [2026-01-01]\n---\n\nFri text: *hej* &\n"


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [found.code for found in findings]


def first(path: str, content: bytes) -> tuple[str, int, int, str]:
    found = read_document(path, content).findings[0]
    assert found.place is not None
    assert found.path == path
    return found.code, found.place.line, found.place.column, found.place.text


def test_markdown_is_front_matter_and_text() -> None:
    document = read_document("plan.md", PLAN.encode())
    assert document.data == {"established": "2025-06-10", "revised": ["2026-01-01"]}
    assert document.body == "\nFri text: *hej* &\n"
    assert document.findings == ()


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_in_front_matter_are_those_of_the_whole_file(ends: str, mark: str) -> None:
    content = (mark + PLAN).replace("\n", ends).encode()
    place = locate("plan.md", content, ("revised", 0))
    assert place is not None
    assert (place.line, place.column, place.end_column) == (3, 11, 21)
    assert place.text == "revised: [2026-01-01]"
    assert read_document("plan.md", content).data == {"established": "2025-06-10", "revised": ["2026-01-01"]}
    front = split(content)
    assert isinstance(front, Front)
    assert front.body_line == 5


def test_a_fault_in_front_matter_has_its_place_in_the_file() -> None:
    assert first("a.md", b"---\na: 1\na: 2\n---\nx\n")[:3] == ("F130", 3, 1)
    assert first("a.md", b'---\na: "x\n---\nx"\n')[:3] == ("F121", 2, 4)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Bara text.\n", "F150", 1),
        ("\n---\na: 1\n---\n", "F150", None),
        ("--- a: 1\n---\n", "F150", 1),
        ("----\na: 1\n---\n", "F150", 1),
        ("---\na: 1\n", "F151", 1),
        ("---", "F151", 1),
        ("---\na: 1\n ---\n", "F151", 1),
        ("", "F150", None),
    ],
)
def test_markdown_without_front_matter_is_refused(text: str, code: str, line: int | None) -> None:
    document = read_document("a.md", text.encode())
    assert codes(document.findings) == [code]
    assert not document.sound
    place = document.findings[0].place
    assert (place.line if place and line else None) == line


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---\n---  \ntext\n---\nmore\n", "---\n# none\n---\n"])
def test_front_matter_may_be_empty(text: str) -> None:
    document = read_document("a.md", text.encode())
    assert (document.data, document.findings, document.sound) == (None, (), True)


def test_text_that_is_not_utf8_leaves_the_fields_as_they_are() -> None:
    document = read_document("a.md", b"---\na: 1\n---\nV\xe4ster\n")
    assert document.data == {"a": 1}
    assert first("a.md", b"---\na: 1\n---\nV\xe4ster\n") == ("F110", 4, 2, "V\ufffdster")


def test_fields_that_are_not_utf8_are_told_once() -> None:
    document = read_document("a.md", b"---\na: \xe4\n---\nV\xe4ster\n")
    assert codes(document.findings) == ["F110"]
    assert not document.sound


def test_an_unreadable_file_is_there_and_unknown() -> None:
    document = read_document("a.yaml", Unreadable("Permission denied"))
    assert (codes(document.findings), document.sound) == (["F101"], False)


def test_windows_line_ends_are_a_warning_in_a_log_only() -> None:
    assert codes(read_document("a.yaml", b"- {a: 1}\r\n- {a: 2}\r\n").findings) == ["F113"]
    assert codes(read_document("a.yaml", b"a: 1\r\n").findings) == []
    assert codes(read_document("a.yaml", b"- {a: 1}\n").findings) == []


def test_what_was_refused_is_known_by_its_path_in_the_data() -> None:
    document = read_document("a.yaml", b"- {a: &x 1, b: *x, c: }\n- {d: 1}\n")
    assert document.refused == {(0, "a"), (0, "b"), (0, "c")}
    assert document.data == [{"a": None, "b": None, "c": None}, {"d": 1}]


def test_a_key_is_found_in_a_file_that_is_read_late() -> None:
    place = locate("a.yaml", b"- {a: 1}\n- {a: 2}\n", (1, "a"), "key")
    assert place is not None
    assert (place.line, place.column) == (2, 4)
    assert locate("a.md", b"no front matter", ("a",)) is None


@pytest.mark.parametrize(
    ("trouble", "code"),
    [("link", "F102"), ("directory", "F103"), ("special", "F103"), ("name", "F104"), ("unreadable", "F101")],
)
def test_what_is_no_file_is_a_finding(trouble: ItemTrouble, code: str) -> None:
    assert of_item(Item("records/x.yaml", trouble)) == Finding(code, "records/x.yaml")


def test_a_file_is_no_finding() -> None:
    assert of_item(Item("records/x.yaml")) is None


def reading(code: Code, *, good: bool) -> list[Finding]:
    """Read the clinic with an example laid over it."""
    tree = Memory({**CLINIC, **(code.good if good else code.bad)})
    found: list[Finding] = []
    for item in tree.files("records"):
        trouble = of_item(item)
        if trouble is not None:
            found.append(trouble)
        elif item.path.endswith((".yaml", ".md")):
            found.extend(read_document(item.path, tree.read(item.path)).findings)
    return found


@pytest.mark.parametrize("code", FILES, ids=lambda code: code.code)
def test_each_code_is_what_its_example_gives(code: Code) -> None:
    (found,) = reading(code, good=False)
    assert found.code == code.code
    assert reading(code, good=True) == []
    for language in LANGUAGES.values():
        needed, _ = fields(language.pick(code.message))
        assert needed <= found.mentions.keys()
        assert language(code.message, found.mentions)


def test_codes_are_in_order_and_used_once() -> None:
    listed = [code.code for code in FILES]
    assert listed == sorted(set(listed))


def test_the_digest_does_not_hang_on_order() -> None:
    lines = [file_line(path, content.encode()) for path, content in CLINIC.items()]
    assert digest(lines) == digest(reversed(lines))
    assert len(digest([])) == 64


def test_the_digest_changes_with_a_byte_and_with_a_path() -> None:
    one = digest([file_line("a", b"x"), file_line("b", b"y")])
    assert one != digest([file_line("a", b"x"), file_line("b", b"z")])
    assert one != digest([file_line("a", b"y"), file_line("b", b"x")])
    assert one != digest([file_line("a", b"x")])
    assert file_line("a", b"") != file_line("a", Unreadable("no"))


def test_the_digest_of_a_large_file_is_that_of_what_is_read() -> None:
    assert file_line("a", b"x" * (LIMIT + 1)) == file_line("a", b"x" * (LIMIT + 5))


def test_folders_are_folded_into_the_digest_one_by_one() -> None:
    folders = {"st-1": [file_line("st-1/a", b"x"), file_line("st-1/b", b"y")], "st-2": [file_line("st-2/a", b"x")]}
    lines = [folder_line(path, lines) for path, lines in folders.items()]
    assert digest(lines) == digest(folder_line(path, lines[::-1]) for path, lines in reversed(folders.items()))
