"""What each template is given: its view models, field by field, read from the source that defines them.

The page ``docs/templates.md`` is made of this, and a unit's own template is held to it before it is ever written with.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE: Final = Path(__file__).parent.parent
_DOCUMENTS: Final = "sttool.reports.documents"
_PAGES: Final = "sttool.reports.pages"

GIVEN: Final[Mapping[str, tuple[str, str, str]]] = {
    "report/yearly": ("report", "sttool.reports.yearly", "YearlyReport"),
    "schedule/schedule": ("made", "sttool.reports.schedule_page", "Page"),
    "people/people": ("made", "sttool.reports.personnel", "Personnel"),
    "people/forecast": ("made", "sttool.reports.personnel", "Personnel"),
    "letters/reminder": ("letters", "sttool.reports.reminder", "Letter"),
    "letters/enquiry": ("letter", "sttool.reports.enquiry", "Enquiry"),
    "certify/forms": ("carried", "sttool.reports.forms", "Carried"),
    "documents/agreement": ("agreement", f"{_DOCUMENTS}.agreement", "Agreement"),
    "documents/contract": ("contract", f"{_DOCUMENTS}.contract", "Contract"),
    "documents/plan": ("plan", f"{_DOCUMENTS}.plan", "Plan"),
    "documents/collegium": ("collegium", f"{_DOCUMENTS}.collegium", "Collegium"),
    "documents/self-assessment": ("collegium", f"{_DOCUMENTS}.collegium", "Collegium"),
    "documents/action-plan": ("plan", f"{_DOCUMENTS}.action_plan", "ActionPlan"),
    "documents/evaluation": ("evaluation", f"{_DOCUMENTS}.evaluation", "Evaluation"),
    "pages/talk": ("made", f"{_PAGES}.talk", "Talk"),
    "pages/overview": ("made", f"{_PAGES}.overview", "Overview"),
    "pages/supervisors": ("made", f"{_PAGES}.supervising", "SupervisorsPage"),
    "pages/inspection": ("made", f"{_PAGES}.inspection", "InspectionPage"),
    "pages/handover": ("made", f"{_PAGES}.handover", "HandoverPage"),
    "pages/front": ("made", f"{_PAGES}.overview", "Front"),
}
"""Each packaged template that a command writes with: the one name it is given, and the model behind it."""

LISTS: Final = frozenset({"certify/forms", "letters/reminder"})
"""Templates that are given several of the model."""

EVERYWHERE: Final[Mapping[str, str]] = {
    "parts": "the file of the parts of a report in the form that is written; import it",
    "page": "the page that a report or document extends, in that form",
    "blanks": "the file of what is filled in by hand, in that form; import it",
    "lang": "the language, sv or en",
    "links": "the way to the other pages of a folder of pages: front, report, to(page, id); none for a page alone",
    "made_with": "the unit's own templates that it is written with: paths, digest; no paths where there are none",
}
"""What every template is given beside."""


class Field(Struct, frozen=True):
    """A field, or a property, of a model: its name, its type as the source has it, and what it means."""

    name: str
    type: str
    meaning: str


class Model(Struct, frozen=True):
    """A view model: its name, what it is, and its fields."""

    name: str
    meaning: str
    fields: tuple[Field, ...]


@cache
def models(template: str) -> tuple[Model, ...]:
    """The models that a template can reach from what it is given, that one first."""
    _, module, name = GIVEN[template]
    found: dict[tuple[str, str], Model] = {}
    _gather(module, name, found)
    return tuple(found.values())


@cache
def known(template: str) -> frozenset[str]:
    """Every name of a field that a template can ask for."""
    return frozenset(field.name for model in models(template) for field in model.fields)


def _gather(module: str, name: str, found: dict[tuple[str, str], Model]) -> None:
    """Take up a class and those its fields name, however far; a name that is no class of ours is left."""
    place = _defined(module, name)
    if place is None or place in found:
        return
    tree = _tree(place[0])
    node = next(one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == place[1])
    fields = tuple(_fields(node))
    if not fields:
        return
    found[place] = Model(place[1], ast.get_docstring(node) or "", fields)
    for field in fields:
        for part in ast.walk(ast.parse(field.type, mode="eval")):
            if isinstance(part, ast.Name):
                _gather(place[0], part.id, found)


def _fields(node: ast.ClassDef) -> Iterator[Field]:
    """The fields of a class, each with the docstring below it, and what can be asked of it."""
    for index, one in enumerate(node.body):
        match one:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation) if not name.startswith("_"):
                after = node.body[index + 1] if index + 1 < len(node.body) else None
                yield Field(name, ast.unparse(annotation), _words(after))
            case ast.FunctionDef(name=name, returns=returns) if returns is not None and not name.startswith("_"):
                yield Field(name, ast.unparse(returns), (ast.get_docstring(one) or "").partition("\n")[0])
            case _:
                pass


def _words(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return " ".join(node.value.value.split())
    return ""


def _defined(module: str, name: str) -> tuple[str, str] | None:
    """Where a class is defined that a module names: there, or where it imports it from."""
    tree = _tree(module)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name == name:
            return module, name
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sttool"):
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return _defined(str(node.module), alias.name)
    return None


@cache
def _tree(module: str) -> ast.Module:
    path = _PACKAGE.joinpath(*module.split(".")[1:])
    file = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
    return ast.parse(file.read_text(encoding="utf-8"))
