"""
exercise: grad_mixed
title: y to the fourth stays in the slope along x
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "With y held still, y⁴ is a constant that is added."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1] + v[1] ** 4, v[0] + 4 * v[1] ** 3])
