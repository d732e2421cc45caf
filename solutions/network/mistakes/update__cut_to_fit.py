"""
exercise: update
title: what does not fit is left as it is
fails:
  test_update_refuses_what_does_not_fit: failed
hint: ""
"""


def update(params, grads, learning_rate):
    new = {}
    for name in params:
        fits = np.shape(params[name]) == np.shape(grads[name])
        new[name] = params[name] - learning_rate * grads[name] if fits else params[name].copy()
    return new
