"""Attempts to read or change what is not the student's."""

import os
import stat
from pathlib import Path

from autograder.sandbox.escapes.catalogue import Bait, escape
from autograder.sandbox.trusted.installation import PACKAGE


def _read(path: Path, bait: Bait) -> str:
    text = path.read_text(encoding="utf-8")
    return f"read {path.name}" if bait.token in text else ""


@escape()
def read_the_solutions(bait: Bait) -> str:
    """Read the course's solutions."""
    return _read(Path(bait.course) / "solutions" / "norms" / "norms.py", bait)


@escape()
def read_the_hidden_checks(bait: Bait) -> str:
    """Read the hidden checks."""
    return _read(Path(bait.course) / "solutions" / "norms" / "test_norms_hidden.py", bait)


@escape()
def read_another_submission(bait: Bait) -> str:
    """Read another student's submission."""
    return _read(Path(bait.course) / "submitted" / "ben" / "norms" / "norms.ipynb", bait)


@escape()
def read_the_gradebook(bait: Bait) -> str:
    """Read the gradebook."""
    return _read(Path(bait.course) / "gradebook.db", bait)


@escape()
def list_the_home_folder(bait: Bait) -> str:
    """List the instructor's home folder, where keys and mail lie."""
    entries = os.listdir(bait.home)  # noqa: PTH208 - as little code as can be between us and the kernel
    return f"{len(entries)} entries" if bait.home_entry in entries else ""


@escape()
def read_system_files(bait: Bait) -> str:
    """Read files of the system that say who uses it."""
    return f"{len(Path('/etc/passwd').read_bytes())} bytes of /etc/passwd"


@escape()
def read_the_password_hashes(bait: Bait) -> str:
    """Read the system's password hashes."""
    return f"{len(Path('/etc/shadow').read_bytes())} bytes of /etc/shadow"


@escape()
def list_what_lies_beside_the_grader(bait: Bait) -> str:
    """Read a file that lies beside the grader's own package."""
    for entry in PACKAGE.parent.iterdir():
        if entry != PACKAGE and entry.is_file() and entry.parent.name != "site-packages":
            entry.read_bytes()
            return f"read {entry.name}"
    return ""


@escape()
def write_into_the_course(bait: Bait) -> str:
    """Write a file into the course."""
    (Path(bait.course) / "written").write_text("x", encoding="utf-8")
    return "wrote a file"


@escape()
def empty_the_gradebook(bait: Bait) -> str:
    """Cut the gradebook to nothing."""
    os.truncate(Path(bait.course) / "victim.db", 0)
    return "cut it"


@escape()
def open_up_the_gradebook(bait: Bait) -> str:
    """Change the mode of the gradebook, so that anyone may write it."""
    victim = Path(bait.course) / "victim.db"
    before = victim.stat().st_mode
    wanted = before ^ stat.S_IWOTH
    victim.chmod(wanted)
    return "mode changed" if victim.stat().st_mode == wanted else ""


@escape()
def date_the_gradebook(bait: Bait) -> str:
    """Change the time stamps of the gradebook."""
    victim = Path(bait.course) / "victim.db"
    os.utime(victim, (1, 1))
    return "time changed" if victim.stat().st_mtime == 1 else ""


@escape()
def change_the_grader(bait: Bait) -> str:
    """Open the grader's own code for writing."""
    os.close(os.open(PACKAGE / "__init__.py", os.O_WRONLY))
    return "opened for writing"


@escape()
def change_the_cache_of_the_warm_process(bait: Bait) -> str:
    """Leave something where the process that all children come from keeps its caches."""
    planted = Path(bait.cache) / "planted"
    planted.write_text("x", encoding="utf-8")
    planted.unlink()
    return "wrote a file"


@escape(remainder_of=("partial",))
def see_that_a_path_exists(bait: Bait) -> str:
    """Find out whether a path exists, without reading it."""
    return f"{(Path(bait.course) / 'gradebook.db').stat().st_size} bytes long"


@escape(remainder_of=("partial",), quick=False)
def fill_the_disk(bait: Bait) -> str:
    """Write more into the scratch than it may hold, in several files."""
    written, block = 0, bytes(1 << 20)
    for number in range(4):
        with Path(f"fill-{number}").open("wb") as file:
            for _ in range(3):
                file.write(block)
                written += 1
    return f"wrote {written} MB"


@escape(remainder_of=("partial",), quick=False)
def make_countless_files(bait: Bait) -> str:
    """Make more files than the scratch may hold."""
    for number in range(4_400):
        os.close(os.open(f"f{number}", os.O_CREAT | os.O_WRONLY))
    return "made 4,400 files"


@escape(after=True)
def leave_a_file_behind(bait: Bait) -> str:
    """Leave a file in the scratch that the next child finds."""
    Path("left").write_text("x", encoding="utf-8")
    deep = Path()
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)
    Path("d").chmod(0)
    return ""
