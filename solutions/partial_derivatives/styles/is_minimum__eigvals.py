"""
exercise: is_minimum
title: the eigenvalues of any matrix
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return (np.linalg.eigvals(hessian).real > 0).all().item()
