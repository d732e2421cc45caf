"""
exercise: relu
title: entries are set, which a single number has not
fails:
  test_relu_of_single_numbers: error
hint: ""
"""


def relu(z):
    z = np.array(z, dtype=float)
    return np.array([max(entry, 0.0) for entry in z.ravel()]).reshape(len(z), *z.shape[1:])
