"""
exercise: is_minimum
title: NumPy's bool comes back
fails:
  test_is_minimum_answers_with_a_bool: failed
hint: "NumPy's comparisons give NumPy's own kind of truth value: look at type(...)."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return np.all(np.linalg.eigvalsh(hessian) > 0)
