"""
exercise: grad_mixed
title: a list comes back
fails:
  test_grad_mixed_on_the_saddle: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return [float(4 * v[0] + v[1]), float(v[0] + 4 * v[1] ** 3)]
