"""F130 to F151: YAML that records may not use, because it hides or loses what was written; and front matter."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_PERSON = "records/people/hl-04.yaml"
_GOOD = {_PERSON: "name: Eva Berg\n"}
_PLAN = "records/trainees/st-007/plan.md"
_PLACEMENT = "records/trainees/st-007/placements/2026-05-akut.yaml"
_REST = "type: home\nunit: medicin\nfrom: 2026-05-01\nto: 2026-06-30\nsupervisors: [hl-03]\n"
_DEEP = 65

CONTENT: tuple[Code, ...] = (
    Code(
        "F130",
        title=Text("Samma fält två gånger", "The same field twice"),
        message=Text(
            'fältet "{key}" står redan ovanför, och bara ett av dem kan gälla',
            'the field "{key}" stands above already, and only one of them can hold',
        ),
        help=Text(
            "Ta bort den rad som är fel. Hör raden till någon annan eller ett annat tillfälle, ge den en egen fil "
            "eller en egen rad i listan.",
            "Remove the line that is wrong. If it belongs to somebody else or another occasion, give it a file or an "
            "entry of its own.",
        ),
        bad={_PERSON: "name: Eva Berg\nfollow_up_days: [2025-03-01]\nfollow_up_days: [2026-03-01]\n"},
        good={_PERSON: "name: Eva Berg\nfollow_up_days: [2025-03-01, 2026-03-01]\n"},
    ),
    Code(
        "F131",
        title=Text("Fältnamn som inte är text", "Field name that is no text"),
        message=Text(
            "namnet på ett fält måste vara text[; {key} är det inte]",
            "the name of a field must be text[; {key} is not]",
        ),
        help=Text(
            "Skriv ett av fältens namn där, eller ta bort raden.",
            "Write the name of one of the fields there, or remove the line.",
        ),
        bad={_PERSON: "name: Eva Berg\n2026: 2026-03-01\n"},
        good={_PERSON: "name: Eva Berg\nfollow_up_days: [2026-03-01]\n"},
    ),
    Code(
        "F132",
        title=Text("Fält utan innehåll", "Field with nothing in it"),
        message=Text('inget står efter "{key}"', 'nothing stands after "{key}"'),
        help=Text(
            "Skriv det som ska stå där, eller ta bort fältet tills det är känt. Efter kolonet ska det vara ett "
            "mellanslag.",
            "Write what is to stand there, or remove the field until it is known. There must be a space after the "
            "colon.",
        ),
        bad={_PERSON: "name: Eva Berg\nfollow_up_days:\n"},
        good={_PERSON: "name: Eva Berg\nfollow_up_days: [2026-03-01]\n"},
    ),
    Code(
        "F133",
        title=Text("Ord som betyder ingenting", "Word that means nothing"),
        message=Text(
            '{written} betyder "ingenting" i YAML, så här står inget',
            '{written} means "nothing" in YAML, so nothing stands here',
        ),
        help=Text(
            "Ta bort fältet om det inte är känt. Är det verkligen en text, till exempel ett namn, sätt den inom "
            'citattecken: name: "Null"',
            'Remove the field if it is not known. If it is a text after all, as a name, put it in quotes: name: "Null"',
        ),
        bad={_PERSON: "name: Eva Berg\nfollow_up_days: null\n"},
        good={_PERSON: "name: Eva Berg\n"},
    ),
    Code(
        "F134",
        title=Text("Tom rad i en lista", "Empty line of a list"),
        message=Text("inget står efter strecket", "nothing stands after the dash"),
        help=Text(
            "Skriv det som ska stå där, eller ta bort strecket.", "Write what is to stand there, or remove the dash."
        ),
        bad={_PERSON: "name: Eva Berg\nfollow_up_days:\n  - 2026-03-01\n  -\n"},
        good={_PERSON: "name: Eva Berg\nfollow_up_days:\n  - 2026-03-01\n"},
    ),
    Code(
        "F135",
        title=Text("Orimligt stort tal", "Unreasonably large number"),
        message=Text("{written} är ett orimligt stort tal", "{written} is an unreasonably large number"),
        help=Text(
            "Rätta talet. Är det ett nummer på något, som inte ska räknas med, sätt det inom citattecken.",
            "Correct the number. If it is the number of something, not to be counted with, put it in quotes.",
        ),
        bad={_PLACEMENT: f"title: 12345678901234567890\n{_REST}"},
        good={_PLACEMENT: f'title: "12345678901234567890"\n{_REST}'},
    ),
    Code(
        "F136",
        title=Text("För många nivåer", "Too many levels"),
        message=Text(
            "här är fler än {depth} nivåer inuti varandra", "more than {depth} levels stand in each other here"
        ),
        help=Text(
            "En uppgift har bara några få nivåer. Har något annat hamnat i filen, lägg det utanför registret.",
            "A record has but a few levels. If something else has come into the file, keep it outside the register.",
        ),
        bad={_PERSON: "name: " + "[" * _DEEP + "]" * _DEEP + "\n"},
        good=_GOOD,
    ),
    Code(
        "F140",
        title=Text("Text som börjar med utropstecken", "Text that begins with an exclamation mark"),
        message=Text(
            "ett utropstecken före något har en egen betydelse i YAML, och den används inte här[ ({tag})]",
            "an exclamation mark before something has a meaning of its own in YAML, not used here[ ({tag})]",
        ),
        help=Text(
            'Ta bort det, eller sätt hela texten inom citattecken: title: "!viktigt"',
            'Remove it, or put the whole text in quotes: title: "!important"',
        ),
        bad={_PLACEMENT: f"title: !viktigt Akut\n{_REST}"},
        good={_PLACEMENT: f'title: "!viktigt Akut"\n{_REST}'},
    ),
    Code(
        "F141",
        title=Text("Text som börjar med och-tecken", "Text that begins with an ampersand"),
        message=Text(
            "ett & före något har en egen betydelse i YAML, och den används inte här[ (och {more} till)]",
            "an & before something has a meaning of its own in YAML, not used here[ (and {more} more)]",
        ),
        help=Text(
            'Ta bort det, eller sätt hela texten inom citattecken: title: "&-kursen". Ska samma sak gälla på två '
            "ställen, skriv ut den på båda.",
            'Remove it, or put the whole text in quotes: title: "& course". Where the same holds in two places, write '
            "it out in both.",
        ),
        bad={_PLACEMENT: f"title: &akut Akut\n{_REST}"},
        good={_PLACEMENT: f"title: Akut\n{_REST}"},
    ),
    Code(
        "F142",
        title=Text("Text som börjar med stjärna", "Text that begins with an asterisk"),
        message=Text(
            "en stjärna före något har en egen betydelse i YAML, och den används inte här",
            "an asterisk before something has a meaning of its own in YAML, not used here",
        ),
        help=Text(
            'Ta bort stjärnan, eller sätt hela texten inom citattecken: title: "*Akut*". En rad i en lista börjar med '
            "streck, inte med stjärna.",
            'Remove it, or put the whole text in quotes: title: "*Acute*". A line of a list begins with a dash, not '
            "with an asterisk.",
        ),
        bad={_PLACEMENT: f"title: *Akut\n{_REST}"},
        good={_PLACEMENT: f"title: Akut\n{_REST}"},
    ),
    Code(
        "F143",
        title=Text("Fältet <<", "The field <<"),
        message=Text(
            "<< hämtar fält från ett annat ställe, och det används inte här",
            "<< fetches fields from elsewhere, and is not used here",
        ),
        help=Text("Skriv ut fälten där de ska gälla.", "Write the fields out where they are to hold."),
        bad={_PERSON: "<<: {name: Eva Berg}\nname: Eva Berg\n"},
        good=_GOOD,
    ),
    Code(
        "F144",
        title=Text("Rad som börjar med procenttecken", "Line that begins with a percent sign"),
        message=Text(
            "en rad överst som börjar med % styr hur YAML läses, och det används inte här",
            "a line at the top that begins with % steers how YAML is read, and is not used here",
        ),
        help=Text("Ta bort raden.", "Remove the line."),
        bad={_PERSON: "%YAML 1.2\n---\nname: Eva Berg\n"},
        good=_GOOD,
    ),
    Code(
        "F145",
        title=Text("Två uppgifter i en fil", "Two records in one file"),
        message=Text(
            "raden --- börjar en ny uppgift, men varje fil har bara en",
            "the line --- begins another record, but each file has only one",
        ),
        help=Text(
            "Ge varje uppgift en egen fil, eller ta bort raden.",
            "Give each record a file of its own, or remove the line.",
        ),
        bad={_PERSON: "name: Eva Berg\n---\nname: Eva Lind\n"},
        good={_PERSON: "name: Eva Berg\n", "records/people/hl-05.yaml": "name: Eva Lind\n"},
    ),
    Code(
        "F150",
        title=Text("Inga uppgifter överst", "No fields at the top"),
        message=Text(
            "filen ska börja med raden ---, sedan fälten, sedan --- igen",
            "the file must begin with the line ---, then the fields, then --- again",
        ),
        help=Text(
            "Sätt en rad med bara --- allra först, fälten under den och ännu en rad med --- före den fria texten.",
            "Put a line with only --- at the very top, the fields below it, and another line with --- before the free "
            "text.",
        ),
        bad={_PLAN: "established: 2025-06-10\n\nPlanen i ord.\n"},
        good={_PLAN: "---\nestablished: 2025-06-10\n---\n\nPlanen i ord.\n"},
    ),
    Code(
        "F151",
        title=Text("Fälten överst tar aldrig slut", "The fields at the top never end"),
        message=Text(
            "efter fälten saknas raden --- som skiljer dem från den fria texten",
            "the line --- that parts the fields from the free text is missing",
        ),
        help=Text("Sätt en rad med bara --- efter det sista fältet.", "Put a line with only --- after the last field."),
        bad={_PLAN: "---\nestablished: 2025-06-10\n\nPlanen i ord.\n"},
        good={_PLAN: "---\nestablished: 2025-06-10\n---\n\nPlanen i ord.\n"},
    ),
)
