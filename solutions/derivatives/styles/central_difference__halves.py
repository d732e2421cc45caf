"""
exercise: central_difference
title: the mean of the two one-sided slopes
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    middle = f(a)
    return 0.5 * ((f(a + h) - middle) / h + (middle - f(a - h)) / h)
