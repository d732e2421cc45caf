"""
exercise: sigmoid_backward
title: the sign is turned
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
  test_sigmoid_backward_far_out: failed
hint: "Look at the signs: does the loss rise or fall in the direction that your gradient points to?"
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return dA * A * (A - 1.0)
