"""A child finds nothing of an earlier student in its memory, and the search for it would: in every
sandbox.

Run as root, the last test runs this file again as an ordinary user, whose sandboxes are others.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.trusted.tiers import OFF, candidates
from autograder.worker.trusted import two_students
from autograder.worker.trusted.workshop import Workshop

HERE = Path(__file__).parents[1]
SANDBOXES = list(dict.fromkeys([*candidates(), *candidates(bubblewrap=False, landlock_abi=4), OFF]))


def name_of(sandbox: Sandbox) -> str:
    return "-".join([sandbox.tier, sandbox.recipe, sandbox.filter_name, str(sandbox.landlock)])


every_sandbox = pytest.mark.parametrize("sandbox", SANDBOXES, ids=name_of)


@every_sandbox
def test_a_student_finds_nothing_of_the_one_before(sandbox):
    attempt = two_students.attempt(sandbox)
    assert attempt.held, attempt.detail


@every_sandbox
def test_the_search_finds_what_the_own_files_leave_in_memory(sandbox):
    token = "0123456789abcdef" * 2
    with (
        Workshop(sandbox, ProcessLimits(), ()) as workshop,
        workshop.child((), [(f"ada-named-{token}", b"")]) as child,
    ):
        child.run_cell("own", "import os\nkept = os.listdir()", 10)
        result = child.run_cell("search", two_students.SCAN, 60)
    assert f"ada-named-{token}" in result.output


def test_large_files_and_countless_names_arrive_whole():
    files = [(f"d/{k}/f", bytes([k % 256]) * k) for k in range(150)] + [
        ("large", b"xy" * 8_000_000)
    ]
    impossible = [("n" * 300, b"z" * 3_000_000), ("d/0/f/g", b"no folder"), ("last", b"here")]
    with Workshop(OFF, ProcessLimits(), ()) as workshop, workshop.child(files, impossible) as child:
        source = """
        import os
        sizes = [os.path.getsize(f"d/{k}/f") for k in range(150)]
        print(sizes == list(range(150)), open("large", "rb").read() == b"xy" * 8_000_000, open("last").read())
        print(sorted(os.listdir()))
        """
        result = child.run_cell("look", source, 10)
    assert result.output == "True True here\n['d', 'large', 'last']\n"


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_an_ordinary_user_has_all_of_this_too():
    arguments = [sys.executable, "-m", "pytest", __file__, "-q", "-p", "no:cacheprovider", "-n0"]
    again = subprocess.run(
        [sys.executable, str(HERE / "ordinary_user.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert again.returncode == 0, again.stdout + again.stderr
