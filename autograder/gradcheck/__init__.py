"""Is this the derivative of that function, and if not, what is the mistake?

    report = check_gradient(f, gradient, at)      agree, disagree, undecidable or invalid; and why
    slope, bound = numerical_gradient(f, at)      the derivative itself, with an error bound

Read it like a chapter of a book:

    structure.py     parameters as one row of numbers, and back
    evaluate.py      calls of f: counted, on fresh copies
    richardson.py    slopes at several steps, extrapolated to step zero
    noise.py         how noisy f is, measured
    grid.py          whether its values are coarse: rounded, or computed in float32
    bound.py         truncation, kinks and round-off: the error bound of a slope
    ladder.py        the steps seen so far on one line, and what they say
    steps.py         which steps: the bottom of the V
    lines.py         entries and directions; many searches at once
    directions.py    random directions: whether anything is wrong among 100,000 entries
    bisection.py     where it is wrong
    measure.py       what has been measured so far
    verdict.py       right, wrong, or not to be seen
    diagnosis/       what the mistake looks like
    check.py         the check from beginning to end
    report.py, html.py, curve.py, picture.py     what is shown

It needs NumPy only (matplotlib when a picture is asked for).
"""

from autograder.gradcheck.check import check_gradient
from autograder.gradcheck.numerical import numerical_gradient
from autograder.gradcheck.report import GradientReport

__all__ = ["GradientReport", "check_gradient", "numerical_gradient"]
