"""The hostile submissions: each is a file in `tests/attacks/<family>/`.

It holds the attack and says what it must earn.

    # attack: a number that agrees
    # idea: The answer is a float whose comparisons and differences
    #   are made up.
    # place: any
    # outcome: failed

    def FUNCTION(*args, **kwargs): …

FUNCTION stands for the exercise's name, ASSIGNMENT for the assignment's, WRONG for a number that
answers nothing, and a line that says CONFINED for a function that tells whether a sandbox holds the
process. A written answer is Markdown: its file ends in `.md` and begins with a comment `<!-- … -->`
that holds the same lines, with or without the `#`.

| key | value |
| --- | --- |
| `attack` | its name, which no other attack has |
| `idea` | what it tries; further lines begin with two more blanks |
| `place` | the exercise whose cell the code replaces, `any` of them, the `last`, `added` for a |
|         | cell of its own before the first exercise, `written` for a written answer |
| `outcome` | that of every check of the exercise; for an added cell or a written answer, of all |
| `outcome <check>` | that of one check; with `any` and `last`, of the exercise that it is |
| `status` | the record's, `graded` where none is given |
| `waits` | where a time limit is waited for, once in a `cell` or in each of the `checks` |
| `change` | what else is done to the submission, by its name in `tampering.py` |
| `repeat` | how often the text of a written answer is repeated |

A submission holds one attack; all its other exercises are solved, so that harm done to them shows.
An attack without code leaves the stub. An attack that fails earns what honest code of the same
effect earns, by the rules of the course:

- a function that comes back with what is never right: `failed`;
- a function that raises, or returns what is too large, too deep or too long to be handed over:
  `error`;
- a process that ends, that cannot be asked any more, or that answers with what is no answer:
  `crashed`;
- a limit of time or memory that is reached: `timeout`, `memory`, for a cell as for a check;
- a cell that is no exercise's and takes its process with it is left out on a second run, and costs
  nothing: `passed`;
- a written answer is a person's to read, and costs the checks nothing: `passed`.

What reads something that it should not raises what it found: where that outcome differs from the
one expected, the attack has worked, and the message holds what leaked.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final, get_args

from autograder.authoring.sample_class.draft import Draft
from autograder.authoring.sample_class.material import Material
from autograder.authoring.sample_class.mutants import WRONG
from autograder.authoring.sample_class.tampering import CHANGES
from autograder.errors import AttackError, UsageError
from autograder.outcomes import Outcome
from autograder.records import Status

FAMILIES: Final = ("forging", "reading", "breaking", "exhausting", "markup")
ANY: Final = "any"
LAST: Final = "last"
ADDED: Final = "added"
WRITTEN: Final = "written"
# A wheel brings the attacks inside the package; in a checkout they stand with the tests.
_FOLDERS: Final = (
    Path(__file__).with_name("attacks"),
    Path(__file__).parents[3] / "tests" / "attacks",
)
_NEEDED: Final = ("attack", "idea", "place", "outcome")
_VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "outcome": tuple(Outcome),
    "status": get_args(Status),
    "waits": ("cell", "checks"),
    "change": tuple(CHANGES),
}

# Put where an attack's code says CONFINED: so much of it would harm whoever runs it without a
# sandbox by accident.
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
    """An attack as its file has it.

    `outcomes` names single checks; `text` is code, or Markdown for a written answer.
    """

    path: Path
    name: str
    family: str
    idea: str
    text: str
    place: str
    outcome: Outcome
    outcomes: Mapping[str, Outcome]
    status: Status
    waits: str
    change: str

    def fits(self, material: Material) -> bool:
        """Say whether the assignment has the exercise or written question that the attack needs."""
        if self.place == WRITTEN:
            return bool(material.written)
        return self.place in (ANY, LAST, ADDED) or self.place in material.exercises

    def apply(self, draft: Draft, rng: Random) -> None:
        """Change a submission whose exercises are all solved."""
        exercise = self._exercise(draft.material, rng)
        text = self.text.replace("ASSIGNMENT", draft.material.assignment)
        code = (
            text.replace("CONFINED\n", _CONFINED)
            .replace("WRONG", WRONG)
            .replace("FUNCTION", exercise)
        )
        if self.place in (ADDED, WRITTEN):
            if self.place == ADDED:
                draft.add(code)
            else:
                draft.write(rng.choice(draft.material.written), text)
            for name in draft.outcomes:
                draft.outcomes[name] = self.outcome
        elif code:
            draft.answer(exercise, code, self.outcome)
        else:
            draft.leave_undone(exercise)
        reached = draft.material.checks[exercise] if self.place in (ANY, LAST) else draft.outcomes
        draft.outcomes |= {
            name: outcome for name, outcome in self.outcomes.items() if name in reached
        }
        draft.status = self.status
        if self.change:
            CHANGES[self.change](draft, exercise)

    def _exercise(self, material: Material, rng: Random) -> str:
        if self.place == LAST:
            return material.exercises[-1]
        if self.place in material.exercises:
            return self.place
        return material.briefest() if self.waits == "checks" else rng.choice(material.independent)


# -- the files


def read_attacks(folder: Path | None = None) -> tuple[Attack, ...]:
    """Return the attacks in `folder`, by default this project's, in the order of their paths.

    Raises `UsageError` where there is no such folder, `AttackError` with file and line where a file
    is not as it must be.
    """
    folder = folder or next((path for path in _FOLDERS if path.is_dir()), None)
    if folder is None:
        raise UsageError(
            "This installation holds no attacks for the kind `hostile`: install the grader from "
            f"its checkout or its wheel (they belong in {_FOLDERS[0]}), or name the other kinds "
            "with `--only`."
        )
    attacks: dict[str, Attack] = {}
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".md")):
        attack = _read_attack(folder, path)
        former = attacks.setdefault(attack.name, attack)
        if former is not attack:
            raise AttackError(
                f"{path}:1: {former.path} is an attack called {attack.name!r}, too; give this "
                f"one another name."
            )
    return tuple(attacks.values())


def _read_attack(folder: Path, path: Path) -> Attack:
    family = path.relative_to(folder).parts[0]
    if family not in FAMILIES or path.parent != folder / family:
        raise AttackError(
            f"{path}:1: an attack belongs in a folder of its family, one of "
            f"{', '.join(FAMILIES)}; move it there."
        )
    lines = _read(path).split("\n")
    header, below = _split(path, lines)
    fields = _fields(path, header)
    if (fields["place"] == WRITTEN) != (path.suffix == ".md"):
        raise AttackError(
            f"{path}:1: a written answer (`place: written`) stands in a file that ends in .md, "
            "everything else in one that ends in .py; rename it."
        )
    return Attack(
        path=path,
        name=fields["attack"],
        family=family,
        idea=fields["idea"],
        text="\n".join(lines[below:]).strip("\n") * int(fields.get("repeat", 1)),
        place=fields["place"],
        outcome=Outcome(fields["outcome"]),
        outcomes={
            key.removeprefix("outcome "): Outcome(outcome)
            for key, outcome in fields.items()
            if key.startswith("outcome ")
        },
        status=fields.get("status", "graded"),
        waits=fields.get("waits", ""),
        change=fields.get("change", ""),
    )


def _read(path: Path) -> str:
    """Return the text of a file, after a look that it is Python where its name says so."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            ast.parse(text, str(path))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise AttackError(f"{path}:{line}: this is not UTF-8; write it as an escape.") from None
    except SyntaxError as error:
        raise AttackError(
            f"{path}:{error.lineno or 1}: not Python ({error.msg}); correct it."
        ) from None
    except ValueError as error:
        raise AttackError(f"{path}:1: not Python ({error}); correct it.") from None
    except OSError as error:
        raise AttackError(
            f"{path}:1: it cannot be read ({error.strerror}); make it a readable file."
        ) from None
    return text


def _split(path: Path, lines: list[str]) -> tuple[list[tuple[int, str]], int]:
    """Return the header's lines, without comment marks, and how many lines it takes."""
    if path.suffix == ".py":
        length = next(
            (number for number, line in enumerate(lines) if not line.startswith("#")), len(lines)
        )
        return [
            (number, line[1:].removeprefix(" ")) for number, line in enumerate(lines[:length], 1)
        ], length
    if lines[0] != "<!--" or "-->" not in lines:
        raise AttackError(
            f"{path}:1: the header is missing; begin with it, between lines `<!--` and `-->`."
        )
    end = lines.index("-->")
    return [
        (number, line.removeprefix("# ")) for number, line in enumerate(lines[1:end], 2)
    ], end + 1


def _fields(path: Path, header: list[tuple[int, str]]) -> dict[str, Any]:
    """Return the header's values by their keys, each held against what it may say."""
    fields: dict[str, Any] = {}
    key = ""
    for number, line in header:
        where = f"{path}:{number}"
        if line.startswith("  ") and key:
            fields[key] += f" {line.strip()}"
            continue
        key, colon, value = line.partition(": ")
        if not colon or not value.strip():
            raise AttackError(
                f"{where}: the header says {line!r}; write `key: value`, and code below a blank "
                f"line."
            )
        if key in fields:
            raise AttackError(f"{where}: `{key}` stands there twice; leave one out.")
        fields[key] = value.strip()
        problem = _problem(key, fields[key])
        if problem:
            raise AttackError(f"{where}: {problem}; correct it.")
    for needed in _NEEDED:
        if needed not in fields:
            raise AttackError(
                f"{path}:1: the header has no `{needed}`; it needs {', '.join(_NEEDED)}."
            )
    return fields


def _problem(key: str, value: str) -> str:
    """Say what is wrong with a line of a header, "" if nothing is."""
    kind, _, check = key.partition(" ")
    known = (*_NEEDED, *_VALUES, "repeat")
    if kind not in known or (check and (kind != "outcome" or not check.isidentifier())):
        return (
            f"the header says {key!r}, and may say {', '.join(dict.fromkeys(known))} and "
            f"`outcome <check>`"
        )
    if kind in _VALUES and value not in _VALUES[kind]:
        return f"`{key}` is {value!r}, and may be {', '.join(_VALUES[kind])}"
    if kind == "place" and not value.isidentifier():
        return f"`place` is {value!r}, and may be an exercise, {ANY}, {LAST}, {ADDED} or {WRITTEN}"
    if kind == "repeat" and not re.fullmatch("[1-9][0-9]{0,6}", value):
        return f"`repeat` is {value!r}, and may be a whole number from 1 to 9999999"
    return ""
