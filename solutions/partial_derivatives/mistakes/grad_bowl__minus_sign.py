"""
exercise: grad_bowl
title: minus the gradient
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "That is minus the gradient: look at the sign."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return -np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])
