"""
exercise: mse_loss
title: a loop over zip, which does not mind what does not fit
fails:
  test_mse_loss_refuses_what_does_not_fit: failed
hint: ""
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    squares = [(a - y) ** 2 for a, y in zip(A.ravel(), Y.ravel())]  # noqa: B905
    return float(sum(squares) / len(squares))
