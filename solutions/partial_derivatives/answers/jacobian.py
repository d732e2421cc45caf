# %% [markdown]
# Known answers to `jacobian`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# hint: How far apart are the two places at which you call f?


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))], axis=1)


# %% mistake="first_output_only"
# title: only the first output
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# fails: test_jacobian_leaves_x_alone failed
# hint: The first output is done; the others need rows too.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e)[0] - f(x - h * e)[0]) / (2 * h) for e in np.eye(len(x))])


# %% mistake="flattened"
# title: rows and columns are lost
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# fails: test_jacobian_leaves_x_alone failed
# hint: The right numbers, but without rows and columns: look at the shape.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack(
        [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1
    ).ravel()


# %% mistake="forward_difference"
# title: forward for central difference
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# hint: You look to one side only; a central difference looks to both.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + h * e) - f(x)) / h for e in np.eye(len(x))], axis=1)


# %% mistake="integers_kept"
# title: integers stay integers
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# hint: A nudge added to whole numbers is cut off: look at the dtype.


def jacobian(f, x, h=1e-5):
    columns = []
    for j in range(len(x)):
        up, down = np.array(x), np.array(x)
        up[j] = up[j] + h
        down[j] = down[j] - h
        columns.append((f(up) - f(down)) / (2 * h))
    return np.stack(columns, axis=1)


# %% mistake="not_put_back"
# title: a nudged input is not put back
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# hint: After an input was nudged it goes back to where it was.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = f(x)
        x[j] -= 2 * h
        columns.append((above - f(x)) / (2 * h))
    return np.stack(columns, axis=1)


# %% mistake="nudges_in_place"
# title: the input is nudged and not quite put back
# fails: test_jacobian_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = f(x)
        x[j] -= 2 * h
        columns.append((above - f(x)) / (2 * h))
        x[j] += h * (1 + 1e-9)
    return np.stack(columns, axis=1)


# %% mistake="outputs_added"
# title: the outputs are added up
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# fails: test_jacobian_leaves_x_alone failed
# hint: Every output has a row of its own: do not add them up.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([np.sum(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


# %% mistake="square_only"
# title: as many rows as columns are made room for
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# hint: As many rows as f has outputs: count them on what f returns.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.zeros((len(x), len(x)))
    for j, e in enumerate(np.eye(len(x))):
        column = (f(x + h * e) - f(x - h * e)) / (2 * h)
        k = min(len(column), len(x))
        J[:k, j] = column[:k]
    return J


# %% mistake="squeezed"
# title: a single row or column loses an axis
# fails: test_jacobian_of_any_layer failed
# hint: With one output the Jacobian has one row: it keeps two axes.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.squeeze(
        np.stack([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    )


# %% mistake="step_ignored"
# title: the step is always 1e-5
# fails: test_jacobian_with_long_and_short_steps failed
# hint: The step h is an argument. Do you use it?


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))], axis=1)


# %% mistake="transposed"
# title: an input a row
# fails: test_jacobian_of_two_in_three_out failed
# fails: test_jacobian_of_a_matrix_is_the_matrix failed
# fails: test_jacobian_of_any_layer failed
# fails: test_jacobian_with_long_and_short_steps failed
# hint: An output a row, an input a column.


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


# %% alternative="column_stack"
# title: np.column_stack


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    steps = np.diag(np.full(len(x), h))
    return np.column_stack([f(x + step) for step in steps]) / (2 * h) - np.column_stack(
        [f(x - step) for step in steps]
    ) / (2 * h)


# %% alternative="entry_by_entry"
# title: entry by entry


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    m, n = np.size(f(x)), np.size(x)
    J = np.zeros((m, n))
    for j in range(n):
        e = np.zeros(n)
        e[j] = h
        for k in range(m):
            J[k, j] = (f(x + e)[k] - f(x - e)[k]) / (2 * h)
    return J


# %% alternative="filled_in"
# title: an empty matrix, filled in column by column


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.empty((len(f(x)), len(x)))
    for j in range(len(x)):
        up, down = x.copy(), x.copy()
        up[j] += h
        down[j] -= h
        J[:, j] = (f(up) - f(down)) / (2 * h)
    return J


# %% alternative="gradient_of_each_output"
# title: the gradient of each output


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def gradient(k):
        return [(f(x + h * e)[k] - f(x - h * e)[k]) / (2 * h) for e in np.eye(len(x))]

    return np.array([gradient(k) for k in range(len(f(x)))])


# %% alternative="transposed_at_the_end"
# title: rows for the inputs, transposed at the end


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    rows = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.array(rows).T
