"""
exercise: logistic_gradient
title: sample by sample with zip
fails:
  test_logistic_gradient_refuses_what_does_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    total = np.zeros(len(w))
    for row, label in zip(X, y, strict=False):
        score = sum(value * weight for value, weight in zip(row, w, strict=False))
        total = total + (0.5 + 0.5 * np.tanh(0.5 * score) - label) * row
    return total / len(y)
