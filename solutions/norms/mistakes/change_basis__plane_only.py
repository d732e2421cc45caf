"""
exercise: change_basis
title: the formula for two basis vectors
fails:
  test_change_basis_and_back: failed
  test_change_basis_in_any_dimension: failed
  test_change_basis_sees_what_solve_does_not: failed
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "There may be more than two basis vectors."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    determinant = B[0, 0] * B[1, 1] - B[0, 1] * B[1, 0]
    if abs(determinant) < 1e-12:
        raise ValueError("the columns are dependent")
    first = (v[0] * B[1, 1] - B[0, 1] * v[1]) / determinant
    second = (B[0, 0] * v[1] - v[0] * B[1, 0]) / determinant
    return np.array([first, second])
