"""The hostile hand-ins, in four families: forging marks, reading secrets, breaking things, exhausting the machine."""

from autograder.sample_class.hostile.attack import Attack, Family
from autograder.sample_class.hostile.breaking import BREAKING
from autograder.sample_class.hostile.exhausting import EXHAUSTING
from autograder.sample_class.hostile.forging import FORGING
from autograder.sample_class.hostile.reading import READING

ATTACKS: tuple[Attack, ...] = (*FORGING, *READING, *BREAKING, *EXHAUSTING)

__all__ = ["ATTACKS", "Attack", "Family"]
