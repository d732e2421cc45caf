"""
exercise: sigmoid
title: exp(Z) for exp(-Z)
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_far_out: failed
  test_sigmoid_of_any_table: failed
hint: "It falls where it should rise: look at a sign."
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return 1.0 / (1.0 + np.exp(np.minimum(Z, 700.0)))
