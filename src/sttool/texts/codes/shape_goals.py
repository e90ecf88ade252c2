"""M160 and on: goal files of the repository's own."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_FOLDER = "goals/hslf-fs-2021-8"
_GOAL = "  - {code: STc1, label: Akut omhändertagande, requires: [clinical, course]}\n"
_FILE = f"goals:\n{_GOAL}"

GOAL_FILES: tuple[Code, ...] = (
    Code(
        "M160",
        title=Text("Målfil på okänd plats", "Goal file in no known place"),
        message=Text(
            "ingen målbeskrivning hör hemma på denna plats; menade du {nearest}?",
            "no goals belong in this place; did you mean {nearest}?",
        ),
        help=Text(
            "Egna målfiler ligger i goals/, i en mapp för föreskriften och en fil för specialiteten: hslf-fs-2021-8 "
            "eller sosfs-2015-8. De gemensamma målen heter common.yaml och bastjänstgöringens bt.yaml.",
            "Goal files of your own stand in goals/, in a folder for the regulation, a file for the specialty: "
            "hslf-fs-2021-8 or sosfs-2015-8. The shared goals are common.yaml, those of basic training bt.yaml.",
        ),
        bad={"goals/hslf-fs-2021/internmedicin.yaml": _FILE},
        good={f"{_FOLDER}/internmedicin.yaml": _FILE},
    ),
    Code(
        "M161",
        title=Text("Målfil för en annan föreskrift", "Goal file for another regulation"),
        message=Text(
            "filen ligger i mappen för {regulation} men säger något annat",
            "the file stands in the folder of {regulation} and says something else",
        ),
        help=Text(
            "Flytta filen till rätt mapp, eller ta bort raden: mappen säger redan vilken föreskrift det är.",
            "Move the file to the right folder, or remove the line: the folder says already which regulation it is.",
        ),
        bad={f"{_FOLDER}/internmedicin.yaml": f'regulation: "SOSFS 2015:8"\n{_FILE}'},
        good={f"{_FOLDER}/internmedicin.yaml": f'regulation: "HSLF-FS 2021:8"\n{_FILE}'},
    ),
    Code(
        "M162",
        title=Text("Samma delmål två gånger", "Same goal twice"),
        message=Text("delmålet {goal} finns redan i filen", "the goal {goal} is in the file already"),
        help=Text(
            "Ta bort det ena, eller rätta koden. Intyg nämner delmål vid koden, så varje kod får finnas en gång.",
            "Remove one of them, or correct the code. Certificates name goals by code, so each is there once.",
        ),
        bad={f"{_FOLDER}/internmedicin.yaml": f"{_FILE}{_GOAL}"},
        good={f"{_FOLDER}/internmedicin.yaml": f"{_FILE}{_GOAL.replace('STc1', 'STc2')}"},
    ),
)
