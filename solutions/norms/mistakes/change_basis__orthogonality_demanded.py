"""
exercise: change_basis
title: only an orthogonal basis is let through
fails:
  test_change_basis_by_hand: error
  test_change_basis_and_back: error
  test_change_basis_in_any_dimension: error
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "Which columns are no basis? Neither their lengths nor the angles between them decide."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    products = B.T @ B
    if not np.allclose(products, np.diag(np.diag(products))):
        raise ValueError("the basis is not orthogonal")
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)
