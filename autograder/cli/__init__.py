"""The command `autograder`: what people type.

Each command says what it did, or in one sentence why it cannot.

Exit status: 0 done; 1 done, but somebody should look at what is listed; 2 nothing was done, and why
stands on stderr; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from autograder.cli import authors, instructors, students
from autograder.errors import AutograderError


class _Commands(click.Group):
    """Report an AutograderError as one line and exit with status 2."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AutograderError as error:
            click.echo(f"{click.style('Error:', fg='red', bold=True)} {error}", err=True)
            context.exit(2)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
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


for _command in (
    students.check,
    authors.assemble,
    authors.audit,
    instructors.grade,
    authors.sample_class,
    instructors.doctor,
):
    main.add_command(_command)
