"""
exercise: ridge_with_bias
title: X and y are centred in place
fails:
  test_ridge_with_bias_leaves_X_and_y_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`."
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre, level = np.mean(X, axis=0), np.mean(y)
    X -= centre
    y -= level
    w = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
    return float(level - centre @ w), w
