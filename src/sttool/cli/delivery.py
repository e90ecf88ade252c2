"""``report --verify`` and ``report --deliver``: a report bound to the commit it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sttool.cli.at import point
from sttool.cli.streams import complain, write_file
from sttool.texts import LANGUAGES
from sttool.texts import history as words
from sttool.texts.commands import NO_RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path
    from typing import Never, TypeAlias

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.history.delivery import Foot
    from sttool.kinds.dossier import Filed
    from sttool.kinds.units import Report

    Render: TypeAlias = Callable[[Run, date, bool], str]
    """Makes the report of a run on a day, with names or without."""


def verify(run: Run, year: int, path: Path, render: Render) -> Never:
    """Make a report again from the commit that its foot names, and say whether the bytes are the same; 1 where not."""
    from sttool import __version__
    from sttool.history.delivery import digest_of, foot

    try:
        content = path.read_bytes()
    except OSError:
        run.refuse(NO_RECORDS, path=str(path))
    said = foot(content.decode("utf-8", "replace"))
    commit = _commit(run, said) if said is not None else None
    if said is None or commit is None:
        run.refuse(words.NO_FOOT, path=str(path))
    params = {"path": str(path), "commit": commit[:7], "day": said.day}
    made = list[str]()
    differs = _differs(content, _made(run, commit, said.day, render), made)
    if differs is None:
        lines = [run.language(words.VERIFIED, params)]
    else:
        lines = [run.language(words.NOT_VERIFIED, {**params, "line": differs})]
        if said.version not in {None, __version__}:
            lines.append(run.language(words.OTHER_VERSION, {"written": said.version, "version": __version__}))
        again = foot(made[0])
        if again is not None and again.digest != said.digest:
            lines.append(run.language(words.OTHER_FILES))
    for filed in _delivered(run, year):
        text = words.IS_DELIVERED if filed.record.sha256 == digest_of(content) else words.NOT_DELIVERED
        if filed.record.sha256 is not None:
            lines.append(run.language(text, {"unit": filed.owner, "day": filed.record.delivered}))
    run.finish("\n".join(lines) + "\n", 0 if differs is None else 1)


def deliver(run: Run, year: int, day: date, to: Sequence[str], render: Render, *, with_names: bool) -> Never:
    """Make a report from what is saved, write it, and record for each unit that it was delivered."""
    from sttool.cli.at import repository
    from sttool.clinic.opening import open_clinic
    from sttool.history.delivery import delivered
    from sttool.writing.draft import draft

    where = repository(run.root, run.language)
    unsaved = draft(run.root, where, run.settings, run.records) if run.commit is None else None
    if unsaved is not None and unsaved.files:
        run.refuse(words.NOT_CLEAN, number=len(unsaved.files))
    saved = _at(run, "HEAD") if run.commit is None else run
    clinic = open_clinic(saved.source, saved.records).clinic
    records = _records(run, clinic, year, to)
    text = render(saved, day, with_names)
    for path, receivers in records:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, delivered(run.clock, receivers, saved.commit or "", text.encode()), run.language)
    shown = ", ".join(path.relative_to(run.root).as_posix() for path, _ in records)
    everyone = ", ".join(sorted({each for _, receivers in records for each in receivers}))
    complain(run.language(words.DELIVERED, {"to": everyone, "path": shown}))
    run.finish(text)


def _records(run: Run, clinic: Clinic, year: int, to: Sequence[str]) -> list[tuple[Path, tuple[str, ...]]]:
    """Where each unit's record is to stand, and who gets the report; refused where one stands there, or nobody does."""
    from sttool.cli.targets import nearest
    from sttool.clinic import heads_on
    from sttool.texts.commands import UNKNOWN_PERSON

    for person in to:
        if person not in clinic.people:
            run.refuse(UNKNOWN_PERSON, found=person, **nearest(person, clinic.people))
    found = []
    top = run.root / run.records
    for unit in clinic.own_units:
        path = top / f"units/{unit}/reports/{year}.yaml"
        receivers = tuple(to) or heads_on(clinic, unit, run.clock)
        if path.exists():
            before = next((item for item in clinic.unit_filed(unit, "report") if item.year == year), None)
            shown = path.relative_to(run.root).as_posix()
            run.refuse(words.DELIVERED_BEFORE, path=shown, **({"day": before.record.delivered} if before else {}))
        if not receivers:
            run.refuse(words.NO_RECEIVER, unit=unit, day=run.clock)
        found.append((path, receivers))
    return found


def _commit(run: Run, said: Foot) -> str | None:
    """The commit that a foot names; the first of what may be one that is."""
    from sttool.sources.revisions import resolved

    return next((full for each in said.commits if (full := resolved(run.root, each)) is not None), None)


def _differs(content: bytes, reports: Iterator[str], made: list[str]) -> int | None:
    """The line on which a report first differs from the nearest of those that it may be; ``None`` where it is one.

    Those that had to be made are left in ``made``.
    """
    from sttool.history.delivery import first_difference

    found = []
    for text in reports:
        made.append(text)
        line = first_difference(content, text.encode())
        if line is None:
            return None
        found.append(line)
    return max(found)


def _made(run: Run, commit: str, day: date, render: Render) -> Iterator[str]:
    """The reports that a commit gives on a day: in each language, with names and without, the likeliest first."""
    saved = _at(run, commit)
    languages = [saved.language, *(each for each in LANGUAGES.values() if each is not saved.language)]
    for with_names in (False, True):
        for language in languages:
            yield render(replace(saved, language=language), day, with_names)


def _at(run: Run, revision: str) -> Run:
    """The same run, reading a commit."""
    from sttool.clinic.opening import read_settings

    found = point(run.root, revision, run.language)
    settings, _, _ = read_settings(found.source)
    return replace(run, source=found.source, settings=settings, commit=found.commit)


def _delivered(run: Run, year: int) -> list[Filed[Report]]:
    """The records that the report of a year was delivered."""
    from sttool.clinic.opening import open_clinic

    clinic = open_clinic(run.source, run.records).clinic
    return [item for unit in clinic.own_units for item in clinic.unit_filed(unit, "report") if item.year == year]
