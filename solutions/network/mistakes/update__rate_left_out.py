"""
exercise: update
title: the learning rate is left out
fails:
  test_update_takes_one_step: failed
  test_update_of_any_network: failed
  test_update_changes_neither_dict_nor_array: failed
hint: "Where does the learning rate enter?"
"""


def update(params, grads, learning_rate):
    return {name: params[name] - grads[name] for name in params}
