"""
exercise: central_difference
title: "0.001 where no step is handed in"
fails:
  test_central_difference_has_a_step_of_its_own: failed
hint: "Which step do you take when none is handed in?"
"""


def central_difference(f, a, h=1e-3):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / (2 * h)
