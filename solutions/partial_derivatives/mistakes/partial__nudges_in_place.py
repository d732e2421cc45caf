"""
exercise: partial
title: the input is nudged and left so
fails:
  test_partial_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    x[i] += h
    above = f(x)
    x[i] -= 2 * h
    return float((above - f(x)) / (2 * h))
