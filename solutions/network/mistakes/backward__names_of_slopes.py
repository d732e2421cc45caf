"""
exercise: backward
title: the dict has other names
fails:
  test_backward_has_the_shapes_of_the_parameters: failed
  test_backward_of_one_unit: failed
  test_backward_agrees_with_nudges: failed
  test_backward_of_any_network: failed
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "The names are W1, b1, W2 and b2."
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"dW1": X.T @ dZ1, "db1": np.sum(dZ1, axis=0), "dW2": A1.T @ dZ2, "db2": np.sum(dZ2, axis=0)}
