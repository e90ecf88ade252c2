"""What stands in the way of writing, said before anything is changed."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

# Where it would go.
LEADS_OUT: Final = Text(
    "{path} ligger utanför uppgifternas mapp; inget är skrivet",
    "{path} lies outside the folder of the records; nothing is written",
)
A_LINK: Final = Text(
    "{path} är en länk eller ligger bakom en; länkar följs aldrig, och inget är skrivet",
    "{path} is a link or lies behind one; links are never followed, and nothing is written",
)
NO_FILE: Final = Text(
    "{path} är en mapp eller något annat än en fil; inget är skrivet",
    "{path} is a folder, or something else than a file; nothing is written",
)
EXISTS: Final = Text("{path} finns redan; inget är skrivet", "{path} exists already; nothing is written")
GONE: Final = Text(
    "{path} har tagits bort sedan den lästes; inget är skrivet", "{path} is gone since it was read; nothing is written"
)
CHANGED: Final = Text(
    "{path} har ändrats sedan den lästes; inget är skrivet. Kör kommandot igen",
    "{path} has changed since it was read; nothing is written. Run the command again",
)
TWICE: Final = Text(
    "{path} skulle skrivas två gånger; inget är skrivet", "{path} would be written twice; nothing is written"
)
FAILED: Final = Text(
    "{path} kunde inte skrivas ({reason}); allt är som förut",
    "{path} could not be written ({reason}); all is as before",
)
HALF: Final = Text(
    "{path} kunde inte skrivas ({reason}), och allt kunde inte återställas. Nästa kommando som skriver gör klart; "
    "allt nytt ligger i {folder} till dess",
    "{path} could not be written ({reason}), and not all could be put back. The next command that writes will finish; "
    "all that is new lies in {folder} until then",
)
BUSY: Final = Text(
    "ett annat sttool skriver i {path} just nu; vänta tills det är klart och försök igen",
    "another sttool is writing in {path} just now; wait for it and try again",
)
NO_LOCK: Final = Text(
    "{path} kunde inte låsas ({reason}); inget är skrivet", "{path} could not be locked ({reason}); nothing is written"
)
UNFINISHED: Final = Text(
    "en skrivning som avbröts kan inte göras klar, för {path} har ändrats sedan dess. Det som skulle ha skrivits "
    "ligger i {folder}; ta därifrån det som ska vara kvar, radera mappen och försök igen",
    "a write that was interrupted cannot be finished, because {path} has changed since. What was to be written lies "
    "in {folder}; take from there what is to be kept, delete the folder, and try again",
)

# What it would change.
FAULTY: Final = Text("{where}: {message}\n  inget är skrivet", "{where}: {message}\n  nothing is written")
NO_LIST: Final = Text(
    "{path} är ingen lista, så ingen rad kan läggas till; inget är skrivet",
    "{path} is no list, so no line can be added; nothing is written",
)
NO_SUCH_PLACE: Final = Text(
    "{path} har inget {field} att ändra; inget är skrivet", "{path} has no {field} to change; nothing is written"
)
NOT_AS_MEANT: Final = Text(
    "{path} är skriven så att {field} inte kan ändras utan att något annat också ändras; gör det för hand",
    "{path} is written in such a way that {field} cannot be changed without changing something else; do it by hand",
)
UNWRITABLE: Final = Text(
    "texten har ett tecken som inte får stå i uppgifterna ({sign}); inget är skrivet",
    "the text has a sign that records may not hold ({sign}); nothing is written",
)
