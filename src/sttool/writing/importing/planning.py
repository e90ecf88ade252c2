"""From the rows of a sheet to what would be written: what is new, what is there already, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from sttool.clinic.opening import open_clinic
from sttool.findings import Severity
from sttool.kinds.registry import BY_NAME
from sttool.texts import importing as words
from sttool.texts.codes.table import CODES
from sttool.texts.starting import PLACEMENT
from sttool.writing.checked import introduced
from sttool.writing.importing.comparing import alike, known_twin, otherwise, twice
from sttool.writing.importing.drafts import draft
from sttool.writing.importing.logs import find_evaluated, name_course
from sttool.writing.importing.matching import found, known, nearest, plain
from sttool.writing.importing.rows import Wrong, rows
from sttool.writing.importing.storing import Store
from sttool.writing.importing.values import NotReadError
from sttool.writing.making import first_papers
from sttool.writing.proposing import free, next_id, proposed, proposed_unit, taken_ids
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.sources.tree import Source
    from sttool.texts import Language
    from sttool.writing.importing.cells import Sheet
    from sttool.writing.importing.drafts import Draft
    from sttool.writing.importing.layout import Layout
    from sttool.writing.importing.matching import Known
    from sttool.writing.importing.rows import Told
    from sttool.writing.transaction import Change

_LOGS: Final = frozenset({"course", "supervision", "assessment", "evaluation"})


class Ground(Struct, frozen=True):
    """What a sheet is held against: the records as they are, the day, and the language of what is made up."""

    source: Source
    records: str
    day: date
    say: Language


class Planned(Struct):
    """What came of a sheet: the changes, what was there already by row, and the faults."""

    changes: tuple[Change, ...] = ()
    there: list[tuple[int, str]] = field(default_factory=list)
    wrongs: list[Wrong] = field(default_factory=list)


class Made(Struct):
    """A record of the sheet: its id, its draft, its row."""

    ident: str
    draft: Draft
    row: int


class _Work(Struct):
    """One reading of a sheet, while it goes on."""

    ground: Ground
    clinic: Clinic
    there: Known
    store: Store
    planned: Planned
    made: dict[tuple[str, ...], Made] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def wrong(self, row: int, fault: NotReadError | NotWrittenError) -> None:
        """Put down why a row is not taken."""
        if isinstance(fault, NotWrittenError) and fault.found is not None:
            self.planned.wrongs.append(Wrong(row, "", CODES[fault.found.code].message, fault.found.mentions))
        else:
            self.planned.wrongs.append(Wrong(row, "", fault.text, fault.params))


def plan(ground: Ground, sheet: Sheet, layout: Layout) -> Planned:
    """Say what a sheet would add; nothing is written, and with one fault nothing is to be."""
    clinic = open_clinic(ground.source, ground.records).clinic
    there = known(ground.source, clinic)
    store = Store(ground.source, ground.records, apart=bool(clinic.names))
    work = _Work(ground, clinic, there, store, Planned(), taken=set(taken_ids(clinic)))
    told = rows(sheet, layout, there, work.planned.wrongs)
    kinds = layout.kinds
    for row in told:
        _row(work, kinds, row)
    work.planned.changes = store.changes
    if store.changes:
        faults = introduced(ground.source, store.changes, ground.records, ground.day)
        work.planned.wrongs.extend(_of_finding(item, store.rows) for item in faults if _weighs(item))
    work.planned.wrongs.sort(key=lambda item: item.row)
    return work.planned


def _weighs(item: Finding) -> bool:
    return (item.severity or CODES[item.code].severity) is Severity.ERROR


def _of_finding(item: Finding, rows_of: Mapping[str, int]) -> Wrong:
    return Wrong(rows_of.get(item.path, 0), "", CODES[item.code].message, item.mentions)


def _row(work: _Work, kinds: tuple[str, ...], told: Told) -> None:
    """Take what a row says of each kind: whose it is first."""
    owner: str | None = None
    own_units: tuple[str, ...] = ()
    try:
        if "trainee" in kinds:
            owner, own_units = _trainee(work, told)
        elif not {"placement", *_LOGS}.isdisjoint(kinds):
            owner, own_units = _whose(work, told)
        for kind in kinds:
            if kind == "trainee" or kind in told.wrong or not told.tells_of(kind):
                continue
            if kind in {"person", "unit"}:
                _own(work, kind, told)
            elif owner is not None:
                _of_trainee(work, kind, told, owner, own_units)
    except (NotReadError, NotWrittenError) as fault:
        work.wrong(told.row, fault)


def _whose(work: _Work, told: Told) -> tuple[str | None, tuple[str, ...]]:
    """Whose a row is, where the sheet makes no trainees; nobody's where that cannot be read."""
    if "whose" in told.wrong:
        return None, ()
    text = told.values.get("trainee.id") or told.values.get("trainee.name")
    if text is None:
        raise NotReadError(words.WHOSE)
    ident = found(work.there, "trainee", str(text))
    folder = work.there.dossiers.get(ident)
    trainee = folder.trainee if folder else None
    return ident, tuple(item.unit for item in trainee.units) if trainee else ()


def _trainee(work: _Work, told: Told) -> tuple[str | None, tuple[str, ...]]:
    """The trainee a row tells of: one that is there, one of a row before, or a new one."""
    if "whose" in told.wrong:
        return None, ()
    here = draft("trainee", told, work.clinic, (), work.ground.day)
    name, ident = here.data.get("name"), told.values.get("trainee.id")
    if name is None and ident is None:
        raise NotReadError(words.WHOSE)
    units = tuple(str(item["unit"]) for item in here.data.get("units", ()))
    key = ("trainee", *known_twin(name, ident, here))
    before = work.made.get(key)
    if before is not None:
        if "trainee" not in told.wrong:
            twice(str(name or ident), before.draft, here, before.row)
        return before.ident, units
    there = _there(work, name, ident, here)
    if "trainee" in told.wrong:
        return there, units
    if there is not None:
        _compare(
            work, told, work.there.called("trainee", there), work.there.dossiers[there].path + "/trainee.yaml", here
        )
        work.made[key] = Made(there, here, told.row)
        return there, units
    _complete(here)
    ident = ident or next_id(str(here.data.get("programme", "st")).lower(), work.taken)
    work.taken.add(ident)
    work.made[key] = Made(ident, here, told.row)
    kind = BY_NAME["trainee"]
    work.store.add(kind, {"owner": ident, "id": ident}, here.data, told.row)
    below = "trainees" if work.ground.records in {"", "."} else f"{work.ground.records}/trainees"
    for change in first_papers(f"{below}/{ident}", str(here.data.get("programme", "")), work.ground.say):
        work.store.paper(change)
    return ident, units


def _there(work: _Work, name: str | None, ident: str | None, here: Draft) -> str | None:
    """The id of a trainee who is there already; a name that is nearly another's is a fault, unless an id is given."""
    names = work.there.names["trainee"]
    if ident is not None:
        return ident if ident in names else None
    same = [
        known
        for known, other in names.items()
        if plain(other) == plain(str(name)) and _programme(work, known) == here.data.get("programme")
    ]
    if len(same) > 1:
        raise NotReadError(words.SEVERAL, found=name, known=tuple(sorted(same)))
    if same:
        return same[0]
    if all(plain(other) != plain(str(name)) for other in names.values()):
        near = nearest(work.there, "trainee", str(name), alike=True)
        if near is not None:
            raise NotReadError(words.NEARLY, found=name, nearest=near)
    return None


def _programme(work: _Work, ident: str) -> str | None:
    folder = work.there.dossiers.get(ident)
    return folder.trainee.programme if folder and folder.trainee else None


def _own(work: _Work, kind: str, told: Told) -> None:
    """A person or a unit: one that is there, or a new one."""
    here = draft(kind, told, work.clinic, (), work.ground.day)
    name, ident = here.data.get("name"), told.values.get(f"{kind}.id")
    key = (kind, *known_twin(name, ident, here))
    before = work.made.get(key)
    if before is not None:
        twice(str(name or ident), before.draft, here, before.row)
        return
    names = work.there.names[kind]
    same = alike(names, name) if ident is None else ident if ident in names else None
    if same is not None:
        place = f"people/{same}.yaml" if kind == "person" else f"units/{same}/unit.yaml"
        path = place if work.ground.records in {"", "."} else f"{work.ground.records}/{place}"
        _compare(work, told, work.there.called(kind, same), path, here)
        return
    near = nearest(work.there, kind, str(name), alike=True) if name and ident is None else None
    if near is not None:
        raise NotReadError(words.NEARLY, found=name, nearest=near)
    _complete(here)
    if ident is None:
        taken = proposed_unit(work.clinic, str(name))
        ident = free(taken, work.taken) if kind == "unit" else next_id("hl", work.taken, 2)
    work.taken.add(ident)
    work.made[key] = Made(ident, here, told.row)
    work.store.add(BY_NAME[kind], {"owner": ident, "id": ident}, here.data, told.row)


def _of_trainee(work: _Work, kind: str, told: Told, owner: str, units: tuple[str, ...]) -> None:
    """Something that is a trainee's: a placement, or a line of a log."""
    here = draft(kind, told, work.clinic, units, work.ground.day)
    if kind == "placement":
        _complete(here)
        _placement(work, told, owner, here)
        return
    if kind == "course":
        name_course(work.there.dossiers.get(owner), here.data)
    if kind == "evaluation":
        find_evaluated(work.there.dossiers.get(owner), owner, here.data)
    _complete(here)
    line = work.store.log(BY_NAME[kind], owner, here.data, told.row)
    if line.change is None:
        label = f"{line.path}, {line.there}"
        if not line.alike:
            raise NotReadError(words.OTHERWISE_LOG, what=label, line=line.line)
        work.planned.there.append((told.row, label))


def _placement(work: _Work, told: Told, owner: str, here: Draft) -> None:
    start, unit = str(here.data["from"]), str(here.data["unit"])
    key = ("placement", owner, unit, start)
    before = work.made.get(key)
    if before is not None:
        twice(f"{owner} {unit} {start}", before.draft, here, before.row)
        return
    folder = work.there.dossiers.get(owner)
    placed = folder.of("placement") if folder else ()
    same = next((item for item in placed if item.record.unit == unit and item.record.start.isoformat() == start), None)
    if same is not None:
        _compare(work, told, f"{owner}/{same.id}", same.path, here)
        return
    taken = {item.id for item in placed} | {item.ident for at, item in work.made.items() if at[:2] == key[:2]}
    word = work.ground.say(PLACEMENT)
    ident = free(proposed(work.clinic, BY_NAME["placement"], {"owner": owner, "word": word}, here.data), taken)
    work.made[key] = Made(ident, here, told.row)
    work.store.add(BY_NAME["placement"], {"owner": owner, "id": ident}, here.data, told.row)


def _complete(here: Draft) -> None:
    if here.missing:
        raise NotReadError(words.MISSING, fields=here.missing)


def _compare(work: _Work, told: Told, what: str, path: str, here: Draft) -> None:
    """Hold a row to the record that is there: alike, or a fault that shows both."""
    otherwise(work.ground.source, path, what, here, work.clinic.names)
    work.planned.there.append((told.row, what))
