"""The place of all that a file says is the same, whether anything in it was marked or not."""

import pytest

from sttool.sources.wholes import whole
from sttool.sources.yaml import marks

SAME = (
    "a: 1\n",
    "\n# words\na: 1\nb: [2, 3]\n# more\n",
    "- {date: 2026-01-01, with: hl-1}\n- {date: 2026-02-01, with: hl-1}\n",
    "{a: [1, 2]}\n",
    "a:\n  - b: c\n  - d\n\n\n",
    "---\nå: ö\n",
    "a: 'long\n  words'\n",
)
LEFT = (
    "",
    "text\n",
    "a: |\n  words\n\n",
    "a: [\n",
    "a: 1\r\nb: 2\r\n",
    "a: &x 1\n",
    "a: 1\n---\nb: 2\n",
    "[" * 65 + "]" * 65,
)


@pytest.mark.parametrize("text", SAME)
def test_the_whole_is_where_the_careful_walk_marks_it(text: str) -> None:
    found = whole(text.encode())
    assert found is not None
    assert found == marks(text.encode()).place(())


@pytest.mark.parametrize("text", LEFT)
def test_what_is_out_of_the_ordinary_is_left_to_the_careful_walk(text: str) -> None:
    assert whole(text.encode()) is None
