"""What ``erase`` says: what of a dossier is where, and how it is taken out of files and history."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

TITLE: Final = Text("Radering av {id}: plan", "Erasing {id}: a plan")
NOTHING_DONE: Final = Text(
    "Inget är gjort. Planen gäller uppgifterna som de är nu.",
    "Nothing is done. The plan is of the records as they are.",
)
FILES: Final = Text("Filer som ska bort ({number}):", "Files that go ({number}):")
FILES_GONE: Final = Text("Filerna är redan borta.", "The files are gone already.")
NO_FILES: Final = Text(
    "filerna för {id} är redan borta; sttool erase {id} visar hur historien skrivs om",
    "the files of {id} are gone already; sttool erase {id} shows how the history is written anew",
)
FOLDERS: Final = Text("I historien står {id} i:", "The history has {id} in:")
SHARED: Final = Text(
    "I {path} stod {id} förut, och sedan någon annan: kommandona rör den mappen inte. Låt någon som kan git ta ut de "
    "sparningar som är från tiden före.",
    "{id} once stood in {path}, and since then somebody else has: the commands leave that folder alone. Have somebody "
    "who knows git take out the commits from before.",
)
OTHER_THERE: Final = Text(
    "I samma mapp som {id} stod förut {other}: det som sparades om {other} där går också.",
    "In the folder of {id} once stood {other}: what was saved of {other} there goes too.",
)
NAME: Final = Text("names.yaml: raden med {id} ska bort", "names.yaml: the line with {id} goes")
OTHERS: Final = Text(
    "Andra uppgifter som nämner {id}; ta ut det där först, eller ta bort posten:",
    "Other records that name {id}; take it out there first, or take the record away:",
)
NO_OTHERS: Final = Text("Inga andra uppgifter nämner {id}.", "No other record names {id}.")
STEPS: Final = Text("Steg för steg:", "Step by step:")
STEP_SAVED: Final = Text(
    "Alla som har en kopia sparar sitt och lämnar ifrån sig det. Spara här också: sttool save.",
    "All who have a copy save what is theirs and hand it in. Save here too: sttool save.",
)
STEP_FILES: Final = Text(
    "Ta bort filerna, och spara: sttool erase {id} --files, sedan sttool save.",
    "Take the files away, and save: sttool erase {id} --files, then sttool save.",
)
STEP_NOTE: Final = Text(
    "Anteckna den sista sparningen i den gamla historien:", "Note the last commit of the old history:"
)
STEP_REWRITE: Final = Text(
    "Skriv om historien utan det, i alla grenar och taggar:",
    "Write the history anew without it, in all branches and tags:",
)
STEP_FORGET: Final = Text("Låt git glömma det gamla:", "Let git forget what was:")
STEP_RECORD: Final = Text(
    "Teckna upp raderingen, så att sttool audit godtar den och ingenting annat:",
    "Record the erasure, so that sttool audit accepts it and nothing else:",
)
STEP_CHECK: Final = Text(
    "Kontrollera: den första frågan ska inte ge något svar:", "See: the first asks for nothing left:"
)
STEP_ELSEWHERE: Final = Text(
    "Skicka upp (git push --force --all, git push --force --tags), be servern städa bort det som ingen gren har, "
    "klona om alla kopior, och radera säkerhetskopior, utdrag och paket som har uppgifterna kvar.",
    "Push (git push --force --all, git push --force --tags), have the server drop what no branch has, clone all "
    "copies anew, and delete backups, extracts and bundles that still hold the records.",
)
SIGNED: Final = Text(
    "Alla sparningar efter den första som nämner mappen får nya id:n, och underskrifter på dem försvinner. "
    "Rapporter som levererats från dem räknas som förklarade av raderingen. "
    "Id:t finns kvar i äldre lydelser av andra filer; utan namnet säger det inte vem det var.",
    "All commits from the first that names the folder on get new ids, and signatures on them are lost. Reports that "
    "were delivered from them count as explained by the erasure. The id stays in earlier versions of other files; "
    "without the name it does not say who it was.",
)
NO_GIT: Final = Text(
    "Uppgifterna ligger inte i git; det finns ingen historia att skriva om.",
    "The records are in no git repository; there is no history to write anew.",
)
NO_COMMIT: Final = Text(
    "Ingen sparning har {id}; det finns ingen historia att skriva om. Har mappen just fått det id:t, spara först: "
    "sttool save.",
    "No commit has {id}; there is no history to write anew. If the dossier has just got that id, save first: "
    "sttool save.",
)
DECISION: Final = Text("beslut nr ...", "decision no. ...")

NO_DOSSIER: Final = Text(
    'det finns ingen utbildningsläkare "{found}"[; menade du "{nearest}"?]',
    'there is no trainee "{found}"[; did you mean "{nearest}"?]',
)
CONFIRM: Final = Text("Skriv {id} för att ta bort {number} filer", "Write {id} to take away {number} files")
NOT_CONFIRMED: Final = Text("inget är borttaget", "nothing is taken away")
SAY_YES: Final = Text(
    "för att ta bort filerna utan fråga, lägg till --yes", "to take the files away without a question, add --yes"
)
IN_HISTORY: Final = Text(
    "Det som är sparat finns kvar i historien tills den skrivs om; sttool erase {id} visar hur.",
    "What was saved is in the history until that is written anew; sttool erase {id} shows how.",
)
