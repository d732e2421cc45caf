# %% [markdown]
# Known answers to `linear_forward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="added_in_place"
# title: W and b are changed on the way
# fails: test_linear_forward_of_any_layer failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    b *= 1.0 + 1e-3
    return X @ W + b / (1.0 + 1e-3)


# %% mistake="bias_forgotten"
# title: the bias is not added
# fails: test_linear_forward_of_the_ledger failed
# fails: test_linear_forward_of_any_layer failed
# hint: The product is right. What is added to every row?


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W


# %% mistake="bias_subtracted"
# title: the bias is subtracted
# fails: test_linear_forward_of_the_ledger failed
# fails: test_linear_forward_of_any_layer failed
# hint: Look at the sign of the bias.


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W - b


# %% mistake="entry_by_entry"
# title: * for @, which shapes seldom allow
# fails: test_linear_forward_of_the_ledger error
# fails: test_linear_forward_of_lists failed
# fails: test_linear_forward_of_any_layer error


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X * W + b


# %% mistake="first_bias_for_all"
# title: every output gets the bias of the first one
# fails: test_linear_forward_of_the_ledger failed
# fails: test_linear_forward_of_any_layer failed
# hint: Each output has a bias of its own.


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W + b[0]


# %% mistake="first_input_only"
# title: only the first two inputs are used
# fails: test_linear_forward_of_any_layer failed
# fails: test_linear_forward_refuses_what_does_not_fit failed


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    Z = np.outer(X[:, 0], W[0])
    if X.shape[1] > 1:
        Z = Z + np.outer(X[:, 1], W[1])
    return Z + b


# %% mistake="integers_kept"
# title: the lines that make floats are gone
# fails: test_linear_forward_of_lists failed
# hint: The numbers are right; look at the dtype of what comes back.


def linear_forward(X, W, b):
    X = np.asarray(X)
    W = np.asarray(W)
    b = np.asarray(b)
    return X @ W + b


# %% mistake="rows_cut_to_fit"
# title: what does not fit is cut off
# fails: test_linear_forward_refuses_what_does_not_fit failed


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    n = min(X.shape[1], W.shape[0])
    return X[:, :n] @ W[:n] + b


# %% alternative="dot"
# title: np.dot and np.add


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.add(np.dot(X, W), b)


# %% alternative="loops"
# title: three loops


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    Z = np.zeros((len(X), len(b)))
    if X.shape[1] != len(W):
        raise ValueError("X and W do not fit")
    for s in range(len(X)):
        for j in range(len(b)):
            Z[s, j] = b[j]
            for i in range(len(W)):
                Z[s, j] += X[s, i] * W[i, j]
    return Z


# %% alternative="ones_column"
# title: the bias as one more row of weights


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([W, b])
