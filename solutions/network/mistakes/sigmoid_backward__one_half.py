"""
exercise: sigmoid_backward
title: the slope is twice as small
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
  test_sigmoid_backward_far_out: failed
hint: "A whole part is off by one factor: look at every number that you multiply or divide by."
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return dA * A * (1.0 - A) / 2.0
