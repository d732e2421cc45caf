"""Writing a sample class into `submitted/`, one submission at a time, whatever their number."""

from __future__ import annotations

import itertools
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final, TextIO

from autograder.authoring.sample_class.draft import Draft
from autograder.authoring.sample_class.hostile import Attack, read_attacks
from autograder.authoring.sample_class.makers import recipes
from autograder.authoring.sample_class.material import Material, read_material
from autograder.authoring.sample_class.names import student_names
from autograder.course import Course
from autograder.errors import CourseError, UsageError

# Shares of a mixed class, in fortieths.
SHARES: Final = {"right": 10, "stub": 2, "mistake": 10, "mutant": 5, "broken": 6, "hostile": 7}
KINDS: Final = tuple(SHARES)
EXPECTED: Final = "expected.json"
# Says what a sample class has written: the assignment, then a line for each student with what is
# special about the submission. No student's name begins with a dot.
MARKER: Final = ".sample-class"


def write_class(
    course: Course, assignment: str, count: int, *, seed: int = 0, only: Sequence[str] = ()
) -> int:
    """Write `count` submissions and expected.json into `submitted/`.

    Return how many submissions were written.

    The same course, count, seed and kinds give the same bytes. Without `only`, all kinds are mixed
    in fixed shares; known mistakes are left out where the assignment has none, and attacks that
    keep the grader waiting in each of several checks come only where `hostile` is asked for by
    name. Raises an `AutograderError` before anything is written where a kind is unknown, the
    assignment is not ready, an attack's file is not as it must be, or `submitted/` holds
    submissions that no sample class wrote.
    """
    course.assignment(assignment)
    for kind in only:
        if kind not in KINDS:
            raise UsageError(
                f"There is no kind {kind!r} of submission; the kinds are {', '.join(KINDS)}."
            )
    material = read_material(course, assignment)
    if "mistake" in only and not material.mistakes:
        raise UsageError(
            f"solutions/{assignment}/answers/ holds no known mistake: write one, or leave out "
            f"the kind `mistake`."
        )
    kinds = [kind for kind in KINDS if kind in only] or [
        kind for kind in KINDS if kind != "mistake" or material.mistakes
    ]
    attacks = _attacks(material, patient="hostile" in only) if "hostile" in kinds else []
    names = list(itertools.islice(student_names(), count))
    due = course.assignment(assignment).due or datetime(2026, 1, 31, 20, tzinfo=UTC)
    folder = course.submitted_dir
    try:
        _clear(folder)
        folder.mkdir(exist_ok=True)
        draft = folder / f"{EXPECTED}.draft"
        with (
            (folder / MARKER).open("w", encoding="utf-8", newline="\n", buffering=1) as marker,
            draft.open("w", encoding="utf-8", newline="\n") as expected,
        ):
            marker.write(f"{assignment}\n")
            submissions = _submissions(material, names, seed, kinds, attacks)
            _write_submissions(folder, submissions, due, marker, expected)
        draft.replace(folder / EXPECTED)
    except OSError as error:
        raise CourseError(
            f"{error.filename or folder} cannot be written ({error.strerror}): make room or "
            "access, and run `sample-class` again."
        ) from None
    return count


def _attacks(material: Material, *, patient: bool) -> list[Attack]:
    """Return the attacks that fit the assignment.

    Only with `patient` those that wait in each of several checks.
    """
    fitting = [
        attack
        for attack in read_attacks()
        if attack.fits(material) and (patient or attack.waits != "checks")
    ]
    if not fitting:
        raise UsageError(
            f"No attack fits {material.assignment!r}: write one into tests/attacks/, or leave "
            f"out the kind `hostile`."
        )
    return fitting


def _submissions(
    material: Material,
    names: Sequence[str],
    seed: int,
    kinds: Sequence[str],
    attacks: Sequence[Attack],
) -> Iterator[tuple[str, str, Draft, Random]]:
    """Yield each student's name, kind, submission and the random numbers that it was made with."""
    origin = f"{seed}/{material.assignment}"
    supplies = {
        kind: recipes(kind, material, Random(f"{origin}/{kind}"), attacks) for kind in kinds
    }
    for name, kind in zip(
        names, _shuffled_kinds(len(names), kinds, Random(f"{origin}/kinds")), strict=True
    ):
        rng = Random(f"{origin}/{kind}/{name}")
        draft = Draft(material)
        next(supplies[kind])(draft, rng)
        yield name, kind, draft, rng


def _shuffled_kinds(count: int, kinds: Sequence[str], rng: Random) -> list[str]:
    """Return a kind for each student.

    The shares as near as whole numbers come, in a random order.
    """
    whole = sum(SHARES[kind] for kind in kinds)
    quotas = {kind: divmod(count * SHARES[kind], whole) for kind in kinds}
    numbers = {kind: quota for kind, (quota, _) in quotas.items()}
    for kind in sorted(kinds, key=lambda kind: -quotas[kind][1])[: count - sum(numbers.values())]:
        numbers[kind] += 1
    drawn = [kind for kind in kinds for _ in range(numbers[kind])]
    rng.shuffle(drawn)
    return drawn


def _write_submissions(
    folder: Path,
    submissions: Iterator[tuple[str, str, Draft, Random]],
    due: datetime,
    marker: TextIO,
    expected: TextIO,
) -> None:
    """Write each submission after its line in the marker, and what is expected of it on a line."""
    separator = "{\n"
    for name, kind, draft, rng in submissions:
        marker.write("\t".join((name, kind, *draft.story)) + "\n")
        handed_in = due - timedelta(minutes=rng.randrange(3 * 24 * 60))
        draft.files["timestamp.txt"] = (
            f"{handed_in.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC\n".encode()
        )
        draft.save(folder / name / draft.material.assignment)
        expected.write(f"{separator}{json.dumps(name)}: {json.dumps(draft.expected(kind))}")
        separator = ",\n"
    expected.write("\n}\n")


# -- what lies there already


def _clear(folder: Path) -> None:
    """Remove a former sample class.

    Raise `UsageError`, with nothing removed, where anything else lies in the folder.
    """
    if not os.path.lexists(folder):
        return
    assignment, names = _read_marker(folder)
    with os.scandir(folder) as entries:
        strangers = sorted(
            entry.name for entry in entries if not _is_ours(entry, assignment, names)
        )
    if strangers:
        shown = ", ".join(strangers[:5]) + (", …" if len(strangers) > 5 else "")
        raise UsageError(
            f"{folder} holds what no sample class has written ({shown}): move it away, or make the "
            "sample class in a copy of the course."
        )
    for name in sorted(names):
        if (folder / name).exists():
            shutil.rmtree(folder / name)
    for name in (EXPECTED, f"{EXPECTED}.draft", MARKER):
        (folder / name).unlink(missing_ok=True)


def _is_ours(entry: os.DirEntry[str], assignment: str, names: set[str]) -> bool:
    """Say whether an entry of `submitted/` is an earlier sample class's, with nothing added."""
    if entry.name in (EXPECTED, f"{EXPECTED}.draft", MARKER):
        return bool(assignment)
    if entry.name not in names or not entry.is_dir(follow_symlinks=False):
        return False
    return all(inside.name == assignment for inside in Path(entry.path).iterdir())


def _read_marker(folder: Path) -> tuple[str, set[str]]:
    """Return the assignment of the earlier sample class ("" for none) and its students."""
    try:
        assignment, *lines = (folder / MARKER).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ValueError):
        return "", set()
    return assignment, {line.partition("\t")[0] for line in lines}
