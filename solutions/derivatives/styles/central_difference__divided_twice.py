"""
exercise: central_difference
title: divided by h and by 2
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / h / 2
