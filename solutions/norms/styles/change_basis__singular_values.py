"""
exercise: change_basis
title: by the singular value decomposition
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    U, sizes, Vt = np.linalg.svd(B)
    if sizes[-1] <= len(B) * np.finfo(float).eps * sizes[0]:
        raise ValueError("no basis")
    return Vt.T @ ((U.T @ v) / sizes)
