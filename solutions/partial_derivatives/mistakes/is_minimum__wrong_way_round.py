"""
exercise: is_minimum
title: negative eigenvalues are asked for
fails:
  test_is_minimum_of_bowl_dome_and_saddle: failed
  test_is_minimum_answers_with_a_bool: failed
  test_is_minimum_in_many_dimensions: failed
  test_is_minimum_of_flat_and_gentle_valleys: failed
  test_is_minimum_leaves_its_matrix_alone: failed
hint: "Your answers are the wrong way round."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) < 0))
