"""
exercise: mse_loss_backward
title: a loop over zip, which does not mind what does not fit
fails:
  test_mse_loss_backward_refuses_what_does_not_fit: failed
hint: ""
"""


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    slopes = [2.0 * (a - y) / A.size for a, y in zip(A.ravel(), Y.ravel())]  # noqa: B905
    return np.array(slopes).reshape(A.shape)
