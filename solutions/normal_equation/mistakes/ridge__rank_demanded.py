"""
exercise: ridge
title: dependent columns are refused, though lam > 0
fails:
  test_ridge_of_proportional_columns: error
  test_ridge_where_there_is_no_single_answer: failed
hint: "With lam > 0 there is an answer, whatever the rank of X is."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
