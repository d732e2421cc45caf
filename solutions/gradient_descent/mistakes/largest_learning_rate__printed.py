"""
exercise: largest_learning_rate
title: print for return
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
  test_largest_learning_rate_leaves_its_matrix_alone: failed
hint: ""
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    print(float(2.0 / np.linalg.eigvalsh(hessian)[-1]))
