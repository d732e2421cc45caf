"""Every way out that is tried is held by every sandbox, and each attempt could succeed: shown with
the sandbox off.

Run as root, the last test runs this file again as an ordinary user, whose sandboxes are others.
"""

import functools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.escapes import all_escapes
from autograder.sandbox.escapes.watch import Attempt, attempt
from autograder.sandbox.trusted.tiers import OFF, candidates

HERE = Path(__file__).parents[1]
ESCAPES = all_escapes()

WITHOUT_LIMITS = ProcessLimits(memory_mb=4096, processes=4096, file_mb=4096, open_files=1024)

NOT_TRIED_WITHOUT_A_SANDBOX = {
    "mount-something": "would change this machine's mounts",
    "make-countless-files": "is slow on a real disk",
}

CANNOT_SUCCEED_WITHOUT_A_SANDBOX = {
    "leave-a-file-behind": "the scratch is emptied in every tier; see test_children.py",
    "use-a-descriptor-that-was-left-open": "descriptors are closed in every tier",
    "signal-the-process-group": "children lead a session of their own in every tier",
    "find-secrets-in-own-environment": "the environment is small in every tier",
    "undo-the-limits": "the kernel holds it by itself",
    "type-on-the-terminal": "there is no terminal",
    "call-the-kernel-by-the-x32-numbers": "this kernel has no x32 variant",
    "call-the-kernel-as-a-32-bit-program": "this kernel may have no 32-bit variant",
}

ONLY_ROOT_COULD = {
    "change-the-grader",
    "read-the-password-hashes", "become-root", "change-the-root", "load-a-program-into-the-kernel",
    "open-a-file-by-its-handle", "count-performance-events",
}  # fmt: skip


def sandboxes() -> list:
    """All that can be had here, and what there would be with older kernels' Landlock or none at
    all."""
    here = [*candidates()]
    older = {*candidates(landlock_abi=0)}
    for abi in (1, 4):
        older |= set(candidates(bubblewrap=False, landlock_abi=abi))
    older -= set(here)
    mute = {
        sandbox for sandbox in older if sandbox.filter_name == "bare-mute" and sandbox.landlock == 4
    }
    return [
        *(pytest.param(sandbox, id=name_of(sandbox)) for sandbox in [*here, *mute]),
        *(
            pytest.param(sandbox, id=name_of(sandbox), marks=pytest.mark.slow)
            for sandbox in sorted(older - mute, key=name_of)
        ),
    ]


def name_of(sandbox: Sandbox) -> str:
    return "-".join([sandbox.tier, sandbox.recipe, sandbox.filter_name, str(sandbox.landlock)])


@functools.cache
def attempts(sandbox: Sandbox) -> dict[str, Attempt]:
    return {made.name: made for made in attempt(sandbox, names_for(sandbox))}


def names_for(sandbox: Sandbox) -> list[str]:
    """All but what takes long where it is known to succeed."""
    return [
        n
        for n, escape in ESCAPES.items()
        if escape.quick or sandbox.tier not in escape.remainder_of
    ]


@functools.cache
def attempts_without_sandbox() -> dict[str, Attempt]:
    names = [name for name in ESCAPES if name not in NOT_TRIED_WITHOUT_A_SANDBOX]
    return {made.name: made for made in attempt(OFF, names, limits=WITHOUT_LIMITS)}


@pytest.mark.parametrize("sandbox", sandboxes())
def test_nothing_escapes(sandbox):
    made = attempts(sandbox)
    assert list(made) == names_for(sandbox)
    escaped = {name: one.detail for name, one in made.items() if not one.held and not one.expected}
    assert escaped == {}


@pytest.mark.parametrize("sandbox", [s for s in candidates() if s.tier == "full"], ids=name_of)
def test_in_tier_full_there_is_no_known_remainder(sandbox):
    assert [one.name for one in attempts(sandbox).values() if not one.held] == []


@pytest.mark.parametrize("name", sorted(ESCAPES.keys() - NOT_TRIED_WITHOUT_A_SANDBOX.keys()))
def test_the_attempt_could_succeed(name):
    if name in CANNOT_SUCCEED_WITHOUT_A_SANDBOX:
        pytest.skip(CANNOT_SUCCEED_WITHOUT_A_SANDBOX[name])
    if name in ONLY_ROOT_COULD and os.geteuid() != 0:
        pytest.skip("only root could")
    one = attempts_without_sandbox()[name]
    assert not one.held, one.detail


def test_at_least_twenty_ways_are_tried_and_each_has_a_sentence_of_its_own():
    sentences = [escape.sentence for escape in ESCAPES.values()]
    assert len(set(sentences)) == len(sentences) >= 20
    assert all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_nothing_escapes_from_an_ordinary_users_sandboxes_either(request):
    chosen = ["-m", request.config.getoption("markexpr")]
    arguments = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--noconftest",
        *chosen,
        str(Path(__file__).resolve()),
    ]
    done = subprocess.run(
        [sys.executable, str(HERE / "ordinary_user.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
