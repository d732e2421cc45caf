# %% [markdown]
# Known answers to `relu`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="absolute"
# title: negative numbers become positive
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_a_list failed
# fails: test_relu_of_any_table failed
# fails: test_relu_leaves_Z_alone failed
# hint: What is negative becomes 0, not positive.


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.abs(Z)


# %% mistake="capped"
# title: what is above 6 is cut off
# fails: test_relu_of_any_table failed


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.clip(Z, 0.0, 6.0)


# %% mistake="in_place"
# title: negative entries are overwritten
# fails: test_relu_leaves_Z_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    Z[Z < 0] = 0.0
    return Z


# %% mistake="integers_kept"
# title: the line that makes floats is gone
# fails: test_relu_of_a_list failed
# fails: test_relu_of_any_table failed
# hint: The numbers are right; look at the dtype of what comes back.


def relu(Z):
    Z = np.asarray(Z)
    return np.where(Z > 0, Z, 0)


# %% mistake="largest_of_all"
# title: the largest entry of all
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_a_list failed
# fails: test_relu_of_any_table failed
# fails: test_relu_leaves_Z_alone failed
# hint: Entry by entry: one number comes out for each that goes in.


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return max(0.0, np.max(Z))


# %% mistake="single_precision"
# title: 32 bits stay 32 bits
# fails: test_relu_of_any_table failed
# hint: Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back.


def relu(Z):
    Z = np.asarray(Z, dtype=np.float32 if np.asarray(Z).dtype == np.float32 else float)
    return np.maximum(Z, 0.0)


# %% mistake="slope"
# title: the slope instead of the value
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_a_list failed
# fails: test_relu_of_any_table failed
# fails: test_relu_leaves_Z_alone failed
# hint: That is the slope of ReLU.


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, 1.0, 0.0)


# %% mistake="small_is_zero"
# title: what is below a thousandth counts as zero
# fails: test_relu_of_any_table failed


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 1e-3, Z, 0.0)


# %% mistake="tables_not_rows"
# title: only tables of two dimensions
# fails: test_relu_of_a_few_numbers error
# fails: test_relu_of_any_table error


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    A = np.zeros(Z.shape)
    for s in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            A[s, j] = max(0.0, Z[s, j])
    return A


# %% mistake="whole_numbers"
# title: what stands behind the point is cut off
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_any_table failed
# fails: test_relu_leaves_Z_alone failed


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.maximum(np.trunc(Z), 0.0)


# %% alternative="copy"
# title: a copy, then zeros


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    A = Z.copy()
    A[A < 0] = 0
    return A


# %% alternative="half_sum"
# title: half of the sum with its size


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return 0.5 * (Z + np.abs(Z))


# %% alternative="mask"
# title: times a mask


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return Z * (Z > 0)


# %% alternative="maximum"
# title: by np.maximum


def relu(Z):
    Z = np.asarray(Z, dtype=float)
    return np.maximum(Z, 0.0)
