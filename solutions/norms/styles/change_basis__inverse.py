"""
exercise: change_basis
title: the inverse times the vector
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.inv(B) @ v
