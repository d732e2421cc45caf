"""
exercise: partial
title: one copy that goes up, then down
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    moved = x.copy()
    moved[i] = x[i] + h
    above = f(moved)
    moved[i] = x[i] - h
    below = f(moved)
    return float(above - below) / (h + h)
