"""
exercise: central_difference
title: the step that is handed in is ignored
fails:
  test_central_difference_with_any_step: failed
  test_central_difference_leaves_a_alone: failed
hint: "Does the step that is handed in matter to your answer?"
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    h = 1e-5
    return (f(a + h) - f(a - h)) / (2 * h)
