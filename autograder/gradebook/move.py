"""`python -m autograder.gradebook.move OLD`.

All that another gradebook holds, into the course's, which must be empty.

For a course that moves from SQLite to a server: marks, comments and extensions that a person gave
come along. OLD is a database's URL or an SQLite file, and is only read.
"""

from __future__ import annotations

import sys
from pathlib import Path

from autograder.course import find_course, load_course
from autograder.errors import AutograderError, GradebookError, UsageError
from autograder.nbgrader.database import one_writer, open_gradebook
from autograder.nbgrader.db_errors import display_url, translate_db_errors

AT_ONCE = 1000


def copy_gradebook(old: str, new: str) -> int:
    """Copy every row from the database at one URL to the one at the other, in one transaction.

    Return how many.

    GradebookError, and nothing is changed, where the new one holds something already or either
    refuses.
    """
    with open_gradebook(old) as source, open_gradebook(new) as target:
        from nbgrader.api import Base, Course
        from sqlalchemy import insert, select

        reading, writing = source.db.connection(), target.db.connection()
        count = 0
        with translate_db_errors(new):
            one_writer(writing)
            for table in reversed(Base.metadata.sorted_tables):
                if (
                    table is not Course.__table__
                    and writing.execute(select(table).limit(1)).first()
                ):
                    raise GradebookError(
                        f"The gradebook {display_url(new)} is not empty. Nothing was changed: "
                        f"copy into a new database."
                    )
            writing.execute(Course.__table__.delete())
            for table in Base.metadata.sorted_tables:
                for rows in reading.execute(select(table)).mappings().partitions(AT_ONCE):
                    writing.execute(insert(table), [dict(row) for row in rows])
                    count += len(rows)
            target.db.commit()
        return count


def main(arguments: list[str]) -> int:
    """Copy into the gradebook of the course of this folder; return the exit status."""
    try:
        if len(arguments) != 1:
            raise UsageError(
                "Name the old gradebook: python -m autograder.gradebook.move gradebook.db"
            )
        old = arguments[0]
        if "://" not in old:
            if not Path(old).is_file():
                raise UsageError(f"There is no file {old}: name the old gradebook's file or URL.")
            old = f"sqlite:///{Path(old).resolve()}"
        new = load_course(find_course(Path.cwd())).gradebook_url
        if new == old:
            raise UsageError(
                "That is the course's gradebook already: give the new one in course.yml first."
            )
        print(f"{copy_gradebook(old, new)} rows are in {display_url(new)}")
    except AutograderError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
