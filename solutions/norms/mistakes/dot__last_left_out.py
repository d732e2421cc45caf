"""
exercise: dot
title: the loop ends one too early
fails:
  test_dot_of_a_shopping_bill: failed
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
  test_dot_refuses_unequal_lengths: failed
hint: "Are all components of the vectors used?"
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for i in range(len(x) - 1):
        total += x[i] * y[i]
    return total
