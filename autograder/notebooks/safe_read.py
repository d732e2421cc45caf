"""Reading a file that somebody handed in.

A plain one, of a bearable size, or the reason why not.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

from autograder.errors import SubmissionError

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_regular_file(path: Path | str, max_bytes: int) -> bytes:
    """Return a file's bytes; refuse links, folders, devices, FIFOs and what is too large.

    Never waits.

    Where the folder that it stands in is a link, it is refused as well. Raises `SubmissionError`.
    """
    folder, name = os.path.split(path)
    if os.path.islink(folder):  # noqa: PTH114 - of thousands
        raise SubmissionError(
            f"{os.path.basename(folder)} is a link, not a folder; hand in the notebook itself."  # noqa: PTH119
        )
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        if error.errno == errno.ELOOP or os.path.islink(path):  # noqa: PTH114 - it says no where nobody may look
            raise SubmissionError(
                f"{name} is a link, not a notebook; hand in the notebook itself."
            ) from None
        if os.path.isdir(path):  # noqa: PTH112
            raise SubmissionError(f"{name} is a folder, not a notebook.") from None
        if isinstance(error, FileNotFoundError):
            raise SubmissionError(f"There is no {name} among the files handed in.") from None
        raise SubmissionError(f"{name} cannot be read: {error.strerror}.") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            kind = "folder" if stat.S_ISDIR(status.st_mode) else "special file"
            raise SubmissionError(f"{name} is a {kind}, not a notebook.")
        if status.st_size > max_bytes:
            raise SubmissionError(
                f"{name} has {status.st_size / 1e6:.1f} MB, more than the {max_bytes / 1e6:g} MB "
                "allowed; clear its outputs and hand it in again."
            )
        with open(descriptor, "rb", buffering=0, closefd=False) as file:
            parts, missing = [], status.st_size
            while missing > 0 and (part := file.read(missing)):
                parts.append(part)
                missing -= len(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)
