"""Applications put together: a dossier, the clinic and a day give what is there and what is missing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from sttool.clinic import heads_on
from sttool.dates import LAST, Period
from sttool.obligations.subjects.career import life_of, requirement_of
from sttool.reports.case import (
    Case,
    bt_days,
    bt_granted,
    bt_parts,
    bt_proof,
    consulted,
    delegation,
    final_review,
    home,
    licence,
    section_certificates,
    unread,
)
from sttool.reports.schedule import tracked
from sttool.rules.certificates import foreign_certificates, unfit_signers, untimely_certificates
from sttool.training.application import Application, Item, goals, in_order_of_forms, months, need, signed
from sttool.training.forms import forms_for
from sttool.training.goals import BT, COMMON
from sttool.training.internship import internship, served
from sttool.training.ownsets import own_sets
from sttool.training.papers import concerning, main_supervisors, papers, signatures
from sttool.training.service import service, total
from sttool.training.standing import bt_within, standing
from sttool.training.time import training_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.parts import Outsider
    from sttool.obligations.model import Rules
    from sttool.training.forms import FormSet
    from sttool.training.papers import Paper
    from sttool.training.service import Service
    from sttool.training.standing import Standing

_NEWER: Final = "HSLF-FS 2021:8"
_OLDER: Final = "SOSFS 2015:8"


def applications(clinic: Clinic, rules: Rules, dossier: Folder, day: date) -> tuple[Application, ...]:
    """Give what a trainee is to apply for: of an ST with BT in it first that of BT, until it is granted.

    Nothing where the trainee's own file cannot be read.
    """
    own, trainee = dossier.only("trainee"), dossier.trainee
    if own is None or trainee is None:
        return ()
    life = life_of(clinic, rules, dossier, trainee)
    track = tracked(dossier, own.path, trainee, life, day)
    case = Case(clinic, rules, dossier, trainee, life, track, day, home(trainee, day))
    match trainee.programme:
        case "AT":
            return (_of_at(case),)
        case "BT":
            return (_of_bt(case),)
        case _:
            first = (_of_bt(case),) if bt_within(trainee) and trainee.bt and not bt_proof(trainee, day) else ()
            return (*first, *_of_specialties(case))


def _of_specialties(case: Case) -> Iterator[Application]:
    """One application, or where there are several specialties one for each.

    The first asks for the months of the regulation; what was decided for all of them together is for the others.
    """
    trainee, files = case.trainee, tuple(case.trainee.specialties)
    if len(files) <= 1 or "trainee.specialties" in case.dossier.refused:
        yield _of_st(case, files)
        return
    together = case.life.time.asked.months
    for index, file in enumerate(files):
        one = case
        if index == 0 and trainee.months_needed is not None:
            alone = trainee.model_copy(update={"months_needed": None})
            time = training_time(alone, requirement_of(case.rules, trainee), case.rules.absence)
            one = replace(case, life=replace(case.life, time=time))
        found = _of_st(one, (file,))
        last = index == len(files) - 1
        yield replace(
            found,
            others=tuple(each for each in files if each != file),
            together=together if found.asked < together else None,
            # One day is recorded for all: it is known of none before the last.
            applied=found.applied if last else None,
            proof=found.proof if last else None,
        )


def _of_st(case: Case, specialties: tuple[str, ...]) -> Application:
    trainee, forms = case.trainee, forms_for(case.trainee.regulation, "ST")
    given, refused = _papers(case, forms)
    stands = _standing(case, refused)
    sets = tuple(one for one in stands.sets if one.file != BT)
    if len(trainee.specialties) > 1 and len(specialties) == 1:
        given, refused = (concerning(papers, specialties[0], sets) for papers in (given, refused))
    mine = {COMMON, *specialties}
    covered = tuple(one for one in stands.goals if one.file in mine)
    found = tuple(signatures(forms, given, trainee, "ST", _people(case, "ST"))) if forms else ()
    time = case.life.time
    items = [
        months(time.months(case.last), time.asked.months, time.expected_end),
        *goals(covered, (file for file in stands.unknown if file in mine)),
        *signed(found),
        *(consulted(case, found) if trainee.regulation == _OLDER else ()),
        *(bt_granted(case) if trainee.regulation == _NEWER else ()),
        final_review(case),
        delegation(case),
        licence(case),
        *unread(case),
    ]
    return replace(
        _base(case, "ST", tuple(items), forms),
        specialties=specialties,
        goals=covered,
        sets=tuple(one for one in sets if one.file in mine),
        rows=_rows(case),
        done=time.months(case.last),
        asked=time.asked.months,
        signatures=found,
        papers=in_order_of_forms(given),
        refused=refused,
        applied=trainee.applied,
        proof=trainee.certified,
    )


def _of_bt(case: Case) -> Application:
    trainee, forms = case.trainee, forms_for(_NEWER, "BT")
    given, refused = _papers(case, forms)
    stands = _standing(case, refused)
    covered = tuple(one for one in stands.goals if one.file == BT)
    found = tuple(signatures(forms, given, trainee, "BT", _people(case, "BT"))) if forms else ()
    alone = trainee.programme == "BT"
    within = None if alone else bt_days(trainee)
    rows = _rows(case, within) if alone or within else ()
    asked = case.life.time.asked.months if alone else Fraction(case.rules.months["BT"])
    items = [
        months(total(rows), asked, case.life.time.expected_end if alone else None),
        *bt_parts(case, within),
        *goals(covered, ()),
        *signed(found),
        licence(case),
        *unread(case),
    ]
    return replace(
        _base(case, "BT", tuple(items), forms),
        goals=covered,
        sets=tuple(one for one in stands.sets if one.file == BT),
        rows=rows,
        done=total(rows),
        asked=asked,
        signatures=found,
        papers=in_order_of_forms(given),
        refused=refused,
        applied=trainee.applied if alone else None,
        proof=bt_proof(trainee, LAST) or (trainee.certified if alone else None),
    )


def _of_at(case: Case) -> Application:
    plan, time = internship(), case.life.time
    parts = served(plan, time, [item.record for item in case.dossier.of("placement")], case.last)
    given, refused = _papers(case, None)
    items = [months(time.months(case.last), time.asked.months, time.expected_end)]
    for one in parts:
        items.append(replace(need("section", met=one.done >= one.section.months, areas=one.section.areas),
                             months=(one.done, Fraction(one.section.months))))  # fmt: skip
        if one.section.last and one.early:
            items.append(need("section-order", met=False, areas=one.section.areas))
    items += [*section_certificates(case, given), *unread(case)]
    return replace(
        _base(case, "AT", tuple(items), None),
        rows=_rows(case),
        done=time.months(case.last),
        asked=time.asked.months,
        papers=in_order_of_forms(given),
        refused=refused,
        sections=parts,
        internship=plan,
        applied=case.trainee.applied,
        proof=case.trainee.certified,
    )


def _base(case: Case, programme: str, items: tuple[Item, ...], forms: FormSet | None) -> Application:
    return Application(case.dossier.id, programme, case.trainee.regulation, (), case.day, items, forms=forms)


def _papers(case: Case, forms: FormSet | None) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """The certificates that count and those that do not, with the faults that the rules for records find in them."""
    filed = case.dossier.of("certificate")
    faults: dict[int, list[str]] = {}
    for rule in (unfit_signers, untimely_certificates, foreign_certificates):
        for found in rule(case.clinic, case.dossier):
            index = next((n for n, item in enumerate(filed) if found.at[: len(item.at)] == item.at), None)
            if index is not None:
                faults.setdefault(index, []).append(found.code)
    codes = {index: tuple(dict.fromkeys(found)) for index, found in faults.items()}
    return papers([item.record for item in filed], forms, case.day, codes)


def _standing(case: Case, refused: tuple[Paper, ...]) -> Standing:
    """The goals, certified by nothing but certificates that count."""
    filed = case.dossier.of("certificate")
    bad = {paper.index for paper in refused}
    kept = tuple(item for index, item in enumerate(filed) if index not in bad)
    dossier = replace(case.dossier, filed={**case.dossier.filed, "certificate": kept})
    return standing(dossier, case.trainee, case.life.time, case.day, own_sets(case.clinic.goals))


def _people(case: Case, programme: str) -> Mapping[str, tuple[str | Outsider, ...]]:
    """Who can sign, by the forms' roles, as far as the records know."""
    assessor = case.trainee.bt.assessor if case.trainee.bt else None
    return {
        "head": heads_on(case.clinic, case.home, case.day),
        "main-supervisor": main_supervisors(case.trainee, programme, case.last),
        "external-assessor": (assessor,) if assessor is not None else (),
    }


def _rows(case: Case, within: Period | None = None) -> tuple[Service, ...]:
    places = tuple(line.place for line in case.trainee.credited)
    long = case.rules.leave_days
    return service(case.life.time, case.track, case.last, long=long, within=within, places=places)
