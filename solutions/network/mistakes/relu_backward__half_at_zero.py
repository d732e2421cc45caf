"""
exercise: relu_backward
title: the slope is a half at 0
fails:
  test_relu_backward_is_closed_at_zero: failed
hint: "The valve is closed at exactly 0."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * (1.0 + np.sign(Z)) / 2.0
