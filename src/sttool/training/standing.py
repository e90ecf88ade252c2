"""How one training stands with its goals: which sets it is measured by, and what of a dossier bears on each goal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.training.coverage import Coverage, coverage
from sttool.training.goals import BT, goals_for
from sttool.training.internship import Served, internship, served
from sttool.training.traces import GOAL, State, Trace, traces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.training.goals import GoalSet
    from sttool.training.time import TrainingTime

WITH_BT: Final = "HSLF-FS 2021:8"
"""The regulation under which a training has basic training in it, or before it."""

RESTS_ON: Final = frozenset({"placement", "course", "project", "certificate", "plan", "trainee"})
"""The kinds of record that goals are judged by."""


class Former(Struct, frozen=True):
    """A goal of the regulation before, and what names it: it has to be certified anew under the present one.

    ``label`` is missing where the former regulation's goals are not known.
    """

    code: str
    label: str | None
    traces: tuple[Trace, ...]


class Section(Struct, frozen=True):
    """A part of AT: how much of it is served and planned, and how far that is."""

    served: Served
    state: State


class Standing(Struct, frozen=True):
    """A training and its goals on a day.

    ``unknown`` are specialties without goals under the regulation, ``own`` the names of the sets that are the
    repository's own. ``sections`` are the parts of AT, which has no goals with codes. ``unread`` are the kinds, or
    fields, that could not be read, so that something may be further than it seems.
    """

    trainee: str
    programme: str
    regulation: str
    specialties: tuple[str, ...]
    sets: tuple[GoalSet, ...]
    goals: tuple[Coverage, ...]
    unknown: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()
    sections: tuple[Section, ...] = ()
    former: tuple[Former, ...] = ()
    unread: tuple[str, ...] = ()

    def of(self, file: str) -> tuple[Coverage, ...]:
        """The goals of one set."""
        return tuple(one for one in self.goals if one.file == file)


def bt_within(trainee: Trainee) -> bool:
    """Say whether basic training belongs to a training: it is BT, or an ST begun without it under HSLF-FS 2021:8."""
    if trainee.regulation != WITH_BT:
        return False
    if trainee.programme == "BT" or trainee.bt is None:
        return True
    before = trainee.bt.certificate is not None and trainee.bt.certificate <= trainee.employed
    return not before and (trainee.bt.end is None or trainee.bt.end >= trainee.start)


def bt_left_out(trainee: Trainee) -> bool:
    """Say whether basic training was done before an ST of which it is a part, and nothing of it is credited.

    Source: PSF (2010:1369) 4 kap. 1 §: the 66 months have basic training in them.
    """
    bt = trainee.bt
    if trainee.programme != "ST" or trainee.regulation != WITH_BT or bt is None or bt_within(trainee):
        return False
    start, end = bt.start or date.min, bt.end or date.max
    service = (line for line in trainee.credited if line.kind == "service")
    return not any((line.start or date.min) <= end and start <= (line.end or date.max) for line in service)


def standing(
    dossier: Folder, trainee: Trainee, time: TrainingTime, day: date, own: Mapping[tuple[str, str], GoalSet]
) -> Standing:
    """Judge a training's goals by its dossier on a day; ``own`` are the repository's own sets."""
    files = tuple(trainee.specialties) if trainee.programme == "ST" else ()
    sets = goals_for(trainee.regulation, files, with_bt=bt_within(trainee), own=own)
    recorded = [*_recorded(dossier, day), *_decided(trainee, sets, day)]
    have = {one.file for one in sets}
    return Standing(
        trainee=dossier.id,
        programme=trainee.programme,
        regulation=trainee.regulation,
        specialties=tuple(trainee.specialties),
        sets=sets,
        goals=coverage(sets, [*recorded, *_planned(dossier)]),
        unknown=tuple(file for file in files if file not in have),
        own=frozenset(one.file for one in sets if (trainee.regulation, one.file) in own),
        sections=_sections(dossier, trainee, time, day),
        former=tuple(_former(trainee, files, sets, recorded, own)),
        unread=tuple(sorted(name for name in dossier.refused if name.partition(".")[0] in RESTS_ON)),
    )


def _recorded(dossier: Folder, day: date) -> Iterator[tuple[Sequence[str], Trace]]:
    return traces(
        day,
        placements={item.id: item.record for item in dossier.of("placement")},
        courses=[item.record for item in dossier.of("course")],
        projects=[item.record for item in dossier.of("project")],
        certificates=[item.record for item in dossier.of("certificate")],
    )


def _planned(dossier: Folder) -> Iterator[tuple[Sequence[str], Trace]]:
    """What the individual plan says of goals: service at home, and side placements that are still to be asked for."""
    for item in dossier.of("plan"):
        plan = item.record
        if plan.home_goals:
            yield plan.home_goals, Trace("plan", "home_goals", "clinical", State.PLANNED, None, None)
        for index, side in enumerate(plan.side_placements):
            if side.goals:
                yield side.goals, Trace("plan", index, "clinical", State.PLANNED, None, side.by)


def _decided(trainee: Trainee, sets: Sequence[GoalSet], day: date) -> Iterator[tuple[Sequence[str], Trace]]:
    """The authority's proof of basic training, which certifies all its goals at once."""
    found = next((one for one in sets if one.file == BT), None)
    proof = trainee.bt.certificate if trainee.bt is not None else None
    if trainee.programme == "BT":
        proof = trainee.certified or proof
    if found is not None and proof is not None:
        state = State.CERTIFIED if proof <= day else State.PLANNED
        yield found.codes, Trace("trainee", "bt", GOAL, state, proof, proof)


def _sections(dossier: Folder, trainee: Trainee, time: TrainingTime, day: date) -> tuple[Section, ...]:
    """The parts of AT; one is certified when certificates of sections name placements that suffice for it."""
    if trainee.programme != "AT":
        return ()
    placements = dossier.of("placement")
    papers = [one.record for one in dossier.of("certificate") if one.record.kind == "at-section"]
    named = {ident for paper in papers if paper.date <= day for ident in paper.for_what}
    whole = served(internship(), time, [one.record for one in placements], day)
    proved = served(internship(), time, [one.record for one in placements if one.id in named], day)
    return tuple(Section(one, _state(one, paper)) for one, paper in zip(whole, proved, strict=True))


def _state(one: Served, proved: Served) -> State:
    least = one.section.months
    if proved.done >= least:
        return State.CERTIFIED
    if one.done >= least:
        return State.DONE
    if one.done:
        return State.ONGOING
    return State.PLANNED if one.planned >= least else State.MISSING


def _former(
    trainee: Trainee,
    files: tuple[str, ...],
    sets: Sequence[GoalSet],
    recorded: Sequence[tuple[Sequence[str], Trace]],
    own: Mapping[tuple[str, str], GoalSet],
) -> Iterator[Former]:
    """The goals of the regulation before that something recorded names."""
    if trainee.changed_from is None:
        return
    present = {name for one in sets for code in one.codes for name in (code, f"{one.file}/{code}")}
    found: dict[str, list[Trace]] = {}
    for names, trace in recorded:
        for name in dict.fromkeys(names):
            if name not in present:
                found.setdefault(name, []).append(trace)
    before = goals_for(trainee.changed_from.regulation, files, with_bt=False, own=own)
    labels = {
        name: goal.label for one in before for goal in one.goals for name in (goal.code, f"{one.file}/{goal.code}")
    }
    order = {name: index for index, name in enumerate(labels)}
    for name in sorted(found, key=lambda name: (order.get(name, len(order)), name)):
        yield Former(
            name, labels.get(name), tuple(sorted(found[name], key=lambda one: (-one.state, one.record, str(one.key))))
        )
