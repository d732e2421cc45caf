# %% [markdown]
# Known answers to `grad_bowl`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="changes_in_place"
# title: the result is written into v
# fails: test_grad_bowl_leaves_v_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    v[0], v[1] = 12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]
    return v


# %% mistake="cross_term_gone"
# title: 4xy is taken for a constant that vanishes
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: 4xy is not gone: with y held still it is a multiple of x.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([12 * v[0], 6 * v[1]])


# %% mistake="cross_term_kept"
# title: 4xy stays 4xy
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: The slope of 4xy along x: hold y still. Is x still in it?


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.array([12 * x + 4 * x * y, 4 * x * y + 6 * y])


# %% mistake="cross_term_once"
# title: 4xy counts in one component only
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: One term of the function is missing in your gradient, stands there twice or has a wrong
#   factor.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([12 * v[0] + 4 * v[1], 6 * v[1]])


# %% mistake="exponent_not_brought_down"
# title: the exponents are not brought down
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: The slope of x² is 2x: where are your exponents?


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([6 * v[0] + 4 * v[1], 4 * v[0] + 3 * v[1]])


# %% mistake="fitted_to_the_example"
# title: the example's numbers
# fails: test_grad_bowl_in_the_middle failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: That is the gradient at another place: which place do you use?


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([20.0, 16.0])


# %% mistake="list_returned"
# title: a list comes back
# fails: test_grad_bowl_in_the_middle failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return [float(12 * v[0] + 4 * v[1]), float(4 * v[0] + 6 * v[1])]


# %% mistake="minus_sign"
# title: minus the gradient
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: That is minus the gradient: look at the sign.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return -np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])


# %% mistake="partials_added"
# title: the partial derivatives are added up
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_in_the_middle failed
# fails: test_grad_bowl_against_measured_slopes failed
# fails: test_grad_bowl_leaves_v_alone failed
# hint: The partial derivatives are not added: they are two components.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return 12 * v[0] + 4 * v[1] + 4 * v[0] + 6 * v[1]


# %% mistake="sizes"
# title: the sizes of the slopes
# fails: test_grad_bowl_against_measured_slopes failed
# hint: A slope may be negative: there it goes down.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.abs(np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]))


# %% mistake="swapped"
# title: the two components are exchanged
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: First the slope along x, then the one along y.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + 6 * v[1], 12 * v[0] + 4 * v[1]])


# %% mistake="unit_vector"
# title: the gradient is made a unit vector
# fails: test_grad_bowl_at_one_two failed
# fails: test_grad_bowl_against_measured_slopes failed
# hint: The gradient has a length of its own: do not divide it away.


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    g = np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]])
    length = np.sqrt(np.sum(g * g))
    return g / length if length > 0 else g


# %% alternative="factored"
# title: common factors taken out


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return 2 * np.array([6 * v[0] + 2 * v[1], 2 * v[0] + 3 * v[1]])


# %% alternative="filled_in"
# title: a zero array, filled in


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    gradient = np.zeros(2)
    gradient[0] = 6 * 2 * v[0] + 4 * v[1]
    gradient[1] = 4 * v[0] + 3 * 2 * v[1]
    return gradient


# %% alternative="matrix"
# title: the Hessian times v


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([[12.0, 4.0], [4.0, 6.0]]) @ v


# %% alternative="scaled_and_reversed"
# title: scaled, and the reversed added


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.multiply([12, 6], v) + 4 * v[::-1]
