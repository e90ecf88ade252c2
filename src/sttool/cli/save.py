"""``sttool save``: commits what changed among the records, for people who do not know git."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.writing.draft import Draft


def save(
    message: Annotated[
        str | None, typer.Option("-m", "--message", metavar="TEXT", help="The message; else it is made of the changes.")
    ] = None,
    *,
    records: options.Records = None,
    lang: options.Language = None,
) -> None:
    """Save what changed among the records in git.

    Nothing else is saved; the message has ids and days, never a name.
    """
    from sttool.cli.at import standing_in
    from sttool.cli.common import start
    from sttool.texts import history as words
    from sttool.writing import commit as saving
    from sttool.writing.draft import draft as drafted

    run = start(records, None, lang)
    where = standing_in(run.root, run.language)
    if saving.under_way(run.root):
        run.refuse(words.MERGING)
    draft = drafted(run.root, where, run.settings, run.records)
    if draft is None:
        run.refuse(words.BROKEN, path=str(run.root))
    if any(item.conflict for item in draft.files):
        run.refuse(words.MERGING)
    left = [run.language(words.NOT_SAVED, {"path": path}) for path in draft.left]
    if not draft.files:
        run.finish("\n".join([*left, run.language(words.NOTHING_TO_SAVE)]) + "\n")
    text = _message(run, draft, message)
    _allowed(run, draft, text, given=message is not None)
    if not saving.identity(run.root):
        _introduced(run)
    saved = saving.commit(run.root, draft.paths, text)
    if saved.commit is None:
        run.refuse(words.NOT_COMMITTED, reason=saved.reason)
    params = {"commit": saved.commit[:7], "subject": text.partition("\n")[0]}
    lines = [*left, run.language(words.SAVED, params)]
    if not saving.on_branch(run.root):
        lines.append(run.language(words.DETACHED))
    run.finish("\n".join(lines) + "\n")


def _message(run: "Run", draft: "Draft", given: str | None) -> str:
    """The message that was given, else one made from what changed in the data."""
    from sttool.cli.at import point
    from sttool.sources.revisions import resolved
    from sttool.writing.message import changes, message

    if given is not None and given.strip():
        return given.strip() + "\n"
    before = point(run.root, "HEAD", run.language).source if resolved(run.root, "HEAD") else None
    return message(list(changes(draft.paths, run.records, before, run.source)), run.language)


def _allowed(run: "Run", draft: "Draft", text: str, *, given: bool) -> None:
    """Refuse what git would keep for ever and should not, and what another program would have to change first."""
    from sttool.clinic.opening import open_clinic
    from sttool.output.naming import naming
    from sttool.texts import history as words
    from sttool.writing.commit import filtered, private_in
    from sttool.writing.message import private

    found = private_in(run.source, draft.paths)
    if found is not None:
        run.refuse(words.PRIVATE, path=found.path, number=found.number)
    if given:
        clinic = open_clinic(run.source, run.records).clinic
        name = naming(run.source, clinic)
        said = private(text, filter(None, map(name, (*clinic.people, *clinic.dossiers))), run.language)
        if said is not None:
            run.refuse(words.PRIVATE_MESSAGE, found=said)
    path = filtered(run.root, draft.paths)
    if path is not None:
        run.refuse(words.FILTERED, path=path)


def _introduced(run: "Run") -> None:
    """Ask once who saves, where somebody is there to answer; else say how to tell git."""
    from sttool.texts import history as words
    from sttool.writing.commit import introduce

    if not (sys.stdin is not None and sys.stdin.isatty()):
        run.refuse(words.WHO_ARE_YOU)
    answers = [typer.prompt(run.language(text)).strip() for text in (words.ASK_NAME, words.ASK_EMAIL)]
    if any(not each or each.startswith("-") for each in answers) or not introduce(run.root, *answers):
        run.refuse(words.WHO_ARE_YOU)
