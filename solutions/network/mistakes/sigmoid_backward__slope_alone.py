"""
exercise: sigmoid_backward
title: dA is left out
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
  test_sigmoid_backward_far_out: failed
  test_sigmoid_backward_leaves_its_inputs_alone: failed
hint: "That is the slope of the activation alone. What has arrived from the right?"
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return A * (1.0 - A)
