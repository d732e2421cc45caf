"""
exercise: is_minimum
title: the smallest eigenvalue
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.eigvalsh(hessian)[0] > 0)
