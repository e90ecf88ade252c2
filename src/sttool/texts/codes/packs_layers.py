"""What can be wrong between layers of obligations: packs that are not there, what they change, numbers by name."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.codes.packs_examples import CHANGED, GOOD, MET, SETTINGS, added, policy

LAYERS: Final[tuple[Code, ...]] = (
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
        bad={"sttool.yaml": SETTINGS + "packs: [nationel]\n"},
        good={"sttool.yaml": SETTINGS + "packs: [national]\n"},
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
        bad={"sttool.yaml": SETTINGS + "packs: [national, ../ours.yaml]\n"},
        good={
            "sttool.yaml": SETTINGS + "packs: [national, ./policy/ours.yaml]\n",
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
        bad=policy("  change:\n    st-plna: {remind: 3 months, source: Enhetens beslut}\n"),
        good=CHANGED,
    ),
    Code(
        "P104",
        Text("Tar bort en skyldighet som inte finns", "Sets aside an obligation that is not there"),
        Text(
            'inget tidigare paket har skyldigheten "{id}"[; menade du "{nearest}"?]',
            'no earlier pack has the obligation "{id}"[; did you mean "{nearest}"?]',
        ),
        Text("Rätta namnet, eller ta bort raden.", "Correct the name, or remove the line."),
        bad=policy("  off: {st-plna: Sköts av regionen}\n"),
        good=policy("  off: {st-plan: Sköts av regionen}\n"),
    ),
    Code(
        "P105",
        Text("Skyldigheten står två gånger", "Obligation stands twice"),
        Text('"{id}" läggs till två gånger i samma paket', '"{id}" is added twice in the same pack'),
        Text(
            "Behåll den ena, eller ge den andra ett eget namn.",
            "Keep one of them, or give the other a name of its own.",
        ),
        bad=policy(
            "  add:\n"
            + 2
            * (
                "    - {id: own-plan, duty: [K4], level: agreed, title: {sv: Egen plan, en: Own plan}, about: trainee,"
                " due: {within: 6 months, of: start}, met_by: {record: plan, on: drafted}, answers: supervisor,"
                ' source: {duty: "Enhetens beslut", as: tool}}\n'
            )
        ),
        good=GOOD,
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
        bad=policy(
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
        good=policy("  change:\n    supervisors-meeting: {due: {each: term, at_least: 1}, source: Enhetens beslut}\n"),
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
        bad=added("      due: {within: {value: own-limit}, of: start}\n" + MET),
        good={
            "sttool.yaml": str(added("      due: {within: {value: own-limit}, of: start}\n" + MET)["sttool.yaml"])
            + "  values:\n    own-limit: {is: 4 months, source: Enhetens beslut}\n"
        },
    ),
    Code(
        "P122",
        Text("Samma regelpaket två gånger", "Same pack twice"),
        Text('paketet "{id}" är redan läst', 'the pack "{id}" has been read already'),
        Text("Nämn varje paket en gång i sttool.yaml.", "Name each pack once in sttool.yaml."),
        bad={"sttool.yaml": SETTINGS + "packs: [national, national]\n"},
        good={"sttool.yaml": SETTINGS + "packs: [national]\n"},
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
        bad=policy("  values:\n    plan-withn: {is: 4 months, source: Enhetens beslut}\n"),
        good=policy("  values:\n    plan-within: {is: 4 months, source: Enhetens beslut}\n"),
    ),
)
