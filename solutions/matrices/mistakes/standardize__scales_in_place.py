"""
exercise: standardize
title: the table is scaled in place
fails:
  test_standardize_leaves_its_table_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=` or `/=`."
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    X -= np.where(constant, X, mean)
    X /= spread
    return X
