"""Certificates against forms: which counts for an application, who has signed, and which signature is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.training.forms import FINAL
from sttool.training.goals import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sttool.kinds.learning import Certificate
    from sttool.kinds.parts import Outsider
    from sttool.kinds.trainees import Trainee
    from sttool.training.forms import Form, FormSet, Signer
    from sttool.training.goals import GoalSet


class Paper(Struct, frozen=True):
    """A certificate, by its place in the log, and the form it is on; ``faults`` are codes for why it does not count.

    ``goals`` are those it names that the application is about, all of them where there is but one specialty.
    """

    index: int
    record: Certificate
    form: Form | None
    faults: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()

    @property
    def signer(self) -> str | Outsider | None:
        """Who signed it: an id, or a person outside the register."""
        return self.record.signed_by or self.record.signer


class Signature(Struct, frozen=True):
    """A signature that a form of the whole training asks for; ``paper`` is missing where nobody has given it.

    ``by`` are those who can give it, as far as the records know.
    """

    form: Form
    signer: Signer
    paper: Paper | None
    by: tuple[str | Outsider, ...] = ()


def papers(
    certificates: Sequence[Certificate], forms: FormSet | None, day: date, faults: Mapping[int, tuple[str, ...]]
) -> tuple[tuple[Paper, ...], tuple[Paper, ...]]:
    """Divide the certificates of a day into those that count and those that do not.

    One on no form of the set is in neither, as those of BT in an application for specialist competence. One with a
    fault, or signed in a role that its form does not have, does not count.
    """
    good, bad = list[Paper](), list[Paper]()
    for index, record in enumerate(certificates):
        if record.date > day:
            continue
        form = forms.of(record.kind) if forms else None
        if forms is not None and form is None:
            continue
        roles = {role for signer in form.signers for role in signer.acting_as} if form else {record.acting_as}
        found = faults.get(index, ())
        if record.acting_as not in roles:
            found = tuple(dict.fromkeys((*found, "R156")))
        (bad if found else good).append(Paper(index, record, form, found, tuple(record.goals)))
    return tuple(good), tuple(bad)


def signatures(
    forms: FormSet,
    given: Iterable[Paper],
    trainee: Trainee,
    programme: str,
    people: Mapping[str, tuple[str | Outsider, ...]],
) -> Iterator[Signature]:
    """Find every signature that the forms of the whole training ask for; ``people`` are who can give it, by role.

    No one person gives two of a form's signatures, and the main supervisor's is only the main supervisor's.
    """
    given = tuple(given)
    for form in forms.forms:
        if form.kind not in FINAL:
            continue
        taken: set[int] = set()
        hands: list[object] = []
        for signer in form.signers:
            paper = next(
                (
                    one
                    for one in given
                    if one.record.kind == form.kind
                    and one.index not in taken
                    and one.signer not in hands
                    and _fits(one, signer, trainee, programme)
                ),
                None,
            )
            if paper is not None:
                taken.add(paper.index)
                hands.append(paper.signer)
            yield Signature(form, signer, paper, people.get(signer.role, ()))


def concerning(given: Iterable[Paper], specialty: str, sets: Iterable[GoalSet]) -> tuple[Paper, ...]:
    """Keep the certificates that the application for one of several specialties is about, and of their goals its own.

    A code that two specialties share is of both, unless the specialty stands before it. A certificate of the whole
    training is of the specialties it is for, of all where it names none.
    """
    sets = tuple(sets)
    others = tuple(one for one in sets if one.file not in {COMMON, specialty})
    foreign = {name for one in others for code in one.codes for name in (code, f"{one.file}/{code}")}
    own = {code for one in sets if one not in others for code in one.codes}
    kept = []
    for paper in given:
        named = [goal.removeprefix(f"{specialty}/") for goal in paper.goals]
        goals = tuple(goal for goal in named if goal in own or goal not in foreign)
        if _speaks_of(paper, specialty, sets) if not named else goals:
            kept.append(replace(paper, goals=goals))
    return tuple(kept)


def _speaks_of(paper: Paper, specialty: str, sets: tuple[GoalSet, ...]) -> bool:
    """Say whether a certificate that names no goals is of a specialty."""
    named = {one.file for one in sets if one.file != COMMON}.intersection(paper.record.for_what)
    return not named or specialty in named


def originals(given: Iterable[Paper]) -> tuple[tuple[Paper, ...], ...]:
    """Put together the signatures that stand on one sheet: the form of the whole training has all of its kind."""
    sheets: dict[object, list[Paper]] = {}
    for paper in given:
        sheets.setdefault(paper.record.kind if paper.record.kind in FINAL else paper.index, []).append(paper)
    return tuple(tuple(sheet) for sheet in sheets.values())


def main_supervisors(trainee: Trainee, programme: str, day: date) -> tuple[str | Outsider, ...]:
    """Who is main supervisor on a day, or last was: the one of the training, and in BT that of BT."""
    if programme == "BT" and trainee.bt is not None and trainee.bt.supervisor is not None:
        return (trainee.bt.supervisor,)
    mains = sorted(
        (line.start, line.person) for line in trainee.supervisors if line.role == "main" and line.start <= day
    )
    return (mains[-1][1],) if mains else ()


def _fits(paper: Paper, signer: Signer, trainee: Trainee, programme: str) -> bool:
    """Say whether a certificate has a signature that is asked for."""
    if paper.record.acting_as not in signer.acting_as:
        return False
    mains = main_supervisors(trainee, programme, paper.record.date)
    if signer.role == "main-supervisor":
        return paper.signer in mains or not mains
    return signer.role != "other-specialist" or paper.signer not in mains
