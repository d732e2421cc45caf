"""
exercise: update
title: the second layer takes no step
fails:
  test_update_takes_one_step: failed
  test_update_of_any_network: failed
hint: "All four arrays take a step."
"""


def update(params, grads, learning_rate):
    new = dict(params)
    for name in ("W1", "b1"):
        new[name] = params[name] - learning_rate * grads[name]
    return new
