"""The hostile hand-ins, in four families: forging marks, reading secrets, breaking things, exhausting the machine."""

from autograder.sample_class.hostile.answers import ANSWERS
from autograder.sample_class.hostile.attack import Attack, Family
from autograder.sample_class.hostile.breaking import BREAKING
from autograder.sample_class.hostile.exhausting import EXHAUSTING
from autograder.sample_class.hostile.judges import JUDGES
from autograder.sample_class.hostile.lies import LIES
from autograder.sample_class.hostile.reading import READING
from autograder.sample_class.hostile.surroundings import SURROUNDINGS
from autograder.sample_class.hostile.wire import WIRE

ATTACKS: tuple[Attack, ...] = (
    *(*LIES, *JUDGES, *WIRE),
    *READING,
    *(*BREAKING, *SURROUNDINGS),
    *(*EXHAUSTING, *ANSWERS),
)

__all__ = ["ATTACKS", "Attack", "Family"]
