"""
exercise: jacobian
title: rows for the inputs, transposed at the end
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    rows = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.array(rows).T
