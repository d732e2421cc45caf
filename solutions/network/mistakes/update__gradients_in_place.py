"""
exercise: update
title: the gradients are multiplied in place
fails:
  test_update_changes_neither_dict_nor_array: failed
hint: "The gradients were changed: what do you multiply, and where does the product go?"
"""


def update(params, grads, learning_rate):
    new = {}
    for name in params:
        grads[name] *= learning_rate
        new[name] = params[name] - grads[name]
    return new
