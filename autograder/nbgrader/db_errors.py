"""Translate a database's errors into sentences, which never show a password."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from autograder.course import without_password
from autograder.errors import GradebookError

_SEE_TO_SERVER = (
    "Nothing was changed: see to the server and its address in course.yml, and run this again."
)
_GOES_ON = (
    "Nothing of this batch is in it. When the server is back, run this again: it goes on "
    "from there."
)
_LOCKED = (
    "is locked by another program. Nothing was changed: close the program, and run this again."
)
_NO_ROOM = "does not fit on the disk. Nothing was changed: make room, and run this again."
_NO_PASSWORD = (
    "does not take the password. Nothing was changed: set the environment variable "
    "PGPASSWORD, or correct ~/.pgpass."
)
_OLD = (
    "was made by an older nbgrader. Copy it, then run `nbgrader db upgrade` in the course's folder."
)
_REASONS = {
    "database is locked": _LOCKED,
    "database or disk is full": _NO_ROOM,
    "disk I/O error": "cannot be written, as the disk fails or is full. Nothing was changed: see "
    "to the disk.",
    "readonly database": "is read-only. Nothing was changed: make the file and its folder "
    "writable.",
    "unable to open database file": "cannot be opened. Make its folder, and make it writable.",
    "file is not a database": "is no SQLite database. Move it away; a new one is made in its "
    "place.",
    "no such column": _OLD,
    "no such table": _OLD,
    # PostgreSQL: first of a session that has begun, then of connecting.
    "due to lock timeout": _LOCKED,
    "No space left on device": _NO_ROOM,
    "UndefinedTable": _OLD,
    "UndefinedColumn": _OLD,
    "terminating connection": f"is on a server that went away. {_GOES_ON}",
    "server closed the connection": f"is on a server that went away. {_GOES_ON}",
    "SSL connection has been closed": f"is on a server that went away. {_GOES_ON}",
    "connection is lost": f"is on a server that went away. {_GOES_ON}",
    "connection is closed": f"is on a server that went away. {_GOES_ON}",
    "could not receive data": f"is on a server that went away. {_GOES_ON}",
    "could not send data": f"is on a server that went away. {_GOES_ON}",
    "permission denied": "may not be written by this user. Nothing was changed: make the user "
    "the database's owner.",
    "read-only transaction": "is read-only. Nothing was changed: give the address of the server "
    "that takes writes.",
    "password authentication failed": _NO_PASSWORD,
    "no password supplied": _NO_PASSWORD,
    "too many": f"is on a server that takes no more connections. {_SEE_TO_SERVER}",
    "remaining connection slots": f"is on a server that takes no more connections. "
    f"{_SEE_TO_SERVER}",
    "starting up": f"is on a server that is just starting. {_SEE_TO_SERVER}",
    "shutting down": f"is on a server that is just stopping. {_SEE_TO_SERVER}",
    "failed to resolve host": f"cannot be reached: no such host. {_SEE_TO_SERVER}",
    "could not translate host name": f"cannot be reached: no such host. {_SEE_TO_SERVER}",
    "Connection refused": f"cannot be reached: no server answers there. {_SEE_TO_SERVER}",
    "timeout expired": f"cannot be reached: no server answers there. {_SEE_TO_SERVER}",
    "No route to host": f"cannot be reached: no server answers there. {_SEE_TO_SERVER}",
    "Network is unreachable": f"cannot be reached: no server answers there. {_SEE_TO_SERVER}",
    "No such file or directory": f"cannot be reached: no server answers there. {_SEE_TO_SERVER}",
}


@contextlib.contextmanager
def translate_db_errors(url: str) -> Iterator[None]:
    """Turn what the database at `url` refuses, or the lack of its driver, into a GradebookError."""
    from sqlalchemy.exc import NoSuchModuleError, SQLAlchemyError

    try:
        yield
    except NoSuchModuleError as error:
        raise GradebookError(
            f"The gradebook {display_url(url)} is of a kind that is not known. "
            "Write sqlite:/// or postgresql+psycopg:// in `gradebook` of course.yml."
        ) from error
    except ImportError as error:
        raise GradebookError(_no_driver(url, error)) from error
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None)
        text = str(error) if cause is None else f"{type(cause).__name__}: {cause}"
        raise GradebookError(sentence(url, text)) from error


def sentence(url: str, refusal: str) -> str:
    """Return the sentence for the database's own words."""
    from sqlalchemy.engine import make_url

    missing = "does not exist" in refusal and "FATAL" in refusal
    if missing and "role" in refusal:
        return (
            f"The gradebook {display_url(url)} is on a server that has no such user. "
            f"{_SEE_TO_SERVER}"
        )
    if missing:
        name = make_url(url).database
        return (
            f"The gradebook {display_url(url)} does not exist. Nothing was changed: create "
            f"it, with `createdb {name}`."
        )
    for part, reason in _REASONS.items():
        if part in refusal:
            return f"The gradebook {display_url(url)} {reason}"
    words = " ".join(refusal.split())[:300]
    return f"The gradebook {display_url(url)} refuses: {words}. Nothing was changed."


def _no_driver(url: str, error: ImportError) -> str:
    name = error.name or str(error)
    remedy = "Install it, or correct `gradebook` in course.yml."
    if "psycopg" in name:
        remedy = (
            'Run `pip install ".[grade,postgresql]"` in the folder that holds this project, and '
            "write "
            "postgresql+psycopg:// in `gradebook` of course.yml."
        )
    return (
        f"The gradebook {display_url(url)} needs the Python package {name}, which is not "
        f"installed. {remedy}"
    )


def display_url(url: str) -> str:
    """Return a database's name for people.

    A file's path, a server's URL without password and options.

    Raises GradebookError where `url` is no database URL.
    """
    from sqlalchemy.engine import URL, make_url
    from sqlalchemy.exc import ArgumentError

    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise GradebookError(
            f"{without_password(url)!r} is no database URL. Correct `gradebook` in course.yml."
        ) from None
    if parsed.get_backend_name() == "sqlite":
        return parsed.database or "in memory"
    name = URL.create(
        parsed.drivername,
        username=parsed.username,
        host=parsed.host,
        port=parsed.port,
        database=parsed.database,
    )
    return name.render_as_string()
