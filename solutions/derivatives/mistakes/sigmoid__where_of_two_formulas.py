"""
exercise: sigmoid
title: both branches of np.where are worked out
fails:
  test_sigmoid_far_out: failed
  test_sigmoid_of_large_numbers: failed
hint: "Both branches of np.where are worked out, everywhere."
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), 1 - 1 / (1 + np.exp(z)))
