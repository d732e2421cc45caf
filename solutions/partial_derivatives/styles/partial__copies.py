"""
exercise: partial
title: two copies, each changed in one place
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    up, down = x.copy(), x.copy()
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)
