"""``sttool bundle``: a dossier for the doctor to take along, and one from elsewhere taken in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.writing.bundling.taking import Taken
    from sttool.writing.bundling.unpacking import Opened


def bundle(
    ident: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="The trainee whose dossier is packed.", autocompletion=completing.trainees),
    ] = None,
    *,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Where the bundle goes.")] = None,
    also: Annotated[
        str | None,
        typer.Option("--with", metavar="KINDS", help="What goes along when asked for: concerns,reviews,collegia."),
    ] = None,
    take: Annotated[
        Path | None, typer.Option("--take", metavar="FILE", help="Take in a bundle from elsewhere.")
    ] = None,
    named: Annotated[
        str | None, typer.Option("--as", metavar="NEW-ID", help="The id it gets here; else its own, or the next free.")
    ] = None,
    dry_run: options.DryRun = False,
    records: options.Records = None,
    today: options.Today = None,
    lang: options.Language = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Pack a dossier for the doctor to take along, or take one in.

    One from elsewhere is taken in with --take. Concerns, reviews and collegia go along only when asked for; waivers
    never do.
    """
    from sttool.cli.common import start
    from sttool.texts import bundling as words

    run = start(records, today, lang)
    if (ident is None) is (take is None):
        run.refuse(words.ONE_OF)
    if take is not None:
        _take(run, take, named, formatted, dry=dry_run)
    _pack(run, str(ident), output, _asked(run, also))


def _asked(run: "Run", also: str | None) -> frozenset[str]:
    from sttool.texts import bundling as words
    from sttool.writing.bundling.packing import ASKED

    asked = [part.strip() for part in (also or "").split(",") if part.strip()]
    for word in asked:
        if word not in ASKED:
            run.refuse(words.NOT_WITH, found=word, known=tuple(ASKED))
    return frozenset(ASKED[word] for word in asked)


def _pack(run: "Run", ident: str, output: Path | None, asked: frozenset[str]) -> "Never":
    from hashlib import sha256

    from sttool.cli.streams import complain, write_file
    from sttool.cli.targets import nearest
    from sttool.clinic.opening import open_clinic, read_dossier
    from sttool.texts import bundling as words
    from sttool.writing.bundling.packing import Origin, packed
    from sttool.writing.importing.matching import known

    clinic = open_clinic(run.source, run.records).clinic
    if ident not in clinic.dossiers:
        run.refuse(words.NO_DOSSIER, found=ident, **nearest(ident, clinic.dossiers))
    if output is None:
        run.refuse(words.OUTPUT, id=ident)
    if output.exists():
        run.refuse(words.THERE, path=str(output))
    git = run.git()
    folder = read_dossier(run.source, clinic, ident)
    if folder.findings:
        complain("sttool: " + run.language(words.UNREADABLE, {"number": len(folder.findings), "id": ident}))
    names = known(run.source, clinic).names["person"]
    made = packed(run.source, clinic, folder, asked, Origin(run.day, git.commit if git else None, names))
    write_file(output, made.content, run.language)
    digest = sha256(made.content).hexdigest()
    said = [run.language(words.PACKED, {"id": ident, "path": str(output), "number": made.number, "sum": digest})]
    if made.left_out:
        said.append(run.language(words.LEFT_OUT, {"kinds": made.left_out}))
    run.finish("".join(f"{text}\n" for text in said))


def _take(run: "Run", file: Path, named: str | None, formatted: options.Told, *, dry: bool) -> "Never":
    from sttool.cli.streams import Refused
    from sttool.cli.written import BESIDE, Manner, Plan, carry_out
    from sttool.texts.importing import NO_FILE
    from sttool.writing.bundling.manifest import GOALS
    from sttool.writing.bundling.taking import taken
    from sttool.writing.bundling.unpacking import unpacked
    from sttool.writing.trouble import NotWrittenError

    try:
        opened = unpacked(str(file), file.read_bytes())
    except OSError as error:
        run.refuse(NO_FILE, path=str(file), reason=error.strerror or str(error))
    except NotWrittenError as trouble:
        raise Refused(trouble.said(run.language)) from None

    def plan() -> Plan:
        found = taken(run.source, run.records, opened, named, run.day)
        return Plan(found.changes, _notes(run, found, opened))

    inside = (run.records, *BESIDE, GOALS)
    carry_out(run, Manner("bundle", dry=dry, told=formatted, brief=True, inside=inside), plan)


def _notes(run: "Run", found: "Taken", opened: "Opened") -> list[str]:
    from sttool.texts import bundling as words

    say, manifest = run.language, opened.manifest
    params = {
        "id": found.id,
        "commit": manifest.commit[:7] if manifest.commit else say(words.NO_COMMIT),
        "day": manifest.packed.isoformat(),
        "today": run.day.isoformat(),
    }
    said = [say(words.TAKEN, params)]
    if found.people:
        said.append(say(words.PEOPLE, {"ids": found.people}))
    if found.units:
        said.append(say(words.UNITS, {"ids": found.units}))
    if found.follows:
        said.append(say(words.FOLLOWS, {"id": found.follows}))
    said += [say(words.OTHER_GOALS, {"path": path}) for path in found.other_goals]
    example = f"{{unit: ..., from: {run.day.isoformat()}}}"
    return [*said, say(words.NEXT, {"id": found.id, "example": example})]
