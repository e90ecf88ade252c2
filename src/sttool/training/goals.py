"""Goals of every specialty: packaged data, read one small file at a time and only when asked for.

A specialty, and each part of a regulation that many share (``common``, ``bt``), is a file in the regulation's folder.
Most were transcribed and never compared with the official text: each set says so, and names its doubts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from sttool.sources.packaged import GOALS, data_of
from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SpecialtyType: TypeAlias = Literal["base", "branch", "additional"]

COMMON = "common"
BT = "bt"
AT = "at"


class AnyOf(Struct, frozen=True):
    """Activities of which one is enough; mostly there is but one."""

    activities: tuple[str, ...]


class Doubt(Struct, frozen=True):
    """Something that may be wrong; ``goals`` are the codes it is about, none where it is the whole set."""

    text: Text
    goals: tuple[str, ...] = ()


class Goal(Struct, frozen=True):
    """A goal (delmål): what is asked for, and by which activities it is proved.

    Every one of ``requires`` must be met; where it is empty the regulation prescribes no activity. ``uncertain`` are
    activities that may be required too, and ``official`` says that the label is the regulation's own.
    """

    code: str
    label: str
    requires: tuple[AnyOf, ...] = ()
    recommended: tuple[str, ...] = ()
    level: str | None = None
    uncertain: tuple[str, ...] = ()
    official: bool = False


class GoalSet(Struct, frozen=True):
    """The goals of a specialty, or of a part that many share, under a regulation.

    ``file`` is its name in records (``kirurgi``, ``common``, ``bt``), ``checked`` whether it was compared with the
    official text, ``on_top_of`` the file of the specialty that a branch builds on.
    """

    regulation: str
    part: str
    file: str
    goals: tuple[Goal, ...]
    specialty: str | None = None
    type: SpecialtyType | None = None
    on_top_of: str | None = None
    checked: bool = False
    warnings: tuple[Doubt, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the goals, in their order."""
        return tuple(goal.code for goal in self.goals)

    def doubts(self, code: str) -> tuple[Doubt, ...]:
        """Give the doubts about one goal; those about the whole set are not among them."""
        return tuple(doubt for doubt in self.warnings if code in doubt.goals)


class Specialty(Struct, frozen=True):
    """A specialty: its name, the file of its goals, its kind, its group, and the file of the one it builds on."""

    name: str
    file: str
    type: SpecialtyType
    group: str
    base: str | None = None


def _folder(regulation: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in regulation.lower())


@cache
def specialties(regulation: str | None = None) -> frozenset[str]:
    """Name the specialties that have packaged goals, under one regulation or any; no file is read."""
    files = GOALS.glob(f"{_folder(regulation)}/*.yaml" if regulation else "*/*.yaml")
    return frozenset(path.stem for path in files) - {COMMON, BT, AT}


@cache
def specialty_list() -> tuple[Specialty, ...]:
    """Read the list of specialties, group by group."""
    return tuple(
        Specialty(item["name"], item["file"], item["type"], item["group"], item.get("base"))
        for item in data_of(GOALS / "specialties.yaml")["specialties"]
    )


def specialty_names(files: Iterable[str]) -> tuple[str, ...]:
    """The names of specialties by their files; one that is not known is called as its file."""
    known = {one.file: one.name for one in specialty_list()}
    return tuple(known.get(file, file) for file in files)


@cache
def packaged(regulation: str, file: str) -> GoalSet | None:
    """Read a packaged set by its file's name; ``None`` where the regulation has none of that name."""
    if file not in {COMMON, BT} and file not in specialties(regulation):
        return None
    path = GOALS / _folder(regulation) / f"{file}.yaml"
    return goal_set(data_of(path), file) if path.is_file() else None


def goal_codes(regulation: str, file: str) -> frozenset[str]:
    """Give the codes of a packaged set, of a specialty, ``common`` or ``bt``; none where there is no such set."""
    found = packaged(regulation, file)
    return frozenset(found.codes) if found else frozenset()


def goals_for(
    regulation: str,
    files: Iterable[str],
    *,
    with_bt: bool = False,
    own: Mapping[tuple[str, str], GoalSet] | None = None,
) -> tuple[GoalSet, ...]:
    """Give the sets that a training is measured by: BT where it is part of it, what all share, each specialty.

    ``own`` are sets of a repository, by regulation and file name; one takes the place of the packaged of its name.
    A set that does not exist is left out.
    """
    special = tuple(dict.fromkeys(files))
    names = ((BT,) if with_bt else ()) + ((COMMON, *special) if special else ())
    mine = own or {}
    sets = (mine.get((regulation, name)) or packaged(regulation, name) for name in names)
    return tuple(found for found in sets if found is not None)


def goal_set(data: Mapping[str, Any], file: str) -> GoalSet:
    """Make a set of the data of a goal file; ``KeyError`` where something needed is missing."""
    return GoalSet(
        regulation=data["regulation"],
        part=data["part"],
        file=file,
        goals=tuple(_goal(item) for item in data["goals"]),
        specialty=data.get("specialty"),
        type=data.get("type"),
        on_top_of=data.get("on_top_of"),
        checked=data.get("checked", False),
        warnings=doubts_of(data),
    )


def doubts_of(data: Mapping[str, Any]) -> tuple[Doubt, ...]:
    """Make the doubts that a file of packaged data names."""
    return tuple(
        Doubt(Text(sv=item["sv"], en=item["en"]), tuple(item.get("goals", ()))) for item in data.get("warnings", ())
    )


def _goal(item: Mapping[str, Any]) -> Goal:
    return Goal(
        code=item["code"],
        label=item["label"],
        requires=tuple(
            AnyOf((part,)) if isinstance(part, str) else AnyOf(tuple(part["any_of"])) for part in item["requires"]
        ),
        recommended=tuple(item.get("recommended", ())),
        level=item.get("level"),
        uncertain=tuple(item.get("uncertain", ())),
        official=item.get("official", False),
    )
