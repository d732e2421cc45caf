"""
exercise: normal_equation
title: by the singular value decomposition
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    U, sizes, Vt = np.linalg.svd(X, full_matrices=False)
    if len(sizes) < X.shape[1] or sizes[-1] <= max(X.shape) * np.finfo(float).eps * sizes[0]:
        raise np.linalg.LinAlgError("dependent columns")
    return Vt.T @ ((U.T @ y) / sizes)
