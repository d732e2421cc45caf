"""
exercise: sigmoid_backward
title: two powers that become too large
fails:
  test_sigmoid_backward_far_out: failed
hint: "nan comes from infinity over infinity, or from infinity times 0."
"""


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return dA * np.exp(-Z) / (1.0 + np.exp(-Z)) ** 2
