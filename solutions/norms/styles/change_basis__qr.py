"""
exercise: change_basis
title: by orthogonalising the columns
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    Q, R = np.linalg.qr(B)
    sizes = np.abs(np.diag(R))
    if sizes.min() <= 1e-13 * sizes.max():
        raise ValueError("no basis")
    return np.linalg.solve(R, Q.T @ v)
