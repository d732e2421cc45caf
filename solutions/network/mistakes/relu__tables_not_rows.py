"""
exercise: relu
title: only tables of two dimensions
fails:
  test_relu_of_a_few_numbers: error
  test_relu_of_any_table: error
hint: ""
"""


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    A = np.zeros(Z.shape)
    for s in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            A[s, j] = max(0.0, Z[s, j])
    return A
