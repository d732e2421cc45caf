# %% [markdown]
# Known answers to `grad_mixed`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="changes_in_place"
# title: the result is written into v
# fails: test_grad_mixed_leaves_v_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    v[0], v[1] = 4 * v[0] + v[1], v[0] + 4 * v[1] ** 3
    return v


# %% mistake="constant_kept"
# title: y to the fourth stays in the slope along x
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: With y held still, y⁴ is a constant that is added.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1] + v[1] ** 4, v[0] + 4 * v[1] ** 3])


# %% mistake="cross_term_gone"
# title: xy is taken for a constant that vanishes
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: xy is not gone: with y held still, at 2, it is 2x.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0], 4 * v[1] ** 3])


# %% mistake="cross_term_kept"
# title: xy stays xy
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: The slope of xy along x: hold y still. Is x still in it?


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.array([4 * x + x * y, x * y + 4 * y**3])


# %% mistake="cross_term_one"
# title: the slope of xy along y is taken for 1
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_on_the_saddle failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: xy with x held still, at 3, is 3y.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], 1 + 4 * v[1] ** 3])


# %% mistake="cube_of_the_size"
# title: the cube loses its sign
# fails: test_grad_mixed_against_measured_slopes failed
# hint: One term of the function is missing in your gradient, stands there twice or has a wrong
#   factor.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], v[0] + 4 * abs(v[1]) ** 3])


# %% mistake="exponent_not_brought_down"
# title: y cubed without its 4
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: The slope of y⁴: the exponent comes down, and one less stays.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], v[0] + v[1] ** 3])


# %% mistake="fourth_power_kept"
# title: the exponent stays 4
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: The slope of y⁴: the exponent comes down, and one less stays.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 4])


# %% mistake="list_returned"
# title: a list comes back
# fails: test_grad_mixed_on_the_saddle failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return [float(4 * v[0] + v[1]), float(v[0] + 4 * v[1] ** 3)]


# %% mistake="minus_sign"
# title: minus the gradient
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: That is minus the gradient: look at the sign.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return -np.array([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3])


# %% mistake="new_x_used"
# title: the new first component is used for the second
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: Both slopes belong to one place: which x do you use for the second?


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    v = v.copy()
    v[0] = 4 * v[0] + v[1]
    v[1] = v[0] + 4 * v[1] ** 3
    return v


# %% mistake="swapped"
# title: the two components are exchanged
# fails: test_grad_mixed_at_three_two failed
# fails: test_grad_mixed_against_measured_slopes failed
# hint: First the slope along x, then the one along y.


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([v[0] + 4 * v[1] ** 3, 4 * v[0] + v[1]])


# %% alternative="hstack"
# title: hstack of two numbers


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.hstack([4 * v[0] + v[1], v[0] + 4 * v[1] ** 3])


# %% alternative="matrix_and_power"
# title: a matrix for the quadratic part


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([[4.0, 1.0], [1.0, 0.0]]) @ v + np.array([0.0, 4.0]) * v**3


# %% alternative="products"
# title: the power written out


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.asarray([4 * x + y, x + 4 * y * y * y])


# %% alternative="stacked"
# title: np.stack


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    x, y = v[0], v[1]
    return np.stack((2 * 2 * x + y, x + 4 * np.power(y, 3)))
