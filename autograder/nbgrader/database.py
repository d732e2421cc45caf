"""nbgrader's database, opened so that it is never left half made and never half written.

To make a database nbgrader runs the program `alembic`, four seconds long and found only where PATH
leads; without it nbgrader leaves tables and no version, and takes that for a good database on the
next run. So databases are made here, from nbgrader's own tables and migrations, and appear when
they are whole. Runs that write at the same time wait for each other.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.errors import GradebookError
from autograder.nbgrader.db_errors import display_url, sentence, translate_db_errors

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from sqlalchemy import Connection

INSTALL = '`pip install ".[grade]"` in the folder that holds this project'
# PostgreSQL's advisory locks have numbers: any will do that nobody else takes.
LOCK = int.from_bytes(b"autograd", "big")
LOCK_SECONDS = 30
# libpq's defaults wait minutes for a server that is not there, and hours for one that went away
PATIENCE = {
    "connect_timeout": "10",
    "keepalives_idle": "20",
    "keepalives_interval": "5",
    "keepalives_count": "4",
    "tcp_user_timeout": "40000",
}


def require_nbgrader() -> None:
    """Raise GradebookError where nbgrader is not installed.

    Importing it takes seconds, so ask when it is needed.
    """
    try:
        import nbgrader.api  # noqa: F401
    except ImportError as error:
        raise GradebookError(
            f"nbgrader cannot be imported ({error}). Install it: {INSTALL}."
        ) from error


def one_writer(connection: Connection) -> None:
    """Let no other run write until this transaction ends.

    Begin it so, before anything is read that a write depends on.

    What was looked up is then still so when it is written: no row is entered twice.
    """
    if connection.dialect.name == "sqlite":
        if not connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
            # It waits for others as long as the URL's `timeout` says, by default 5 seconds.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


@contextlib.contextmanager
def open_database(url: str) -> Iterator[Connection | None]:
    """Open the database as it is, without nbgrader; None where nothing was made yet.

    Nothing is written but by `commit`.
    """
    from sqlalchemy import create_engine, inspect

    path = _file(url)
    if path is not None and not path.is_file():
        yield None
        return
    with translate_db_errors(url):
        engine = create_engine(_patient(url))
        try:
            with engine.connect() as connection:
                yield connection if inspect(connection).has_table("submitted_notebook") else None
        finally:
            engine.dispose()


def _file(url: str) -> Path | None:
    """Return the file of an SQLite database, None for one on a server or in memory."""
    from sqlalchemy.engine import make_url

    display_url(url)
    parsed = make_url(url)
    return (
        Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None
    )


def _patient(url: str) -> str:
    """Return the URL with bounds on the waiting for PostgreSQL, unless it has its own."""
    from sqlalchemy.engine import make_url

    parsed = make_url(url)
    if parsed.get_backend_name() != "postgresql" or "psycopg" not in parsed.get_driver_name():
        return url
    return parsed.set(query={**PATIENCE, **parsed.query}).render_as_string(hide_password=False)


@contextlib.contextmanager
def open_gradebook(url: str) -> Iterator[Gradebook]:
    """Open nbgrader's gradebook at `url`, made whole if it is not there.

    Nothing is written but by `commit`.

    Write through `gradebook.db`, nbgrader's SQLAlchemy session, and end with
    `gradebook.db.commit()`: what is not committed when the block ends, by an error too, never
    happened.
    """
    require_nbgrader()
    from nbgrader.api import Gradebook, InvalidEntry

    name = display_url(url)
    with _quiet(), translate_db_errors(url):
        _make_whole(url)
        try:
            opened = Gradebook(_patient(url))
        except InvalidEntry as error:
            raise GradebookError(sentence(url, str(error))) from error
        with opened as gradebook:
            _require_version(gradebook.engine, name)
            try:
                yield gradebook
            finally:
                gradebook.db.rollback()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the traceback that nbgrader logs for a refusal off the terminal.

    It is said in a sentence.
    """
    log = logging.getLogger("tornado.application")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)


def _make_whole(url: str) -> None:
    """Make an empty database where there is none.

    A file beside its place first, which then gets its name.
    """
    path = _file(url)
    if path is None:
        _make_tables(url)
        return
    if path.exists():
        return
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_tables(f"sqlite:///{draft}")
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    except OSError as error:
        raise GradebookError(
            f"The gradebook {path} cannot be made ({error.strerror}): see to its folder."
        ) from error
    finally:
        for left in (draft, Path(f"{draft}-journal")):
            with contextlib.suppress(OSError):
                left.unlink()


def _make_tables(url: str) -> None:
    """Give an empty database nbgrader's tables, default course and schema version, at once."""
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from nbgrader.api import Base, Course
    from nbgrader.dbutil import ALEMBIC_DIR
    from sqlalchemy import create_engine, insert, inspect

    engine = create_engine(_patient(url))
    try:
        with engine.begin() as connection:
            one_writer(connection)
            if not inspect(connection).get_table_names():
                Base.metadata.create_all(bind=connection)
                connection.execute(insert(Course).values(id="default_course"))
                MigrationContext.configure(connection).stamp(ScriptDirectory(ALEMBIC_DIR), "head")
    finally:
        engine.dispose()


def _require_version(engine: Any, name: str) -> None:
    """Refuse a database without a version: one that an interrupted nbgrader left behind."""
    from sqlalchemy import inspect, text

    if inspect(engine).has_table("alembic_version"):
        with engine.connect() as connection:
            if connection.execute(text("SELECT count(*) FROM alembic_version")).scalar():
                return
    raise GradebookError(
        f"The gradebook {name} has no version: it was left half made. Move it away; a new one is "
        f"made in its place."
    )
