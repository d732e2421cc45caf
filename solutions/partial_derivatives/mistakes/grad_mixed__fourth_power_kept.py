"""
exercise: grad_mixed
title: the exponent stays 4
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "The slope of y⁴: the exponent comes down, and one less stays."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 4])
