"""
exercise: update
title: the weights are multiplied by the step
fails:
  test_update_takes_one_step: failed
  test_update_of_any_network: failed
  test_update_changes_neither_dict_nor_array: failed
hint: "A step is added, not multiplied."
"""


def update(params, grads, learning_rate):
    return {name: params[name] * learning_rate * grads[name] for name in params}
