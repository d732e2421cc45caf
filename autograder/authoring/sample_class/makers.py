"""The kinds of submission: each walks endlessly through its recipes, in the seed's order.

A recipe changes a fresh draft. No recipe of a kind comes again before all others of that kind have
had their turn.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Final, TypeVar

from autograder.authoring.sample_class.broken import BROKEN
from autograder.authoring.sample_class.draft import Draft
from autograder.authoring.sample_class.hostile import Attack
from autograder.authoring.sample_class.material import Material
from autograder.authoring.sample_class.mutants import MUTANTS
from autograder.errors import UsageError
from autograder.lessons.known_answers import Mistake
from autograder.outcomes import Outcome

Recipe = Callable[[Draft, Random], None]
T = TypeVar("T")

# What stands in honest notebooks beside the answers, and must cost nothing.
_SCRATCH: Final = (
    "# let me see\nprint(np.arange(3) * 2)",
    "1 / 0",
    "%matplotlib inline",
    "!pip list",
    "%timeit sum(range(10))",
    "import matplotlib.pyplot as plt\n\nplt.plot([1, 4, 9])\nplt.show()",
    "",
    "x = 3\ny = 'text'\nx, y",
    "np.sum?",
    "%%time\ntotal = 0\nfor n in range(1000):\n    total += n",
    "import warnings\n\nwarnings.warn('is this all right?')",
    "check('no such exercise')",
)
_THOUGHTS: Final = (
    "Because one of the two can be made from the other.",
    "They lie on one line, so nothing off that line can be reached.",
    "I am not sure. Something with the rank?",
    "**No**, see $x_1 = 2 x_0$.",
)


def recipes(
    kind: str, material: Material, rng: Random, attacks: Sequence[Attack]
) -> Iterator[Recipe]:
    """Yield recipes for a kind without end; `attacks` are those of the hostile ones."""
    if kind == "right":
        return itertools.repeat(_right)
    if kind == "stub":
        return itertools.repeat(_stub)
    if kind == "mistake":
        return _mistakes(material, rng)
    if kind == "mutant":
        return _mutants(material, rng)
    if kind == "broken":
        return (_on_solved(title, change) for title, change in _walk(BROKEN, rng))
    return (_on_solved(f"{one.family}: {one.name}", one.apply) for one in _in_turns(attacks, rng))


def _walk(entries: Sequence[T], rng: Random) -> Iterator[T]:
    """Yield all entries in a random order, then all of them in another, and so on."""
    while True:
        yield from rng.sample(entries, len(entries))


# -- honest submissions


def _right(draft: Draft, rng: Random) -> None:
    _choose_alternatives(draft, rng)
    _live_in(draft, rng)


def _stub(draft: Draft, rng: Random) -> None:
    for exercise in draft.material.exercises:
        draft.leave_undone(exercise)


def _mistakes(material: Material, rng: Random) -> Iterator[Recipe]:
    """Yield submissions with one to three known mistakes.

    One that spoils other exercises' checks stands alone.
    """
    if not material.mistakes:
        raise UsageError(
            f"{material.assignment!r} has no known mistakes: write some into "
            f"solutions/{material.assignment}/answers/, "
            "or leave out the kind `mistake`."
        )
    walk = _walk(material.mistakes, rng)
    while True:
        chosen = [next(walk)]
        for _ in range(rng.choice((0, 0, 1, 2))):
            another = next(walk)
            if _is_local(another, material) and all(
                _is_local(one, material) and _are_apart(one, another, material) for one in chosen
            ):
                chosen.append(another)
        yield _with_mistakes(chosen, unfinished=all(_is_local(one, material) for one in chosen))


def _is_local(mistake: Mistake, material: Material) -> bool:
    return set(mistake.fails) <= set(material.checks[mistake.exercise])


def _are_apart(one: Mistake, other: Mistake, material: Material) -> bool:
    return one.exercise != other.exercise and not (
        other.exercise in _links(material, one.exercise, one.source)
        or one.exercise in _links(material, other.exercise, other.source)
    )


def _links(material: Material, exercise: str, source: str) -> frozenset[str]:
    """Return the exercises that must be as in the lesson, so that what is known of this holds."""
    return material.graph.linked(exercise) | material.graph.uses(exercise, source)


def _with_mistakes(chosen: Sequence[Mistake], *, unfinished: bool) -> Recipe:
    def recipe(draft: Draft, rng: Random) -> None:
        wrong = {mistake.exercise: mistake.source for mistake in chosen}
        _choose_alternatives(draft, rng, wrong)
        if unfinished:
            _leave_rest_undone(draft, rng, wrong)
        for mistake in chosen:
            draft.answer(mistake.exercise, mistake.source, Outcome.PASSED)
            draft.outcomes |= mistake.fails
            draft.story.append(f"{mistake.exercise}: {mistake.title}")
        _live_in(draft, rng)

    return recipe


def _mutants(material: Material, rng: Random) -> Iterator[Recipe]:
    """Yield submissions with one or two mutants of the lesson's solutions."""
    walk = _walk(MUTANTS, rng)
    while True:
        chosen = [next(walk) for _ in range(min(rng.choice((1, 1, 2)), len(material.independent)))]

        def recipe(draft: Draft, rng: Random) -> None:
            _choose_alternatives(draft, rng)
            exercises = rng.sample(draft.material.independent, len(chosen))  # noqa: B023 - used before the next one is made
            sources = {
                exercise: mutant.change(exercise, draft.material.solutions[exercise])
                for mutant, exercise in zip(chosen, exercises, strict=True)  # noqa: B023
            }
            _leave_rest_undone(draft, rng, sources)
            for mutant, (exercise, source) in zip(chosen, sources.items(), strict=True):  # noqa: B023
                draft.answer(exercise, source, mutant.outcome)
                draft.story.append(f"{exercise}: {mutant.name}")
            _live_in(draft, rng)

        yield recipe


def _choose_alternatives(
    draft: Draft, rng: Random, beside: Mapping[str, str] | None = None
) -> None:
    """Solve each exercise in some way that is right, beside answers to some that will stand there.

    What is known of an alternative or a mistake is known beside the lesson's solutions. So of
    exercises that hang together one at most is solved otherwise than in the lesson.
    """
    material = draft.material
    special = set(beside or {})
    as_in_lesson = {
        name
        for exercise, source in (beside or {}).items()
        for name in _links(material, exercise, source)
    }
    for exercise in material.exercises:
        solution = material.solutions[exercise]
        source = rng.choice([solution, *(one.source for one in material.alternatives[exercise])])
        if source != solution:
            links = _links(material, exercise, source)
            if exercise in as_in_lesson or links & special:
                source = solution
            else:
                special.add(exercise)
                as_in_lesson |= links
        draft.answer(exercise, source, Outcome.PASSED)


def _leave_rest_undone(draft: Draft, rng: Random, done: Mapping[str, str]) -> None:
    """In a quarter of the submissions, leave all undone from some exercise on, but for `done`.

    What these hang together with stays, and so does whatever would spoil the verdict on something
    else that stays.
    """
    material = draft.material
    if rng.random() < 0.25:
        first = rng.randrange(len(material.exercises))
        stays = {
            name for exercise, source in done.items() for name in _links(material, exercise, source)
        } | set(done)
        undone: set[str] = set()
        for exercise in reversed(material.exercises[first:]):
            if exercise not in stays and material.graph.reach[exercise] <= undone:
                undone.add(exercise)
        for exercise in material.exercises:
            if exercise in undone:
                draft.leave_undone(exercise)
            elif material.graph.reach[exercise] & undone:
                draft.answer(exercise, material.solutions[exercise], Outcome.PASSED)


def _live_in(draft: Draft, rng: Random) -> None:
    """Leave traces of work: notes, attempts, magics, execution counts, written answers."""
    for source in rng.sample(_SCRATCH, rng.randrange(4)):
        draft.add(source, before=rng.choice(draft.material.exercises))
    if rng.random() < 0.3:
        draft.add(
            "## My notes\n\n- ask about this",
            before=rng.choice(draft.material.exercises),
            cell_type="markdown",
        )
    if rng.random() < 0.5:
        ran = itertools.count(rng.randrange(1, 50))
        for cell in draft.cells:
            if cell["cell_type"] == "code":
                cell["execution_count"] = next(ran)
    for name in draft.material.written:
        if rng.random() < 0.7:
            draft.write(name, rng.choice(_THOUGHTS))


# -- the others


def _on_solved(title: str, change: Recipe) -> Recipe:
    def recipe(draft: Draft, rng: Random) -> None:
        draft.story.append(title)
        _choose_alternatives(draft, rng)
        change(draft, rng)

    return recipe


def _in_turns(attacks: Sequence[Attack], rng: Random) -> Iterator[Attack]:
    """Yield all attacks again and again, the families in turn."""
    while True:
        families: dict[str, list[Attack]] = {}
        for attack in rng.sample(attacks, len(attacks)):
            families.setdefault(attack.family, []).append(attack)
        for turn in itertools.zip_longest(*(families[name] for name in sorted(families))):
            yield from (attack for attack in turn if attack is not None)
