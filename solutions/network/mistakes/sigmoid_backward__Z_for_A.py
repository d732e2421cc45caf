"""
exercise: sigmoid_backward
title: Z stands where A should stand
fails:
  test_sigmoid_backward_of_worked_numbers: failed
  test_sigmoid_backward_agrees_with_nudges: failed
  test_sigmoid_backward_of_any_table: failed
  test_sigmoid_backward_far_out: failed
hint: "z (1 - z) is a formula for something else: what has to stand in it?"
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * Z * (1.0 - Z)
