"""
exercise: mse_loss
title: what does not fit is cut off
fails:
  test_mse_loss_refuses_what_does_not_fit: failed
hint: ""
"""


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    n, k = min(len(A), len(Y)), min(A.shape[1], Y.shape[1])
    return float(np.mean((A[:n, :k] - Y[:n, :k]) ** 2))
