"""
exercise: combine
title: the loop begins at 1
fails:
  test_combine_in_a_skewed_basis: failed
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "Which is the first column? You begin with the second."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = np.zeros(len(B))
    for i in range(1, len(c)):
        v += c[i] * B[:, i]
    return v
