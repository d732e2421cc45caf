"""
exercise: softmax
title: the largest is taken away in place
fails:
  test_softmax_leaves_Z_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z -= np.max(Z, axis=-1, keepdims=True)
    powers = np.exp(Z)
    return powers / np.sum(powers, axis=-1, keepdims=True)
