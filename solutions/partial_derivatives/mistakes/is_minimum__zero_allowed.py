"""
exercise: is_minimum
title: an eigenvalue of 0 is let through
fails:
  test_is_minimum_of_flat_and_gentle_valleys: failed
hint: "Greater than 0 is asked for: is 0 greater than 0?"
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) >= 0))
