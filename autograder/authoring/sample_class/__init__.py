"""A sample class: submissions of every kind, each with the verdict that it must get.

    right      every exercise solved, in one of several ways, in a notebook that was worked in
    stub       as released
    mistake    one to three known mistakes (solutions/<a>/answers), the rest right or left undone
    mutant     a right answer changed so that its verdict follows from the change (`mutants.py`)
    broken     something happened to the notebook on its way (`broken/`)
    hostile    an attack, and all other exercises solved (`hostile.py`)

`submitted/expected.json` holds the verdicts. They come from what each known answer, change and
attack says about itself; neither the grader nor a check is ever run for them. All that they rest on
is the text of the release, the lesson's solutions, and names, exercises and points of the checks.

A sample class takes all of `submitted/`: a former sample class, of whatever assignment, is removed
first, so that expected.json always speaks of everything that lies there; where somebody else's
submissions lie, nothing is written.
"""

from autograder.authoring.sample_class.write import KINDS, write_class

__all__ = ["KINDS", "write_class"]
