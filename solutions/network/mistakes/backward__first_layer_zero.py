"""
exercise: backward
title: the first layer is left out
fails:
  test_backward_has_the_shapes_of_the_parameters: failed
  test_backward_of_one_unit: failed
  test_backward_agrees_with_nudges: failed
  test_backward_of_any_network: failed
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "A part of your gradient is zero, though the loss changes there."
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    _X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": np.zeros_like(params["W1"]),
        "b1": np.zeros_like(params["b1"]),
        "W2": A1.T @ dZ2,
        "b2": np.sum(dZ2, axis=0),
    }
