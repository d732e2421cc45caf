"""
exercise: relu_backward
title: a little leaks through closed valves
fails:
  test_relu_backward_opens_the_same_valves: failed
  test_relu_backward_is_closed_at_zero: failed
  test_relu_backward_of_any_table: failed
  test_relu_backward_leaves_its_inputs_alone: failed
hint: "Compare a few entries with nudges, by check_gradient."
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, dA, 0.01 * dA)
