"""
exercise: change_basis
title: the pseudo-inverse answers where there is no basis
fails:
  test_change_basis_refuses_arrows_on_one_line: failed
  test_change_basis_sees_what_solve_does_not: failed
hint: "One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?"
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.linalg.pinv(B) @ v
