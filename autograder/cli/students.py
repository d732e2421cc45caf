"""The commands that students type."""

from __future__ import annotations

import contextlib
import io
import math
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.base import exit_status, print_json

if TYPE_CHECKING:
    pass


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--exercise", metavar="NAME", help="Check this exercise only.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
@click.pass_context
def check(context: click.Context, path: Path, exercise: str | None, as_json: bool) -> None:
    """Check a notebook, or an assignment's folder, with the public checks before handing it in."""
    from autograder.records.result import CheckResult
    from autograder.student.command_check import rehearse

    with contextlib.closing(_Waiting(quiet=as_json)) as waiting:
        record = rehearse(path, exercise, done=waiting.done)
    if as_json:
        print_json(record)
    else:
        colours = False if os.environ.get("NO_COLOR") else None
        result = CheckResult(record.exercises, "" if record.exercises else record.message)
        for stream in (
            sys.stdout,
            sys.stderr,
        ):  # one that has no ✓ (a pipe on Windows) shows a question mark
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        click.echo(result.as_text(_paint), err=bool(result.problem), color=colours)
        if record.exercises and record.message:
            click.echo(f"\n{record.message}", color=colours)
    context.exit(exit_status([record]))


def _paint(text: str, colour: str) -> str:
    return click.style(text, fg=colour)


class _Waiting:
    """A bar on a terminal that shows itself when there is more than a second to wait."""

    def __init__(self, *, quiet: bool) -> None:
        self._from = time.monotonic() + 1.0 if sys.stderr.isatty() and not quiet else math.inf
        self._bar: Any = None

    def done(self, count: int, total: int) -> None:
        if self._bar is None and time.monotonic() > self._from:
            self._bar = click.progressbar(length=total, label="checking", file=sys.stderr)
        if self._bar is not None:
            self._bar.update(count - self._bar.pos)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
