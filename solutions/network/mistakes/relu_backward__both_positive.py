"""
exercise: relu_backward
title: only positive slopes pass
fails:
  test_relu_backward_opens_the_same_valves: failed
  test_relu_backward_of_any_table: failed
  test_relu_backward_leaves_its_inputs_alone: failed
hint: "A negative slope may pass an open valve."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where((Z > 0) & (dA > 0), dA, 0.0)
