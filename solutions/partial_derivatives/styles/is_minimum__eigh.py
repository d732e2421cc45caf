"""
exercise: is_minimum
title: eigh, and none that is 0 or below
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    values, _ = np.linalg.eigh(hessian)
    return not any(value <= 0 for value in values)
