"""
exercise: jacobian
title: np.column_stack
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    steps = np.diag(np.full(len(x), h))
    return np.column_stack([f(x + step) for step in steps]) / (2 * h) - np.column_stack(
        [f(x - step) for step in steps]
    ) / (2 * h)
