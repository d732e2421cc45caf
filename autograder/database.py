"""nbgrader's database, opened so that it is never left half made and never half written.

To make a database nbgrader runs the program `alembic`, four seconds long and found only where PATH leads; without it
nbgrader leaves tables and no version, and takes that for a good database on the next run. So databases are made here,
from nbgrader's own tables and migrations, and appear when they are whole. What a database refuses is said in a
sentence.
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

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

INSTALL = '`pip install ".[grade]"` in the folder that holds this project'


def require_nbgrader() -> None:
    """Raise GradebookError where nbgrader is not installed; importing it takes seconds, so ask when it is needed."""
    try:
        import nbgrader.api  # noqa: F401
    except ImportError as error:
        raise GradebookError(f"nbgrader cannot be imported ({error}). Install it: {INSTALL}.") from error


@contextlib.contextmanager
def refusals_said(url: str) -> Iterator[None]:
    """Turn what the database and the disk refuse into a GradebookError that names the database."""
    from nbgrader.api import InvalidEntry
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except ModuleNotFoundError as error:
        raise GradebookError(
            f"The gradebook {_shown(url)} needs the Python package {error.name}, which is not installed. "
            "Install it, or correct `gradebook` in course.yml."
        ) from error
    except (SQLAlchemyError, InvalidEntry) as error:
        raise GradebookError(_sentence(_shown(url), str(getattr(error, "orig", None) or error))) from error


def _sentence(name: str, refusal: str) -> str:
    reasons = {
        "database is locked": "is locked by another program. Nothing was changed: close the program, and run this again.",
        "database or disk is full": "does not fit on the disk. Nothing was changed: make room, and run this again.",
        "disk I/O error": "cannot be written, as the disk fails or is full. Nothing was changed: see to the disk.",
        "readonly database": "is read-only. Nothing was changed: make the file and its folder writable.",
        "unable to open database file": "cannot be opened. Make its folder, and make it writable.",
        "file is not a database": "is no SQLite database. Move it away; a new one is made in its place.",
        "no such column": "was made by an older nbgrader. Copy it, then run `nbgrader db upgrade` in the course's folder.",
        "no such table": "was made by an older nbgrader. Copy it, then run `nbgrader db upgrade` in the course's folder.",
    }
    for part, sentence in reasons.items():
        if part in refusal:
            return f"The gradebook {name} {sentence}"
    return f"The gradebook {name} refuses: {' '.join(refusal.split())[:300]}. Nothing was changed."


def _shown(url: str) -> str:
    """The database's name for people: a file's path, a server's URL without its password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        parsed = make_url(url)
    except ArgumentError:
        raise GradebookError(f"{url!r} is no database URL. Correct `gradebook` in course.yml.") from None
    if parsed.drivername.startswith("sqlite"):
        return parsed.database or "in memory"
    return parsed.render_as_string(hide_password=True)


@contextlib.contextmanager
def open_gradebook(url: str) -> Iterator[Gradebook]:
    """Open nbgrader's gradebook at `url`, made whole if it is not there; nothing is written but by `commit`.

    Write through `gradebook.db`, nbgrader's SQLAlchemy session, and end with `gradebook.db.commit()`: what is not
    committed when the block ends, by an error too, never happened.
    """
    require_nbgrader()
    from nbgrader.api import Gradebook

    name = _shown(url)
    with _quiet(), refusals_said(url):
        _make_whole(url)
        with Gradebook(url) as gradebook:
            _require_version(gradebook.engine, name)
            try:
                yield gradebook
            finally:
                gradebook.db.rollback()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the traceback that nbgrader logs for a refusal off the terminal: it is said in a sentence."""
    log = logging.getLogger("tornado.application")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)


def _make_whole(url: str) -> None:
    """Make an empty database where there is none: a file beside its place first, which then gets its name."""
    from sqlalchemy.engine import make_url

    parsed = make_url(url)
    if not parsed.drivername.startswith("sqlite"):
        _make_tables(url)
        return
    if not parsed.database or Path(parsed.database).exists():
        return
    path = Path(parsed.database)
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
    """Give an empty database nbgrader's tables, its default course and its schema's version, in one transaction."""
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from nbgrader.api import Base, Course
    from nbgrader.dbutil import ALEMBIC_DIR
    from sqlalchemy import create_engine, insert, inspect

    engine = create_engine(url)
    try:
        with engine.begin() as connection:
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
        f"The gradebook {name} has no version: it was left half made. Move it away; a new one is made in its place."
    )
