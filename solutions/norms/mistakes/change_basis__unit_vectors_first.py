"""
exercise: change_basis
title: the basis vectors are normalised first
fails:
  test_change_basis_by_hand: failed
  test_change_basis_and_back: failed
  test_change_basis_in_any_dimension: failed
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "A coordinate counts steps, and a step is as long as its basis vector is."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B / np.linalg.norm(B, axis=0), v)
