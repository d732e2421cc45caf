"""
exercise: softmax_cross_entropy_backward
title: Z is changed in place
fails:
  test_softmax_cross_entropy_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    Z -= np.max(Z, axis=1, keepdims=True)
    powers = np.exp(Z)
    return (powers / np.sum(powers, axis=1, keepdims=True) - Y) / len(Z)
