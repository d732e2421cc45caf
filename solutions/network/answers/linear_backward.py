# %% [markdown]
# Known answers to `linear_backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="bias_mean"
# title: db as a mean over the samples
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: Nothing is divided by n here: the mean is the loss's business.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.mean(dZ, axis=0)


# %% mistake="bias_not_summed"
# title: db is dZ itself
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: A gradient has the shape of what it belongs to.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, dZ


# %% mistake="bias_over_outputs"
# title: db summed along the outputs
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: A bias belongs to an output, not to a sample: along which axis do you add?


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.sum(dZ, axis=1)


# %% mistake="bias_summed_up"
# title: db summed over everything
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: Each output has a bias of its own: along which axis do you add?


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.sum(dZ)


# %% mistake="bias_two_dimensional"
# title: db keeps the axis that was summed
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: One number for each output, in one dimension.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.sum(dZ, axis=0, keepdims=True)


# %% mistake="bias_zero"
# title: the bias is held to be constant
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: A part of your gradient is zero, though the loss changes there.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.zeros(W.shape[1])


# %% mistake="divided_by_n"
# title: dW and db divided by the number of samples
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: Nothing is divided by n here: the mean is the loss's business.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ / len(X), np.mean(dZ, axis=0)


# %% mistake="in_place"
# title: the products are written into X and W
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dW = X.T @ dZ
    X[:] = dZ @ W.T
    return X, dW, np.sum(dZ, axis=0)


# %% mistake="last_sample_only"
# title: only the last sample has a say
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# fails: test_linear_backward_refuses_what_does_not_fit failed
# hint: Does every sample have a say in your gradient?


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, np.outer(X[-1], dZ[-1]), dZ[-1]


# %% mistake="order_exchanged"
# title: dW comes before dX
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: dX comes first, then dW, then db.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return X.T @ dZ, dZ @ W.T, np.sum(dZ, axis=0)


# %% mistake="reshaped_to_fit"
# title: a product that does not fit, reshaped
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: The right numbers in the wrong places: look at each .T and at the order of the factors.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, (dZ.T @ X).reshape(W.shape), np.sum(dZ, axis=0)


# %% mistake="sign"
# title: all signs are turned
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: Look at the signs: does the loss rise or fall in the direction that your gradient points to?


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return -dZ @ W.T, -X.T @ dZ, -np.sum(dZ, axis=0)


# %% mistake="square_taken_for_fitting"
# title: transposed when the shape happens to fit
# fails: test_linear_backward_of_any_layer failed
# hint: The right numbers in the wrong places: look at each .T and at the order of the factors.


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dW = X.T @ dZ
    return (dZ @ W if W.shape[0] == W.shape[1] else dZ @ W.T), dW, np.sum(dZ, axis=0)


# %% mistake="squeezed"
# title: axes of length 1 are taken out
# fails: test_linear_backward_of_one_sample_and_one_output failed


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, np.squeeze(X.T @ dZ), np.sum(dZ, axis=0)


# %% mistake="weights_transposed"
# title: dW comes out as (n_out, n_in)
# fails: test_linear_backward_of_the_ledger failed
# fails: test_linear_backward_of_one_sample_and_one_output failed
# fails: test_linear_backward_agrees_with_nudges failed
# fails: test_linear_backward_of_any_layer failed
# fails: test_linear_backward_leaves_its_inputs_alone failed
# hint: dW has the shape of W: which of the two factors is transposed?


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, dZ.T @ X, np.sum(dZ, axis=0)


# %% alternative="einsum"
# title: index by index


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return np.einsum("sj,ij->si", dZ, W), np.einsum("si,sj->ij", X, dZ), np.einsum("sj->j", dZ)


# %% alternative="ones_times"
# title: the bias as the weights of a constant input


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    ones = np.ones(len(dZ))
    return [np.dot(W, dZ.T).T, np.dot(dZ.T, X).T, np.matmul(ones, dZ)]


# %% alternative="sample_by_sample"
# title: a loop over the samples


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for row, slopes, out in zip(X, dZ, dX, strict=True):
        out += W @ slopes
        dW += np.outer(row, slopes)
        db += slopes
    return dX, dW, db
