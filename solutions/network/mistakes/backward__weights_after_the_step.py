"""
exercise: backward
title: W2 is one step further when the error goes through it
fails:
  test_backward_of_one_unit: failed
  test_backward_agrees_with_nudges: failed
  test_backward_of_any_network: failed
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "Compare the entry named here with a slope that you work out by hand."
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    params = dict(params, W2=params["W2"] - 0.5 * cache["A1"].T @ (cache["A2"] - Y))
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
