"""One hostile hand-in: the code, and what it must earn.

A hand-in holds one attack; all its other exercises are solved, so that harm done to them shows. An attack that fails
earns what honest code of the same effect earns, by the rules of the course:

- a function that comes back with what is never right: `failed`;
- a function that raises, or returns what is too large, too deep or too long to be handed over: `error`;
- a process that ends, that cannot be asked any more, or that answers with what is no answer: `crashed`;
- a limit of time or memory that is reached: `timeout`, `memory`, for a cell as for a check;
- a cell that is no exercise's and takes its process with it is left out on a second run, and costs nothing: `passed`.

What reads something that it should not raises what it found: where that outcome differs from the one expected, the
attack has worked, and the message holds the loot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final, Literal

from autograder.records import Outcome
from autograder.sample_class.draft import Draft
from autograder.sample_class.mutants import WRONG

Family = Literal["forging", "reading", "breaking", "exhausting"]
LAST: Final = "the last exercise"
ADDED: Final = "a cell of its own"

# Put where an attack's code says CONFINED: so much of it would harm whoever runs it without a sandbox by accident.
_CONFINED: Final = '''\
def _confined():
    """Say whether a system call filter and no_new_privs hold this process."""
    import ctypes

    try:
        prctl = ctypes.CDLL(None).prctl
    except (OSError, AttributeError, TypeError):
        return False
    return prctl(21, 0, 0, 0, 0) == 2 and prctl(39, 0, 0, 0, 0) == 1
'''


@dataclass(frozen=True)
class Attack:
    """An attack. In `code`, FUNCTION is the exercise's name, ASSIGNMENT the assignment's, WRONG a number that answers nothing.

    `place` is the exercise whose cell the code replaces (any, if ""), LAST, or ADDED for a cell before the first exercise.
    `outcome` is that of every check of this exercise, and of every check there is for a cell of its own. `waits` says
    whether a limit of time is waited for, once in a cell or in each of the exercise's checks. `also` changes the hand-in
    beyond its code.
    """

    name: str
    family: Family
    idea: str
    code: str
    outcome: Outcome
    place: str = ""
    waits: Literal["", "cell", "checks"] = ""
    also: Callable[[Draft, str], None] | None = None

    def fits(self, exercises: tuple[str, ...]) -> bool:
        """Say whether the assignment has the exercise that the attack needs."""
        return self.place in ("", LAST, ADDED) or self.place in exercises

    def apply(self, draft: Draft, rng: Random) -> None:
        """Change a hand-in whose exercises are all solved."""
        exercise = self._exercise(draft, rng)
        code = self.code.strip("\n").replace("CONFINED\n", _CONFINED).replace("WRONG", WRONG)
        code = code.replace("FUNCTION", exercise).replace("ASSIGNMENT", draft.material.assignment)
        if self.place == ADDED:
            assert self.outcome == "passed", f"{self.name}: a cell of its own costs nothing"
            draft.add(code)
        elif code:
            draft.answer(exercise, code, self.outcome)
        else:
            draft.leave_undone(exercise)
        if self.also is not None:
            self.also(draft, exercise)

    def _exercise(self, draft: Draft, rng: Random) -> str:
        exercises = draft.material.exercises
        if self.place == LAST:
            return exercises[-1]
        if self.place in exercises:
            return self.place
        return draft.material.briefest() if self.waits == "checks" else rng.choice(draft.material.independent)
