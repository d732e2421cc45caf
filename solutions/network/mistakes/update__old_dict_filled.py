"""
exercise: update
title: new arrays in the old dict
fails:
  test_update_leaves_the_old_parameters: failed
  test_update_changes_neither_dict_nor_array: failed
hint: "`-=` changes the array itself, and so does writing into the old dict."
"""


def update(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads[name]
    return params
