"""
exercise: largest_learning_rate
title: the largest singular value
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.svd(hessian, compute_uv=False)[0]
