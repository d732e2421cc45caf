"""
exercise: is_orthogonal
title: nothing is returned where the answer is False
fails:
  test_is_orthogonal_on_squared_paper: failed
  test_is_orthogonal_answers_with_a_bool: failed
  test_is_orthogonal_in_spite_of_round_off: failed
  test_is_orthogonal_whatever_the_lengths: failed
  test_is_orthogonal_minds_its_tolerance: failed
hint: ""
"""


def is_orthogonal(x, y, tol=1e-9):  # noqa: RET503
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if abs(np.sum(x * y)) <= tol * lengths:
        return True
