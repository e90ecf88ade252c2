"""Talks to the YAML language server as an editor does: opens files, waits for red lines, asks for words beside them."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PATIENCE = 30.0
"""Seconds that an answer may take."""


@dataclass
class Editor:
    """One talk with a server; ``settings`` are those of the editor, for the folder it has open."""

    process: subprocess.Popen[bytes]
    root: Path
    settings: Mapping[str, Any]
    _said: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    _asked: int = 0
    _opened: int = 0

    def problems(self, path: str, text: str | None = None) -> list[str]:
        """Open a file and give its red lines as ``line:column: message``; ``text`` stands in it instead."""
        return [
            f"{item['range']['start']['line'] + 1}:{item['range']['start']['character'] + 1}: {item['message']}"
            for item in self._open(path, text)
        ]

    def hover(self, path: str, line: int, column: int) -> str:
        """Give what is shown over a place, counted from 1."""
        answer = self._request("textDocument/hover", self._at(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def completion(self, path: str, line: int, column: int) -> dict[str, str]:
        """Give what is offered at a place, counted from 1: each label with what would be put in."""
        answer = self._request("textDocument/completion", self._at(path, line, column))
        return {item["label"]: item.get("insertText", item["label"]) for item in answer["items"]}

    def begin(self) -> None:
        """Say hello, and what the settings are."""
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": self.root.as_uri(), "name": "clinic"}
        markdown = {"contentFormat": ["markdown"]}
        item = {"snippetSupport": True, "documentationFormat": ["markdown"]}
        able = {"hover": markdown, "completion": {"completionItem": item}, "publishDiagnostics": {}}
        self._request(
            "initialize",
            {
                "processId": None,
                "rootUri": folder["uri"],
                "workspaceFolders": [folder],
                "capabilities": {"textDocument": able, "workspace": {"configuration": True, "workspaceFolders": True}},
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": {"yaml": self._yaml()}}})

    def _yaml(self) -> dict[str, Any]:
        """The settings that are the extension's, nested as it has them."""
        nested: dict[str, Any] = {}
        for name, value in self.settings.items():
            first, *rest = name.split(".")
            if first == "yaml":
                here = nested
                for part in rest[:-1]:
                    here = here.setdefault(part, {})
                here[rest[-1]] = value
        return nested

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        uri = (self.root / path).as_uri()
        return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column - 1}}

    def _open(self, path: str, text: str | None) -> list[dict[str, Any]]:
        file = self.root / path
        self._opened += 1
        document = {
            "uri": file.as_uri(),
            "languageId": "yaml",
            "version": self._opened,
            "text": file.read_text(encoding="utf-8") if text is None else text,
        }
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics" and said["params"]["uri"] == document["uri"]:
                found: list[dict[str, Any]] = said["params"]["diagnostics"]
                return found

    def _request(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 - as the protocol has it
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == self._asked and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def _next(self) -> dict[str, Any]:
        """What the server says next; its own questions are answered on the way."""
        said = self._said.get(timeout=PATIENCE)
        if "method" in said and "id" in said:
            result: Any = None
            if said["method"] == "workspace/configuration":
                sections = [item.get("section") for item in said["params"]["items"]]
                result = [self._yaml() if section == "yaml" else {} for section in sections]
            self._send({"id": said["id"], "result": result})
        return said

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout
        while (message := read_message(self.process.stdout)) is not None:
            self._said.put(message)


def read_message(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message of the protocol; ``None`` where there is no more."""
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if not length:
        return None
    message: dict[str, Any] = json.loads(stream.read(length))
    return message


@contextmanager
def editor(modules: Path, root: Path, settings: Mapping[str, Any]) -> Iterator[Editor]:
    """Start the server on a folder, and end it."""
    program = modules / "yaml-language-server" / "bin" / "yaml-language-server"
    with subprocess.Popen(["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            talk = Editor(process, root, settings)
            talk.begin()
            yield talk
        finally:
            process.kill()
