# %% [markdown]
# Known answers to `backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="bias_summed_up"
# title: the hidden bias gets one number for all units
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A bias is added to every sample: along which axis does its gradient add up?


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": X.T @ dZ1,
        "b1": np.full(A1.shape[1], np.sum(dZ1)),
        "W2": A1.T @ dZ2,
        "b2": np.sum(dZ2, axis=0),
    }


# %% mistake="biases_averaged"
# title: the biases' gradients are means
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": X.T @ dZ1,
        "b1": np.mean(dZ1, axis=0),
        "W2": A1.T @ dZ2,
        "b2": np.mean(dZ2, axis=0),
    }


# %% mistake="biases_two_dimensional"
# title: the biases' gradients keep the summed axis
# fails: test_backward_has_the_shapes_of_the_parameters failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A gradient has the shape of what it belongs to.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": X.T @ dZ1,
        "b1": np.sum(dZ1, axis=0, keepdims=True),
        "W2": A1.T @ dZ2,
        "b2": np.sum(dZ2, axis=0, keepdims=True),
    }


# %% mistake="cache_holds_Z"
# title: forward puts Z into the cache where backward expects A
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Compare a few entries with nudges, by check_gradient.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    Z2 = 1 / (1 + np.exp(-Z1)) @ params["W2"] + params["b2"]
    return 1 / (1 + np.exp(-Z2)), {"X": X, "A1": Z1, "A2": Z2}


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="cache_in_place"
# title: the slopes are worked out in the cache
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The second call with the same cache says something else: is the cache changed?


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dW2 = A1.T @ dZ2
    A1 *= 1.0 - A1
    dZ1 = dZ2 @ params["W2"].T * A1
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": dW2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="first_layer_zero"
# title: the first layer is left out
# fails: test_backward_has_the_shapes_of_the_parameters failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A part of your gradient is zero, though the loss changes there.


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


# %% mistake="hidden_slope_at_A"
# title: the slope of the hidden sigmoid is taken at A1
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: At which place did you take the slope of the activation?


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    again = 0.5 * (1.0 + np.tanh(0.5 * A1))
    slope = again * (1.0 - again)
    dZ1 = dZ2 @ params["W2"].T * slope
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="hidden_slope_left_out"
# title: the slope of the hidden sigmoid is left out
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Look at the hidden activation on the way back.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="last_sample_only"
# title: only the last sample has a say
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Does every sample have a say in your gradient?


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": np.outer(X[-1], dZ1[-1]),
        "b1": dZ1[-1],
        "W2": np.outer(A1[-1], dZ2[-1]),
        "b2": dZ2[-1],
    }


# %% mistake="last_slope_left_out"
# title: the slope of the last sigmoid is left out
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Look at the last activation on the way back.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="mean_over_samples"
# title: divided by the number of samples only
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / len(Y) * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="names_of_slopes"
# title: the dict has other names
# fails: test_backward_has_the_shapes_of_the_parameters failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The names are W1, b1, W2 and b2.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "dW1": X.T @ dZ1,
        "db1": np.sum(dZ1, axis=0),
        "dW2": A1.T @ dZ2,
        "db2": np.sum(dZ2, axis=0),
    }


# %% mistake="remembers_the_last"
# title: the first X that ever came in is used for ever
# fails: test_backward_of_any_network failed
# hint: Compare a few entries with nudges, by check_gradient.

SEEN = {}


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": SEEN.setdefault(X.shape, X.copy()).T @ dZ1,
        "b1": np.sum(dZ1, axis=0),
        "W2": A1.T @ dZ2,
        "b2": np.sum(dZ2, axis=0),
    }


# %% mistake="sign"
# title: Y - A2 for A2 - Y
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Look at the signs: should A2 go up or down to come nearer to Y?


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (Y - A2) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="sum_for_mean"
# title: the gradient of the sum
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="targets_in_place"
# title: Y is taken away in place
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    Y -= cache["A2"]
    Y *= -1.0
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * Y / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% mistake="two_forgotten"
# title: the 2 of the square is missing
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}


# %% alternative="box_by_box"
# title: a box for each step back


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)

    def through_sigmoid(dA, A):
        return dA * A * (1 - A)

    def through_layer(dZ, inputs, W):
        return dZ @ W.T, inputs.T @ dZ, dZ.sum(axis=0)

    dA2 = 2 / Y.size * (cache["A2"] - Y)
    dA1, dW2, db2 = through_layer(through_sigmoid(dA2, cache["A2"]), cache["A1"], params["W2"])
    _, dW1, db1 = through_layer(through_sigmoid(dA1, cache["A1"]), cache["X"], params["W1"])
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}


# %% alternative="deltas"
# title: the talk's formulas, whose error points the other way


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, l1, l2 = (cache[name] for name in ("X", "A1", "A2"))
    l2_delta = (Y - l2) * l2 * (1 - l2)
    l1_error = l2_delta.dot(params["W2"].T)
    l1_delta = l1_error * l1 * (1 - l1)
    ones = np.ones((1, len(X)))
    back = -2.0 / np.prod(np.shape(Y))
    return {
        "W2": back * l1.T.dot(l2_delta),
        "b2": back * ones.dot(l2_delta)[0],
        "W1": back * X.T.dot(l1_delta),
        "b1": back * ones.dot(l1_delta)[0],
    }


# %% alternative="einsum"
# title: index by index


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    hidden, out = cache["A1"], cache["A2"]
    share = 2 * (out - Y) * (out - out**2) / (Y.shape[0] * Y.shape[1])
    inner = np.einsum("sk,hk,sh->sh", share, params["W2"], hidden - hidden**2)
    return {
        "W1": np.einsum("si,sh->ih", cache["X"], inner),
        "b1": np.einsum("sh->h", inner),
        "W2": np.einsum("sh,sk->hk", hidden, share),
        "b2": np.einsum("sk->k", share),
    }


# %% alternative="sample_by_sample"
# title: added up sample by sample


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    grads = {name: np.zeros(params[name].shape) for name in ("W1", "b1", "W2", "b2")}
    for x, hidden, out, y in zip(X, A1, A2, Y, strict=True):
        delta2 = 2 * (out - y) / Y.size * out * (1 - out)
        delta1 = params["W2"] @ delta2 * hidden * (1 - hidden)
        grads["W2"] += np.outer(hidden, delta2)
        grads["b2"] += delta2
        grads["W1"] += np.outer(x, delta1)
        grads["b1"] += delta1
    return grads
