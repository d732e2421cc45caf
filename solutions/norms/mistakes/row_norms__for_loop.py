"""
exercise: row_norms
title: a for loop, which the exercise forbids
fails:
  test_row_norms_without_a_loop: failed
  test_row_norms_of_tall_wide_and_square_tables: failed
hint: ""
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    lengths = np.zeros(len(X))
    for i in range(len(X)):
        lengths[i] = np.sqrt(np.sum(X[i] ** 2))
    return lengths
