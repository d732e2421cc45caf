"""
exercise: grad_mixed
title: minus the gradient
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "That is minus the gradient: look at the sign."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return -np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3])
