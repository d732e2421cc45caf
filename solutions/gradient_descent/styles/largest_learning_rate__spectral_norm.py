"""
exercise: largest_learning_rate
title: the spectral norm
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.norm(hessian, 2)
