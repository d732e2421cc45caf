# %% [markdown]
# Known answers to `update`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="clipped"
# title: steps longer than 5 are cut
# fails: test_update_of_any_network failed


def update(params, grads, learning_rate):
    return {name: params[name] - np.clip(learning_rate * grads[name], -5.0, 5.0) for name in params}


# %% mistake="cut_to_fit"
# title: what does not fit is left as it is
# fails: test_update_refuses_what_does_not_fit failed


def update(params, grads, learning_rate):
    new = {}
    for name in params:
        fits = np.shape(params[name]) == np.shape(grads[name])
        new[name] = params[name] - learning_rate * grads[name] if fits else params[name].copy()
    return new


# %% mistake="first_layer_only"
# title: the second layer takes no step
# fails: test_update_takes_one_step failed
# fails: test_update_of_any_network failed
# hint: All four arrays take a step.


def update(params, grads, learning_rate):
    new = dict(params)
    for name in ("W1", "b1"):
        new[name] = params[name] - learning_rate * grads[name]
    return new


# %% mistake="gradients_in_place"
# title: the gradients are multiplied in place
# fails: test_update_changes_neither_dict_nor_array failed
# hint: The gradients were changed: what do you multiply, and where does the product go?


def update(params, grads, learning_rate):
    new = {}
    for name in params:
        grads[name] *= learning_rate
        new[name] = params[name] - grads[name]
    return new


# %% mistake="in_place"
# title: the arrays are changed in place
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: `-=` changes the array itself, and so does writing into the old dict.


def update(params, grads, learning_rate):
    for name in params:
        params[name] -= learning_rate * grads[name]
    return params


# %% mistake="multiplied"
# title: the weights are multiplied by the step
# fails: test_update_takes_one_step failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: A step is added, not multiplied.


def update(params, grads, learning_rate):
    return {name: params[name] * learning_rate * grads[name] for name in params}


# %% mistake="none_returned"
# title: nothing is returned
# fails: test_update_takes_one_step failed
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed


def update(params, grads, learning_rate):
    new = {name: params[name] - learning_rate * grads[name] for name in params}  # noqa: F841


# %% mistake="old_dict_filled"
# title: new arrays in the old dict
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: `-=` changes the array itself, and so does writing into the old dict.


def update(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads[name]
    return params


# %% mistake="plus"
# title: uphill
# fails: test_update_takes_one_step failed
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: Downhill is against the gradient.


def update(params, grads, learning_rate):
    return {name: params[name] + learning_rate * grads[name] for name in params}


# %% mistake="rate_left_out"
# title: the learning rate is left out
# fails: test_update_takes_one_step failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: Where does the learning rate enter?


def update(params, grads, learning_rate):
    return {name: params[name] - grads[name] for name in params}


# %% mistake="rate_of_the_example"
# title: the rate of the example stands in the code
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed


def update(params, grads, learning_rate):
    return {name: params[name] - 0.1 * grads[name] for name in params}


# %% mistake="shallow_copy"
# title: a new dict with the old arrays, changed in place
# fails: test_update_leaves_the_old_parameters failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: `-=` changes the array itself, and so does writing into the old dict.


def update(params, grads, learning_rate):
    new = dict(params)
    for name in new:
        new[name] -= learning_rate * grads[name]
    return new


# %% mistake="weights_only"
# title: the biases take no step
# fails: test_update_takes_one_step failed
# fails: test_update_of_any_network failed
# fails: test_update_changes_neither_dict_nor_array failed
# hint: All four arrays take a step.


def update(params, grads, learning_rate):
    new = dict(params)
    for name in ("W1", "W2"):
        new[name] = params[name] - learning_rate * grads[name]
    return new


# %% alternative="by_name"
# title: name by name


def update(params, grads, learning_rate):
    return {
        "W1": params["W1"] - learning_rate * grads["W1"],
        "b1": params["b1"] - learning_rate * grads["b1"],
        "W2": params["W2"] - learning_rate * grads["W2"],
        "b2": params["b2"] - learning_rate * grads["b2"],
    }


# %% alternative="copies"
# title: deep copies, then in place


def update(params, grads, learning_rate):
    new = {name: np.array(value, dtype=float) for name, value in params.items()}
    for name, value in new.items():
        value -= learning_rate * grads[name]
    return new


# %% alternative="merged"
# title: the old dict, merged with the new one


def update(params, grads, learning_rate):
    step = {key: np.negative(np.multiply(learning_rate, slope)) for key, slope in grads.items()}
    return params | {key: np.add(params[key], step[key]) for key in step}
