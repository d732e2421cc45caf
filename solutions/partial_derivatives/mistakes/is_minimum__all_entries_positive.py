"""
exercise: is_minimum
title: the entries are positive
fails:
  test_is_minimum_answers_with_a_bool: failed
  test_is_minimum_in_many_dimensions: failed
  test_is_minimum_of_flat_and_gentle_valleys: failed
  test_is_minimum_leaves_its_matrix_alone: failed
hint: "The eigenvalues of [[1, 3], [3, 1]] are not its diagonal."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(hessian > 0))
