"""
exercise: rmse
title: a loop over zip, which does not mind unequal lengths
fails:
  test_rmse_refuses_unequal_lengths: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(sum((a - b) ** 2 for a, b in zip(y, y_hat)) / len(y)))  # noqa: B905
