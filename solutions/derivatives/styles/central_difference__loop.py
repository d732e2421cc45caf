"""
exercise: central_difference
title: a loop over the entries
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    result = np.zeros(a.shape)
    for place in np.ndindex(a.shape):
        result[place] = (f(a[place] + h) - f(a[place] - h)) / (2 * h)
    return result
