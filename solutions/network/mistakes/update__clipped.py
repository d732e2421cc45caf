"""
exercise: update
title: steps longer than 5 are cut
fails:
  test_update_of_any_network: failed
hint: ""
"""


def update(params, grads, learning_rate):
    return {name: params[name] - np.clip(learning_rate * grads[name], -5.0, 5.0) for name in params}
