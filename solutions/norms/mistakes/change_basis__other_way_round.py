"""
exercise: change_basis
title: from coordinates to the vector
fails:
  test_change_basis_by_hand: failed
  test_change_basis_and_back: failed
  test_change_basis_in_any_dimension: failed
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "You went from coordinates to the vector; the other way is asked for."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return B @ v
