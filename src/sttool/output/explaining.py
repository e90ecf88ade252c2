"""Explanations of rules: an obligation with its reasons, and a duty with what checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.lines import BLANK, Line, Piece, line, piece, wrapped
from sttool.output.sentences import counting, when, whom
from sttool.reports.duties import KEPT, asking_for
from sttool.texts import sentences as words
from sttool.texts.duties.table import DOCUMENTS, DUTIES
from sttool.texts.duties.words import KEPT as KEPT_ONLY
from sttool.texts.terms import AUTHORITIES, LEVELS, LEVELS_MEANT, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.origin import Layer, Named, Source
    from sttool.texts import Language, Text

_LABEL = 12
"""The columns of the headings at the left."""


def labelled(label: str, texts: Iterable[str], width: int) -> list[Line]:
    """Set paragraphs in a column, with a heading at the left of the first; one that begins with spaces stays inset."""
    lines: list[Line] = []
    for text in texts:
        inset = _LABEL + len(text) - len(text.lstrip())
        lines.extend(wrapped(text.lstrip(), width, inset))
    if not lines:
        return []
    (_, *rest), others = lines[0], lines[1:]
    head = label.ljust(_LABEL) if len(label) < _LABEL else f"{label} "
    return [(piece(head, "head"), *rest), *others]


def obligation_lines(rules: Rules, obligation: Obligation, say: Language, width: int) -> list[Line]:
    """Everything the packs say of an obligation together, and which of them said what."""
    names = {pack.id: say(pack.title) for pack in rules.packs}
    level = obligation.level.value
    answers = ", ".join(say(ROLES[role]) for role in obligation.answers)
    who = [say(words.IN_ORDER, {"roles": answers}) if len(obligation.answers) > 1 else answers]
    if obligation.helps:
        who.append(say(words.HELPS, {"role": say(ROLES[obligation.helps])}))
    sections = (
        (words.FOR_WHOM, [whom(obligation, say)]),
        (words.WHEN, when(obligation, rules.leave_days, rules.since_grace, say)),
        (words.HOW, counting(obligation, say)),
        (words.WHO, who),
        (words.WEIGHT, [f"{say(LEVELS[level])}: {say(LEVELS_MEANT[level])}"]),
        (words.DUTY, [_duty_line(number, say) for number in obligation.duties]),
        (words.FROM, [part for source in obligation.sources for part in _source(source, names, say)]),
        (words.NUMBERS, [_number(item, names, say) for item in obligation.numbers]),
        (words.LAYERS, [*(_layer(layer, names, say) for layer in obligation.layers), *_off(rules, obligation, say)]),
    )
    lines = [line(piece(say(obligation.title), "head"), f"  {obligation.id}"), BLANK]
    for heading, texts in sections:
        lines += labelled(say(heading), texts, width)
    return lines


def off_lines(rules: Rules, name: str, say: Language, width: int) -> list[Line]:
    """An obligation that a layer has set aside: by whom and why, and what it would have asked."""
    pack, reason = rules.off[name]
    names = {item.id: say(item.title) for item in rules.packs}
    said = wrapped(say(words.SET_ASIDE, {"pack": names.get(pack, pack), "reason": reason}), width, 0, "soon")
    found = next((item for item in rules.aside if item.id == name), None)
    if found is None:
        return [line(piece(name, "head")), BLANK, *said]
    head, *rest = obligation_lines(rules, found, say, width)
    return [head, BLANK, *said, *rest]


def _off(rules: Rules, obligation: Obligation, say: Language) -> Iterator[str]:
    """That a layer set it aside, as the last that had a say."""
    if obligation.id in rules.off:
        pack, reason = rules.off[obligation.id]
        title = next((item.title for item in rules.packs if item.id == pack), None)
        yield say(words.TURNED_OFF, {"pack": say(title) if title else pack, "reason": reason})


def duty_lines(rules: Rules, number: str, say: Language, width: int) -> list[Line]:
    """A duty in a sentence, who answers, and the obligations that check it."""
    duty = DUTIES[number]
    who = ", ".join(say(ROLES[role]) for role in duty.who)
    lines = [line(piece(f"{number}  {say(duty.what)}", "head")), BLANK]
    lines += labelled(say(words.WHO), [who], width)
    lines += labelled(say(words.FROM), [say(DOCUMENTS[number[0]])], width)
    behind = asking_for(rules, number)
    if not behind and number in KEPT:
        return [*lines, BLANK, *wrapped(say(KEPT_ONLY, {"records": ", ".join(KEPT[number])}), width)]
    if not behind:
        return [*lines, BLANK, *wrapped(say(words.NO_OBLIGATION), width)]
    lines += [BLANK, line(piece(say(words.OBLIGATIONS), "head"))]
    for item in behind:
        lines += [line(f"  {say(item.title)}  ", piece(item.id, "dim"))]
        told = when(item, rules.leave_days, rules.since_grace, say)[0]
        lines += wrapped(f"{told} · {say(LEVELS[item.level.value])}", width, 4, "dim")
    return lines


def _duty_line(number: str, say: Language) -> str:
    duty = DUTIES.get(number)
    return f"{number}  {say(duty.what)}" if duty else number


def _source(source: Source, names: dict[str, str], say: Language) -> Iterator[str]:
    """Where a demand stands, and under it where its number does; that nobody laid it down is said plainly."""
    yield say(words.DEMAND, {"pack": names.get(source.pack, source.pack), "source": say(source.duty)})
    if source.authority == "tool":
        yield f"   {say(words.NUMBER_OURS, _given(number=say(source.number) if source.number else None))}"
    elif source.number is not None:
        authority = say(AUTHORITIES[source.authority])
        yield f"   {say(words.NUMBER_FROM, {'number': say(source.number), 'authority': authority})}"
    if source.url is not None:
        yield f"   {source.url}"


def _layer(layer: Layer, names: dict[str, str], say: Language) -> str:
    texts = {"added": words.ADDED, "joined": words.JOINED, "changed": words.CHANGED, "value": words.VALUE}
    text: Text = words.CONFIRMED if layer.did == "changed" and not layer.keys else texts[layer.did]
    pack = names.get(layer.pack, layer.pack)
    source = say(layer.source) if layer.source else None
    values = dict(zip(layer.keys, layer.values, strict=False))
    keys = ", ".join(f"{key} ({values[key]})" if values.get(key) else key for key in layer.keys)
    return say(text, {"pack": pack, "keys": keys, **_given(source=source)})


def _number(number: Named, names: dict[str, str], say: Language) -> str:
    told = {"name": number.name, "pack": names.get(number.pack, number.pack), "source": say(number.source)}
    return say(words.NUMBER, {**told, **_given(value=number.value or None)})


def _given(**params: str | None) -> dict[str, object]:
    return {name: value for name, value in params.items() if value is not None}


def inset(lines: Iterable[Line], by: int = 2) -> list[Line]:
    """Set lines further to the right."""
    return [(Piece(" " * by), *each) for each in lines]
