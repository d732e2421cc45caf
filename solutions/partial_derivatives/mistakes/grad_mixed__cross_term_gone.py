"""
exercise: grad_mixed
title: xy is taken for a constant that vanishes
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "xy is not gone: with y held still, at 2, it is 2x."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0], 4 * v[1] ** 3])
