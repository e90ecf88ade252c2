"""The codes of packs: what can be wrong in a layer of obligations, the program's own or the unit's."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text
from sttool.texts.codes import Code, Files

_SETTINGS: Final = "since: 2024-01-01\nlanguage: sv\n"


def _policy(lines: str) -> Files:
    """The unit's own layer, as ``sttool.yaml`` has it."""
    return {"sttool.yaml": f"{_SETTINGS}policy:\n{lines}"}


def _added(lines: str, *, about: str = "trainee", answers: str = "supervisor") -> Files:
    """An obligation of the unit's own, whole but for what the example is about."""
    return _policy(
        "  add:\n"
        "    - id: own-plan\n"
        "      duty: [K4]\n"
        "      level: agreed\n"
        "      title: {sv: Egen plan, en: Own plan}\n"
        f"      about: {about}\n"
        f"      answers: {answers}\n"
        '      source: {duty: "Enhetens beslut", as: tool}\n' + lines
    )


_DUE: Final = "      due: {within: 6 months, of: start}\n"
_MET: Final = "      met_by: {record: plan, on: drafted}\n"
_GOOD: Final = _added(_DUE + _MET)
_CHANGED: Final = _policy("  change:\n    st-plan: {remind: 3 months, source: Enhetens beslut}\n")

PACKS: Final[tuple[Code, ...]] = (
    Code(
        "P101",
        Text("Okänt regelpaket", "Unknown pack"),
        Text(
            'det finns inget regelpaket "{name}"[; menade du "{nearest}"?]',
            'there is no pack "{name}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Skriv namnet på ett av programmets paket, eller sökvägen till ett eget, till exempel ./policy/vart.yaml.",
            "Give the name of one of the program's packs, or the path of your own, such as ./policy/ours.yaml.",
        ),
        bad={"sttool.yaml": _SETTINGS + "packs: [nationel]\n"},
        good={"sttool.yaml": _SETTINGS + "packs: [national]\n"},
    ),
    Code(
        "P102",
        Text("Regelpaket utanför mappen", "Pack outside the folder"),
        Text(
            '"{name}" leder ut ur mappen, eller är ingen .yaml-fil',
            '"{name}" leads out of the folder, or is no .yaml file',
        ),
        Text(
            "Lägg paketet i samma mapp som sttool.yaml eller en mapp under den, och skriv sökvägen därifrån.",
            "Put the pack in the folder of sttool.yaml or one below it, and give its path from there.",
        ),
        bad={"sttool.yaml": _SETTINGS + "packs: [national, ../ours.yaml]\n"},
        good={
            "sttool.yaml": _SETTINGS + "packs: [national, ./policy/ours.yaml]\n",
            "policy/ours.yaml": "id: ours\ntitle: {sv: Egna regler, en: Own rules}\nsource: Enhetens beslut\n",
        },
    ),
    Code(
        "P103",
        Text("Ändrar en skyldighet som inte finns", "Changes an obligation that is not there"),
        Text(
            'inget tidigare paket har skyldigheten "{id}"[; menade du "{nearest}"?]',
            'no earlier pack has the obligation "{id}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Rätta namnet, eller lägg till skyldigheten under add i stället. Alla namn står i docs/obligations.md.",
            "Correct the name, or add the obligation under add instead. All names stand in docs/obligations.md.",
        ),
        bad=_policy("  change:\n    st-plna: {remind: 3 months, source: Enhetens beslut}\n"),
        good=_CHANGED,
    ),
    Code(
        "P104",
        Text("Tar bort en skyldighet som inte finns", "Sets aside an obligation that is not there"),
        Text(
            'inget tidigare paket har skyldigheten "{id}"[; menade du "{nearest}"?]',
            'no earlier pack has the obligation "{id}"[; did you mean "{nearest}"?]',
        ),
        Text("Rätta namnet, eller ta bort raden.", "Correct the name, or remove the line."),
        bad=_policy("  off: {st-plna: Sköts av regionen}\n"),
        good=_policy("  off: {st-plan: Sköts av regionen}\n"),
    ),
    Code(
        "P105",
        Text("Skyldigheten står två gånger", "Obligation stands twice"),
        Text('"{id}" läggs till två gånger i samma paket', '"{id}" is added twice in the same pack'),
        Text(
            "Behåll den ena, eller ge den andra ett eget namn.",
            "Keep one of them, or give the other a name of its own.",
        ),
        bad=_policy(
            "  add:\n"
            + 2
            * (
                "    - {id: own-plan, duty: [K4], level: agreed, title: {sv: Egen plan, en: Own plan}, about: trainee,"
                " due: {within: 6 months, of: start}, met_by: {record: plan, on: drafted}, answers: supervisor,"
                ' source: {duty: "Enhetens beslut", as: tool}}\n'
            )
        ),
        good=_GOOD,
    ),
    Code(
        "P106",
        Text("Två paket säger olika om samma skyldighet", "Two packs differ on one obligation"),
        Text(
            '"{key}" för "{id}" är inte detsamma som i paketet {pack}',
            '"{key}" of "{id}" is not the same as in the pack {pack}',
        ),
        Text(
            "Vill du ändra en skyldighet, gör det under change. Samma skyldighet i två paket får bara skilja i duty, "
            "level, answers och source.",
            "To alter an obligation, use change. The same obligation in two packs may differ only in duty, level, "
            "answers and source.",
        ),
        bad=_policy(
            "  add:\n"
            "    - id: supervisors-meeting\n"
            "      duty: [K15]\n"
            "      level: agreed\n"
            "      title: {sv: Möte med enhetens handledare, en: Meeting with the unit's supervisors}\n"
            "      met: {sv: ett möte med handledarna är hållet, en: a meeting with the supervisors is held}\n"
            "      about: unit\n"
            "      due: {each: term, at_least: 1}\n"
            "      met_by: {record: activity, on: date, where: {kind: supervisor-meeting}}\n"
            "      answers: study_director\n"
            "      remind: 2 months\n"
            '      source: {duty: "Enhetens beslut", as: tool}\n'
        ),
        good=_policy("  change:\n    supervisors-meeting: {due: {each: term, at_least: 1}, source: Enhetens beslut}\n"),
    ),
    Code(
        "P107",
        Text("Okänt tal", "Unknown number"),
        Text(
            'det finns inget tal som heter "{found}"[; menade du "{nearest}"?]',
            'there is no number called "{found}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Lägg talet under values, med is och source, i det här paketet eller ett tidigare.",
            "Put the number under values, with is and source, in this pack or an earlier one.",
        ),
        bad=_added("      due: {within: {value: own-limit}, of: start}\n" + _MET),
        good={
            "sttool.yaml": str(_added("      due: {within: {value: own-limit}, of: start}\n" + _MET)["sttool.yaml"])
            + "  values:\n    own-limit: {is: 4 months, source: Enhetens beslut}\n"
        },
    ),
    Code(
        "P110",
        Text("Inte en tidsrymd", "Not a span of time"),
        Text('"{found}" är ingen tidsrymd', '"{found}" is no span of time'),
        Text(
            "Skriv ett tal och days, weeks, months eller years, till exempel 6 months.",
            "Write a number and days, weeks, months or years, such as 6 months.",
        ),
        bad=_added("      due: {within: halvår, of: start}\n" + _MET),
        good=_GOOD,
    ),
    Code(
        "P111",
        Text("Okänd roll", "Unknown role"),
        Text('"{found}" är ingen roll', '"{found}" is no role'),
        Text(
            "Den som svarar är trainee, supervisor, study_director eller head.",
            "Who answers is trainee, supervisor, study_director or head.",
        ),
        bad=_added(_DUE + _MET, answers="handledare"),
        good=_GOOD,
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
        bad=_added(_DUE + "      met_by: plan\n"),
        good=_GOOD,
    ),
    Code(
        "P113",
        Text("Okänd nyckel i ett regelpaket", "Unknown key in a pack"),
        Text('nyckeln "{found}" hör inte hit', 'the key "{found}" does not belong here'),
        Text("Rätta eller ta bort nyckeln.", "Correct or remove the key."),
        bad=_added("      due: {within: 6 months, of: start, latest: true}\n" + _MET),
        good=_GOOD,
    ),
    Code(
        "P114",
        Text("Okänt slag av post", "Unknown kind of record"),
        Text('det finns inget slag av post som heter "{found}"', 'there is no kind of record called "{found}"'),
        Text("Kommandot sttool schema räknar upp alla slag.", "The command sttool schema lists all kinds."),
        bad=_added(_DUE + "      met_by: {record: plans, on: drafted}\n"),
        good=_GOOD,
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
        bad=_added("      due: {by: 6 months}\n" + _MET),
        good=_GOOD,
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
        bad=_added("      due: {within: 6 months, of: birthday}\n" + _MET),
        good=_GOOD,
    ),
    Code(
        "P117",
        Text("Okänt tillstånd", "Unknown state"),
        Text('det finns inget tillstånd som heter "{found}"', 'there is no state called "{found}"'),
        Text("Alla tillstånd står i docs/obligations.md.", "All states stand in docs/obligations.md."),
        bad=_added("      due: {always: supervised, grace: 1 month}\n"),
        good=_added("      due: {always: main-supervisor, grace: 1 month}\n"),
    ),
    Code(
        "P118",
        Text("Ett värde saknas", "Value missing"),
        Text('tillståndet behöver "{found}"', 'the state needs "{found}"'),
        Text("Lägg till nyckeln med sitt värde.", "Add the key with its value."),
        bad=_added("      due: {always: supervisor-load, grace: 1 month}\n", about="supervisor"),
        good=_added("      due: {always: supervisor-load, grace: 1 month, at_most: 3}\n", about="supervisor"),
    ),
    Code(
        "P119",
        Text("Värdet är av fel sort", "Value is of the wrong sort"),
        Text('"{found}" kan inte användas här', '"{found}" cannot be used here'),
        Text(
            "Skriv ett tal, en tidsrymd eller en tabell, som i de paket som följer med programmet.",
            "Write a number, a span of time or a table, as in the packs that come with the program.",
        ),
        bad=_added("      due: {each: year, at_least: ofta}\n" + _MET),
        good=_added("      due: {each: year, at_least: 2}\n" + _MET),
    ),
    Code(
        "P120",
        Text("Okänt fält", "Unknown field"),
        Text('posten {kind} har inget fält "{found}"', 'the record {kind} has no field "{found}"'),
        Text(
            "Kommandot sttool schema med slagets namn visar vilka fält som finns.",
            "The command sttool schema with the name of the kind shows which fields there are.",
        ),
        bad=_added(_DUE + "      met_by: {record: plan, on: ready}\n"),
        good=_GOOD,
    ),
    Code(
        "P121",
        Text("Inte en dag", "Not a day"),
        Text('"{found}" är ingen dag', '"{found}" is no day'),
        Text("Skriv dagen som 2026-09-01.", "Write the day as 2026-09-01."),
        bad=_added(_DUE + _MET + "      applies: {from: hösten}\n"),
        good=_added(_DUE + _MET + "      applies: {from: 2026-09-01}\n"),
    ),
    Code(
        "P122",
        Text("Samma regelpaket två gånger", "Same pack twice"),
        Text('paketet "{id}" är redan läst', 'the pack "{id}" has been read already'),
        Text("Nämn varje paket en gång i sttool.yaml.", "Name each pack once in sttool.yaml."),
        bad={"sttool.yaml": _SETTINGS + "packs: [national, national]\n"},
        good={"sttool.yaml": _SETTINGS + "packs: [national]\n"},
    ),
    Code(
        "P123",
        Text("Tal som inget vilar på", "Number that nothing rests on"),
        Text(
            'ingen skyldighet vilar på talet "{found}"[; menade du "{nearest}"?]',
            'no obligation rests on the number "{found}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Rätta namnet, eller ta bort talet: som det står ändrar det ingenting.",
            "Correct the name, or remove the number: as it stands it changes nothing.",
        ),
        bad=_policy("  values:\n    plan-withn: {is: 4 months, source: Enhetens beslut}\n"),
        good=_policy("  values:\n    plan-within: {is: 4 months, source: Enhetens beslut}\n"),
    ),
)
