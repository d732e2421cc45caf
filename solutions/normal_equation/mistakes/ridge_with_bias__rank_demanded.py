"""
exercise: ridge_with_bias
title: dependent columns are refused, though lam > 0
fails:
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "With lam > 0 there is an answer, whatever the rank of X is."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w
