"""
exercise: backward
title: Y is taken away in place
fails:
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    Y -= cache["A2"]
    Y *= -1.0
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * Y / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
