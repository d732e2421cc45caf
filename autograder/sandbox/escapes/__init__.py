"""Real attempts to get out, run in a real confined child.

What the self-test and `autograder doctor` go by.

An attempt is a function that does the thing and returns what it got; an exception of the operating
system, or the end of its process by a signal, means that it was held. Each one can succeed: with
the sandbox off, or with its limit away.
"""

from autograder.sandbox.escapes.catalogue import Decoys, Escape, all_escapes

__all__ = ["Decoys", "Escape", "all_escapes"]
