"""The progress of a class on a terminal, and the table at the end.

On a terminal a bar with rate and time left, and colours; piped, sober lines.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Column, Table
from rich.text import Text

from autograder.course import Course, without_password
from autograder.records import GradeRecord, printable

if TYPE_CHECKING:
    from autograder.class_run.run import Summary

PIPED_SECONDS: Final = 10.0
SHOWN_SECONDS: Final = (
    0.05  # between two looks of the bar: unchanged submissions come by the thousand
)
MAX_ROWS: Final = 200
MAX_NAMES: Final = 5
MAX_LETTERS: Final = 20  # of a name in a line

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
            yield _bar_moves(progress)
    else:
        yield _lines(console)


class _Tally:
    """The counts of a run so far.

    The rate is that of what is graded now: unchanged submissions and the start cost next to
    nothing.
    """

    def __init__(self) -> None:
        self.total = self.done = self.graded = 0
        self.to_look_at: list[str] = []
        self._first = math.inf

    def count(self, record: GradeRecord) -> None:
        self.done += 1
        if not record.unchanged:
            self.graded += 1
            self._first = min(self._first, time.monotonic())
        if record.status != "graded":
            self.to_look_at.append(printable(record.student, MAX_LETTERS))

    @property
    def rate(self) -> float | None:
        """Submissions a second, None before there are two to tell it by."""
        seconds = time.monotonic() - self._first
        return (self.graded - 1) / seconds if self.graded > 1 and seconds > 0 else None

    def left(self) -> str:
        return duration((self.total - self.done) / self.rate) + " left" if self.rate else ""


def duration(seconds: float) -> str:
    """Return a time as people say it: `40 s`, `12 min`, `3 h 5 min`."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("grading"),
        BarColumn(bar_width=10),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[pace]}"),
        TextColumn(
            "{task.fields[to_look_at]}",
            style="yellow",
            markup=False,
            table_column=Column(no_wrap=True, ratio=1),
        ),
        expand=True,
        console=console,
        transient=True,
    )


def _bar_moves(progress: Progress) -> tuple[Started, Finished]:
    tally = _Tally()
    task = progress.add_task("", total=None, pace="", to_look_at="")
    shown = 0.0

    def started(count: int) -> None:
        tally.total = count
        progress.update(task, total=count)

    def finished(record: GradeRecord) -> None:
        nonlocal shown
        tally.count(record)
        if time.monotonic() - shown < SHOWN_SECONDS and tally.done < tally.total:
            return
        shown = time.monotonic()
        names = tally.to_look_at
        progress.update(
            task,
            completed=tally.done,
            pace=f"{tally.rate:.1f}/s, {tally.left()}" if tally.rate else "",
            to_look_at=f"{len(names)} to look at: {names[-1]}" if names else "",
        )

    return started, finished


def _lines(console: Console) -> tuple[Started, Finished]:
    tally = _Tally()
    last, told = time.monotonic(), 0

    def started(count: int) -> None:
        tally.total = count

    def finished(record: GradeRecord) -> None:
        nonlocal last, told
        tally.count(record)
        now = time.monotonic()
        if now - last < PIPED_SECONDS or tally.done == tally.total:
            return
        last = now
        pace = f", {tally.rate:.1f} a second, {tally.left()}" if tally.rate else ""
        names = tally.to_look_at[told:]
        told = len(tally.to_look_at)
        more = f" and {len(names) - MAX_NAMES} more" if len(names) > MAX_NAMES else ""
        look = f"; to look at: {', '.join(names[:MAX_NAMES])}{more}" if names else ""
        console.print(
            f"{tally.done} of {tally.total} done{pace}{look}",
            soft_wrap=True,
            markup=False,
            highlight=False,
        )

    return started, finished


def class_table(course: Course, assignment: str, summary: Summary) -> None:
    """Print the marks of the class, who needs a person, and where the records are.

    Of a class that fills many screens only those are printed whom a person should look at.
    """
    console = Console()
    records = (
        summary.records if len(summary.records) <= MAX_ROWS else summary.for_a_person[:MAX_ROWS]
    )
    title = f"{assignment}: {course.assignment(assignment).title}"
    table = Table(
        title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, padding=0
    )
    table.add_column(
        "student", overflow="fold", max_width=32
    )  # a name that is cut off names nobody
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("of", justify="right", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("to know", overflow="fold")
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
        console.print(
            f"{len(summary.records) - len(records)} of {len(summary.records)} are not shown."
        )
    graded = [record for record in summary.records if record.status == "graded"]
    unchanged = sum(record.unchanged for record in summary.records)
    mean = sum(record.score for record in graded) / len(graded) if graded else 0.0
    console.print(
        f"{len(summary.records)} submissions in {summary.seconds:.1f} s ({unchanged} unchanged), "
        f"sandbox: {summary.sandbox}; {len(graded)} graded, mean {mean:.2f}; "
        f"{len(summary.for_a_person)} to look at; written answers to read: "
        f"{sum(len(record.awaiting) for record in graded)}."
    )
    if summary.penalties_recounted:
        console.print(
            f"{summary.penalties_recounted} late penalties were counted anew, as marks or "
            f"extensions were given since."
        )
    console.print(
        f"Records: {course.records_dir(assignment)}   Gradebook: "
        f"{without_password(course.gradebook)}",
        soft_wrap=True,
    )
