"""
exercise: grad_mixed
title: the slope of xy along y is taken for 1
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_on_the_saddle: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "xy with x held still, at 3, is 3y."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], 1 + 4 * v[1] ** 3])
