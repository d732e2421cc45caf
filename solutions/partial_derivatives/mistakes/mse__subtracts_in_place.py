"""
exercise: mse
title: the forecast is subtracted from y in place
fails:
  test_mse_leaves_its_arguments_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    y -= X @ w
    return float(np.mean(y**2))
