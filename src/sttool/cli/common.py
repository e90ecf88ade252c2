"""What a command starts from: where the records are, the day, the language; and how it ends.

The clock is read here and nowhere else. Where records are read from is a :class:`Source`, so that a commit can take
the working tree's place.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.cli.streams import Refused, emit, emit_bytes, write_file
from sttool.dates import Span, add, parse_day
from sttool.output.lines import plain
from sttool.texts import LANGUAGES, SWEDISH, Language
from sttool.texts.commands import LEADS_OUT, NO_DAY, NO_FOLDER, NO_RECORDS, NOT_SHOWN, NOTHING_HERE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from sttool.dates import Period
    from sttool.kinds.settings import Settings
    from sttool.output.lines import Line
    from sttool.sources.git import GitState
    from sttool.sources.tree import Source
    from sttool.survey import Survey, Want
    from sttool.texts import Text

SETTINGS = "sttool.yaml"
HORIZON = Span(12, "months")
"""How far ahead occurrences are made, so that what is due soon is known however early its reminder."""

MANY = 500
"""From so many dossiers on the work is shared out among processes, where nothing else is said."""


class Run(Struct, frozen=True):
    """One run of a command.

    ``root`` is the folder of ``sttool.yaml`` (or, where there is none, of the records), ``records`` the folder of
    records relative to it, with ``/``. ``today`` is the day that was given, or that ``--at`` is of, ``clock`` the
    clock's; ``day`` is the one to judge on. ``commit`` is the one that is read, ``None`` for the working tree.
    """

    root: Path
    source: Source
    records: str
    settings: Settings
    language: Language
    today: date | None
    clock: date
    output: Path | None = None
    commit: str | None = None

    @property
    def day(self) -> date:
        """The day that was given, else the clock's."""
        return self.today or self.clock

    def survey(
        self,
        *,
        until: date | None = None,
        want: Want = "open",
        due_in: Period | None = None,
        day: date | None = None,
        jobs: int | None = None,
        goals: bool = False,
        counted: bool = True,
        pointed: bool = True,
    ) -> Survey:
        """Read and judge everything; by default up to a year ahead, on the run's own day, and without goals."""
        from sttool.cli.progress import progress
        from sttool.survey import Request, survey

        judged = day or self.day
        request = Request(judged, until or add(judged, HORIZON), want, due_in, goals, counted, pointed)
        workers = jobs or self._workers()
        if workers == 1:
            with progress(self.language) as told:
                return survey(self.source, request, records=self.records, told=told)
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        from sttool.cli.process import quickened

        with (
            progress(self.language) as told,
            ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=quickened) as executor,
        ):
            return survey(self.source, request, records=self.records, executor=executor, jobs=workers, told=told)

    def git(self) -> GitState | None:
        """The commit that was read, else where the working tree stands; ``None`` where it is in no repository."""
        from sttool.sources.git import GitState
        from sttool.writing.draft import state

        if self.commit is not None:
            return GitState(self.commit, 0)
        return state(self.root, self.settings, self.records)

    def refuse(self, text: Text, **params: object) -> Never:
        """Say why the command cannot be carried out as asked, and end with 2."""
        raise Refused(self.language(text, params))

    @property
    def width(self) -> int:
        """The columns the answer may take."""
        from sttool.cli.terminal import width

        return width(file=self.output is not None)

    def finish(self, answer: str | bytes | Sequence[Line], code: int = 0) -> Never:
        """Write the answer, on the terminal or into the file asked for, and end with an exit code."""
        import typer

        if self.output is not None:
            write_file(self.output, answer if isinstance(answer, str | bytes) else plain(answer), self.language)
        elif isinstance(answer, str):
            emit(answer)
        elif isinstance(answer, bytes):
            if not emit_bytes(answer):
                self.refuse(NOT_SHOWN)
        else:
            from sttool.cli.terminal import show

            show(answer)
        raise typer.Exit(code)

    def _workers(self) -> int:
        """One process, unless there are so many dossiers that starting others pays."""
        import os

        below = "trainees" if self.records in {"", "."} else f"{self.records}/trainees"
        dossiers = len(self.source.folders(below))
        return min(os.cpu_count() or 1, dossiers // (MANY // 2)) if dossiers >= MANY else 1


def start(
    records: Path | None,
    today: str | None,
    lang: str | None,
    output: Path | None = None,
    *,
    at: str | None = None,
    needed: bool = True,
) -> Run:
    """Find the records and settle day and language; a flag beats the settings, and these the default.

    Where there are none and they are ``needed``, or the day given is no day, the command is refused.
    """
    from sttool.clinic.opening import read_settings
    from sttool.sources.tree import leads_out
    from sttool.sources.working import WorkingTree

    language = LANGUAGES.get(lang or "", SWEDISH)
    root, folder = _found(records, language, needed=needed)
    source: Source = WorkingTree(root)
    settings, _, _ = read_settings(source)
    language = LANGUAGES[lang or settings.language or "sv"]
    found = None
    if at is not None:
        from sttool.cli.at import point

        found = point(root, at, language)
        source = found.source
        settings, _, _ = read_settings(source)
        language = LANGUAGES[lang or settings.language or "sv"]
    day = parse_day(today) if today is not None else None
    if today is not None and day is None:
        raise Refused(language(NO_DAY, {"found": today}))
    folder = folder if folder is not None else (settings.records.strip("/") or ".")
    if needed and leads_out(folder):
        raise Refused(language(LEADS_OUT, {"path": folder}))
    if found is not None:
        found.holds(folder, language)
    elif needed and not (root / folder).is_dir():
        raise Refused(language(NO_RECORDS, {"path": str(root / folder)}))
    day, commit = (day or found.day, found.commit) if found is not None else (day, None)
    clock = date.today()  # noqa: DTZ011 - the user's own day
    return Run(root, source, folder, settings, language, day, clock, output, commit)


def _found(records: Path | None, language: Language, *, needed: bool) -> tuple[Path, str | None]:
    """The root, and the folder of records relative to it where the settings are not to say."""
    if records is not None:
        folder = records.absolute()
        if not folder.is_dir():
            raise Refused(language(NO_FOLDER, {"path": str(records)}))
        root = _upwards(folder, SETTINGS)
        if root == folder and not any((folder / name).is_dir() for name in ("people", "units", "trainees")):
            return root, None
        root = root or folder.parent
        return root, folder.relative_to(root).as_posix()
    here = Path.cwd()
    root = _upwards(here, SETTINGS) or _upwards(here, "records")
    if root is None and needed:
        raise Refused(language(NOTHING_HERE, {"path": str(here)}))
    return root or here, None


def _upwards(start: Path, name: str) -> Path | None:
    """The nearest folder, from one upwards to the top of its repository, in which a name stands."""
    for folder in (start, *start.parents):
        if (folder / name).exists():
            return folder
        if (folder / ".git").exists():
            return None
    return None
