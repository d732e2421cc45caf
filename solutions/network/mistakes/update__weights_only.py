"""
exercise: update
title: the biases take no step
fails:
  test_update_takes_one_step: failed
  test_update_of_any_network: failed
  test_update_changes_neither_dict_nor_array: failed
hint: "All four arrays take a step."
"""


def update(params, grads, learning_rate):
    new = dict(params)
    for name in ("W1", "W2"):
        new[name] = params[name] - learning_rate * grads[name]
    return new
