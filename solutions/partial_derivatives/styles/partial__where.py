"""
exercise: partial
title: np.where picks the component
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    moves = np.arange(x.size) == i
    return (f(np.where(moves, x + h, x)) - f(np.where(moves, x - h, x))) / (2 * h)
