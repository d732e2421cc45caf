"""
exercise: sigmoid_derivative
title: z is cut off at 5
fails:
  test_sigmoid_derivative_of_any_array: failed
  test_sigmoid_derivative_far_out: failed
hint: ""
"""


def sigmoid_derivative(z):
    z = np.clip(np.asarray(z, dtype=float), -5, 5)
    return 0.25 * (1 - np.tanh(z / 2) ** 2)
