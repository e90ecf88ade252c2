"""The codes of templates: what is wrong with one of the unit's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code, Link

if TYPE_CHECKING:
    from sttool.texts.codes import Files

_SETTINGS: Final = "since: 2024-01-01\nlanguage: sv\ntemplates: mallar\n"
_OWN: Final = "mallar/report/yearly.sv.j2"
_EXTENDS: Final = '{% extends "sttool/report/yearly.sv.j2" %}\n'


def _with(text: str, path: str = _OWN) -> Files:
    """A clinic with one template of its own, that extends the packaged report."""
    return {"sttool.yaml": _SETTINGS, path: _EXTENDS + text}


_RIGHT: Final = _with("{% block title %}Utbildningen {{ report.year }}{% endblock %}\n")

TEMPLATES: Final[tuple[Code, ...]] = (
    Code(
        "T101",
        Text("Mall som inte går att tolka", "Template that cannot be parsed"),
        Text("mallen går inte att tolka: {reason}", "the template cannot be parsed: {reason}"),
        Text(
            "Varje block, if och for behöver sitt slut (endblock, endif, endfor) och varje klammer sin andra. sttool "
            "template copy ger en mall att utgå från.",
            "Every block, if and for needs its end (endblock, endif, endfor), and every brace its other. sttool "
            "template copy gives a template to start from.",
        ),
        _with("{% block title %}Utbildningen\n"),
        _RIGHT,
    ),
    Code(
        "T102",
        Text("Namn som mallen inte får", "Name that the template is not given"),
        Text(
            'mallen får inget som heter "{name}"[; menade du "{nearest}"?]',
            'the template is given nothing called "{name}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Vad varje mall får, fält för fält, står i docs/templates.md.",
            "What each template is given, field by field, stands in docs/templates.md.",
        ),
        _with("{% block title %}Utbildningen {{ report.yaer }}{% endblock %}\n"),
        _RIGHT,
    ),
    Code(
        "T103",
        Text("Mall som vill åt mer än den får", "Template that asks for more than it may"),
        Text('en mall får inte fråga efter "{name}"', 'a template may not ask for "{name}"'),
        Text(
            "En mall får läsa det den får och inget annat: inga namn som börjar med _, inga filer, ingen kod. Ta bort "
            "det.",
            "A template may read what it is given and nothing else: no names that begin with _, no files, no code. "
            "Take it out.",
        ),
        _with("{% block title %}{{ report.__class__ }}{% endblock %}\n"),
        _RIGHT,
    ),
    Code(
        "T104",
        Text("Mall som inte finns", "Template that is not there"),
        Text('det finns ingen mall "{name}"', 'there is no template "{name}"'),
        Text(
            "Skriv sökvägen från din egen mapp med mallar, eller sttool/ och namnet på en av programmets. Ingen mall "
            "hämtas någon annanstans ifrån. sttool template list visar vilka som finns.",
            "Write the path from your own folder of templates, or sttool/ and the name of one of the program's. No "
            "template is taken from anywhere else. sttool template list shows which there are.",
        ),
        _with('{% block title %}{% include "../hemligt.txt" %}{% endblock %}\n'),
        _RIGHT,
    ),
    Code(
        "T105",
        Text("Mall som inte går att skriva med", "Template that cannot be written with"),
        Text("mallen gick inte att skriva med: {reason}", "the template could not be written with: {reason}"),
        Text(
            "Se vad raden räknar med: ett tal kan vara noll, en lista tom, ett värde utelämnat. Pröva det först med "
            "if, och låt ingen räkning bli för lång.",
            "See what the line reckons with: a number may be nought, a list empty, a value left out. Ask with if "
            "first, and let no counting grow too long.",
        ),
    ),
    Code(
        "T106",
        Text("Mall som inte går att läsa", "Template that cannot be read"),
        Text("mallen går inte att läsa", "the template cannot be read"),
        Text(
            "En mall ska vara en vanlig fil som går att öppna; länkar följs inte. Lägg filen själv i mappen.",
            "A template has to be a plain file that can be opened; links are not followed. Put the file itself into "
            "the folder.",
        ),
        {"sttool.yaml": _SETTINGS, _OWN: Link("../../records/names.yaml")},
        _RIGHT,
    ),
    Code(
        "T107",
        Text("Block som mallen inte har", "Block that the template does not have"),
        Text(
            'programmets mall har inget block "{name}", så det visas aldrig[; menade du "{nearest}"?]',
            'the packaged template has no block "{name}", so that it is never shown[; did you mean "{nearest}"?]',
        ),
        Text(
            "Ge det ett namn som finns: sttool template list visar vilka block varje mall har.",
            "Give it a name that there is: sttool template list shows the blocks of each template.",
        ),
        _with("{% block titel %}Utbildningen{% endblock %}\n"),
        _RIGHT,
        severity=Severity.WARNING,
    ),
    Code(
        "T108",
        Text("Mall som inget använder", "Template that nothing uses"),
        Text(
            'inget använder mallen[; menade du "{nearest}"?]', 'nothing uses the template[; did you mean "{nearest}"?]'
        ),
        Text(
            "Ge filen samma namn som en av programmets mallar (sttool template list), eller nämn den i en av dina.",
            "Give the file the name of one of the program's templates (sttool template list), or name it in one of "
            "yours.",
        ),
        _with("{% block title %}Utbildningen{% endblock %}\n", "mallar/report/arsrapport.sv.j2"),
        _RIGHT,
        severity=Severity.WARNING,
    ),
    Code(
        "T109",
        Text("Mapp med mallar som inte finns", "Folder of templates that is not there"),
        Text('det finns inga mallar i mappen "{folder}"', 'there are no templates in the folder "{folder}"'),
        Text(
            "Rätta templates i sttool.yaml, eller lägg en mall där med sttool template copy report/yearly. Utan egna "
            "mallar tas raden bort.",
            "Mend templates in sttool.yaml, or put a template there with sttool template copy report/yearly. Without "
            "templates of your own take the line out.",
        ),
        {"sttool.yaml": _SETTINGS},
        _RIGHT,
        severity=Severity.WARNING,
    ),
)
