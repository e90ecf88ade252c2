"""What stands around the duties when they are shown one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

DUTY: Final = Text("Plikt", "Duty")
WHAT: Final = Text("Vad", "What")
ASKED: Final = Text("Krav", "Asked by")
RECORDS: Final = Text("Poster", "Records")
SECTION: Final = Text("I rapporten", "In the report")
MET: Final = Text("I tid", "Met")
LATE: Final = Text("Sent", "Late")
UNMET: Final = Text("Ej", "Not")
COMING: Final = Text("Kommer", "Coming")
OTHER: Final = Text("Övrigt", "Other")
"""The headings of the table; an answer is a line wide, so that they are short."""

ANSWERS: Final = Text("Svarar", "Answers")
FROM: Final = Text("Från", "From")
REPORTED: Final = Text("I rapporten", "Reported in")
STANDS: Final = Text("Läget", "Stands")
MADE_OF: Final = Text("{duties} tillsammans", "{duties} together")
KEPT: Final = Text(
    "Inget förfaller. Det som antecknas räknas samman i årsrapporten: {records}.",
    "Nothing falls due. What is recorded is summed up in the yearly report: {records}.",
)
RECORDED: Final = Text("antecknat {number} gånger", "recorded {number} times")
RECORDED_ONE: Final = Text("antecknat en gång", "recorded once")
NOT_RECORDED: Final = Text("inget antecknat", "nothing recorded")
NOT_ASKED: Final = Text(
    "Inget i de regelpaket som gäller här begär det.", "Nothing in the packs that hold here asks for it."
)
NOTHING_ASKED: Final = Text("–", "–")
STATE: Final = Text("tillstånd: {predicate}", "state: {predicate}")
SHOWN_BY: Final = Text("visas av {records}", "shown by {records}")
NOTHING_YET: Final = Text("inget har förfallit, inget saknas", "nothing has fallen due, nothing is missing")
LEGEND: Final = Text(
    "Räknat {day} från registrets första dag. Ej är uteblivet och försenat; det som vilar står under Kommer; Övrigt "
    "är undantag och okänt. Ett krav som tjänar flera plikter räknas under var och en. sttool duties K13 visar vad som "
    "ligger bakom en rad.",
    "Counted on {day} from the first day of the records. Not is missed and overdue; what is paused stands under "
    "Coming; Other is waived and unknown. An obligation that serves several duties counts under each. sttool duties "
    "K13 shows what lies behind a row.",
)
UNKNOWN_DUTY: Final = Text(
    'det finns ingen plikt "{found}" bland S0–S26 och K0–K30[; menade du "{nearest}"?]',
    'there is no duty "{found}" among S0–S26 and K0–K30[; did you mean "{nearest}"?]',
)

COUNTS: Final[Mapping[str, tuple[Text, Text]]] = {
    "overdue": (Text("1 försenat", "1 overdue"), Text("{number} försenade", "{number} overdue")),
    "missed": (Text("1 uteblivet", "1 missed"), Text("{number} uteblivna", "{number} missed")),
    "due_soon": (Text("1 snart dags", "1 due soon"), Text("{number} snart dags", "{number} due soon")),
    "met": (Text("1 uppfyllt", "1 met"), Text("{number} uppfyllda", "{number} met")),
    "met_late": (Text("1 för sent", "1 met late"), Text("{number} för sent", "{number} met late")),
    "upcoming": (Text("1 kommande", "1 upcoming"), Text("{number} kommande", "{number} upcoming")),
    "paused": (Text("1 vilande", "1 paused"), Text("{number} vilande", "{number} paused")),
    "waived": (Text("1 undantag", "1 waived"), Text("{number} undantag", "{number} waived")),
    "unknown": (Text("1 okänt", "1 unknown"), Text("{number} okända", "{number} unknown")),
}
"""How many have a verdict: one, and several; what somebody should act on first."""
