"""
exercise: sigmoid
title: rounded to four places
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_of_any_table: failed
hint: ""
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.round(1.0 / (1.0 + np.exp(-np.clip(Z, -700, 700))), 4)
