"""Empties a folder that hostile code has filled.

Any depth, any names, closed folders, without following a link.
"""

import os
import stat
from contextlib import suppress

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def empty(folder: str) -> None:
    """Remove everything in `folder` that this process may remove; the folder itself stays.

    No process that could still write there may be alive. Folders inside folders are moved up to the
    top before their own turn comes, so that neither a path's length nor the depth of a recursion is
    a limit.
    """
    top = os.open(folder, _FOLDER)
    try:
        moved = _Moved()
        while names := os.listdir(top):  # noqa: PTH208 - a descriptor, not a path
            removed = False
            for name in names:
                with suppress(PermissionError, FileNotFoundError):
                    _remove(top, name, moved)
                    removed = True
            if not removed:
                return
    finally:
        os.close(top)


class _Moved:
    """Names for what is moved up, which nobody can have foreseen and taken."""

    def __init__(self) -> None:
        self._prefix = f".moved-{os.urandom(8).hex()}-"
        self._count = 0

    def next(self) -> str:
        self._count += 1
        return f"{self._prefix}{self._count}"


def _remove(top: int, name: str, moved: _Moved) -> None:
    """Remove one entry of `top`, moving up the folders inside it."""
    if not stat.S_ISDIR(os.stat(name, dir_fd=top, follow_symlinks=False).st_mode):
        os.unlink(name, dir_fd=top)
        return
    os.chmod(name, 0o700, dir_fd=top)
    inner = os.open(name, _FOLDER, dir_fd=top)
    try:
        with os.scandir(inner) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    os.chmod(entry.name, 0o700, dir_fd=inner)
                    os.rename(entry.name, moved.next(), src_dir_fd=inner, dst_dir_fd=top)
                else:
                    os.unlink(entry.name, dir_fd=inner)
    finally:
        os.close(inner)
    with suppress(OSError):  # entries that came into view only now: the next round
        os.rmdir(name, dir_fd=top)
