"""
exercise: sigmoid_backward
title: every column gets the slopes of the first
fails:
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
hint: "Compare a few entries with nudges, by check_gradient."
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    slope = A * (1.0 - A)
    return dA * (slope[:, :1] if Z.ndim == 2 else slope)
