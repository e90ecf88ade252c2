"""The authority's forms: which kind of certificate each takes, who signs it, and what stands on it. Packaged data."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.sources.packaged import GOALS, data_of
from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

APPLICATION: Final = "application"
FINAL: Final = frozenset({"st-completed", "st-competence", "bt-completed", "bt-competence"})
"""The kinds that certify a training as a whole; of each there is one form, with all its signatures."""


class Signer(Struct, frozen=True):
    """A signature that a form asks for: the form's word for who, and in which roles of the records it may be given."""

    role: str
    acting_as: tuple[str, ...]


class Form(Struct, frozen=True):
    """One form: its number, the kind of certificate it takes, and what it asks for.

    ``personal_number``: the signer's is asked for. ``period``: the days of what is certified stand on it. ``service``:
    it has a list of service. ``consulted``: it names the study director that was consulted. ``how_checked``: it asks
    in free words how the goal was reached, and how that was checked. ``applicant_number``: the applicant's personal
    number is asked for. ``parts``: areas of service that it has a box for each.
    """

    number: str
    kind: str
    title: Text
    signers: tuple[Signer, ...] = ()
    personal_number: bool = False
    period: bool = False
    service: bool = False
    consulted: bool = False
    how_checked: bool = False
    applicant_number: bool = False
    parts: tuple[str, ...] = ()


class FormSet(Struct, frozen=True):
    """The forms of one programme under one regulation, in their order."""

    regulation: str
    programme: str
    forms: tuple[Form, ...]

    def of(self, kind: str) -> Form | None:
        """The form for a kind of certificate; ``None`` where there is none."""
        return next((form for form in self.forms if form.kind == kind), None)

    @property
    def application(self) -> Form | None:
        """The form of the application itself."""
        return self.of(APPLICATION)


@cache
def forms_for(regulation: str, programme: str) -> FormSet | None:
    """Give the forms of a programme; ``None`` for AT, which has none."""
    return next((one for one in _sets() if (one.regulation, one.programme) == (regulation, programme)), None)


@cache
def _sets() -> tuple[FormSet, ...]:
    return tuple(
        FormSet(item["regulation"], item["programme"], tuple(_form(form) for form in item["forms"]))
        for item in data_of(GOALS / "forms.yaml")["sets"]
    )


def _form(item: Mapping[str, Any]) -> Form:
    given = {key: value for key, value in item.items() if key not in {"title", "signers", "parts"}}
    return Form(
        title=Text(sv=item["title"]["sv"], en=item["title"]["en"]),
        signers=tuple(Signer(one["role"], tuple(one["as"])) for one in item.get("signers", ())),
        parts=tuple(item.get("parts", ())),
        **given,
    )
