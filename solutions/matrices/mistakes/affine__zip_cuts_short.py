"""
exercise: affine
title: a loop over zip, which does not mind a missing bias
fails:
  test_affine_refuses_what_does_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.column_stack([X @ column + bias for column, bias in zip(W.T, b)])  # noqa: B905
