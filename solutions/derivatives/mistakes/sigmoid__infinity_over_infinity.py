"""
exercise: sigmoid
title: e to the z over 1 + e to the z, nan for large z
fails:
  test_sigmoid_far_out: failed
  test_sigmoid_of_large_numbers: failed
hint: "nan: infinity divided by infinity. Which power became too large?"
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z) / (1 + np.exp(z))
