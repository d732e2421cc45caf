"""Attempts to read or change what is not the student's."""

import os
import stat
from pathlib import Path

from autograder.sandbox.escapes.catalogue import Decoys, escape
from autograder.sandbox.trusted.installation import PACKAGE


def _read(path: Path, decoys: Decoys) -> str:
    text = path.read_text(encoding="utf-8")
    return f"read {path.name}" if decoys.token in text else ""


@escape()
def read_the_solutions(decoys: Decoys) -> str:
    """Read the course's solutions."""
    return _read(Path(decoys.course) / "solutions" / "norms" / "norms.py", decoys)


@escape()
def read_the_hidden_checks(decoys: Decoys) -> str:
    """Read the hidden checks."""
    return _read(Path(decoys.course) / "solutions" / "norms" / "test_norms_hidden.py", decoys)


@escape()
def read_another_submission(decoys: Decoys) -> str:
    """Read another student's submission."""
    return _read(Path(decoys.course) / "submitted" / "ben" / "norms" / "norms.ipynb", decoys)


@escape()
def read_the_gradebook(decoys: Decoys) -> str:
    """Read the gradebook."""
    return _read(Path(decoys.course) / "gradebook.db", decoys)


@escape()
def list_the_home_folder(decoys: Decoys) -> str:
    """List the instructor's home folder, where keys and mail lie."""
    entries = os.listdir(decoys.home)  # noqa: PTH208 - as little code as can be between us and the kernel
    return f"{len(entries)} entries" if decoys.home_entry in entries else ""


@escape()
def read_system_files(decoys: Decoys) -> str:
    """Read files of the system that say who uses it."""
    return f"{len(Path('/etc/passwd').read_bytes())} bytes of /etc/passwd"


@escape()
def read_the_password_hashes(decoys: Decoys) -> str:
    """Read the system's password hashes."""
    return f"{len(Path('/etc/shadow').read_bytes())} bytes of /etc/shadow"


@escape()
def list_what_lies_beside_the_grader(decoys: Decoys) -> str:
    """Read a file that lies beside the grader's own package."""
    for entry in PACKAGE.parent.iterdir():
        if entry != PACKAGE and entry.is_file() and entry.parent.name != "site-packages":
            entry.read_bytes()
            return f"read {entry.name}"
    return ""


@escape()
def write_into_the_course(decoys: Decoys) -> str:
    """Write a file into the course."""
    (Path(decoys.course) / "written").write_text("x", encoding="utf-8")
    return "wrote a file"


@escape()
def empty_the_gradebook(decoys: Decoys) -> str:
    """Cut the gradebook to nothing."""
    os.truncate(Path(decoys.course) / "victim.db", 0)
    return "cut it"


@escape()
def open_up_the_gradebook(decoys: Decoys) -> str:
    """Change the mode of the gradebook, so that anyone may write it."""
    victim = Path(decoys.course) / "victim.db"
    before = victim.stat().st_mode
    wanted = before ^ stat.S_IWOTH
    victim.chmod(wanted)
    return "mode changed" if victim.stat().st_mode == wanted else ""


@escape()
def date_the_gradebook(decoys: Decoys) -> str:
    """Change the time stamps of the gradebook."""
    victim = Path(decoys.course) / "victim.db"
    os.utime(victim, (1, 1))
    return "time changed" if victim.stat().st_mtime == 1 else ""


@escape()
def change_the_grader(decoys: Decoys) -> str:
    """Open the grader's own code for writing."""
    os.close(os.open(PACKAGE / "__init__.py", os.O_WRONLY))
    return "opened for writing"


@escape()
def change_the_cache_of_the_warm_process(decoys: Decoys) -> str:
    """Leave something where the process that all children come from keeps its caches."""
    planted = Path(decoys.cache) / "planted"
    planted.write_text("x", encoding="utf-8")
    planted.unlink()
    return "wrote a file"


@escape(remainder_of=("partial",))
def see_that_a_path_exists(decoys: Decoys) -> str:
    """Find out whether a path exists, without reading it."""
    return f"{(Path(decoys.course) / 'gradebook.db').stat().st_size} bytes long"


@escape(remainder_of=("partial",), quick=False)
def fill_the_disk(decoys: Decoys) -> str:
    """Write more into the scratch than it may hold, in several files."""
    written, block = 0, bytes(1 << 20)
    for number in range(4):
        with Path(f"fill-{number}").open("wb") as file:
            for _ in range(3):
                file.write(block)
                written += 1
    return f"wrote {written} MB"


@escape(remainder_of=("partial",), quick=False)
def make_countless_files(decoys: Decoys) -> str:
    """Make more files than the scratch may hold."""
    for number in range(4_400):
        os.close(os.open(f"f{number}", os.O_CREAT | os.O_WRONLY))
    return "made 4,400 files"


@escape(after=True)
def leave_a_file_behind(decoys: Decoys) -> str:
    """Leave a file in the scratch that the next child finds."""
    Path("left").write_text("x", encoding="utf-8")
    deep = Path()
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)
    Path("d").chmod(0)
    return ""
