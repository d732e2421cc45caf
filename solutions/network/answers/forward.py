# %% [markdown]
# Known answers to `forward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="answers_rounded"
# title: yes or no instead of a probability
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return np.where(A2 >= 0.5, 1.0, 0.0), {"X": X, "A1": A1, "A2": A2}


# %% mistake="biases_changed"
# title: the bias is changed in place
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    params["b1"] += 0.0 * params["b1"] + 1e-12
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="biases_forgotten"
# title: no bias anywhere
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Are the biases in it, both of them?


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="columns_cut_to_fit"
# title: what does not fit is cut off
# fails: test_forward_refuses_what_does_not_fit failed


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X[:, : len(params["W1"])] @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="first_bias_forgotten"
# title: the hidden layer has no bias
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: Are the biases in it, both of them?


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="first_sample_only"
# title: only the first sample is answered
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return np.repeat(A2[:1], len(A2), axis=0), {"X": X, "A1": A1, "A2": A2}


# %% mistake="flattened"
# title: the output loses its last axis
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# hint: A row for each sample, a column for each output.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2.ravel(), {"X": X, "A1": A1, "A2": A2}


# %% mistake="hidden_relu"
# title: the hidden layer has a ReLU
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The activation of the hidden layer is a sigmoid.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = np.maximum(Z1, 0.0)
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="hidden_sigmoid_missing"
# title: the hidden layer has no activation
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The activation of the hidden layer is a sigmoid.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = Z1
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="hidden_tanh"
# title: the hidden layer has a tanh
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The activation of the hidden layer is a sigmoid.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = np.tanh(Z1)
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="last_sigmoid_missing"
# title: the output has no activation
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# fails: test_forward_leaves_its_inputs_alone failed
# fails: test_backward_of_one_unit failed
# fails: test_backward_agrees_with_nudges failed
# fails: test_backward_of_any_network failed
# fails: test_backward_uses_the_cache_it_is_given failed
# fails: test_backward_leaves_its_inputs_alone failed
# hint: The last sigmoid is missing.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = Z2
    return A2, {"X": X, "A1": A1, "A2": A2}


# %% mistake="squeezed"
# title: axes of length 1 are taken out
# fails: test_forward_of_one_unit failed
# fails: test_forward_has_a_row_for_each_sample failed
# fails: test_forward_of_any_network failed
# hint: A row for each sample, a column for each output.


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return np.squeeze(A2), {"X": X, "A1": A1, "A2": A2}


# %% alternative="cache_is_an_object"
# title: the cache is an object of a class of one's own


class Memory:
    def __init__(self, X, A1, A2):
        self.X, self.A1, self.A2 = X, A1, A2

    def __getitem__(self, name):
        return getattr(self, name)


def forward(params, X):
    X = np.asarray(X, dtype=float)
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    return A2, Memory(X, A1, A2)


# %% alternative="layer_by_layer"
# title: a loop over the layers


def forward(params, X):
    X = np.asarray(X, dtype=float)
    kept = {"X": X}
    A = X
    for layer in (1, 2):
        A = 1 / (1 + np.exp(-(A @ params[f"W{layer}"] + params[f"b{layer}"])))
        kept[f"A{layer}"] = A
    return A, kept


# %% alternative="plain_formula"
# title: the formula as it stands


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 1 / (1 + np.exp(-Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"X": X, "Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


# %% alternative="sample_by_sample"
# title: a loop over the samples


def forward(params, X):
    X = np.asarray(X, dtype=float)
    hidden, outputs = [], []
    for row in X:
        hidden.append(np.exp(-np.logaddexp(0, -(row @ params["W1"] + params["b1"]))))
        outputs.append(np.exp(-np.logaddexp(0, -(hidden[-1] @ params["W2"] + params["b2"]))))
    return np.array(outputs), {"X": X.copy(), "A1": np.array(hidden), "A2": np.array(outputs)}
