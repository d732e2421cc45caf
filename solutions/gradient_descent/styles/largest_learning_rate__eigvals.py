"""
exercise: largest_learning_rate
title: eigvals and max
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.max(np.linalg.eigvals(hessian).real)
