"""
exercise: grad_mixed
title: xy stays xy
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "The slope of xy along x: hold y still. Is x still in it?"
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.array([4 * x + x * y, x * y + 4 * y**3])
