"""
exercise: grad_bowl
title: 4xy stays 4xy
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "The slope of 4xy along x: hold y still. Is x still in it?"
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.array([12 * x + 4 * x * y, 4 * x * y + 6 * y])
