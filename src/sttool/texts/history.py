"""What commands about the history say: kinds of record in a sentence, who changed what, what moved between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final[Mapping[str, Text]] = {
    "person": Text("person", "person"),
    "unit": Text("enhet", "unit"),
    "assignment": Text("uppdrag", "assignment"),
    "inspection": Text("granskning", "inspection"),
    "programme.training": Text("utbildningsprogram", "training programme"),
    "programme.introduction": Text("introduktionsprogram", "introduction programme"),
    "activity": Text("aktivitet", "activity"),
    "visitor": Text("placerad utifrån", "visitor"),
    "report": Text("levererad rapport", "delivered report"),
    "unit-waiver": Text("undantag", "waiver"),
    "trainee": Text("grunduppgifter", "training"),
    "contract": Text("kontrakt", "contract"),
    "plan": Text("utbildningsplan", "training plan"),
    "placement": Text("placering", "placement"),
    "supervision": Text("handledning", "supervision"),
    "assessment": Text("bedömning", "assessment"),
    "course": Text("kurs", "course"),
    "project": Text("arbete", "project"),
    "certificate": Text("intyg", "certificate"),
    "evaluation": Text("utvärdering", "evaluation"),
    "collegium": Text("kollegium", "collegium"),
    "review.annual": Text("årssamtal", "yearly review"),
    "review.final": Text("slutsamtal", "final review"),
    "review.closing": Text("avslutande samtal", "closing review"),
    "review.supervisor-report": Text("handledarrapport", "supervisor's report"),
    "review.head-talk": Text("samtal med verksamhetschef", "talk with the head of unit"),
    "concern": Text("risk att inte nå målen", "concern"),
    "waiver": Text("undantag", "waiver"),
    "settings": Text("inställningar", "settings"),
    "file": Text("fil", "file"),
}
"""Kinds of record as one says them; a review's and a written programme's with their own kind."""

WHAT: Final[Mapping[str, Text]] = {
    "added": Text("nytt", "new"),
    "removed": Text("borttaget", "removed"),
    "changed": Text("ändring", "changed"),
}
SIGNATURES: Final = Text("underskrift", "signature")
TEXT_CHANGED: Final = Text("texten ändrad", "the text changed")
WAS_CALLED: Final = Text("hette {path}", "was {path}")
NOTHING_YET: Final = Text("–", "–")

# history
NO_HISTORY: Final = Text("Git har ingen historik för {target}.", "git has no history of {target}.")
NO_FIELD_HISTORY: Final = Text(
    'Fältet "{field}" har inte ändrats i {target}[; fält som har ändrats: {known}].',
    'The field "{field}" has not changed in {target}[; fields that have: {known}].',
)
STEP: Final = Text("en ändring", "one change")
STEPS_AT_ONCE: Final = Text("{number} ändringar i en sparning", "{number} changes in one commit")
STEPS: Final = Text("{number} ändringar i {commits} sparningar", "{number} changes in {commits} commits")
CUT_OFF: Final = Text(
    "Den här kopian av historiken börjar {day}; äldre ändringar syns först efter git fetch --unshallow.",
    "This copy of the history begins on {day}; older changes are seen only after git fetch --unshallow.",
)

# What stands in the way.
NO_GIT: Final = Text(
    "git finns inte på den här datorn; historik, --at och save behöver det",
    "git is not installed on this machine; history, --at and save need it",
)
NO_REPOSITORY: Final = Text(
    "{path} ligger inte i något git-arkiv, så det finns ingen historik. Börja en med: git init",
    "{path} is in no git repository, so there is no history. Begin one with: git init",
)
UNTRUSTED: Final = Text(
    "git läser inte arkivet i {path}, eftersom det tillhör en annan användare. Om du litar på det: "
    'git config --global --add safe.directory "{path}"',
    "git does not read the repository in {path}, because it belongs to another user. If you trust it: "
    'git config --global --add safe.directory "{path}"',
)
BROKEN: Final = Text(
    "git kan inte läsa arkivet i {path}; kör git status för att se varför",
    "git cannot read the repository in {path}; run git status to see why",
)
NO_COMMIT: Final = Text(
    "inget är sparat i git än, så det finns ingen historik; spara med sttool save",
    "nothing is committed yet, so there is no history; commit with sttool save",
)
NO_SUCH_COMMIT: Final = Text(
    'git känner ingen version "{found}"; skriv en dag (2026-03-01), ett commit-id, en gren eller en etikett',
    'git knows no version "{found}"; write a day (2026-03-01), a commit, a branch or a tag',
)
NOTHING_THAT_DAY: Final = Text(
    "inget var sparat {day} eller tidigare[; historiken börjar {first}]",
    "nothing had been committed on {day} or before[; the history begins on {first}]",
)
NOTHING_THAT_DAY_CUT: Final = Text(
    "den här kopian av historiken börjar {first} och når inte till {day}; hämta resten med git fetch --unshallow",
    "this copy of the history begins on {first} and does not reach {day}; get the rest with git fetch --unshallow",
)
NO_RECORDS_THEN: Final = Text(
    "version {commit} har ingen mapp {path} med uppgifter", "commit {commit} has no folder {path} of records"
)
BAD_SPAN: Final = Text(
    '"{found}" är ingen tid; skriv till exempel 30d, 8w eller 3m', '"{found}" is no time; write 30d, 8w or 3m, say'
)

# diff
BETWEEN: Final = Text("Från {first} till {second}", "From {first} to {second}")
SAME: Final = Text("Ingenting har ändrats.", "Nothing has changed.")
NOW: Final = Text("nu", "now")
CAME: Final = Text("Nya utbildningsläkare", "Trainees who came")
WENT: Final = Text("Utbildningsläkare som slutade", "Trainees who left")
ENDS: Final = Text("Beräknat slut har flyttats", "Expected ends that moved")
SUPERVISORS: Final = Text("Huvudhandledare", "Main supervisors")
PLACEMENTS: Final = Text("Placeringar", "Placements")
NEWLY: Final[Mapping[str, Text]] = {
    "met": Text("Uppfyllt sedan sist", "Met since then"),
    "met_late": Text("Uppfyllt för sent sedan sist", "Met late since then"),
    "missed": Text("Uteblivet sedan sist", "Missed since then"),
    "overdue": Text("Har blivit försenat", "Become overdue"),
    "due_soon": Text("Ska snart göras", "Become due soon"),
}
NO_END: Final = Text("inget slut kan beräknas", "no end can be computed")
NOBODY: Final = Text("ingen", "nobody")
UNTIL_THEN: Final = Text("utan ny uppgift, av tidens gång", "with no new record, by the passing of time")
PLACEMENT_WHAT: Final[Mapping[str, Text]] = {
    "new": Text("ny", "new"),
    "moved": Text("flyttad", "moved"),
    "dropped": Text("struken", "dropped"),
}

# audit
AUDITED_ONE: Final = Text("en sparning, {first}", "one commit, {first}")
AUDITED: Final = Text("{number} sparningar {first} – {last}", "{number} commits {first} – {last}")
AUDITED_NONE: Final = Text("inga sparningar i perioden", "no commits in the period")
LAGS: Final = Text("Hur långt efter händelsen uppgiften skrevs in", "How long after the event it was recorded")
BUCKETS: Final[tuple[Text, ...]] = (
    Text("≤ 1 vecka", "≤ 1 week"),
    Text("≤ 1 månad", "≤ 1 month"),
    Text("≤ 3 månader", "≤ 3 months"),
    Text("≤ 1 år", "≤ 1 year"),
    Text("senare", "later"),
)
NO_LAG: Final = Text(
    "Ingen gräns är satt för vad som är sent; lag: 30 days i sttool.yaml, eller --lag 30d, räknar upp det.",
    "No limit is set for what is late; lag: 30 days in sttool.yaml, or --lag 30d, lists it.",
)
NOTHING_FOUND: Final = Text("Inget att anmärka på.", "Nothing to remark on.")
ACCOUNTED: Final = Text(
    "Rapporten {year} ({unit}) levererades från en version som sedan togs bort ur historiken genom radering "
    "{day} ({id}); det är beslutat och upptecknat.",
    "The report of {year} ({unit}) was delivered from a commit that has left the history by the erasure of "
    "{day} ({id}); that was decided and recorded.",
)
AUDIT_COUNT: Final = Text("{number} att titta på", "{number} to look at")
AUDIT_COUNT_ONE: Final = Text("1 att titta på", "1 to look at")
AUDIT_CUT: Final = Text(
    "Den här kopian av historiken börjar {day}: det som hände dessförinnan är inte granskat.",
    "This copy of the history begins on {day}: what was before has not been looked at.",
)

# save
SAVED: Final = Text("sparat {commit}: {subject}", "saved {commit}: {subject}")
NOTHING_TO_SAVE: Final = Text("inget att spara", "nothing to save")
NOT_SAVED: Final = Text("inte sparad, för det är ingen uppgift: {path}", "not saved, because it is no record: {path}")
UNSAVED: Final = Text("{number} ändringar är inte sparade: sttool save", "{number} changes are not saved: sttool save")
UNSAVED_ONE: Final = Text("1 ändring är inte sparad: sttool save", "1 change is not saved: sttool save")
CHANGES: Final = Text("{owners}: {number} ändringar", "{owners}: {number} changes")
OWNERS_MORE: Final = Text("{owners} och {number} till", "{owners} and {number} more")
TIMES: Final = Text("{kind} ({number})", "{kind} ({number})")
ONE_CHANGE: Final = Text("{owner}: {kind}[ {label}][ ({what})]", "{owner}: {kind}[ {label}][ ({what})]")
DETACHED: Final = Text(
    "Arkivet står inte på någon gren. Ge sparningen ett namn innan du går vidare, annars kan den försvinna: "
    "git switch -c namn",
    "The repository is on no branch. Give the commit a name before you go on, or it may be lost: git switch -c name",
)
ASK_NAME: Final = Text("Vad heter du? Namnet skrivs i historiken", "What is your name? It is written in the history")
ASK_EMAIL: Final = Text("Din e-postadress", "Your e-mail address")
WHO_ARE_YOU: Final = Text(
    'git vet inte vem du är. Säg det en gång: git config --global user.name "Förnamn Efternamn" '
    "och git config --global user.email namn@exempel.se",
    'git does not know who you are. Say so once: git config --global user.name "First Last" '
    "and git config --global user.email name@example.org",
)
MERGING: Final = Text(
    "en sammanslagning är inte färdig; lös konflikterna och avsluta den med git commit",
    "a merge is not finished; settle the conflicts and end it with git commit",
)
FILTERED: Final = Text(
    "{path} ska enligt arkivet gå genom ett annat program innan den sparas, och inget sådant körs härifrån; "
    "spara den med git commit",
    "the repository asks that {path} goes through another program before it is committed, and none is run from here; "
    "commit it with git commit",
)
PRIVATE: Final = Text(
    "{path} innehåller ett personnummer ({number}), och git glömmer inget; ta bort det först",
    "{path} has a personal number ({number}) in it, and git forgets nothing; take it out first",
)
PRIVATE_MESSAGE: Final = Text(
    "meddelandet innehåller {found}; skriv id i stället, för git glömmer inget",
    "the message has {found} in it; write the id instead, since git forgets nothing",
)
PERSONAL_NUMBER: Final = Text("ett personnummer", "a personal number")
NOT_COMMITTED: Final = Text("git ville inte spara: {reason}", "git would not commit: {reason}")

# report --verify, --deliver
NO_FOOT: Final = Text(
    "{path} säger inte vilken version den är gjord från, så den kan inte prövas",
    "{path} does not say which commit it was made from, so it cannot be verified",
)
VERIFIED: Final = Text(
    "{path} är byte för byte den rapport som version {commit} ger den {day}",
    "{path} is, byte for byte, the report that commit {commit} gives on {day}",
)
NOT_VERIFIED: Final = Text(
    "{path} är inte den rapport som version {commit} ger den {day}: första skillnaden på rad {line}",
    "{path} is not the report that commit {commit} gives on {day}: the first difference is on line {line}",
)
OTHER_VERSION: Final = Text(
    "den är skriven av sttool {written}, och det här är {version}; då kan orden skilja sig",
    "it was written by sttool {written}, and this is {version}; the words may differ",
)
OTHER_FILES: Final = Text(
    "filerna den gjordes av var inte de sparade: något var ändrat och inte sparat, eller så har git ändrat radsluten; "
    "en rapport som ska gå att göra om görs med --deliver eller --at HEAD",
    "the files it was made from were not those that were saved: something was changed and not saved, or git changed "
    "the ends of lines; make a report that is to be made again with --deliver or --at HEAD",
)
IS_DELIVERED: Final = Text(
    "det är den fil som levererades för {unit} {day}", "it is the file that was delivered for {unit} on {day}"
)
NOT_DELIVERED: Final = Text(
    "det är inte den fil som levererades för {unit} {day}", "it is not the file that was delivered for {unit} on {day}"
)
NOT_CLEAN: Final = Text(
    "en rapport levereras från det som är sparat; antal ändringar som inte är det: {number}. Spara först: sttool save",
    "a report is delivered from what is saved; number of changes that are not: {number}. Save first: sttool save",
)
DELIVERED_BEFORE: Final = Text(
    "{path} finns redan[: rapporten levererades {day}]", "{path} is there already[: the report was delivered on {day}]"
)
NO_RECEIVER: Final = Text(
    "{unit} har ingen verksamhetschef den {day}; säg vem som får rapporten med --to",
    "{unit} has no head of unit on {day}; say who gets the report with --to",
)
DELIVERED: Final = Text(
    "levererad till {to}; upptecknat i {path}. Spara: sttool save",
    "delivered to {to}; recorded in {path}. Save it: sttool save",
)
