"""
exercise: dot
title: the sums are multiplied instead of the products added
fails:
  test_dot_of_a_shopping_bill: failed
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
  test_dot_refuses_unequal_lengths: failed
hint: "Which numbers are multiplied with each other?"
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(x) * np.sum(y))
