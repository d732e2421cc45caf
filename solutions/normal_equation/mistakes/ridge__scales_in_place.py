"""
exercise: ridge
title: the table is scaled in place, though the answer is right
fails:
  test_ridge_leaves_X_and_y_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=` or `/=`."
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    largest = np.max(np.abs(X))
    X /= largest
    return np.linalg.solve(X.T @ X + lam / largest**2 * np.eye(X.shape[1]), X.T @ y) / largest
