"""
exercise: grad_mixed
title: the two components are exchanged
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "First the slope along x, then the one along y."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([v[0] + 4 * v[1] ** 3, 4 * v[0] + v[1]])
