"""
exercise: grad_bowl
title: the exponents are not brought down
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "The slope of x² is 2x: where are your exponents?"
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([6 * v[0] + 4 * v[1], 4 * v[0] + 3 * v[1]])
