"""Work that another program does, begun before its answer is needed."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def meanwhile(work: Callable[[], T]) -> Callable[[], T]:
    """Begin work beside what follows, and give what waits for its answer; what it raises is raised there."""
    answers: list[T] = []
    faults: list[Exception] = []

    def begun() -> None:
        try:
            answers.append(work())
        except Exception as fault:  # noqa: BLE001 - it is passed on
            faults.append(fault)

    thread = Thread(target=begun, daemon=True)
    thread.start()

    def answer() -> T:
        thread.join()
        if faults:
            raise faults[0]
        return answers[0]

    return answer
