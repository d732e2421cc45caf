"""The command `autograder`: what people type. Each command says what it did, or in one sentence why it cannot.

Exit status: 0 done; 1 done, but somebody should look at what is listed; 2 nothing was done, and why stands on stderr;
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import contextlib
import io
import json
import math
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from autograder.errors import AutograderError, CourseError

if TYPE_CHECKING:
    from autograder.course import Course
    from autograder.records import GradeRecord

_T = TypeVar("_T")
INTERRUPTED: Final = 130  # 128 and the signal's number, as shells have it


class _Commands(click.Group):
    """A group whose commands end with a sentence and status 2 on any error that a person can mend."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AutograderError as error:
            click.echo(f"{click.style('Error:', fg='red', bold=True)} {error}", err=True)
            context.exit(2)


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="dlmath-autograder")
@click.option(
    "--course",
    "folder",
    type=click.Path(path_type=Path),
    help="The course's folder; default: the nearest parent folder with a course.yml.",
)
@click.pass_context
def main(context: click.Context, folder: Path | None) -> None:
    """Auto-graded exercises in numerical Python."""
    context.obj = folder


def _course(context: click.Context) -> Course:
    _needs("pydantic")
    from autograder.course import find_course, load_course

    folder: Path | None = context.obj
    if folder is not None and not folder.is_dir():
        raise CourseError(f"{folder} is no folder; name the course's folder with --course.")
    return load_course(find_course(Path.cwd()) if folder is None else folder)


def _needs(module: str, extras: str = "grade") -> None:
    """Say how to install what an instructor's commands stand on."""
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise CourseError(
            f'This command needs {module}; run `pip install ".[{extras}]"` in the folder that holds this project.'
        )


def _print_json(record: GradeRecord) -> None:
    click.echo(json.dumps(record.to_json()))
    sys.stdout.flush()


def _status(records: list[GradeRecord]) -> int:
    return 1 if any(record.status != "graded" for record in records) else 0


# -- students


@main.command()
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
        _print_json(record)
    else:
        colours = False if os.environ.get("NO_COLOR") else None
        result = CheckResult(record.exercises, "" if record.exercises else record.message)
        for stream in (sys.stdout, sys.stderr):  # one that has no ✓ (a pipe on Windows) shows a question mark
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        click.echo(result.as_text(_paint), err=bool(result.problem), color=colours)
        if record.exercises and record.message:
            click.echo(f"\n{record.message}", color=colours)
    context.exit(_status([record]))


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


# -- instructors


@main.command()
@click.argument("assignments", metavar="[ASSIGNMENT]…", nargs=-1)
@click.option(
    "--check", "check_only", is_flag=True, help="Write nothing; exit 1 when a committed release is stale."
)
@click.pass_context
def assemble(context: click.Context, assignments: tuple[str, ...], check_only: bool) -> None:
    """Build the releases in assignments/ from the lessons in solutions/, with nbgrader."""
    course = _course(context)
    from autograder.authoring.assemble import assemble as build

    results = build(course, assignments, check_only=check_only)
    for result in results:
        click.echo(
            f"{result.assignment}: {result.state}" + "".join(f"\n  {line}" for line in result.differences)
        )
    context.exit(1 if check_only and any(result.state == "stale" for result in results) else 0)


@main.command()
@click.argument("assignments", metavar="[ASSIGNMENT]…", nargs=-1)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON Lines: one object an exercise as it is done."
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="Processes side by side; default: one for each core."
)
@click.option(
    "--seeds",
    type=click.IntRange(min=1),
    metavar="N",
    help="Try right answers and known mistakes only, with N seeds of hidden checks each.",
)
@click.pass_context
def audit(
    context: click.Context,
    assignments: tuple[str, ...],
    as_json: bool,
    workers: int | None,
    seeds: int | None,
) -> None:
    """Prove the checks: right answers pass, known mistakes and mutants do not."""
    course = _course(context)
    from autograder.authoring.audit import ExerciseAudit, audit_course
    from autograder.authoring.audit.run import plan
    from autograder.authoring.audit.table import audit_progress, audit_table

    begun = time.perf_counter()
    jobs = plan(course, assignments, seeds or 0)
    done: list[ExerciseAudit] = []
    with audit_progress(len(jobs), quiet=as_json) as advance:
        for one in audit_course(jobs, workers):
            done.append(one)
            advance()
            if as_json:
                click.echo(json.dumps(one.to_json(course.root)))
                sys.stdout.flush()
    if not as_json:
        places = {(job.assignment, job.exercise): place for place, job in enumerate(jobs)}
        done.sort(key=lambda one: places[one.assignment, one.exercise])
        audit_table(course.root, done, time.perf_counter() - begun)
    context.exit(0 if all(one.is_proved for one in done) else 1)


@main.command()
@click.argument("assignment")
@click.option(
    "--student", "students", multiple=True, metavar="ID", help="Grade this student; may be given repeatedly."
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="Processes side by side; default: one for each core."
)
@click.option(
    "--engine",
    metavar="ADDRESS",
    help="The Dask scheduler whose workers do the work: tcp://host:port or tls://host:port.",
)
@click.option(
    "--sandbox", type=click.Choice(["require", "best", "off"]), default="require", show_default=True
)
@click.option("--force", is_flag=True, help="Grade unchanged hand-ins again, too.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON Lines: one object a hand-in as it finishes."
)
@click.pass_context
def grade(
    context: click.Context,
    assignment: str,
    students: tuple[str, ...],
    workers: int | None,
    engine: str | None,
    sandbox: str,
    force: bool,
    as_json: bool,
) -> None:
    """Grade submitted/<student>/ASSIGNMENT/ in bulk, sandboxed and in parallel."""
    done = total = 0

    def count(record: GradeRecord) -> None:
        nonlocal done
        done += 1
        if as_json:
            _print_json(record)

    def begin(number: int) -> None:
        nonlocal total
        total = number

    try:
        course = _course(context)
        if engine is not None:
            _needs("distributed", "grade,dask")
        from autograder.class_run.progress import class_progress, class_table
        from autograder.class_run.run import grade_class

        with class_progress(quiet=as_json) as (started, finished):
            summary = grade_class(
                course,
                assignment,
                students=students,
                workers=workers,
                engine=engine,
                sandbox_mode=sandbox,
                force=force,
                details=as_json,
                started=_both(begin, started),
                finished=_both(count, finished),
                notice=lambda sentence: click.echo(sentence, err=True),
            )
    except KeyboardInterrupt:
        again = "Without --force, which begins anew, the same command" if force else "The same command"
        click.echo(f"Stopped: {done} of {total} are graded and kept. {again} goes on from there.", err=True)
        context.exit(INTERRUPTED)
    if not as_json:
        class_table(course, assignment, summary)
    context.exit(_status(summary.records))


def _both(first: Callable[[_T], None], second: Callable[[_T], None]) -> Callable[[_T], None]:
    def act(value: _T) -> None:
        first(value)
        second(value)

    return act


@main.command("sample-class")
@click.argument("assignment")
@click.option("--students", "count", type=click.IntRange(1, 1_000_000), required=True, metavar="N")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option(
    "--only", metavar="KIND,…", help="Only these kinds: right, stub, mistake, mutant, broken, hostile."
)
@click.pass_context
def sample_class(context: click.Context, assignment: str, count: int, seed: int, only: str | None) -> None:
    """Write N hand-ins with their expected verdicts (submitted/expected.json), to try the grader on."""
    course = _course(context)
    from autograder.authoring.sample_class import write_class

    kinds = tuple(kind.strip() for kind in only.split(",")) if only is not None else ()
    written = write_class(course, assignment, count, seed=seed, only=kinds)
    click.echo(f"{written} hand-ins of {assignment} are in {course.submitted_dir}")


@main.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """Show which isolation this machine gives, by attempting real escapes."""
    from autograder.sandbox.trusted.doctor import examine, render
    from autograder.worker.trusted import many_processes, two_students

    click.echo("Trying to escape from every sandbox that this machine might give …", err=True)
    report = examine([two_students.attempt, many_processes.attempt])
    click.echo(render(report))
    context.exit(0 if report.grades else 2)
