"""The pages of a new repository: what it is, and what must be thought of where people's data are kept."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

SETTINGS: Final = Text(
    "Enhetens inställningar. Allt annat står i records/. since är registrets första dag: det som skulle ha gjorts\n"
    "före den räknas inte.",
    "The unit's settings. All else stands in records/. since is the first day of the records: what was due before\n"
    "is not counted.",
)

README: Final = Text(
    "# Register för läkare under utbildning\n"
    "\n"
    "Här förs vad som gäller utbildningen av AT-, BT- och ST-läkare: vilka de är, var de tjänstgör, vad som är\n"
    "gjort och vad som återstår. Programmet sttool läser mapparna och svarar.\n"
    "\n"
    "| du vill | skriv |\n"
    "|---|---|\n"
    "| se vad som är på gång | `sttool due` |\n"
    "| se om något är fel | `sttool check` |\n"
    "| lägga till en läkare, en person, en placering | `sttool new` |\n"
    "| anteckna ett samtal, en bedömning, en kurs | `sttool log` |\n"
    "| ändra en uppgift | `sttool set` |\n"
    "| spara i git | `sttool save` |\n"
    "\n"
    "Alla filer är text och kan ändras i vilken redigerare som helst. VS Code med tillägget YAML kompletterar och\n"
    "markerar fel medan du skriver; schemana ligger i `.vscode/schemas`. Med `pre-commit install` körs kontrollen\n"
    "varje gång något sparas i git, och `ci/github.yml` visar hur en server kan göra detsamma.\n"
    "\n"
    "Läs `PERSONUPPGIFTER.md` innan du skriver något om någon.",
    "# Records of doctors in training\n"
    "\n"
    "What concerns the training of AT, BT and ST doctors is kept here: who they are, where they serve, what is\n"
    "done and what is left. The program sttool reads the folders and answers.\n"
    "\n"
    "| you want to | write |\n"
    "|---|---|\n"
    "| see what is coming | `sttool due` |\n"
    "| see whether something is wrong | `sttool check` |\n"
    "| add a doctor, a person, a placement | `sttool new` |\n"
    "| note a meeting, an assessment, a course | `sttool log` |\n"
    "| change something | `sttool set` |\n"
    "| save in git | `sttool save` |\n"
    "\n"
    "All files are text, and any editor will do. VS Code with its YAML extension completes, and marks faults\n"
    "while you write; the schemas are in `.vscode/schemas`. With `pre-commit install` the check runs each time\n"
    "something is saved in git, and `ci/github.yml` shows how a server can do the same.\n"
    "\n"
    "Read `PERSONAL-DATA.md` before you write anything of anybody.",
)

PERSONAL_DATA: Final = Text(
    "# Personuppgifter i registret\n"
    "\n"
    "Fyll i det som är enhetens eget, visa sidan för dataskyddsombudet, och håll den aktuell. Allt i registret\n"
    "kan bli allmän handling, och git glömmer inget: skriv som om läkaren och en journalist läser.\n"
    "\n"
    "## Ändamål\n"
    "\n"
    "Att planera, följa upp och intyga läkares AT, BT och ST, och att visa att de som ansvarar gör det de ska.\n"
    "\n"
    "## Rättslig grund\n"
    "\n"
    "Arbetsgivarens och vårdgivarens uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen), med\n"
    "stöd i Socialstyrelsens föreskrifter om läkarnas utbildning. Personuppgiftsansvarig: __________\n"
    "\n"
    "## Vad som finns här\n"
    "\n"
    "Namn, tjänstgöring, handledare, placeringar, kurser, intyg, bedömningar (att de gjorts, aldrig resultatet),\n"
    "samtal (att de hållits, och korta mål), ledighet (när och hur mycket, aldrig varför) och, där det finns risk\n"
    "att inte nå målen, att en handlingsplan är gjord.\n"
    "\n"
    "## Vad som aldrig ska finnas här\n"
    "\n"
    "Personnummer, orsak till ledighet, hälsa, patienter, betyg och omdömen, namn i filnamn eller i meddelanden\n"
    "till git.\n"
    "\n"
    "## Hur länge\n"
    "\n"
    "En läkares mapp behövs tills specialistbeviset är utfärdat och så länge enheten måste kunna visa vad som\n"
    "gjorts. Därefter gallras eller arkiveras den enligt dokumenthanteringsplanen. Frist hos oss: __________\n"
    "\n"
    "## Vem som läser\n"
    "\n"
    "Studierektor och verksamhetschef. Andra: __________ Läkaren själv får läsa allt i sin mapp, och kan begära\n"
    "rättelse.\n"
    "\n"
    "## Var det ligger\n"
    "\n"
    "På enhetens egen dator eller server, med säkerhetskopia. Läggs registret hos någon annan behövs ett avtal.\n"
    "Plats hos oss: __________",
    "# Personal data in these records\n"
    "\n"
    "Fill in what is the unit's own, show the page to the data protection officer, and keep it up to date.\n"
    "Anything here may become a public document, and git forgets nothing: write as if the doctor and a journalist\n"
    "read it.\n"
    "\n"
    "## Purpose\n"
    "\n"
    "To plan, follow up and certify doctors' AT, BT and ST, and to show that those who answer for it do what they\n"
    "should.\n"
    "\n"
    "## Legal basis\n"
    "\n"
    "The employer's and care provider's task in the public interest (article 6.1 e of the General Data Protection\n"
    "Regulation), on the ground of the National Board of Health and Welfare's regulations on the training of\n"
    "doctors. Controller: __________\n"
    "\n"
    "## What is here\n"
    "\n"
    "Names, service, supervisors, placements, courses, certificates, assessments (that they were made, never the\n"
    "result), reviews (that they were held, and short goals), leave (when and how much, never why) and, where\n"
    "somebody risks not reaching the goals, that an action plan was made.\n"
    "\n"
    "## What must never be here\n"
    "\n"
    "Personal numbers, the cause of leave, health, patients, grades and opinions, names in file names or in\n"
    "messages to git.\n"
    "\n"
    "## How long\n"
    "\n"
    "A doctor's folder is needed until the proof of specialist competence is issued, and for as long as the unit\n"
    "must be able to show what was done. Then it is weeded out or archived by the records schedule. Our limit:\n"
    "__________\n"
    "\n"
    "## Who reads\n"
    "\n"
    "The study director and the head of unit. Others: __________ The doctor may read all of the own folder, and\n"
    "ask for corrections.\n"
    "\n"
    "## Where it is\n"
    "\n"
    "On the unit's own computer or server, with a backup. If the records are kept by somebody else, an agreement\n"
    "is needed. Our place: __________",
)

ATTRIBUTES: Final = Text(
    "Uppgifterna är text med LF på alla system, så att kontrollsumman är densamma överallt.",
    "Records are text with LF on every system, so that their checksum is the same everywhere.",
)
UNION: Final = Text(
    "Loggar med en post på varje rad: två som båda lagt till en rad får behålla båda.",
    "Logs with one entry a line: two people who both added a line both keep it.",
)
NOT_UNION: Final = Text(
    "Inte projects, certificates, waivers och visitors: två versioner av en sådan ska någon se och välja mellan.",
    "Not projects, certificates, waivers and visitors: two versions of one of those is for somebody to see.",
)
IGNORED: Final = Text(
    "Namn som hålls utanför historiken, och det som program lämnar efter sig.",
    "Names that are kept out of the history, and what programs leave about.",
)
HOOK: Final = Text(
    "Stoppar det som inte går att läsa eller säger emot sig självt innan det sparas. Slå på med: pre-commit install",
    "Stops what cannot be read, or contradicts itself, before it is saved. Turn it on with: pre-commit install",
)
SERVER: Final = Text(
    "Ett exempel: lägg filen som .github/workflows/check.yml där registret ligger, och byt ut raden som installerar.",
    "An example: put it where the records are as .github/workflows/check.yml, and change the line that installs.",
)

# init
ALREADY: Final = Text(
    "{path} är redan ett register (där finns {found}); inget är skrivet",
    "{path} holds records already (there is {found}); nothing is written",
)
LEFT: Final = Text("fanns redan och är orört: {path}", "was there already and is untouched: {path}")
NO_GIT: Final = Text(
    "git kunde inte startas här; utan git finns ingen historik. Försök senare med: git init",
    "git could not be started here; without it there is no history. Try later with: git init",
)
GIT_BEGUN: Final = Text("git: ett nytt arkiv, med allt detta sparat", "git: a new repository, with all this saved")
GIT_UNSAVED: Final = Text(
    "git: ett nytt arkiv, men git vet inte vem du är. Säg det och spara: git config user.name, git config user.email, "
    "git add --all, git commit",
    "git: a new repository, but git does not know who you are. Tell it and save: git config user.name, "
    "git config user.email, git add --all, git commit",
)
FIRST_SAVE: Final = Text("registret börjar", "the records begin")
NEXT: Final = Text(
    "Fortsätt med: sttool new person, sttool new trainee, sttool due, sttool save",
    "Go on with: sttool new person, sttool new trainee, sttool due, sttool save",
)
NO_UNIT_ID: Final = Text(
    "enhetens id kunde inte göras av namnet; ange ett med --unit", "no id could be made of the unit's name; give --unit"
)
