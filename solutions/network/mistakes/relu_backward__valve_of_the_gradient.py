"""
exercise: relu_backward
title: dA decides which valves are open
fails:
  test_relu_backward_opens_the_same_valves: failed
  test_relu_backward_is_closed_at_zero: failed
  test_relu_backward_of_any_table: failed
  test_relu_backward_leaves_its_inputs_alone: failed
  test_relu_backward_refuses_what_does_not_fit: failed
hint: "Which of the two decides whether the valve is open, Z or dA?"
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(dA > 0, dA, 0.0)
