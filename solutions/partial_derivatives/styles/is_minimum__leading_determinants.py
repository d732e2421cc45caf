"""
exercise: is_minimum
title: all leading determinants are positive
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return all(float(np.linalg.det(hessian[:k, :k])) > 0 for k in range(1, len(hessian) + 1))
