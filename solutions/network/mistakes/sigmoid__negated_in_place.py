"""
exercise: sigmoid
title: Z is negated in place
fails:
  test_sigmoid_of_any_table: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    Z *= -1.0
    return 1.0 / (1.0 + np.exp(np.minimum(Z, 700.0)))
