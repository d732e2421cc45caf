"""Find the part of the disk that is the Python installation.

What a confined process may read, and its module path.

Of the folder that holds the package `autograder` only `autograder/` itself is named: solutions,
submissions and the gradebook may lie beside it.
"""

import os
import stat
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from autograder.errors import SandboxError

PACKAGE = Path(__file__).resolve().parents[2]
"""The folder of the package `autograder`."""

_SITE = ("site-packages", "dist-packages")
_SYSTEM_LIBRARIES = (
    "/usr/lib",
    "/usr/lib64",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/usr/share/zoneinfo",
)


def interpreter() -> str:
    """Return the file of the interpreter itself, behind any virtual environment.

    Raises `SandboxError` where this user may not read it, as when the environment was made by
    somebody else.
    """
    file = Path(getattr(sys, "_base_executable", "") or sys.executable).resolve()
    if not os.access(file, os.R_OK | os.X_OK):
        closed = next(
            (folder for folder in reversed(file.parents) if not os.access(folder, os.X_OK)), file
        )
        raise SandboxError(
            f"The Python behind this one, {file}, cannot be started for students' code: {closed} "
            f"is closed to you. Have its owner run `chmod go+rx {closed}`, or make the virtual "
            "environment anew from a Python that everybody may read, such as /usr/bin/python3."
        )
    return str(file)


def module_path() -> list[str]:
    """Return this interpreter's module path, with installed folders alone."""
    package_parent = str(PACKAGE.parent)
    standard = _standard_folders()
    kept = [
        entry
        for entry in sys.path
        if entry in standard
        or Path(entry).name in _SITE
        or (entry and Path(entry).resolve() == PACKAGE.parent)
        or (
            entry.endswith(".zip")
            and Path(entry).parent in {Path(folder).parent for folder in standard}
        )
    ]
    found = {str(Path(entry).resolve()) for entry in kept}
    return kept if package_parent in found else [*kept, package_parent]


def readable_paths() -> list[str]:
    """Return the files and folders that Python with these modules needs, outermost first."""
    wanted = [*_SYSTEM_LIBRARIES, interpreter(), *_standard_folders(), str(PACKAGE), *_libraries()]
    wanted += [entry for entry in module_path() if Path(entry).name in _SITE]
    existing = {path for path in wanted if _is_there(path)}
    existing |= {str(Path(path).resolve()) for path in existing}
    ordered = sorted(existing, key=lambda path: (path.count("/"), path))
    kept: list[str] = []
    for path in ordered:
        if not any(Path(path).is_relative_to(outer) for outer in kept):
            kept.append(path)
    return kept


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except PermissionError:  # what is closed to this process it does not use
        return False


def closed_to_others(paths: Iterable[str], *, with_parents: bool) -> bool:
    """Return whether a user who is neither root nor the owner could not read one of `paths`."""
    for path in map(Path, paths):
        if not path.stat().st_mode & stat.S_IROTH:
            return True
        if with_parents and any(
            not parent.stat().st_mode & stat.S_IXOTH for parent in path.parents
        ):
            return True
    return False


def _standard_folders() -> list[str]:
    standard = sysconfig.get_path("stdlib")
    platform = sysconfig.get_path("platstdlib", vars={"platbase": sys.base_exec_prefix})
    folders = [standard, platform, f"{platform}/lib-dynload"]
    return list(dict.fromkeys(folders))


def _libraries() -> list[str]:
    """Return shared libraries' places outside the system's.

    Libpython, and all that this process has loaded.
    """
    found = []
    if (Path(sys.base_prefix) / "conda-meta").is_dir():
        found.append(f"{sys.base_prefix}/lib")
    maps = Path("/proc/self/maps")
    if maps.exists():
        for line in maps.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
            fields = line.split(maxsplit=5)
            if len(fields) == 6 and ".so" in Path(fields[5]).name and Path(fields[5]).is_file():
                found.append(fields[5])
    return sorted(set(found))
