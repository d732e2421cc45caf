"""
exercise: is_minimum
title: gentle curves are taken for flat
fails:
  test_is_minimum_of_flat_and_gentle_valleys: failed
hint: "A gentle curve is a curve: compare with 0 itself."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) > 1e-6))
