"""
exercise: rmse
title: the errors are written over y
fails:
  test_rmse_leaves_its_vectors_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=` or `**=`."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    y -= y_hat
    return float(np.sqrt(np.mean(y * y)))
