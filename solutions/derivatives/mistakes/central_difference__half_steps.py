"""
exercise: central_difference
title: the points a - h/2 and a + h/2
fails:
  test_central_difference_with_any_step: failed
  test_central_difference_has_a_step_of_its_own: failed
  test_central_difference_leaves_a_alone: failed
hint: "The points are a - h and a + h: yours lie nearer."
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h / 2) - f(a - h / 2)) / h
