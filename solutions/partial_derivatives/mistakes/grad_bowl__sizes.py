"""
exercise: grad_bowl
title: the sizes of the slopes
fails:
  test_grad_bowl_against_measured_slopes: failed
hint: "A slope may be negative: there it goes down."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.abs(np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]))
