"""
exercise: relu_backward
title: the slope is 1 at 0
fails:
  test_relu_backward_is_closed_at_zero: failed
hint: "The valve is closed at exactly 0."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z >= 0, dA, 0.0)
