"""What an instructor sees while a class is graded, and the table at the end.

On a terminal a bar with rate and time left, and colours; piped, sober lines.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.course import Course, without_password
from autograder.records import GradeRecord, printable

if TYPE_CHECKING:
    from autograder.bulk import Summary

PIPED_SECONDS: Final = 10.0
MAX_ROWS: Final = 200

Started = Callable[[int], None]
Finished = Callable[[GradeRecord], None]


@contextlib.contextmanager
def class_progress(*, quiet: bool = False) -> Iterator[tuple[Started, Finished]]:
    """Show progress on stderr; `quiet` shows none."""
    console = Console(stderr=True)
    if quiet:
        yield lambda count: None, lambda record: None
    elif console.is_terminal:
        with _bar(console) as progress:
            task = progress.add_task("grading", total=None, person=0)
            for_a_person = 0

            def finished(record: GradeRecord) -> None:
                nonlocal for_a_person
                for_a_person += record.status != "graded"
                progress.update(task, advance=1, person=for_a_person)

            yield lambda count: progress.update(task, total=count), finished
    else:
        yield _lines(console)


class _Rate(ProgressColumn):
    """Hand-ins a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TextColumn("{task.fields[person]} to look at"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )


def _lines(console: Console) -> tuple[Started, Finished]:
    total = done = 0
    begun = last = time.monotonic()

    def started(count: int) -> None:
        nonlocal total
        total = count

    def finished(record: GradeRecord) -> None:
        nonlocal done, last
        done += 1
        now = time.monotonic()
        if now - last >= PIPED_SECONDS:
            last = now
            rate = done / (now - begun)
            console.print(
                f"{done} of {total} graded, {rate:.1f} a second, {(total - done) / rate:.0f} s left"
            )

    return started, finished


def class_table(course: Course, assignment: str, summary: Summary) -> None:
    """Print the marks of the class, who needs a person, and where the records are.

    Of a class that fills many screens only those are printed whom a person should look at.
    """
    console = Console()
    records = summary.records if len(summary.records) <= MAX_ROWS else summary.for_a_person[:MAX_ROWS]
    table = Table(title=f"{assignment}: {course.assignment(assignment).title}", title_justify="left")
    table.add_column("student")
    table.add_column("score", justify="right")
    table.add_column("of", justify="right")
    table.add_column("status")
    table.add_column("what a person should know", overflow="fold")
    for record in records:
        style = {"graded": "", "invalid": "yellow", "needs_person": "red"}[record.status]
        score = "" if record.status == "invalid" else f"{record.score:g}"
        table.add_row(
            Text(printable(record.student)),
            score,
            f"{record.max_score:g}",
            record.status,
            Text(printable(record.message)),
            style=style,
        )
    if records:
        console.print(table)
    if len(records) < len(summary.records):
        console.print(f"{len(summary.records) - len(records)} of {len(summary.records)} are not shown.")
    graded = [record for record in summary.records if record.status == "graded"]
    unchanged = sum(record.unchanged for record in summary.records)
    mean = sum(record.score for record in graded) / len(graded) if graded else 0.0
    console.print(
        f"{len(summary.records)} hand-ins in {summary.seconds:.1f} s ({unchanged} unchanged), sandbox: {summary.sandbox}; "
        f"{len(graded)} graded, mean {mean:.2f}; {len(summary.for_a_person)} to look at; "
        f"written answers to read: {sum(len(record.awaiting) for record in graded)}."
    )
    if summary.penalties_recounted:
        console.print(
            f"{summary.penalties_recounted} late penalties were counted anew, as marks or extensions were given since."
        )
    console.print(
        f"Records: {course.records_dir(assignment)}   Gradebook: {without_password(course.gradebook)}",
        soft_wrap=True,
    )
