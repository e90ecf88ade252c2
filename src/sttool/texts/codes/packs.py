"""The codes of packs: what can be wrong in a layer of obligations, the program's own or the unit's."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.codes.packs_examples import DUE, GOOD, MET, added
from sttool.texts.codes.packs_layers import LAYERS

_PARTS: Final[tuple[Code, ...]] = (
    Code(
        "P110",
        Text("Inte en tidsrymd", "Not a span of time"),
        Text('"{found}" är ingen tidsrymd', '"{found}" is no span of time'),
        Text(
            "Skriv ett tal och days, weeks, months eller years, till exempel 6 months.",
            "Write a number and days, weeks, months or years, such as 6 months.",
        ),
        bad=added("      due: {within: halvår, of: start}\n" + MET),
        good=GOOD,
    ),
    Code(
        "P111",
        Text("Okänd roll", "Unknown role"),
        Text('"{found}" är ingen roll', '"{found}" is no role'),
        Text(
            "Den som svarar är trainee, supervisor, study_director eller head.",
            "Who answers is trainee, supervisor, study_director or head.",
        ),
        bad=added(DUE + MET, answers="handledare"),
        good=GOOD,
    ),
    Code(
        "P112",
        Text("Delen är inte hel", "Part is not whole"),
        Text(
            "här behövs nycklar och värden som paketet kan läsas efter",
            "keys and values are needed here for the pack to be read",
        ),
        Text(
            "Ett bevis är till exempel record: plan, on: established: slaget av post och fältet med dagen.",
            "A proof is for example record: plan, on: established: the kind of record and the field with the day.",
        ),
        bad=added(DUE + "      met_by: plan\n"),
        good=GOOD,
    ),
    Code(
        "P113",
        Text("Okänd nyckel i ett regelpaket", "Unknown key in a pack"),
        Text('nyckeln "{found}" hör inte hit', 'the key "{found}" does not belong here'),
        Text("Rätta eller ta bort nyckeln.", "Correct or remove the key."),
        bad=added("      due: {within: 6 months, of: start, latest: true}\n" + MET),
        good=GOOD,
    ),
    Code(
        "P114",
        Text("Okänt slag av post", "Unknown kind of record"),
        Text('det finns inget slag av post som heter "{found}"', 'there is no kind of record called "{found}"'),
        Text("Kommandot sttool schema räknar upp alla slag.", "The command sttool schema lists all kinds."),
        bad=added(DUE + "      met_by: {record: plans, on: drafted}\n"),
        good=GOOD,
    ),
    Code(
        "P115",
        Text("Inget sätt att förfalla", "No way of being due"),
        Text("det går inte att se när skyldigheten ska vara uppfylld", "it cannot be told when the obligation is due"),
        Text(
            "Ange ett av sätten: within och of, before och by, every och from, each och at_least, after_each, on och "
            "within, eller always och grace.",
            "Give one of the ways: within and of, before and by, every and from, each and at_least, after_each, on "
            "and within, or always and grace.",
        ),
        bad=added("      due: {by: 6 months}\n" + MET),
        good=GOOD,
    ),
    Code(
        "P116",
        Text("Okänd händelse", "Unknown event"),
        Text(
            '"{found}" är ingen händelse som en klocka kan starta från',
            '"{found}" is no event that a clock can start from',
        ),
        Text(
            "Vanliga händelser är employed, start, expected_end, applied, placement.from och assignment.to.",
            "Usual events are employed, start, expected_end, applied, placement.from and assignment.to.",
        ),
        bad=added("      due: {within: 6 months, of: birthday}\n" + MET),
        good=GOOD,
    ),
    Code(
        "P117",
        Text("Okänt tillstånd", "Unknown state"),
        Text('det finns inget tillstånd som heter "{found}"', 'there is no state called "{found}"'),
        Text("Alla tillstånd står i docs/obligations.md.", "All states stand in docs/obligations.md."),
        bad=added("      due: {always: supervised, grace: 1 month}\n"),
        good=added("      due: {always: main-supervisor, grace: 1 month}\n"),
    ),
    Code(
        "P118",
        Text("Ett värde saknas", "Value missing"),
        Text('tillståndet behöver "{found}"', 'the state needs "{found}"'),
        Text("Lägg till nyckeln med sitt värde.", "Add the key with its value."),
        bad=added("      due: {always: supervisor-load, grace: 1 month}\n", about="supervisor"),
        good=added("      due: {always: supervisor-load, grace: 1 month, at_most: 3}\n", about="supervisor"),
    ),
    Code(
        "P119",
        Text("Värdet är av fel sort", "Value is of the wrong sort"),
        Text('"{found}" kan inte användas här', '"{found}" cannot be used here'),
        Text(
            "Skriv ett tal, en tidsrymd eller en tabell, som i de paket som följer med programmet.",
            "Write a number, a span of time or a table, as in the packs that come with the program.",
        ),
        bad=added("      due: {each: year, at_least: ofta}\n" + MET),
        good=added("      due: {each: year, at_least: 2}\n" + MET),
    ),
    Code(
        "P120",
        Text("Okänt fält", "Unknown field"),
        Text('posten {kind} har inget fält "{found}"', 'the record {kind} has no field "{found}"'),
        Text(
            "Kommandot sttool schema med slagets namn visar vilka fält som finns.",
            "The command sttool schema with the name of the kind shows which fields there are.",
        ),
        bad=added(DUE + "      met_by: {record: plan, on: ready}\n"),
        good=GOOD,
    ),
    Code(
        "P121",
        Text("Inte en dag", "Not a day"),
        Text('"{found}" är ingen dag', '"{found}" is no day'),
        Text("Skriv dagen som 2026-09-01.", "Write the day as 2026-09-01."),
        bad=added(DUE + MET + "      applies: {from: hösten}\n"),
        good=added(DUE + MET + "      applies: {from: 2026-09-01}\n"),
    ),
)

PACKS: Final[tuple[Code, ...]] = tuple(sorted((*LAYERS, *_PARTS), key=lambda code: code.code))
