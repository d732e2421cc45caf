"""
exercise: central_difference
title: divided by h, not by 2h
fails:
  test_central_difference_of_a_squared: failed
  test_central_difference_at_several_points: failed
  test_central_difference_with_any_step: failed
  test_central_difference_has_a_step_of_its_own: failed
  test_central_difference_of_any_array: failed
  test_central_difference_leaves_a_alone: failed
hint: "How far apart are a - h and a + h?"
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / h
