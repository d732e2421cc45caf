"""
exercise: change_basis
title: the determinant compared with 0 exactly
fails:
  test_change_basis_sees_what_solve_does_not: failed
hint: "One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?"
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.det(B) == 0:
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)
