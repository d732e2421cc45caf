# %% [markdown]
# Known answers to `relu_backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="both_positive"
# title: only positive slopes pass
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# hint: A negative slope may pass an open valve.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where((Z > 0) & (dA > 0), dA, 0.0)


# %% mistake="half_at_zero"
# title: the slope is a half at 0
# fails: test_relu_backward_is_closed_at_zero failed
# hint: The valve is closed at exactly 0.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * (1.0 + np.sign(Z)) / 2.0


# %% mistake="in_place"
# title: closed entries of dA are overwritten
# fails: test_relu_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dA[Z <= 0] = 0.0
    return dA


# %% mistake="integers_kept"
# title: the lines that make floats are gone
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# hint: The numbers are right; look at the dtype of what comes back.


def relu_backward(dA, Z):
    dA = np.asarray(dA)
    Z = np.asarray(Z)
    return np.where(Z > 0, dA, 0)


# %% mistake="leaky"
# title: a little leaks through closed valves
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# hint: Compare a few entries with nudges, by check_gradient.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, dA, 0.01 * dA)


# %% mistake="open_above_one"
# title: valves open above 1 only
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# hint: Compare a few entries with nudges, by check_gradient.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 1, dA, 0.0)


# %% mistake="open_at_zero"
# title: the slope is 1 at 0
# fails: test_relu_backward_is_closed_at_zero failed
# hint: The valve is closed at exactly 0.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z >= 0, dA, 0.0)


# %% mistake="slope_alone"
# title: dA is left out
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# fails: test_relu_backward_refuses_what_does_not_fit failed
# hint: That is the slope of ReLU alone. What has arrived from the right?


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, 1.0, 0.0)


# %% mistake="slope_left_out"
# title: every valve is open
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# fails: test_relu_backward_refuses_what_does_not_fit failed
# hint: Look at the places where the signal passes an activation on its way back.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA.copy()


# %% mistake="value_for_slope"
# title: dA times ReLU itself
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# hint: Backward, an open valve lets through what arrives, unchanged.


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * np.maximum(Z, 0.0)


# %% mistake="valve_of_the_gradient"
# title: dA decides which valves are open
# fails: test_relu_backward_opens_the_same_valves failed
# fails: test_relu_backward_is_closed_at_zero failed
# fails: test_relu_backward_of_any_table failed
# fails: test_relu_backward_leaves_its_inputs_alone failed
# fails: test_relu_backward_refuses_what_does_not_fit failed
# hint: Which of the two decides whether the valve is open, Z or dA?


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return np.where(dA > 0, dA, 0.0)


# %% alternative="copy"
# title: a copy, then zeros by a mask


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dZ = dA.copy()
    dZ[Z <= 0] = 0
    return dZ


# %% alternative="heaviside"
# title: by the step function


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * np.heaviside(Z, 0.0)


# %% alternative="loop"
# title: entry by entry


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    if dA.shape != Z.shape:
        raise ValueError("dA and Z do not fit")
    flat = [arriving if z > 0 else 0.0 for arriving, z in zip(dA.ravel(), Z.ravel(), strict=True)]
    return np.array(flat).reshape(Z.shape)


# %% alternative="mask"
# title: times a mask


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * (Z > 0)
