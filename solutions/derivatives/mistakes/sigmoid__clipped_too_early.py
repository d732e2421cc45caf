"""
exercise: sigmoid
title: cut off at 10
fails:
  test_sigmoid_far_out: failed
  test_sigmoid_of_large_numbers: failed
hint: "Look at z = 12 and z = 16: is something cut off, or rounded away?"
"""


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -10, 10)
    return 1 / (1 + np.exp(-z))
