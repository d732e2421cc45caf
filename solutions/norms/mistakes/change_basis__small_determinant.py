"""
exercise: change_basis
title: a small determinant is taken for dependence
fails:
  test_change_basis_takes_short_and_long_basis_vectors: failed
hint: "Which columns are no basis? Neither their lengths nor the angles between them decide."
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if abs(np.linalg.det(B)) < 1e-9:
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)
