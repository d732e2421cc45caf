"""
exercise: normal_equation
title: by orthogonalising the columns
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if X.shape[0] < X.shape[1]:
        raise np.linalg.LinAlgError("more weights than days")
    Q, R = np.linalg.qr(X)
    sizes = np.abs(np.diag(R))
    if np.any(sizes <= 1e-12 * np.linalg.norm(X, axis=0)):
        raise np.linalg.LinAlgError("dependent columns")
    return np.linalg.solve(R, Q.T @ y)
