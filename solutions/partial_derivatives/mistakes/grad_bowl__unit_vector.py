"""
exercise: grad_bowl
title: the gradient is made a unit vector
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "The gradient has a length of its own: do not divide it away."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    g = np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])
    length = np.sqrt(np.sum(g * g))
    return g / length if length > 0 else g
