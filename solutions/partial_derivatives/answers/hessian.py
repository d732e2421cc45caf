# %% [markdown]
# Known answers to `hessian`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="at_the_origin"
# title: measured at the origin
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_with_long_and_short_steps failed


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(h * e) - grad(-h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2


# %% mistake="diagonal_only"
# title: the diagonal only
# fails: test_hessian_of_the_bowl failed
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_is_symmetric failed
# fails: test_hessian_with_long_and_short_steps failed
# hint: The two outside the diagonal belong to it as well.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.diag([(grad(x + h * e) - grad(x - h * e)) @ e / (2 * h) for e in np.eye(len(x))])


# %% mistake="forward_difference"
# title: forward for central difference
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_with_long_and_short_steps failed
# hint: You look to one side only; a central difference looks to both.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x)) / h for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2


# %% mistake="not_symmetric"
# title: the Jacobian as it is
# fails: test_hessian_is_symmetric failed
# hint: Compare your matrix with its transpose.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)


# %% mistake="nudges_in_place"
# title: the input is nudged and not quite put back
# fails: test_hessian_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = grad(x)
        x[j] -= 2 * h
        columns.append((above - grad(x)) / (2 * h))
        x[j] += h * (1 + 1e-9)
    J = np.stack(columns, axis=1)
    return (J + J.T) / 2


# %% mistake="other_default"
# title: another default step
# fails: test_hessian_with_long_and_short_steps failed
# hint: How long is the step when nobody says so?


def hessian(grad, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2


# %% mistake="product_with_its_transpose"
# title: multiplied with its transpose
# fails: test_hessian_of_the_bowl failed
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_is_symmetric failed
# fails: test_hessian_with_long_and_short_steps failed
# hint: Add, do not multiply, the matrix and its transpose.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return J @ J.T


# %% mistake="rows_added"
# title: the rows are added up
# fails: test_hessian_of_the_bowl failed
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_is_symmetric failed
# fails: test_hessian_with_long_and_short_steps failed
# fails: test_hessian_leaves_x_alone failed
# hint: One row and one column a variable: (2, 2) is asked for.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return np.sum(J + J.T, axis=0) / 2


# %% mistake="squeezed"
# title: one variable loses its matrix
# fails: test_hessian_in_many_variables failed
# hint: With one variable the Hessian is a matrix too: (1, 1).


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return np.squeeze((J + J.T) / 2)


# %% mistake="step_ignored"
# title: the step is always 1e-5
# fails: test_hessian_with_long_and_short_steps failed
# hint: The step h is an argument. Do you use it?


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + 1e-5 * e) - grad(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2


# %% mistake="sum_for_mean"
# title: the sum of the matrix and its transpose
# fails: test_hessian_of_the_bowl failed
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_is_symmetric failed
# fails: test_hessian_with_long_and_short_steps failed
# hint: A mean of two is half of their sum.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return J + J.T


# %% mistake="upper_triangle_only"
# title: zeros below the diagonal
# fails: test_hessian_of_the_bowl failed
# fails: test_hessian_at_the_saddle failed
# fails: test_hessian_in_many_variables failed
# fails: test_hessian_is_symmetric failed
# fails: test_hessian_with_long_and_short_steps failed
# hint: Below the diagonal stands the same as above it.


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.triu(
        np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    )


# %% alternative="entry_by_entry"
# title: entry by entry, the mean of both


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    n = len(x)
    steps = h * np.eye(n)
    H = np.zeros((n, n))
    for i in range(n):
        for j in range(i, n):
            by_j = (grad(x + steps[j])[i] - grad(x - steps[j])[i]) / (2 * h)
            by_i = (grad(x + steps[i])[j] - grad(x - steps[i])[j]) / (2 * h)
            H[i, j] = H[j, i] = (by_i + by_j) / 2
    return H


# %% alternative="half_of_the_sum"
# title: half of the sum with the transpose


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.transpose([grad(x + h * e) - grad(x - h * e) for e in np.eye(len(x))]) / (2 * h)
    return 0.5 * (J + J.T)


# %% alternative="mean_of_a_stack"
# title: the mean of the matrix and its transpose


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    n = x.size
    J = np.zeros((n, n))
    for j in range(n):
        e = (np.arange(n) == j) * h
        J[:, j] = (grad(x + e) - grad(x - e)) / 2 / h
    return np.mean([J, J.T], axis=0)


# %% alternative="upper_triangle_mirrored"
# title: the upper triangle, mirrored


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    H = np.array([grad(x + h * e) - grad(x - h * e) for e in np.eye(len(x))]) / (2 * h)
    return np.triu(H) + np.triu(H, 1).T
