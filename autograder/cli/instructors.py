"""The commands that instructors type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import click

from autograder.cli.base import exit_status, open_course, print_json, require

if TYPE_CHECKING:
    from autograder.records import GradeRecord

_T = TypeVar("_T")
INTERRUPTED: Final = 130  # 128 and the signal's number, as shells have it


@click.command()
@click.argument("assignment")
@click.option(
    "--student",
    "students",
    multiple=True,
    metavar="ID",
    help="Grade this student; may be given repeatedly.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes side by side; default: one for each core.",
)
@click.option(
    "--engine",
    metavar="ADDRESS",
    help="The Dask scheduler whose workers do the work: tcp://host:port or tls://host:port.",
)
@click.option(
    "--sandbox", type=click.Choice(["require", "best", "off"]), default="require", show_default=True
)
@click.option("--force", is_flag=True, help="Grade unchanged submissions again, too.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON Lines: one object a submission as it finishes.",
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
            print_json(record)

    def begin(number: int) -> None:
        nonlocal total
        total = number

    try:
        course = open_course(context)
        if engine is not None:
            require("distributed", "grade,dask")
        from autograder.class_run.progress import class_progress, class_table
        from autograder.class_run.run import Listener, Options, grade_class

        with class_progress(quiet=as_json) as (started, finished):
            listener = Listener(
                started=_both(begin, started),
                finished=_both(count, finished),
                notice=lambda sentence: click.echo(sentence, err=True),
            )
            options = Options(students, workers, engine, sandbox, force, details=as_json)
            summary = grade_class(course, assignment, options, listener)
    except KeyboardInterrupt:
        again = (
            "Without --force, which begins anew, the same command" if force else "The same command"
        )
        click.echo(
            f"Stopped: {done} of {total} are graded and kept. {again} goes on from there.", err=True
        )
        context.exit(INTERRUPTED)
    if not as_json:
        class_table(course, assignment, summary)
    context.exit(exit_status(summary.records))


def _both(first: Callable[[_T], None], second: Callable[[_T], None]) -> Callable[[_T], None]:
    def act(value: _T) -> None:
        first(value)
        second(value)

    return act


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """Show which isolation this machine gives, by attempting real escapes."""
    from autograder.sandbox.trusted.doctor import examine, render
    from autograder.worker.trusted import many_processes, two_students

    click.echo("Trying to escape from every sandbox that this machine might give …", err=True)
    report = examine([two_students.attempt, many_processes.attempt])
    click.echo(render(report))
    context.exit(0 if report.grades else 2)
