"""The display of an audit for an author.

A bar while it runs, a table by exercise, survivors as diffs, findings as sentences.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from autograder.authoring.audit.findings import ExerciseAudit

PIPED_WIDTH: Final = 150


@contextlib.contextmanager
def audit_progress(count: int, *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many exercises are done; elsewhere, and where `quiet`, nothing."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda: None
        return
    columns = (
        TextColumn("auditing"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("exercises"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("auditing", total=count)
        yield lambda: progress.update(task, advance=1)


def audit_table(root: Path, audits: Sequence[ExerciseAudit], seconds: float) -> None:
    """Print the table, then everything that is not proved."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=PIPED_WIDTH)
    table = Table(title="What the checks prove", title_justify="left")
    for name in ("assignment", "exercise"):
        table.add_column(name, no_wrap=True)
    columns = _RUNS if any(audit.runs for audit in audits) else _PROOF
    for name in columns:
        table.add_column(name, justify="right", no_wrap=True)
    for audit in audits:
        cells = [show(audit) for show in columns.values()]
        table.add_row(
            audit.assignment, audit.exercise, *cells, style="" if audit.is_proved else "red"
        )
    console.print(table)
    for audit in audits:
        for survivor in audit.survivors:
            where = (
                survivor.path.relative_to(root)
                if survivor.path.is_relative_to(root)
                else survivor.path
            )
            console.print(
                Text(
                    f"\n{where}:{survivor.line_number}: {audit.exercise} passes all checks with "
                    f"{survivor.change}:"
                ),
                soft_wrap=True,
            )
            console.print(Syntax(survivor.diff, "diff", background_color="default"), soft_wrap=True)
            if survivor.line:
                console.print(Text(f"would be caught by: {survivor.line}"), soft_wrap=True)
    if any(audit.findings for audit in audits):
        console.print()
    for audit in audits:
        for finding in audit.findings:
            console.print(Text(finding.text(root)), soft_wrap=True)
    for audit in audits:
        for remark in audit.remarks:
            console.print(
                Text(f"{audit.assignment}, {audit.exercise}: {remark}", style="dim"), soft_wrap=True
            )
    findings = sum(len(audit.findings) for audit in audits)
    if columns is _RUNS:
        done = f"{sum(audit.runs for audit in audits)} runs of checks on known answers"
    else:
        mutants, survivors = (
            sum(audit.mutants for audit in audits),
            sum(len(audit.survivors) for audit in audits),
        )
        done = f"{mutants} mutants, {survivors} survivors"
    console.print(f"\n{len(audits)} exercises in {seconds:.1f} s: {done}, {findings} findings.")


_PROOF: Final[dict[str, Callable[[ExerciseAudit], str]]] = {
    "checks": lambda audit: str(audit.checks),
    "mistakes": lambda audit: _of(audit.mistakes_right, audit.mistakes),
    "alternatives": lambda audit: _of(audit.alternatives_right, audit.alternatives),
    "mutants": lambda audit: str(audit.mutants),
    "equivalent": lambda audit: str(len(audit.equivalent)),
    "caught": lambda audit: str(audit.caught),
    "survivors": lambda audit: str(len(audit.survivors)),
    "findings": lambda audit: str(len(audit.findings)),
}
_RUNS: Final[dict[str, Callable[[ExerciseAudit], str]]] = {
    "checks": lambda audit: str(audit.checks),
    "alternatives": lambda audit: _of(audit.alternatives_right, audit.alternatives),
    "mistakes": lambda audit: _of(audit.mistakes_right, audit.mistakes),
    "runs": lambda audit: str(audit.runs),
    "findings": lambda audit: str(len(audit.findings)),
}


def _of(right: int, total: int) -> str:
    return str(total) if right == total else f"{right} of {total}"
