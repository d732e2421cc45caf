"""
exercise: is_minimum
title: the trace is positive
fails:
  test_is_minimum_of_bowl_dome_and_saddle: failed
  test_is_minimum_answers_with_a_bool: failed
  test_is_minimum_in_many_dimensions: failed
  test_is_minimum_of_flat_and_gentle_valleys: failed
hint: "A saddle has a positive eigenvalue too: one is not enough."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.trace(hessian) > 0)
