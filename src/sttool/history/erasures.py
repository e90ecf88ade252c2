"""``erasures.yaml``: what was taken out of the history on purpose, by whose decision, and what became of it."""

from sttool.findings import Finding, finding
from sttool.history.places import ERASURES
from sttool.kinds.base import Day, Id, Maybe, Record, Words
from sttool.kinds.load import admit
from sttool.kinds.units import Commit
from sttool.sources.document import read_document
from sttool.sources.tree import Source, Unreadable


class Erasure(Record):
    """One dossier that was erased, and the history written anew."""

    id: Id
    """The dossier that was erased."""
    date: Day
    """The day it was done."""
    decision: Words
    """Where the decision is to be found; never its reason."""
    old: Maybe[Commit] = None
    """The last commit of the history before."""
    new: Maybe[Commit] = None
    """The same commit in the history that took its place."""


def read_erasures(source: Source) -> tuple[tuple[Erasure, ...], tuple[Finding, ...]]:
    """Read the erasures that were recorded; an entry with a fault accounts for nothing, and is a finding."""
    content = source.read(ERASURES)
    if isinstance(content, Unreadable):
        return (), () if content.missing else (finding("H109", ERASURES),)
    document = read_document(ERASURES, content)
    if not document.sound or not isinstance(document.data, list | None):
        return (), document.findings or (finding("H109", ERASURES),)
    found: list[Erasure] = []
    faults = list(document.findings)
    for index, item in enumerate(document.data or []):
        record = admit(Erasure, item) if isinstance(item, dict) else (None, [], ())
        if isinstance(record[0], Erasure) and not record[1]:
            found.append(record[0])
        else:
            faults.append(finding("H109", ERASURES, (index,)))
    return tuple(found), tuple(faults)
