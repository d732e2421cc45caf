"""
exercise: sigmoid_backward
title: what arrives is passed on as it is
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
  test_sigmoid_backward_far_out: failed
  test_sigmoid_backward_leaves_its_inputs_alone: failed
hint: "Look at the places where the signal passes an activation on its way back."
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA.copy()
