"""Goal files of a repository's own, ``goals/<regulation>/<specialty>.yaml``: in the form of the packaged ones."""

from typing import Annotated, Final, Literal, TypeAlias, get_args

from sttool.kinds.base import Either, Id, Listed, Maybe, Record, Some, Words, text
from sttool.kinds.trainees import FormerRegulation

GoalActivity: TypeAlias = Literal["clinical", "course", "observation", "development", "written-work"]
"""What a regulation may require a certificate of."""

GoalCode: TypeAlias = Annotated[str, text("[A-Za-z]{1,8}[0-9]{1,3}[a-z]?", like="STc3")]
"""A goal's code: the letters of its group and its number."""

GoalPart: TypeAlias = Literal["BT", "STa+STb", "STc", "a+b", "c"]
SpecialtyType: TypeAlias = Literal["base", "branch", "additional"]


class AnyOfActivities(Record):
    """Several activities of which one is enough."""

    any_of: Some[GoalActivity]
    """The activities."""


Requirement: TypeAlias = Annotated[GoalActivity | AnyOfActivities, Either()]
"""An activity, or several of which one is enough."""


class GoalDoubt(Record):
    """Something in the file that may be wrong."""

    goals: Listed[GoalCode] = ()
    """The goals it is about; left out, the whole file."""
    sv: Words
    """In Swedish."""
    en: Words
    """In English."""


class GoalEntry(Record):
    """A goal, and what it requires."""

    code: GoalCode
    """Its code in the regulation."""
    label: Words
    """What it is about, in a few words."""
    official: bool = False
    """Whether the label is the regulation's own."""
    level: Maybe[Words] = None
    """How far it is to be mastered, in the regulation's word."""
    requires: Listed[Requirement]
    """The activities that each need a certificate; an empty list where the regulation prescribes none."""
    recommended: Listed[Words] = ()
    """Activities that are advised."""
    uncertain: Listed[GoalActivity] = ()
    """Activities that may be required too."""


class GoalFile(Record):
    """The goals of a specialty, or those that many share, under the regulation that its folder says."""

    regulation: Maybe[Words] = None
    """The regulation, which its folder says already."""
    part: Maybe[GoalPart] = None
    """Which part of the regulation it is."""
    specialty: Maybe[Words] = None
    """The specialty's name."""
    type: Maybe[SpecialtyType] = None
    """Base, branch or additional."""
    on_top_of: Maybe[Id] = None
    """The specialty that a branch builds on."""
    checked: bool = False
    """Whether it was compared with the official text."""
    warnings: Listed[GoalDoubt] = ()
    """What may be wrong in it."""
    goals: Some[GoalEntry]
    """The goals, in the regulation's order."""


REGULATIONS: Final[tuple[str, ...]] = tuple(one for one in get_args(FormerRegulation) if one != "SOSFS 1999:5")
"""The regulations that have goals with codes; AT has parts instead."""


def folder_of(regulation: str) -> str:
    """Name the folder of a regulation: ``hslf-fs-2021-8``."""
    return "".join(sign if sign.isalnum() else "-" for sign in regulation.lower())


FOLDERS: Final = {folder_of(regulation): regulation for regulation in REGULATIONS}
"""From the name of a folder to its regulation."""
