"""
exercise: dot
title: = for +=, so only the last product is left
fails:
  test_dot_of_a_shopping_bill: failed
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
hint: "Only the last product is left. Is something overwritten?"
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    for product in x * y:
        total = product
    return float(total)
