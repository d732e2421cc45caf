"""
exercise: backward
title: the slopes are worked out in the cache
fails:
  test_backward_leaves_its_inputs_alone: failed
hint: "The second call with the same cache says something else: is the cache changed?"
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dW2 = A1.T @ dZ2
    A1 *= 1.0 - A1
    dZ1 = dZ2 @ params["W2"].T * A1
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": dW2, "b2": np.sum(dZ2, axis=0)}
