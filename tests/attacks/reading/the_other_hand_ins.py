# attack: the other submissions
# idea: Walks through all folders for submissions of others.
# place: any
# outcome: failed

import os
import time


def _files(*roots):
    """Yield the files below the roots, of half a second's walk at most."""
    until = time.monotonic() + 0.5
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if name not in ("proc", "sys", "dev", "nbgrader")]
            for name in files:
                yield os.path.join(folder, name)
            if time.monotonic() > until:
                return


def _above(path):
    """Return the folders above a path, the nearest first, without the root."""
    folders = []
    while os.path.dirname(path) != path:
        path = os.path.dirname(path)
        folders.append(path)
    return folders[:-1]


def FUNCTION(*args, **kwargs):
    for path in _files(*_above(os.getcwd() + "/x"), "/"):
        if "/submitted/" in path or "/autograded/" in path:
            with open(path, "rb") as file:
                raise RuntimeError(f"{path}: {file.read(100)}")
    return WRONG
