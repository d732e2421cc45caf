"""
exercise: normal_equation
title: the columns are scaled in place, though the answer is right
fails:
  test_normal_equation_leaves_X_and_y_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=` or `/=`."
"""


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    largest = np.max(np.abs(X), axis=0)
    X /= largest
    return np.linalg.solve(X.T @ X, X.T @ y) / largest
