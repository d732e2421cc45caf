"""
exercise: dot
title: the products are not added up
fails:
  test_dot_of_a_shopping_bill: failed
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
hint: "These are the products, item by item. What is the bill?"
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return x * y
