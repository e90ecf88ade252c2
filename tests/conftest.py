"""What all tests share: how much hypothesis tries, and an environment that is the same everywhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# "ci" is quick and tries the same values each time, so that a failure is the change's own.
# HYPOTHESIS_PROFILE=thorough looks further, with new values each time.
settings.register_profile("ci", max_examples=40, derandomize=True, deadline=None, database=None)
settings.register_profile("thorough", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session", autouse=True)
def same_everywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Take away what of the user's own setting up could change an answer: of git, of the terminal, of the language."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        for name in ("NO_COLOR", "FORCE_COLOR", "LC_ALL", "LANGUAGE"):
            patch.delenv(name, raising=False)
        patch.setenv("COLUMNS", "120")
        home = tmp_path_factory.mktemp("home")
        (home / ".gitconfig").write_text("[user]\nname = Test\nemail = test@example.invalid\n", encoding="utf-8")
        patch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the project's folder, where the sample clinic stands."""
    return PROJECT
