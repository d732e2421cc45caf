"""
exercise: relu_backward
title: valves open above 1 only
fails:
  test_relu_backward_is_closed_at_zero: failed
  test_relu_backward_of_any_table: failed
  test_relu_backward_leaves_its_inputs_alone: failed
hint: "Compare a few entries with nudges, by check_gradient."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 1, dA, 0.0)
