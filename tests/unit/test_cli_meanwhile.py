"""Work begun beside other work: its answer, or its fault, comes where it is waited for."""

from __future__ import annotations

from threading import Event

import pytest

from sttool.cli.meanwhile import meanwhile


def test_work_goes_on_beside_what_follows_and_its_answer_is_waited_for() -> None:
    begun, asked = Event(), Event()

    def work() -> int:
        begun.set()
        assert asked.wait(10)
        return 7

    answer = meanwhile(work)
    assert begun.wait(10)
    asked.set()
    assert answer() == 7
    assert answer() == 7


def test_what_goes_wrong_is_told_where_the_answer_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> int:
        message = "gone"
        raise OSError(message)

    answer = meanwhile(work)
    with pytest.raises(OSError, match="gone"):
        answer()
    assert capsys.readouterr().err == ""
