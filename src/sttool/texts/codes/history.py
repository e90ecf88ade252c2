"""The codes of the history: what the audit finds.

None has an example to run: what they are about is not in any file, but in what became of files from one commit to
the next, and an example is only files. The tests of the audit make such histories instead.
"""

from __future__ import annotations

from typing import Final

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code

HISTORY: Final[tuple[Code, ...]] = (
    Code(
        "H101",
        Text("Inskrivet långt efteråt", "Recorded long after"),
        Text(
            "[{label} ]skrevs in {recorded}, {days} dagar efter {day} (sparning {commit})",
            "[{label} ]was recorded on {recorded}, {days} days after {day} (commit {commit})",
        ),
        Text(
            "Inget behöver ändras om uppgiften stämmer. Kommer det ofta, skriv in medan det händer: sttool log gör en "
            "rad i taget. Gränsen är lag i sttool.yaml.",
            "Nothing needs changing if the record is right. If it happens often, record things as they happen: sttool "
            "log adds one line at a time. The limit is lag in sttool.yaml.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H102",
        Text("Dag ändrad efter att den varit", "Day changed after it had come"),
        Text(
            "[{label}: ]{field} var {old} och[ blev {new} den {changed}][ togs bort {out}] (sparning {commit})",
            "[{label}: ]{field} was {old} and[ became {new} on {changed}][ was taken out on {out}] (commit {commit})",
        ),
        Text(
            "En rättelse är i sin ordning; se efter att det var en. sttool history visar vem som ändrade och vad mer "
            "som ändrades.",
            "A correction is in order; see that it was one. sttool history shows who changed it, and what else was "
            "changed.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H103",
        Text("Underskrift ändrad eller borttagen", "Signature changed or taken out"),
        Text(
            "[{label}: ]underskriften {old} av {by}[ som {role}][ blev {new} den {changed}][ togs bort {out}] "
            "(sparning {commit})",
            "[{label}: ]the signature of {old} by {by}[ as {role}][ became {new} on {changed}]"
            "[ was taken out on {out}] (commit {commit})",
        ),
        Text(
            "Fråga den som skrev under. Stämmer ändringen står den kvar i historiken; gör den inte det, skriv tillbaka "
            "vad som gällde.",
            "Ask the one who signed. If the change is right the history keeps it; if it is not, write back what held.",
        ),
        severity=Severity.ERROR,
    ),
    Code(
        "H104",
        Text("Uppgift borttagen", "Record removed"),
        Text(
            "[{label} ]togs bort {out}[, {number} uppgifter] (sparning {commit})",
            "[{label} ]was removed on {out}[, {number} records] (commit {commit})",
        ),
        Text(
            "Det som har hänt tas inte bort; det som blev inställt får en dag (cancelled), och det som gallras eller "
            "raderas efter beslut tecknas upp i erasures.yaml. Texten finns kvar i historiken; git show följt av "
            "sparningen visar den.",
            "What has happened is not taken out; what was called off gets a day (cancelled), and what is erased by a "
            "decision is recorded in erasures.yaml. The text is still in the history; git show and the commit show it.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H105",
        Text("Sparning utan underskrift", "Commit without a signature"),
        Text("sparning {commit} den {day} är inte signerad", "commit {commit} of {day} is not signed"),
        Text(
            "Enheten har bestämt att sparningar signeras (signed_commits). Slå på det hos den som sparade: "
            "git config commit.gpgsign true.",
            "The unit has decided that commits are signed (signed_commits). Turn it on for whoever committed: "
            "git config commit.gpgsign true.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H106",
        Text("Signatur som inte är känd", "Signature that is not known"),
        Text(
            "signaturen på sparning {commit} den {day} är inte känd som god",
            "the signature of commit {commit} of {day} is not known to be good",
        ),
        Text(
            "git verify-commit säger varför: nyckeln är inte bland dem som du känner, har gått ut, eller så "
            "är sparningen ändrad.",
            "git verify-commit says why: the key is not among those you know, has expired, or the commit was altered.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H107",
        Text("Historiken omskriven efter en rapport", "History rewritten after a report"),
        Text(
            "rapporten {year} levererades {day} från {commit}, som inte längre finns i historiken",
            "the report of {year} was delivered on {day} from {commit}, which is no longer in the history",
        ),
        Text(
            "Hämta historiken som den var, ur en kopia eller säkerhetskopia. Skrevs den om för att radera en akt efter "
            "beslut, teckna upp det i erasures.yaml (id, date, decision, old, new).",
            "Get the history as it was, from a copy or a backup. If it was rewritten to erase a dossier by a decision, "
            "record that in erasures.yaml (id, date, decision, old, new).",
        ),
        severity=Severity.ERROR,
    ),
    Code(
        "H108",
        Text("Sparning daterad före den den bygger på", "Commit dated before the one it builds on"),
        Text(
            "sparning {commit} säger {day}, men bygger på {parent} av {earlier}",
            "commit {commit} says {day}, but builds on {parent} of {earlier}",
        ),
        Text(
            "Klockan på en dator gick fel, eller dagen är satt för hand. Lita inte på dagen; ordningen går inte att "
            "ändra i efterhand.",
            "The clock of a machine was wrong, or the day was set by hand. Do not rely on the day; the order cannot be "
            "changed afterwards.",
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "H109",
        Text("Radering som inte går att läsa", "Erasure that cannot be read"),
        Text("uppgiften om radering går inte att läsa", "the record of an erasure cannot be read"),
        Text(
            "Skriv en rad för varje: - {id: st-003, date: 2026-05-01, decision: dnr 2026-123, old: 3f2a91c, "
            "new: 9c01d2e}",
            "Write one line for each: - {id: st-003, date: 2026-05-01, decision: no. 2026-123, old: 3f2a91c, "
            "new: 9c01d2e}",
        ),
        severity=Severity.ERROR,
    ),
)
