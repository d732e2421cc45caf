"""
exercise: grad_bowl
title: a list comes back
fails:
  test_grad_bowl_in_the_middle: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return [float(12 * v[0] + 4 * v[1]), float(4 * v[0] + 6 * v[1])]
