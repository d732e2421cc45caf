"""
exercise: central_difference
title: np.vectorize
"""


def central_difference(f, a, h=1e-5):
    return np.vectorize(lambda x: (f(x + h) - f(x - h)) / (2 * h), otypes=[float])(a)
