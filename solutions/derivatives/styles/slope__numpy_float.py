"""
exercise: slope
title: NumPy's numbers
"""


def slope(f, a, nudge=0.001):
    a = np.asarray(a, dtype=float)
    return np.subtract(f(a + nudge), f(a)) / nudge
