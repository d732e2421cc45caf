"""
exercise: change_basis
title: dot products, as if the basis were orthonormal
fails:
  test_change_basis_by_hand: failed
  test_change_basis_and_back: failed
  test_change_basis_in_any_dimension: failed
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "Dot products give the coordinates only where the basis is orthonormal."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return B.T @ v
