"""
exercise: sigmoid
title: the result takes its dtype from whole numbers
fails:
  test_sigmoid_of_whole_numbers: failed
hint: "Floats between 0 and 1 do not fit into whole numbers."
"""


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    right = z >= 0
    result[right] = 1 / (1 + np.exp(-z[right]))
    result[~right] = 1 - 1 / (1 + np.exp(z[~right]))
    return result
