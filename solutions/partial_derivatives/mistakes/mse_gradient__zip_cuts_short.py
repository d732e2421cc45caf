"""
exercise: mse_gradient
title: zip cuts off what does not fit
fails:
  test_mse_gradient_refuses_what_does_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    gradient = np.zeros(len(w))
    for row, target in zip(X, y):  # noqa: B905
        error = sum(a * b for a, b in zip(row, w)) - target  # noqa: B905
        for j, feature in enumerate(row[: len(w)]):
            gradient[j] += 2 * error * feature / len(y)
    return gradient
