"""
exercise: mse
title: zip cuts off what does not fit
fails:
  test_mse_refuses_what_does_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    total = 0.0
    for row, target in zip(X, y):  # noqa: B905
        total += (sum(a * b for a, b in zip(row, w)) - target) ** 2  # noqa: B905
    return float(total / len(y))
