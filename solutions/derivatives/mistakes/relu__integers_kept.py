"""
exercise: relu
title: whole numbers stay whole numbers
fails:
  test_relu_of_whole_numbers: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def relu(z):
    z = np.asarray(z)
    return np.maximum(z, 0)
