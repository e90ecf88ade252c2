"""The subjects of one dossier: the trainee, the placements, the concerns and the collegia."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic import period_of
from sttool.obligations.holding import holders
from sttool.obligations.reach import SPEAK_OF_PLACEMENT
from sttool.obligations.subject import Happening, Subject, Traits
from sttool.obligations.subjects.difficulty import DIFFICULTY, collegium_before, concern_before, plans_asked, told_to
from sttool.obligations.subjects.tallying import courses_by_status, happened, told_meetings
from sttool.obligations.summary import PlacementSpell, Summary, SupervisorSpell, UnitSpell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import At
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import About, Rules
    from sttool.obligations.subjects.career import Life


class _Frame(Struct, frozen=True):
    """What all subjects of a dossier are made of, and have alike; ``plans_asked`` are the sorts that ask for a plan."""

    dossier: Folder
    life: Life
    own: Filed[Trainee]
    filed: Mapping[str, Any]
    shared: Mapping[str, Any]
    traits: Traits
    of_placements: Mapping[str, Mapping[str, tuple[Filed[Any], ...]]]
    plans_asked: frozenset[str]
    events: frozenset[str]
    first_at: Mapping[str, date]

    @property
    def trainee(self) -> Trainee:
        """The trainee's own record."""
        return self.own.record

    def traits_of(self, sort: str, area: str | None = None, *, returning: bool = False) -> Traits:
        """The trainee's traits with those of a subject itself."""
        own = self.traits
        return Traits(own.programme, own.regulation, own.specialties, sort, area, returning)

    def refused(self, item: Filed[Any]) -> frozenset[str]:
        """What could not be read and could be about one record: nothing of the others of its kind."""
        found = self.shared["refused"]
        if not found:
            return frozenset()
        kind = item.kind
        found = {name for name in found if name != kind and not name.startswith(f"{kind}.")}
        return frozenset(found | self.dossier.refused_in.get(item.path, frozenset()))


def dossier_subjects(clinic: Clinic, rules: Rules, dossier: Folder, life: Life) -> Iterator[Subject]:
    """Everything in a dossier that obligations are about; nothing where the trainee's own record cannot be read."""
    own = dossier.only("trainee")
    if own is None:
        return
    trainee: Trainee = own.record
    shared = {
        "since": max(clinic.since, trainee.followed_from or clinic.since),
        "since_grace": rules.since_grace,
        "pauses": life.pauses,
        "ended": life.ended,
        "closed": life.closed,
        "homes": life.homes,
        "refused": dossier.refused | _refused_elsewhere(clinic, trainee),
        "trainee": dossier.id,
        "holders": holders(clinic, life.homes, trainee.programme, trainee),
    }
    filed = {**dossier.filed, "activity": clinic.activities_of(dossier.id)}
    traits = Traits(trainee.programme, trainee.regulation, frozenset(trainee.specialties))
    placements = _of_placements(dossier) if rules.asked("placement", trainee.programme) else {}
    asked = plans_asked(rules, trainee.programme)
    frame = _Frame(dossier, life, own, filed, shared, traits, placements, asked, rules.events, _first_at(dossier))
    if rules.asked("trainee", trainee.programme):
        yield _trainee(frame)
    for kind, make in _PARTS.items():
        if rules.asked(kind, trainee.programme):
            for item in dossier.of(kind):
                yield from make(frame, item)


def summary_of(dossier: Folder, life: Life) -> Summary | None:
    """What is kept of a dossier when it is let go."""
    own = dossier.only("trainee")
    if own is None:
        return None
    trainee: Trainee = own.record
    return Summary(
        trainee=dossier.id,
        path=own.path,
        programme=trainee.programme,
        regulation=trainee.regulation,
        specialties=tuple(trainee.specialties),
        present=life.employed,
        leave=life.away,
        units=tuple(UnitSpell(home.period, home.unit) for home in life.homes),
        supervised=tuple(
            SupervisorSpell(part, item.person, item.role == "main")
            for item in trainee.supervisors
            for whole in life.employed
            if (part := whole.overlap(period_of(item))) is not None
        ),
        placements=tuple(
            PlacementSpell(
                item.id,
                item.record.unit,
                period_of(item.record),
                item.record.type,
                item.record.area,
                tuple(person for person in item.record.supervisors if isinstance(person, str)),
            )
            for item in dossier.placements
        ),
        expected_end=life.expected,
        ended=life.ended,
        outcome=trainee.ended.outcome if trainee.ended else None,
        applied=trainee.applied,
        certified=trainee.certified,
        start=trainee.start,
        time=life.time,
        days=happened(dossier),
        meetings=told_meetings(dossier),
        concerns=tuple((item.day, item.record.closed) for item in dossier.of("concern") if item.day is not None),
        courses=courses_by_status(dossier),
    )


def _first_at(dossier: Folder) -> dict[str, date]:
    """The first day of the first placement at each unit."""
    found: dict[str, date] = {}
    for item in dossier.placements:
        unit, start = item.record.unit, item.record.start
        found[unit] = min(start, found.get(unit, start))
    return found


def _of_placements(dossier: Folder) -> dict[str, dict[str, tuple[Filed[Any], ...]]]:
    """The records that speak of a placement, by kind and placement."""
    found: dict[str, dict[str, tuple[Filed[Any], ...]]] = {}
    for kind, field in SPEAK_OF_PLACEMENT.items():
        of = found[kind] = {}
        for item in dossier.of(kind):
            named = getattr(item.record, field.names[0])
            for placement in (named,) if isinstance(named, str) else named or ():
                of[placement] = (*of.get(placement, ()), item)
    return found


def _refused_elsewhere(clinic: Clinic, trainee: Trainee) -> frozenset[str]:
    """What could not be read of the main supervisors' own files, and of the activities of the home units."""
    found: set[str] = set()
    for item in trainee.supervisors:
        if item.role == "main":
            found |= clinic.refused_people.get(item.person, frozenset())
    for home in trainee.units:
        folder = clinic.folders.get(home.unit)
        if folder is not None and folder.refused:
            found.update(name for name in folder.refused if name.partition(".")[0] == "activity")
    return frozenset(found)


def _trainee(frame: _Frame) -> Subject:
    life = frame.life
    return Subject(
        kind="trainee",
        id=frame.dossier.id,
        path=frame.own.path,
        scope=life.employed,
        traits=frame.traits,
        spells=life.spells,
        happenings=_events(frame.own, life, frame.events),
        filed=frame.filed,
        serves=life.served,
        expected=life.expected if life.ended is None else None,
        **frame.shared,
    )


def _events(own: Filed[Trainee], life: Life, asked: frozenset[str]) -> dict[str, tuple[Happening, ...]]:
    """The events of a training that are known.

    ``applied`` is planned for the expected end while it is not set, and for the end of a training that is completed.
    """
    trainee, found = own.record, dict[str, tuple[Happening, ...]]()

    def known(name: str, day: date | None, *at: str | int) -> None:
        if day is not None:
            found[name] = (Happening(name, day, own.path, at),)

    expected = life.expected
    known("employed", trainee.employed, "employed")
    known("start", trainee.start, "start")
    known("licence", trainee.licence, "licence")
    if "midpoint" in asked:
        # Worked out only where something is due from it: few packs ask.
        known("midpoint", life.time.midpoint, "work")
    known("expected_end", expected, "work")
    known("ended", life.ended, "ended", "date")
    if trainee.applied is not None:
        known("applied", trainee.applied, "applied")
    elif trainee.ended is not None and trainee.ended.outcome == "completed":
        known("applied", life.ended, "ended", "date")
    else:
        known("applied", expected, "work")
    if trainee.bt is not None:
        known("bt.start", trainee.bt.start, "bt", "from")
        known("bt.end", trainee.bt.end, "bt", "to")
    mains = [(item.start, index) for index, item in enumerate(trainee.supervisors) if item.role == "main"]
    if mains:
        day, index = min(mains)
        known("supervisor.appointed", day, "supervisors", index, "from")
    return found


def _placement(frame: _Frame, item: Filed[Any]) -> Iterator[Subject]:
    """A placement that was not cancelled; what is asked of it, but for what follows it, is over when it is."""
    record, dossier = item.record, frame.dossier
    if record.cancelled is not None:
        return
    first = frame.first_at.get(record.unit)
    shown = {"placement": (item,), **{kind: of.get(item.id, ()) for kind, of in frame.of_placements.items()}}
    yield Subject(
        kind="placement",
        id=f"{dossier.id}/{item.id}",
        path=item.path,
        scope=(period_of(record),),
        traits=frame.traits_of(record.type, record.area, returning=first is not None and first < record.start),
        until=record.end,
        happenings={
            "placement.from": (_event("placement.from", record.start, item, "from"),),
            "placement.to": (_event("placement.to", record.end, item, "to"),),
        },
        filed={**frame.filed, **shown},
        at_unit=record.unit,
        **{**frame.shared, "refused": frame.refused(item)},
    )


def _concern(frame: _Frame, item: Filed[Any]) -> Iterator[Subject]:
    """A concern, until it is closed; it is shown the collegia that ask for its plan already.

    Whoever raised it knows of it from its day on.
    """
    known = replace(item, record=told_to(item, frame.shared["holders"]))
    held = collegium_before(frame.dossier, item) if "collegium" in frame.plans_asked else ()
    opened = _event("concern.opened", item.day or frame.trainee.start, item)
    yield Subject(
        kind="concern",
        id=f"{frame.dossier.id}/{item.id}",
        path=item.path,
        scope=frame.life.employed,
        traits=frame.traits,
        until=item.record.closed,
        happenings={"concern.opened": (opened,)},
        filed={**frame.filed, "concern": (known,), "collegium": held},
        **{**frame.shared, "refused": frame.refused(item)},
    )


def _collegium(frame: _Frame, item: Filed[Any]) -> Iterator[Subject]:
    """A collegium that found the trainee in difficulty; of others nothing more is asked."""
    if item.record.outcome != DIFFICULTY or item.day is None:
        return
    if "concern" in frame.plans_asked and concern_before(frame.dossier, item):
        return
    yield Subject(
        kind="collegium",
        id=f"{frame.dossier.id}/{item.id}",
        path=item.path,
        scope=frame.life.employed,
        traits=frame.traits_of(item.record.kind),
        happenings={"collegium.difficulty": (_event("collegium.difficulty", item.day, item, "outcome"),)},
        filed={**frame.filed, "collegium": (item,)},
        **{**frame.shared, "refused": frame.refused(item)},
    )


def _event(name: str, day: date, item: Filed[Any], *at: str) -> Happening:
    place: At = (*item.at, *at)
    return Happening(name, day, item.path, place)


_PARTS: Final[Mapping[About, Callable[[_Frame, Filed[Any]], Iterator[Subject]]]] = {
    "placement": _placement,
    "concern": _concern,
    "collegium": _collegium,
}
"""The sorts of subjects of which a dossier has any number, and how one is made; each is named as its kind."""
