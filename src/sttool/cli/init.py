"""``sttool init``: a new repository of records, ready to write in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from datetime import date

    from sttool.cli.common import Run
    from sttool.cli.written import Plan
    from sttool.texts import Language
    from sttool.writing.founding import Facts


def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where; this folder without it.")] = Path(),
    *,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="NEW-ID", help="The unit's id; else made of its name.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT", help="The unit's name.")] = None,
    setting: Annotated[
        str | None,
        typer.Option(
            "--setting", metavar="VALUE", help="hospital, primary-care or other.", autocompletion=completing.settings
        ),
    ] = None,
    specialties: Annotated[
        str | None,
        typer.Option(
            "--specialties",
            metavar="IDS",
            help="Those it trains in, as internmedicin,kardiologi.",
            autocompletion=completing.specialties,
        ),
    ] = None,
    head: Annotated[str | None, typer.Option("--head", metavar="TEXT", help="The head of unit's name.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="The first day of the records; today without it.")
    ] = None,
    git: Annotated[bool, typer.Option("--git/--no-git", help="Begin a git repository, where there is none.")] = True,
    dry_run: options.DryRun = False,
    lang: options.Language = None,
    today: options.Today = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Begin a new repository of records.

    It gets settings, folders, the unit, and what git and editors need.
    """
    from sttool.cli.written import Manner, carry_out

    run = _begun(folder, lang, today)
    facts = _facts(run, {"unit": unit, "name": name, "setting": setting, "head": head, "since": since,
                         "specialties": specialties, "language": lang})  # fmt: skip

    def plan() -> Plan:
        return _plan(run, facts, git=git and not dry_run)

    _made_ready(run, facts, dry=dry_run)
    carry_out(run, Manner("init", dry=dry_run, told=formatted, brief=True, inside=("",)), plan)


def _made_ready(run: Run, facts: Facts, *, dry: bool) -> None:
    """Make the folder, once it is known that what is to be in it is right."""
    from sttool.cli.streams import Refused
    from sttool.texts.commands import NOT_WRITTEN
    from sttool.writing.founding import founded
    from sttool.writing.trouble import NotWrittenError

    try:
        founded(facts)
    except NotWrittenError as trouble:
        raise Refused(trouble.said(facts.language)) from None
    if dry:
        return
    try:
        run.root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        run.refuse(NOT_WRITTEN, path=str(run.root), reason=error.strerror or str(error))


def _begun(folder: Path, lang: str | None, today: str | None) -> Run:
    """A run in a folder that has no records yet."""
    from datetime import date

    from sttool.cli.common import Run
    from sttool.cli.streams import Refused
    from sttool.dates import parse_day
    from sttool.kinds.settings import Settings
    from sttool.sources.working import WorkingTree
    from sttool.texts import LANGUAGES, commands
    from sttool.texts import founding as words
    from sttool.writing.founding import RECORDS

    language = LANGUAGES[lang or "sv"]
    root = folder.absolute()
    there = next((each for each in ("sttool.yaml", RECORDS) if (root / each).exists()), None)
    if there is not None:
        raise Refused(language(words.ALREADY, {"path": str(root), "found": there}))
    if root.exists() and not root.is_dir():
        raise Refused(language(commands.NO_FOLDER, {"path": str(root)}))
    day = parse_day(today) if today is not None else None
    if today is not None and day is None:
        raise Refused(language(commands.NO_DAY, {"found": today}))
    clock = date.today()  # noqa: DTZ011 - the user's own day
    return Run(root, WorkingTree(root), RECORDS, Settings(), language, day, clock)


def _facts(run: Run, given: dict[str, str | None]) -> Facts:
    """What is known of the unit: what was given, and, where somebody is there, what is answered."""
    from sttool.cli.asking import somebody_there
    from sttool.texts import LANGUAGES, commands
    from sttool.texts import asking as words
    from sttool.texts.founding import NO_UNIT_ID
    from sttool.writing.founding import Facts
    from sttool.writing.proposing import unit_id

    said = {key: text for key, text in given.items() if text}
    language = LANGUAGES[said.get("language", "sv")]
    if somebody_there():
        language = _ask(run, said)
    elif bool(said.get("name")) is not bool(said.get("setting")):
        run.refuse(words.MISSING, flags=("--setting" if said.get("name") else "--name",))
    since = _day(said.get("since")) if "since" in said else run.day
    if since is None:
        run.refuse(commands.NO_DAY, found=said["since"])
    name = said.get("name", "")
    unit = said.get("unit") or unit_id(name)
    if name and unit is None:
        run.refuse(NO_UNIT_ID)
    specialties = tuple(part.strip() for part in said.get("specialties", "").split(",") if part.strip())
    return Facts(language, since, unit or "", name, said.get("setting", ""), said.get("head", ""), specialties)


def _day(text: str | None) -> date | None:
    from sttool.dates import parse_day

    return parse_day(text) if text else None


def _ask(run: Run, said: dict[str, str]) -> Language:
    """Ask for what was not given; the language first, for the other questions are put in it."""
    from sttool.cli.asking import answer
    from sttool.kinds.units import Unit
    from sttool.rules.references import known_specialties
    from sttool.texts import LANGUAGES
    from sttool.writing.filling import choices
    from sttool.writing.questions import Question

    def ask(question: Question, key: str = "") -> None:
        key = key or question.key
        if key not in said and (found := answer(question, LANGUAGES[said.get("language", "sv")])) is not None:
            said[key] = found

    ask(Question("language", needed=True, default="sv", known=frozenset(LANGUAGES)))
    ask(Question("since", needed=True, default=run.day.isoformat(), day=True))
    ask(Question("unit_name", needed=False), "name")
    if "name" in said:
        ask(Question("setting", needed=True, default="hospital", known=frozenset(choices(Unit, "setting"))))
        ask(Question("specialties", needed=False, known=known_specialties(), many=True))
        ask(Question("head_name", needed=False), "head")
    return LANGUAGES[said["language"]]


def _plan(run: Run, facts: Facts, *, git: bool) -> Plan:
    """All files that are not there already; those that are stay as they are, and are named."""
    from sttool.cli.written import Plan
    from sttool.texts import founding as words
    from sttool.writing.founding import founded

    planned, say = Plan(), facts.language
    for change in founded(facts):
        if (run.root / change.path).exists():
            planned.notes.append(say(words.LEFT, {"path": change.path}))
        else:
            planned.changes.append(change)
    paths = [change.path for change in planned.changes]
    planned.then = lambda: [*(_in_git(run, say, paths) if git else ()), say(words.NEXT)]
    return planned


def _in_git(run: Run, say: Language, paths: list[str]) -> list[str]:
    """Begin a repository where there is none, and save there what was written, where git knows in whose name."""
    from sttool.sources.git import run as run_git
    from sttool.sources.revisions import standing
    from sttool.texts import founding as words
    from sttool.writing.commit import commit, identity

    if standing(run.root) is not None:
        return []
    if run_git(run.root, "init", "--quiet") is None:
        return [say(words.NO_GIT)]
    if not identity(run.root) or commit(run.root, paths, f"{say(words.FIRST_SAVE)}\n").commit is None:
        return [say(words.GIT_UNSAVED)]
    return [say(words.GIT_BEGUN)]
