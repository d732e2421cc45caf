"""The commands that authors type."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import click

from autograder.cli.base import open_course

if TYPE_CHECKING:
    pass


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]…", nargs=-1)
@click.option(
    "--check",
    "check_only",
    is_flag=True,
    help="Write nothing; exit 1 when a committed release is stale.",
)
@click.pass_context
def assemble(context: click.Context, assignments: tuple[str, ...], check_only: bool) -> None:
    """Build the releases in assignments/ from the lessons in solutions/, with nbgrader."""
    course = open_course(context)
    from autograder.authoring.assemble import assemble as build

    results = build(course, assignments, check_only=check_only)
    for result in results:
        click.echo(
            f"{result.assignment}: {result.state}"
            + "".join(f"\n  {line}" for line in result.differences)
        )
    context.exit(1 if check_only and any(result.state == "stale" for result in results) else 0)


@click.command()
@click.argument("assignments", metavar="[ASSIGNMENT]…", nargs=-1)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON Lines: one object an exercise as it is done.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes side by side; default: one for each core.",
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
    course = open_course(context)
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


@click.command("sample-class")
@click.argument("assignment")
@click.option("--students", "count", type=click.IntRange(1, 1_000_000), required=True, metavar="N")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option(
    "--only",
    metavar="KIND,…",
    help="Only these kinds: right, stub, mistake, mutant, broken, hostile.",
)
@click.pass_context
def sample_class(
    context: click.Context, assignment: str, count: int, seed: int, only: str | None
) -> None:
    """Write N submissions to try the grader on, and their verdicts (submitted/expected.json)."""
    course = open_course(context)
    from autograder.authoring.sample_class import write_class

    kinds = tuple(kind.strip() for kind in only.split(",")) if only is not None else ()
    written = write_class(course, assignment, count, seed=seed, only=kinds)
    click.echo(f"{written} submissions of {assignment} are in {course.submitted_dir}")
