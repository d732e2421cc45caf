"""
exercise: relu_backward
title: dA times ReLU itself
fails:
  test_relu_backward_opens_the_same_valves: failed
  test_relu_backward_of_any_table: failed
  test_relu_backward_leaves_its_inputs_alone: failed
hint: "Backward, an open valve lets through what arrives, unchanged."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * np.maximum(Z, 0.0)
