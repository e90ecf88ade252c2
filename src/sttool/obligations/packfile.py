"""What a pack's file may say: its shape, before any layer is laid on another. See ``layers`` and ``ways``."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from sttool.kinds.base import Id, Listed, Record, Words

Duty: TypeAlias = Annotated[str, Field(pattern="^(S(1?[0-9]|2[0-6])|K([12]?[0-9]|30))$")]
"""The number of a row of the catalogue of duties: S0 to S26, K0 to K30."""

LevelWord: TypeAlias = Literal["must", "should", "agreed", "indicator"]
RoleWord: TypeAlias = Literal["trainee", "supervisor", "study_director", "head"]
AboutWord: TypeAlias = Literal[
    "trainee", "placement", "supervisor", "assignment", "unit", "unit-programme", "concern", "collegium"
]
AuthorityWord: TypeAlias = Literal["law", "advice", "region", "society", "union", "agreement", "tool"]


class Both(Record):
    """A text in both languages."""

    sv: Words
    """In Swedish."""
    en: Words
    """In English."""


Said: TypeAlias = Annotated[Words | Both, Field(union_mode="left_to_right")]
"""A name or a citation, the same in both languages; or a sentence in each."""


class SourceEntry(Record):
    """Where a demand stands, and where its number does."""

    duty: Said
    """Where the demand stands."""
    number: Said | None = None
    """Where the number stands, or that it is the tool's choice."""
    authority: AuthorityWord = Field(alias="as")
    """Whose number it is, or where there is none, whose demand."""
    url: Words | None = None
    """Where it can be read."""


class StageEntry(Record):
    """A step on the way to a paper that is whole."""

    title: Both | None = None
    """What is waited for."""
    answers: RoleWord
    """Whose turn it is."""
    met_by: Any
    """A proof, or a list of proofs of which one is enough."""


class Entry(Record):
    """An obligation as a pack adds it."""

    id: Id
    """Its name, never used again for something else."""
    duty: Listed[Duty]
    """The rows of the catalogue of duties."""
    level: LevelWord
    """How strictly it is asked."""
    title: Both
    """What it is called."""
    met: Both | None = None
    """How it is met, in words."""
    about: AboutWord
    """What sort of subject it is about."""
    applies: dict[str, Any] | None = None
    """For whom."""
    due: dict[str, Any]
    """When."""
    met_by: Any = None
    """A proof, or a list of proofs of which one is enough."""
    stages: Listed[StageEntry] = ()
    """Steps, in place of one proof."""
    answers: Any
    """Who has to act: a role, or a list in order."""
    helps: RoleWord | None = None
    """Who helps."""
    remind: Any = "1 month"
    """How long before its day it is due soon."""
    closes: Any = None
    """How long after its day it can still be met."""
    standing: bool = False
    """Whether it gets a new day when the unit begins to use the tool."""
    after_end: bool = False
    """Whether it falls due also after the training's end."""
    pauses: bool = True
    """Whether leave stops its clock."""
    source: SourceEntry
    """Where it stands."""


class ChangeEntry(Record):
    """What a layer changes in an obligation: the keys named, each whole."""

    level: LevelWord | None = None
    """How strictly it is asked here."""
    title: Both | None = None
    """What it is called here."""
    met: Both | None = None
    """How it is met, in words."""
    applies: dict[str, Any] | None = None
    """For whom."""
    due: dict[str, Any] | None = None
    """When."""
    met_by: Any = None
    """What counts, in place of all steps."""
    stages: Listed[StageEntry] = ()
    """Steps, in place of one proof."""
    answers: Any = None
    """Who has to act."""
    helps: RoleWord | None = None
    """Who helps."""
    remind: Any = None
    """How long before its day it is due soon."""
    closes: Any = None
    """How long after its day it can still be met."""
    standing: bool = False
    """Whether it gets a new day when the unit begins to use the tool."""
    after_end: bool = False
    """Whether it falls due also after the training's end."""
    pauses: bool = True
    """Whether leave stops its clock."""
    source: SourceEntry | Said
    """Why, and where it stands."""


class ValueEntry(Record):
    """A number with a name, and where it stands."""

    value: Any = Field(alias="is")
    """The number, span or table."""
    source: Said
    """Where it stands, or that it is the tool's choice."""


class Layer(Record):
    """What the unit's own policy may say: a pack without the words about itself."""

    add: Listed[Entry] = ()
    """Obligations to add."""
    change: dict[str, Any] | None = None
    """Obligations to change, by id; each a :class:`ChangeEntry`."""
    off: dict[str, Words] | None = None
    """Obligations to set aside, by id, with the reason."""
    values: dict[str, Any] | None = None
    """Numbers, by name; each a :class:`ValueEntry`."""


class PackFile(Layer):
    """A pack: a layer with a name, a title and a source."""

    id: Id
    """Its name."""
    title: Both
    """What it is called."""
    source: Words
    """The document or the laws it stands for."""
