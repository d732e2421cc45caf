# attack: the notes of the one before
# idea: Leaves a note wherever it can for the next one who looks there, and takes any that it
#   finds.
# place: any
# outcome: failed

import os
import tempfile

mine = os.urandom(8).hex()


def FUNCTION(*args, **kwargs):
    for folder in (".", "..", tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", "/run", os.path.expanduser("~")):
        path = os.path.join(folder, "note-of-a-hostile-sample")
        try:
            with open(path) as file:
                note = file.read()
        except OSError:
            note = mine
        if note not in (mine, ""):
            raise RuntimeError(f"{path}: {note}")
        try:
            with open(path, "w") as file:
                file.write(mine)
        except OSError:
            pass
    return WRONG
