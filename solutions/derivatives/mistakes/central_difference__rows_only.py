"""
exercise: central_difference
title: a loop over the entries, which a single number has not
fails:
  test_central_difference_of_a_squared: error
  test_central_difference_with_any_step: error
  test_central_difference_has_a_step_of_its_own: error
hint: ""
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return np.array([(f(entry + h) - f(entry - h)) / (2 * h) for entry in a])
