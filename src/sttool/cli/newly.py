"""From flags and answers to new records: what is asked, what goes without saying, and what is still missing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sttool.cli.asking import answer, somebody_there
from sttool.cli.filling import owners
from sttool.texts import asking as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.registry import Kind

Draft = tuple[dict[str, str], dict[str, object]]
"""What the path of a new record says, by name, and its data."""

_TERM: Final = 3
"""How many years a study director's assignment is for, where nothing else is said (K2)."""

_OWN: Final = frozenset({"trainee", "person", "unit"})
"""Records that are somebody, or some unit, and belong to no other."""

_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "trainee": ("name", "programme", "unit"),
    "person": ("name",),
    "review": ("kind",),
    "programme": ("kind",),
}
"""What must be said beside what the models need."""

_KINDS_OF: Final[Mapping[str, str]] = {"ST": "specialist", "AT": "at", "BT": "bt"}


def drafts(run: Run, clinic: Clinic, kind: Kind, whom: str | None, given: Mapping[str, Any]) -> list[Draft]:
    """Give what is to be written: one record, or one for each of several trainees."""
    from sttool.writing.newly import built, flag_of

    texts = {key: str(text) for key, text in given.items()}
    each = texts.pop("trainees", None) if kind.owner == "trainee" else None
    if each is not None and whom is not None:
        run.refuse(words.NOT_WITH, first="WHOM", second="--trainees")
    own = kind.name in _OWN
    ids = (texts.pop("id", whom or ""),) if own else owners(run, clinic, kind, each if each is not None else whom)
    _fill(run, clinic, kind, ids, texts)
    made = built(kind, texts, run.day)
    missing = [key for key in _NEEDED.get(kind.name, ()) if key not in texts and key not in made.data]
    missing += [flag_of(kind, key) for key in made.missing]
    if missing:
        run.refuse(words.MISSING, flags=tuple(f"--{key.replace('_', '-')}" for key in dict.fromkeys(missing)))
    if made.twice is not None:
        run.refuse(words.NOT_WITH, first=f"--{made.twice[0]}", second=f"--{made.twice[1]}")
    return [(_names(run, clinic, kind, ident, made.path, made.data), made.data) for ident in ids]


def _fill(run: Run, clinic: Clinic, kind: Kind, ids: tuple[str, ...], texts: dict[str, str]) -> None:
    """Ask for what was not given, where somebody is there to answer; put in what goes without saying."""
    from sttool.writing.filling import needed
    from sttool.writing.questions import WORTH_ASKING, question

    wanted = {*_NEEDED.get(kind.name, ()), *needed((kind.model,), {})}
    for key in dict.fromkeys((*WORTH_ASKING.get(kind.name, ()), *_IMPLIED)):
        if key in texts:
            continue
        said = usual(run, clinic, kind, texts, ids).get(key)
        if somebody_there() and key in WORTH_ASKING.get(kind.name, ()) and _asked_for(kind, key, texts):
            said = answer(question(clinic, kind.model, key, [*wanted], said), run.language)
        if said is not None:
            texts[key] = said


_IMPLIED: Final = ("day", "scope", "from", "to", "delivered", "year", "revised", "employed", "start", "regulation",
                   "unit", "percent", "kind")  # fmt: skip


def _asked_for(kind: Kind, key: str, texts: Mapping[str, str]) -> bool:
    """Say whether a question has a meaning after the answers before it."""
    if key == "specialist_since":
        return "specialty" in texts
    return key != "specialties" or kind.name != "trainee" or texts.get("programme") != "AT"


def usual(run: Run, clinic: Clinic, kind: Kind, texts: Mapping[str, str], ids: tuple[str, ...]) -> dict[str, str]:
    """What goes without saying in a new record, by key, after what has been said."""
    today = run.day.isoformat()
    found: dict[str, str | None] = {}
    match kind.name:
        case "collegium":
            found = {"day": today, "kind": _collegium_kind(run, clinic, ids)}
        case "review" | "concern" | "inspection":
            found = {"day": today}
        case "report":
            found = {"delivered": today, "year": str(run.day.year - 1)}
        case "programme":
            found = {"revised": today}
        case "trainee":
            found = {
                "employed": texts.get("start", today),
                "start": texts.get("employed"),
                "regulation": "SOSFS 1999:5" if texts.get("programme") == "AT" else "HSLF-FS 2021:8",
                "unit": clinic.own_units[0] if len(clinic.own_units) == 1 else None,
                "percent": "100",
            }
        case "assignment":
            found = {"scope": "clinic", "from": today, "to": _term_end(texts.get("from", today))}
        case _:
            pass
    return {key: text for key, text in found.items() if text is not None}


def _term_end(first: str) -> str | None:
    """The last day of an assignment of the usual length."""
    from sttool.dates import add_months, parse_day

    day = parse_day(first)
    return (add_months(day, 12 * _TERM) - timedelta(days=1)).isoformat() if day is not None else None


def _collegium_kind(run: Run, clinic: Clinic, ids: tuple[str, ...]) -> str | None:
    """The collegium that goes with a programme, where all who are assessed are in the same one."""
    from sttool.clinic.opening import read_dossier

    found = {dossier.trainee.programme for ident in ids if (dossier := read_dossier(run.source, clinic, ident)).trainee}
    return _KINDS_OF[found.pop()] if len(found) == 1 else None


def _names(
    run: Run, clinic: Clinic, kind: Kind, owner: str, path: Mapping[str, str], data: Mapping[str, object]
) -> dict[str, str]:
    """What the path of a record says."""
    from sttool.texts import starting
    from sttool.writing.proposing import proposed, proposed_unit

    if kind.name == "unit":
        return {"owner": owner or proposed_unit(clinic, str(data.get("name", "")))}
    if kind.name in _OWN:
        ident = owner or proposed(clinic, kind, path, data)
        return {"owner": ident, "id": ident}
    names = {**path, "owner": owner, "review": path.get("kind", ""), "programme": path.get("kind", "")}
    if "{id}" in kind.place and "id" not in names:
        word = run.language(starting.STUDY_DIRECTOR if kind.name == "assignment" else starting.PLACEMENT)
        names["id"] = proposed(clinic, kind, {"owner": owner, "word": word}, data)
    if kind.name == "inspection":
        names.setdefault("slug", str(data.get("programme", "")).lower())
    return names
