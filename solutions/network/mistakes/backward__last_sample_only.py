"""
exercise: backward
title: only the last sample has a say
fails:
  test_backward_agrees_with_nudges: failed
  test_backward_of_any_network: failed
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "Does every sample have a say in your gradient?"
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": np.outer(X[-1], dZ1[-1]), "b1": dZ1[-1], "W2": np.outer(A1[-1], dZ2[-1]), "b2": dZ2[-1]}
