"""Faults inside and between records: each rule a plain function, in the explicit tuples below.

A rule says nothing of what it cannot know: where a file, a field or an entry could not be read, it is silent about
what rests on it. Findings name a path in the data; their places are found later, but for personal numbers, which are
found in the text itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sttool.rules import (
    certificates,
    chains,
    goals,
    logs,
    names,
    order,
    periods,
    placements,
    privacy,
    programme,
    references,
    signatures,
    supervision,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Folder

DossierRule: TypeAlias = "Callable[[Clinic, Folder], Iterator[Finding]]"
DatedRule: TypeAlias = "Callable[[Clinic, Folder, date], Iterator[Finding]]"
ClinicRule: TypeAlias = "Callable[[Clinic], Iterator[Finding]]"
TextRule: TypeAlias = "Callable[[str, bytes], Iterator[Finding]]"
PathRule: TypeAlias = "Callable[[Iterable[str]], Iterator[Finding]]"
ChainRule: TypeAlias = "Callable[[Iterable[chains.Link]], Iterator[Finding]]"

DOSSIER_RULES: tuple[DossierRule, ...] = (
    references.unknown_references,
    references.unknown_activities,
    goals.foreign_goals,
    names.nameless_trainee,
    names.ownerless_dossier,
    logs.twin_entries,
    periods.overlapping_lines,
    periods.too_much_absence,
    periods.doubled_supervisors,
    periods.gaps_in_work,
    periods.lines_outside_training,
    placements.placements_outside_training,
    placements.overlapping_placements,
    placements.unfit_supervisors,
    placements.home_placements_elsewhere,
    placements.foreign_areas,
    placements.needless_bt,
    supervision.unappointed_supervisors,
    certificates.unfit_signers,
    certificates.untimely_certificates,
    certificates.foreign_certificates,
    signatures.roles_not_held,
    signatures.own_supervisors,
    signatures.signed_by_another,
    order.reversed_days,
    order.before_the_placement,
    order.absurd_days,
    programme.unfit_terms,
    programme.late_licence,
    programme.credited_twice,
    programme.foreign_collegia,
)
"""What one dossier is held to, by itself and against the clinic."""

DATED_RULES: tuple[DatedRule, ...] = (periods.forgotten_end,)
"""The same, where it takes a day to tell."""

CLINIC_RULES: tuple[ClinicRule, ...] = (
    references.unknown_references_of_clinic,
    references.unknown_subjects,
    names.nameless_people,
    names.ownerless_units,
    logs.twin_entries_of_units,
    units.doubled_heads,
    units.doubled_values,
    order.reversed_days_of_units,
    order.absurd_days_of_clinic,
)
"""What people and units are held to."""

TEXT_RULES: tuple[TextRule, ...] = (privacy.numbers_in_text,)
"""What the bytes of every file of the records are held to, Markdown's text included."""

PATH_RULES: tuple[PathRule, ...] = (names.case_twins, privacy.numbers_in_names)
"""What all paths below the records together are held to."""

CHAIN_RULES: tuple[ChainRule, ...] = (chains.broken_chains,)
"""What all dossiers together are held to, from one :class:`sttool.rules.chains.Link` of each."""
