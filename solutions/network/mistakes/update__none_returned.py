"""
exercise: update
title: nothing is returned
fails:
  test_update_takes_one_step: failed
  test_update_leaves_the_old_parameters: failed
  test_update_of_any_network: failed
  test_update_changes_neither_dict_nor_array: failed
hint: ""
"""


def update(params, grads, learning_rate):
    new = {name: params[name] - learning_rate * grads[name] for name in params}  # noqa: F841
