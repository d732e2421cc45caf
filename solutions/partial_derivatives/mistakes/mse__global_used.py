"""
exercise: mse
title: the globals of the lesson are used
fails:
  test_mse_of_lists: failed
  test_mse_of_any_table: failed
  test_mse_leaves_its_arguments_alone: failed
  test_mse_refuses_what_does_not_fit: failed
hint: ""
"""


def mse(features, targets, weights):
    return float(np.mean((X @ w - y) ** 2))
