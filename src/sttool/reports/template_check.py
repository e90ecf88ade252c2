"""The faults of a unit's own templates, found before anything is written with them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from jinja2 import TemplateSyntaxError, meta, nodes
from msgspec.structs import replace

from sttool.findings import finding, in_order
from sttool.reports.environment import environment_of
from sttool.reports.given import EVERYWHERE, GIVEN, known
from sttool.reports.templates import ENDING, at_line, blocks, named, own_items, packaged_templates
from sttool.sources.placing import placed
from sttool.sources.tree import Unreadable, leads_out
from sttool.texts import SWEDISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from sttool.findings import Finding
    from sttool.sources.tree import Source
    from sttool.survey import Survey

_SETTINGS: Final = "sttool.yaml"
_OURS: Final = "sttool/"
_ALWAYS: Final = frozenset({"loop", "self", "caller", "varargs", "kwargs", "super"})
_NAMED: Final = frozenset({"part", "blank", "loop", "self", "links", "made_with"})
"""What has attributes of its own, by the names that packaged templates give it."""
_OF_VALUES: Final = frozenset({
    *("items", "keys", "values", "get", "index", "index0", "first", "last", "length", "cycle", "revindex", "previtem"),
    *("nextitem", "changed", "depth", "start", "end", "upper", "lower", "strip", "split", "startswith", "endswith"),
    *("replace", "title", "year", "month", "day", "isoformat", "weekday", "value", "count", "append", "join"),
})  # fmt: skip
"""What can be asked of a loop, a text, a day or a table."""


def with_templates(survey: Survey, source: Source) -> Survey:
    """Add to what was found the faults of the unit's own templates, where the settings name a folder of them."""
    own = survey.clinic.settings.templates
    if own is None or leads_out(own):
        return survey
    found = tuple(template_findings(source, own.strip("/")))
    return replace(survey, findings=tuple(sorted((*survey.findings, *found), key=in_order)))


def template_findings(source: Source, own: str) -> Iterator[Finding]:
    """Find what is wrong with a unit's own templates, file by file."""
    environment = environment_of("html", SWEDISH, source, own)
    trees: dict[str, nodes.Template] = {}
    items = tuple(own_items(source, own))
    if not items:
        content = source.read(_SETTINGS)
        there = {} if isinstance(content, Unreadable) else {_SETTINGS: content}
        yield from placed([finding("T109", _SETTINGS, ("templates",), folder=own)], there)
    for item in items:
        content = source.read(item.path)
        if item.trouble is not None or isinstance(content, Unreadable):
            yield finding("T106", item.path)
            continue
        text = content.decode("utf-8", "replace")
        try:
            environment.compile(text, item.path, item.path)
            trees[item.path.removeprefix(f"{own}/")] = environment.parse(text)
        except TemplateSyntaxError as error:
            yield at_line(source, item.path, error.lineno, "T101", str(error.message))
    used = {name for tree in trees.values() for name, _ in _referred(tree)}
    for name, tree in trees.items():
        path = f"{own}/{name}"
        main = next((one for one in named() if name in {f"{one}.sv{ENDING}", f"{one}.en{ENDING}"}), None)
        if main is None and name not in used:
            near = get_close_matches(name, [f"{one}.sv{ENDING}" for one in named()], 1)
            yield finding("T108", path, nearest=near[0] if near else None)
        for one, line in _referred(tree):
            if one not in trees and not _packaged(one):
                yield at_line(source, path, line, "T104", one, one)
        yield from _asked(source, path, tree, main)
        yield from _unheard(source, path, tree)
        if main is not None:
            yield from _unknown(environment, source, path, tree, main)


def _referred(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """The templates that one names, with the line."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        name = getattr(getattr(node, "template", None), "value", None)
        if isinstance(name, str):
            yield name, node.lineno


def _packaged(name: str) -> bool:
    inside = name.removeprefix(_OURS)
    return not leads_out(inside) and "\\" not in inside and (packaged_templates() / inside).is_file()


def _asked(source: Source, path: str, tree: nodes.Template, main: str | None) -> Iterator[Finding]:
    """Attributes that no template may ask for, and those that nothing has which it is given."""
    mine = _named_in(tree)
    may = (known(main) if main else frozenset()) | _OF_VALUES | {one.name for one in tree.find_all(nodes.Macro)}
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        name = node.attr if isinstance(node, nodes.Getattr) else getattr(getattr(node, "arg", None), "value", None)
        if not isinstance(name, str):
            continue
        if name.startswith("_"):
            yield at_line(source, path, node.lineno, "T103", name, name)
        elif isinstance(node, nodes.Getattr) and main is not None and name not in may and not _of(node, mine):
            yield at_line(source, path, node.lineno, "T102", name, name, known(main))


def _of(node: nodes.Getattr, mine: set[str]) -> bool:
    """Say whether an attribute is of something that the template itself, or the one it extends, has named."""
    return isinstance(node.node, nodes.Name) and node.node.name in mine | _NAMED


def _named_in(tree: nodes.Template) -> set[str]:
    """The names that a template gives to something itself."""
    stored = {one.name for one in tree.find_all(nodes.Name) if one.ctx == "store"}
    return stored | {one.target for one in tree.find_all(nodes.Import)}


def _unheard(source: Source, path: str, tree: nodes.Template) -> Iterator[Finding]:
    """Blocks that the template which is extended does not have: nothing would ever show them."""
    for extends in tree.find_all(nodes.Extends):
        wanted = getattr(extends.template, "value", "")
        name, _, language = str(wanted).removeprefix(_OURS).removesuffix(ENDING).rpartition(".")
        if name not in named():
            continue
        there = blocks(name, language)
        for block in tree.body:
            if isinstance(block, nodes.Block) and block.name not in there:
                yield at_line(source, path, block.lineno, "T107", block.name, block.name, there)


def _unknown(environment: Environment, source: Source, path: str, tree: nodes.Template, main: str) -> Iterator[Finding]:
    """Names that the template is not given."""
    there = {GIVEN[main][0], *EVERYWHERE, *environment.globals, *_ALWAYS, *_named_in(tree)}
    for extends in tree.find_all(nodes.Extends):
        there |= _set_by(environment, getattr(extends.template, "value", ""))
    for name in sorted(meta.find_undeclared_variables(tree) - there):
        line = next((one.lineno for one in tree.find_all(nodes.Name) if one.name == name), 1)
        yield at_line(source, path, line, "T102", name, name, there - _ALWAYS)


def _set_by(environment: Environment, name: Any) -> set[str]:  # noqa: ANN401 - what a template says
    """The names that a packaged template sets for whoever extends it."""
    inside = str(name).removeprefix(_OURS)
    if not _packaged(inside):
        return set()
    return _named_in(environment.parse((packaged_templates() / inside).read_text(encoding="utf-8")))
