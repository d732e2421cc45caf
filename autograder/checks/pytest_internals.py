"""All that is used of pytest beyond its documented interface: here and nowhere else.

Written for pytest 8.2 to 9; `tests/checks` fails where a later one has other insides.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from _pytest.assertion import util as assertions
from _pytest.config import _prepareconfig

# where the fixture is defined that pytest makes of a parameter
OF_PARAMETERS: Final = "_pytest.python"
_INI: Final = Path(__file__).with_name("pytest.ini")
_UNUSED: Final = (
    "cacheprovider",
    "warnings",
    "logging",
    "faulthandler",
    "unraisableexception",
    "threadexception",
    "debugging",
    "doctest",
    "junitxml",
    "legacypath",
    "pastebin",
    "setuponly",
    "setupplan",
    "skipping",  # the marks that it is for are refused
    "subtests",
)
_ENVIRONMENT: Final = (
    "PYTEST_ADDOPTS",
    "PYTEST_PLUGINS",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD",
    "PYTEST_CURRENT_TEST",
)


class NotCollected(Exception):
    """pytest could not begin to collect."""


def collect_items(
    files: Sequence[Path], plugins: Sequence[object], scratch: Path
) -> Sequence[pytest.Item]:
    """Collect the tests in `files` in a session that stays open; `scratch` is for `tmp_path`.

    Raises `NotCollected` with what pytest says where it cannot begin; what is wrong with a file
    goes to the plugins.
    """
    arguments = [
        "-c",
        str(_INI),
        f"--basetemp={scratch}",
        "--rootdir",
        str(files[0].parent),
        f"--confcutdir={files[0].parent}",  # or pytest lists the folders above, too
        "--import-mode=importlib",
        "--noconftest",
        "-s",
    ]
    for name in _UNUSED:
        arguments += ["-p", f"no:{name}"]
    with (
        _own_settings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()) as said,
    ):
        try:
            config = _prepareconfig([*arguments, *map(str, files)], [*plugins])
            config._do_configure()
            session = pytest.Session.from_config(config)
            config.hook.pytest_sessionstart(session=session)
            reporter: Any = config.pluginmanager.unregister(name="terminalreporter")
            config.pluginmanager.register(_Silent(reporter._tw), "terminalreporter")
            config.hook.pytest_collection(session=session)
        except (pytest.UsageError, pytest.exit.Exception, SystemExit) as error:
            raise NotCollected(f"{error} {said.getvalue()}") from None
    config.pluginmanager.unregister(
        name="assertion"
    )  # it would compute differences that nobody reads
    return session.items


@contextlib.contextmanager
def comparing_by(explain: Callable[..., Any]) -> Iterator[None]:
    """Have failed comparisons explained by `explain`, in place of pytest's own differences."""
    outer = assertions._reprcompare
    assertions._reprcompare = explain
    try:
        yield
    finally:
        assertions._reprcompare = outer


def parameters_of(case: pytest.Function) -> Mapping[str, Any]:
    """Return the parameters of a case by name; none where the check is not parametrised."""
    return case.callspec.params if hasattr(case, "callspec") else {}


def argument_names(case: pytest.Function) -> tuple[str, ...]:
    """Return the names of the arguments that pytest passes to the case's function."""
    return tuple(case._fixtureinfo.argnames)


def modules_of_fixture(case: pytest.Function, name: str) -> tuple[str, ...]:
    """Return the modules that define what the case gets as `name`, the one that holds last.

    There are none for `request`.
    """
    return tuple(one.func.__module__ for one in case._fixtureinfo.name2fixturedefs.get(name, ()))


@contextlib.contextmanager
def _own_settings() -> Iterator[None]:
    """Let pytest see none of the surroundings' settings."""
    saved = {name: os.environ.pop(name) for name in _ENVIRONMENT if name in os.environ}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update(saved)


class _Silent:
    """Takes the terminal reporter's place: pytest asks it how to write, and it keeps nothing."""

    def __init__(self, writer: Any) -> None:
        self._tw = writer
