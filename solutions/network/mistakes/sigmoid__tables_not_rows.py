"""
exercise: sigmoid
title: only tables of two dimensions
fails:
  test_sigmoid_of_a_few_numbers: error
  test_sigmoid_far_out: error
  test_sigmoid_of_any_table: error
hint: ""
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    n, k = Z.shape
    A = np.zeros((n, k))
    for s in range(n):
        A[s] = 1.0 / (1.0 + np.exp(-np.clip(Z[s], -700, 700)))
    return A
