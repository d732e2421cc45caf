"""
exercise: sigmoid
title: overflow for large negative numbers
fails:
  test_sigmoid_far_out: failed
  test_sigmoid_of_large_numbers: failed
hint: "The values are right. Which numbers does your exp get? Large ones overflow."
"""


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-z))
