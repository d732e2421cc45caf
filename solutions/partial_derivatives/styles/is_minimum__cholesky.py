"""
exercise: is_minimum
title: a Cholesky factor exists
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    try:
        np.linalg.cholesky(hessian)
    except np.linalg.LinAlgError:
        return False
    return True
