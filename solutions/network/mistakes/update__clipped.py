"""
exercise: update
title: steps longer than 1 are cut
fails:
  test_update_of_any_network: failed
hint: ""
"""


def update(params, grads, learning_rate):
    return {name: params[name] - np.clip(learning_rate * grads[name], -1.0, 1.0) for name in params}
