"""
exercise: update
title: a new dict with the old arrays, changed in place
fails:
  test_update_leaves_the_old_parameters: failed
  test_update_changes_neither_dict_nor_array: failed
hint: "`-=` changes the array itself, and so does writing into the old dict."
"""


def update(params, grads, learning_rate):
    new = dict(params)
    for name in new:
        new[name] -= learning_rate * grads[name]
    return new
