"""The templates' environment: where templates are found, what they may do, and what is wrong with one.

A unit's own templates are found first, and may extend the packaged ones as ``sttool/<name>``. They run in a sandbox;
a name that is not there is a fault, and every value is escaped, in HTML and in Markdown alike.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from jinja2 import ChoiceLoader, FileSystemLoader, FunctionLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sttool.reports.columns import Columns
from sttool.reports.escaping import markdown, plain, written
from sttool.reports.prose import prose
from sttool.reports.wording import Wording
from sttool.sources.tree import Unreadable, leads_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sttool.sources.tree import Source
    from sttool.texts import Language

Form: TypeAlias = Literal["markdown", "html", "text"]
"""How a template writes; ``text`` is what stands in a letter, with no marks that a reader would see."""

_OURS: Final = "sttool"
_PACKAGE: Final = Path(__file__).parent.parent
_SUFFIX: Final[dict[Form, str]] = {"markdown": "md", "html": "html", "text": "md"}
_TRAILING: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_GAP: Final = re.compile(r"\n{3,}")


class TemplateFault(Exception):  # noqa: N818 - it is no error of the program
    """A unit's own template cannot be used: which, at what line, and why."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        """Take the template's path, the line, and the reason."""
        super().__init__(path, line, reason)
        self.path = path
        self.line = line
        self.reason = reason


def packaged_templates() -> Path:
    """The folder of the templates that come with the program: in the package, or beside it where it is edited."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "templates"


def render(  # noqa: PLR0913 - each is a value of its own
    name: str,
    form: Form,
    language: Language,
    given: dict[str, Any],
    *,
    source: Source | None = None,
    own: str | None = None,
) -> str:
    """Write a template, ``report/yearly`` in a language, with what it is given.

    ``own`` is the folder of the unit's own templates, relative to the source's root. A fault in one of them raises
    :class:`TemplateFault`.
    """
    environment = _environment(form, language, source, own)
    parts = f"{_OURS}/report/parts.{_SUFFIX[form]}.j2"
    page = f"{_OURS}/report/page.{_SUFFIX[form]}.j2"
    try:
        template = environment.get_template(f"{name}.{language.code}.j2")
        text = template.render(**given, parts=parts, page=page, lang=language.code)
    except Exception as error:
        fault = _fault(error, own)
        if fault is None:
            raise
        raise fault from error
    return f"{_GAP.sub(chr(10) * 2, _TRAILING.sub('', text)).strip()}\n"


def _environment(
    form: Form, language: Language, source: Source | None, own: str | None
) -> ImmutableSandboxedEnvironment:
    ours = FileSystemLoader(packaged_templates())
    loaders = [ours, PrefixLoader({_OURS: ours})]
    if source is not None and own is not None:
        loaders.insert(0, FunctionLoader(_reader(source, own)))
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalizer(form),
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
        path = f"{own.strip('/')}/{name}"
        content = Unreadable("") if leads_out(name) else source.read(path)
        return None if isinstance(content, Unreadable) else (content.decode("utf-8", "replace"), path, None)

    return read


def _finalizer(form: Form) -> Callable[[Any], Any]:
    """What each value goes through before it is written; what templates wrote themselves stays as it is."""

    def html(value: Any) -> Any:  # noqa: ANN401 - any value of a view model
        return value if isinstance(value, Markup) else written(str(value))

    escape = markdown if form == "markdown" else written

    def text(value: Any) -> Any:  # noqa: ANN401 - likewise
        return value if isinstance(value, Markup) else Markup(escape(str(value)))  # noqa: S704 - just escaped

    return html if form == "html" else text


def _fault(error: Exception, own: str | None) -> TemplateFault | None:
    """A fault of the unit's own template, with its line; ``None`` where the fault is ours."""
    if own is None:
        return None
    folder = own.strip("/")
    if isinstance(error, TemplateSyntaxError) and (error.filename or "").startswith(f"{folder}/"):
        return TemplateFault(str(error.filename), error.lineno, plain(str(error.message)))
    place = _place(error.__traceback__, folder)
    return TemplateFault(*place, plain(str(error))) if place is not None else None


def _place(trace: TracebackType | None, own: str) -> tuple[str, int] | None:
    """The last line of one of the unit's own templates that was being written."""
    found = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(f"{own}/"):
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found
