"""Packs laid on one another: what each adds, changes, sets aside and numbers, in the order ``sttool.yaml`` names them.

The same obligation added by two packs is one: duties, sources and answerers are joined in the packs' order and the
strictest level holds. Any other difference between them is a fault, so that each pack is whole by itself and no
paper is asked for twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from sttool.findings import Finding, finding
from sttool.obligations import ways
from sttool.obligations.absence import absence_rules
from sttool.obligations.model import Always, Level, Obligation, Pack, Rules, Stage
from sttool.obligations.numbers import ASKED_BEFORE, HORIZON, LEAVE_DAYS, SINCE_GRACE, Number, Numbers
from sttool.obligations.origin import Layer as Say
from sttool.obligations.origin import Named, Source
from sttool.obligations.packfile import SourceEntry
from sttool.obligations.reading import Misread, listed, quoted, span
from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.findings import At
    from sttool.obligations.model import About, Due, Role
    from sttool.obligations.packfile import Both, ChangeEntry, Entry, ValueEntry

PLAIN: Final = ("title", "met", "about", "applies", "due", "met_by", "stages", "helps", "remind", "closes", "standing",
         "after_end", "pauses")  # fmt: skip
"""The keys in which two packs that add one obligation may not differ; in the others they are joined."""


_WORDED: Final = frozenset({"title", "met", "met_by", "stages"})
"""The keys whose values are sentences, or proofs, that an explanation tells in its own place."""


class Read(Struct, frozen=True):
    """A layer that could be read: its pack, what it says, and where in its file that stands.

    ``added`` has each obligation with its number in the file's list, where some may have been refused.
    """

    pack: Pack
    added: tuple[tuple[int, Entry], ...] = ()
    changes: Mapping[str, ChangeEntry] = field(default_factory=dict)
    off: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, ValueEntry] = field(default_factory=dict)
    at: At = ()


class _Draft(Struct):
    """An obligation while layers are laid: its keys as now said and as first added, and where each was last said."""

    said: dict[str, Any]
    added: Entry
    origin: dict[str, tuple[str, At]]
    duties: list[str]
    answers: Any
    level: Level
    sources: list[Source]
    layers: list[Say]


class _State(Struct):
    """All drafts, numbers and faults so far."""

    drafts: dict[str, _Draft] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=Numbers)
    off: dict[str, tuple[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def lay(layers: Sequence[Read]) -> tuple[Rules, tuple[Finding, ...]]:
    """Lay packs on one another; an obligation that cannot be read whole is a finding and is left out."""
    state = _State()
    for read in layers:
        for name, entry in read.values.items():
            at = (*read.at, "values", name, "is")
            state.numbers.lay(name, Number(entry.value, worded(entry.source), read.pack.id, read.pack.path, at))
        for index, added in read.added:
            _add(state, read, added, (*read.at, "add", index))
        for name, change in read.changes.items():
            _change(state, read, name, change)
        for name, reason in read.off.items():
            _off(state, read, name, reason)
    made = [_made(state, name, draft) for name, draft in state.drafts.items()]
    absence, faults = absence_rules(layers)
    state.findings.extend(faults)
    rules = Rules(
        packs=tuple(read.pack for read in layers),
        obligations=tuple(item for item in made if item is not None and item.id not in state.off),
        aside=tuple(item for item in made if item is not None and item.id in state.off),
        off=state.off,
        months=state.numbers.months(state.findings),
        leave_days=state.numbers.whole(LEAVE_DAYS, state.findings),
        since_grace=state.numbers.span(SINCE_GRACE, state.findings),
        horizon=state.numbers.span(HORIZON, state.findings),
        absence=absence,
        asked_before=state.numbers.span(ASKED_BEFORE, state.findings),
    )
    return rules, (*state.findings, *state.numbers.idle())


def _add(state: _State, read: Read, entry: Entry, at: At) -> None:
    source = _source(read.pack.id, entry.source)
    keys = tuple(key for key in PLAIN if key in entry.model_fields_set)
    for key in keys:
        state.numbers.mention(getattr(entry, key))
    draft = state.drafts.get(entry.id)
    if draft is None:
        say = Say(read.pack.id, "added", keys, read.pack.path, source.duty)
        state.drafts[entry.id] = _Draft(
            said={key: getattr(entry, key) for key in PLAIN},
            added=entry,
            origin={key: (read.pack.path, (*at, key)) for key in (*PLAIN, "answers")},
            duties=list(dict.fromkeys(entry.duty)),
            answers=entry.answers,
            level=Level(entry.level),
            sources=[source],
            layers=[say],
        )
        return
    if any(say.pack == read.pack.id for say in draft.layers):
        state.findings.append(finding("P105", read.pack.path, (*at, "id"), id=entry.id))
        return
    state.findings.extend(_differing(read, entry, draft, at))
    draft.duties.extend(duty for duty in dict.fromkeys(entry.duty) if duty not in draft.duties)
    draft.answers = [*(first := listed(draft.answers)), *(role for role in listed(entry.answers) if role not in first)]
    draft.level = min(draft.level, Level(entry.level), key=lambda level: level.rank)
    draft.sources.append(source)
    draft.layers.append(Say(read.pack.id, "joined", keys, read.pack.path, source.duty))


def _differing(read: Read, entry: Entry, draft: _Draft, at: At) -> Iterator[Finding]:
    """How an obligation that an earlier pack has differs here: each key at its place, those left out together."""
    first = draft.layers[0].pack
    keys = [key for key in PLAIN if getattr(entry, key) != getattr(draft.added, key)]
    for key in keys:
        if key in entry.model_fields_set:
            yield finding("P106", read.pack.path, (*at, key), id=entry.id, key=key, pack=first)
    if missing := ", ".join(key for key in keys if key not in entry.model_fields_set):
        yield finding("P106", read.pack.path, (*at, "id"), id=entry.id, key=missing, pack=first)


def _change(state: _State, read: Read, name: str, change: ChangeEntry) -> None:
    at = (*read.at, "change", name)
    draft = state.drafts.get(name)
    if draft is None:
        state.findings.append(_unknown(state, "P103", read, at, name))
        return
    keys = tuple(key for key in change.model_fields_set if key != "source")
    for key in keys:
        value = getattr(change, key)
        if key == "level":
            draft.level = Level(value)
        elif key == "answers":
            draft.answers = value
        else:
            draft.said[key] = value
            if key == "met_by":
                draft.said["stages"] = ()
        draft.origin[key] = (read.pack.path, (*at, key))
    source = change.source
    if isinstance(source, SourceEntry):
        draft.sources.append(_source(read.pack.id, source))
    words = worded(source.number or source.duty if isinstance(source, SourceEntry) else source)
    named = tuple(sorted(keys))
    said = tuple(quoted(getattr(change, key)) if key not in _WORDED else "" for key in named)
    draft.layers.append(Say(read.pack.id, "changed", named, read.pack.path, words, said))


def _off(state: _State, read: Read, name: str, reason: str) -> None:
    if name in state.drafts:
        state.off[name] = (read.pack.id, reason)
    else:
        state.findings.append(_unknown(state, "P104", read, (*read.at, "off", name), name))


def _unknown(state: _State, code: str, read: Read, at: At, name: str) -> Finding:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a fault

    nearest = get_close_matches(name, state.drafts, 1)
    return finding(code, read.pack.path, at, aim="key", id=name, nearest=nearest[0] if nearest else None)


def _made(state: _State, name: str, draft: _Draft) -> Obligation | None:
    """An obligation from its draft, with all numbers put in; ``None`` and a finding where a part cannot be read."""
    keys, part = draft.said, _Part(state.numbers)
    try:
        about: About = keys["about"]
        due = ways.due(part.filled("due", keys), about, ())
        applies = ways.applies(part.filled("applies", keys), about, ())
        remind, closes = span(part.filled("remind", keys), ()), part.filled("closes", keys)
        closing = span(closes, ()) if closes is not None else None
        answers = ways.roles(part.filled("answers", {"answers": draft.answers}), ())
        stages = _stages(part.filled("stages" if keys["stages"] else "met_by", keys), about, answers)
        _can_be_met(due, stages)
    except Misread as fault:
        path, at = part.blamed(draft.origin, fault.at)
        state.findings.append(fault.finding(path, at))
        return None
    changed = (say for key in sorted(part.used) for say in state.numbers.changed.get(key, ()))
    known = ((key, state.numbers.known[key]) for key in sorted(part.used))
    return Obligation(
        id=name,
        duties=tuple(draft.duties),
        level=draft.level,
        title=worded(keys["title"]),
        about=about,
        applies=applies,
        due=due,
        stages=stages,
        answers=answers,
        helps=keys["helps"],
        remind=remind,
        closes=closing,
        standing=keys["standing"],
        after_end=keys["after_end"],
        pauses=keys["pauses"],
        sources=tuple(draft.sources),
        layers=(*draft.layers, *changed),
        met_text=worded(keys["met"]) if keys["met"] else None,
        numbers=tuple(Named(key, quoted(number.value), number.pack, number.source) for key, number in known),
    )


class _Part(Struct):
    """The part of an obligation that is being read, and the numbers put in for what stands in it."""

    numbers: Numbers
    key: str = ""
    put_in: dict[At, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def filled(self, key: str, said: Mapping[str, Any]) -> Any:  # noqa: ANN401 - data of a pack
        """Begin with a part: what is said under a key, with its numbers."""
        self.key, self.put_in = key, {}
        raw = self.numbers.put_in(said[key], (), self.put_in)
        self.used.update(self.put_in.values())
        return raw

    def blamed(self, origin: Mapping[str, tuple[str, At]], at: At) -> tuple[str, At]:
        """Where a fault stands: in the part itself, or in the number that was put in for it."""
        for length in range(len(at), -1, -1):
            if at[:length] in self.put_in:
                number = self.numbers.known[self.put_in[at[:length]]]
                return number.path, (*number.at, *at[length:])
        path, begin = origin[self.key]
        return path, (*begin, *at)


def _stages(raw: Any, about: About, answers: tuple[Role, ...]) -> tuple[Stage, ...]:  # noqa: ANN401 - data of a pack
    """The steps to a paper that is whole; where there are none, one that any proof is enough for."""
    if not isinstance(raw, tuple):
        return (Stage(answers[0], ways.proofs(raw, about, ())),)
    return tuple(
        Stage(
            entry.answers,
            ways.proofs(entry.met_by, about, (index, "met_by")),
            worded(entry.title) if entry.title else None,
        )
        for index, entry in enumerate(raw)
    )


def _can_be_met(due: Due, stages: tuple[Stage, ...]) -> None:
    """Hold every obligation but a state to something that meets it: else it would be overdue for ever."""
    if not isinstance(due, Always) and not all(stage.proofs for stage in stages):
        raise Misread((), "P112")


def _source(pack: str, entry: SourceEntry) -> Source:
    number = worded(entry.number) if entry.number is not None else None
    return Source(pack, worded(entry.duty), number, entry.authority, entry.url)


def worded(words: str | Both) -> Text:
    """A text of a pack in both languages; a name or a citation is the same in each."""
    return Text(words, words) if isinstance(words, str) else Text(words.sv, words.en)
