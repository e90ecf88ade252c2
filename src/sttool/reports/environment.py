"""The templates' environment: where templates are found, what they may do, and what is wrong with one.

A unit's own templates are found first, and may extend the packaged ones as ``sttool/<name>``. They run in a sandbox;
a name that is not there is a fault, and every value is escaped, in HTML and in Markdown alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from jinja2 import ChoiceLoader, FileSystemLoader, FunctionLoader, PrefixLoader, StrictUndefined, pass_eval_context
from markupsafe import Markup
from msgspec import Struct, field

from sttool.findings import finding
from sttool.reports.columns import Columns
from sttool.reports.compiled import Compiled
from sttool.reports.escaping import markdown, written
from sttool.reports.foot import NO_TEMPLATES
from sttool.reports.pages.links import ALONE
from sttool.reports.prose import prose
from sttool.reports.sandbox import Sandbox
from sttool.reports.templates import ENDING, TemplateFault, fault_of, packaged_templates
from sttool.reports.wording import Wording
from sttool.sources.tree import Unreadable, leads_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.nodes import EvalContext

    from sttool.reports.foot import MadeWith
    from sttool.sources.tree import Source
    from sttool.texts import Language

Form: TypeAlias = Literal["markdown", "html", "text"]
"""How a template writes; ``text`` is what stands in a letter, with no marks that a reader would see."""

_OURS: Final = "sttool"
_SUFFIX: Final[dict[Form, str]] = {"markdown": "md", "html": "html", "text": "md"}
_TRAILING: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_GAP: Final = re.compile(r"\n{3,}")


class Templates(Struct, frozen=True):
    """The templates of one form and language, each compiled once however often it is written.

    ``own`` is the folder of the unit's own templates, relative to the source's root.
    """

    form: Form
    language: Language
    source: Source | None
    own: str | None
    environment: Sandbox
    looked_up: dict[str, MadeWith] = field(default_factory=dict)

    def write(self, name: str, given: dict[str, Any]) -> str:
        """Write a template, ``report/yearly``, with what it is given.

        A fault in one of the unit's own raises :class:`~sttool.reports.templates.TemplateFault`.
        """
        suffix = _SUFFIX[self.form]
        extended = {
            "parts": f"{_OURS}/report/parts.{suffix}.j2",
            "page": f"{_OURS}/report/page.{suffix}.j2",
            "blanks": f"{_OURS}/documents/blanks.{suffix}.j2",
            "lang": self.language.code,
            "links": ALONE,
            "made_with": self._made_with(f"{name}.{self.language.code}{ENDING}"),
        }
        try:
            template = self.environment.get_template(f"{name}.{self.language.code}.j2")
            text = template.render({**extended, **given})
        except TemplateFault:
            raise
        except Exception as error:
            fault = fault_of(error, self.own, self.source)
            if fault is None:
                raise
            raise fault from error
        return f"{_GAP.sub(chr(10) * 2, _TRAILING.sub('', text)).strip()}\n"

    def _made_with(self, file: str) -> MadeWith:
        """The unit's own templates behind one; they are looked up once, however often it is written."""
        if self.source is None or self.own is None:
            return NO_TEMPLATES
        if file not in self.looked_up:
            from sttool.reports.made_with import made_with  # noqa: PLC0415 - only where a unit has templates

            self.looked_up[file] = made_with(self.environment, self.source, self.own, file)
        return self.looked_up[file]


def templates(form: Form, language: Language, source: Source | None = None, own: str | None = None) -> Templates:
    """Make ready to write by templates, the unit's own first."""
    own = own.strip("/") if own is not None else None
    return Templates(form, language, source, own, environment_of(form, language, source, own))


def render(  # noqa: PLR0913 - each is a value of its own
    name: str,
    form: Form,
    language: Language,
    given: dict[str, Any],
    *,
    source: Source | None = None,
    own: str | None = None,
) -> str:
    """Write one template, in a form and a language, with what it is given."""
    return templates(form, language, source, own).write(name, given)


def environment_of(form: Form, language: Language, source: Source | None, own: str | None) -> Sandbox:
    """The environment of a form and a language, with the unit's own templates first."""
    ours = FileSystemLoader(packaged_templates())
    loaders = [ours, PrefixLoader({_OURS: ours})]
    if source is not None and own is not None:
        loaders.insert(0, FunctionLoader(_reader(source, own)))
    environment = Sandbox(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalizer(form),
        bytecode_cache=Compiled(packaged_templates()),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Each template is written once a run; working its constants out beforehand costs more than it saves.
        optimized=False,
    )
    wording = Wording(language)
    environment.filters.update(wording.filters() | Columns(wording).filters() | prose(form))
    return environment


def _reader(source: Source, own: str) -> Callable[[str], tuple[str, str, None] | None]:
    """Read a unit's own templates from where its records are read."""

    def read(name: str) -> tuple[str, str, None] | None:
        path = f"{own}/{name}"
        content = Unreadable("") if leads_out(name) or "\\" in name else source.read(path)
        if not isinstance(content, Unreadable):
            return content.decode("utf-8", "replace"), path, None
        if content.missing or not content.reason:
            return None
        raise TemplateFault(finding("T106", path))

    return read


def _finalizer(form: Form) -> Callable[[EvalContext, Any], Any]:
    """What each value goes through before it is written; what templates wrote themselves stays as it is.

    They ask for the context so that nothing is written while a template is compiled: what is kept of it serves every
    form and language.
    """

    @pass_eval_context
    def html(_context: EvalContext, value: Any) -> Any:  # noqa: ANN401 - any value of a view model
        return value if isinstance(value, Markup) else written(str(value))

    escape = markdown if form == "markdown" else written

    @pass_eval_context
    def text(_context: EvalContext, value: Any) -> Any:  # noqa: ANN401 - likewise
        return value if isinstance(value, Markup) else Markup(escape(str(value)))  # noqa: S704 - just escaped

    return html if form == "html" else text
