"""
exercise: sigmoid_backward
title: dA is multiplied in place
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    dA *= A * (1.0 - A)
    return dA
