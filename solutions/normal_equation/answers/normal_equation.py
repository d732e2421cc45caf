# %% [markdown]
# Known answers to `normal_equation`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="averaged_on_one_side"
# title: divided by n on one side
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: You divided by n on one side of the equation only.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y / len(y))


# %% mistake="bias_added"
# title: a column of ones is added
# fails: test_normal_equation_by_hand error
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: No bias is added here: who wants one hands in a column of ones.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X = np.column_stack([np.ones(len(X)), X])
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="column_shape"
# title: a column of weights for a vector
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: The right numbers in the wrong shape: (2,) is asked for.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y[:, np.newaxis])


# %% mistake="multiplied"
# title: multiplied by XᵀX instead of solved
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: XᵀX stands on the left of w: solve for w, do not multiply by it.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return X.T @ X @ (X.T @ y)


# %% mistake="pseudo_inverse"
# title: np.linalg.pinv, which always has an answer
# fails: test_normal_equation_refuses_proportional_columns failed
# fails: test_normal_equation_sees_what_solve_does_not failed
# fails: test_normal_equation_refuses_more_columns_than_rows failed
# hint: (5, 0), (1, 2) and (-5, 5) fit equally well here. Which of them do you return, and by what
#   right?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.pinv(X) @ y


# %% mistake="rank_against_rows"
# title: the rank is compared with the number of rows
# fails: test_normal_equation_by_hand error
# fails: test_normal_equation_adds_no_bias error
# fails: test_normal_equation_of_any_table error
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_refuses_more_columns_than_rows failed
# fails: test_normal_equation_leaves_X_and_y_alone error
# hint: Which rank can a table with two rows and three columns have at most?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < len(X):
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="right_side_returned"
# title: the equation is not solved
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: That is Xᵀy. Now solve XᵀX w = Xᵀy for w.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return X.T @ y


# %% mistake="rows_counted_only"
# title: only tables with too few rows are refused
# fails: test_normal_equation_sees_what_solve_does_not failed
# hint: Some column is a combination of the others but for round-off. Does your code notice?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(X) < X.shape[1]:
        raise np.linalg.LinAlgError("more weights than days")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="scales_in_place"
# title: the columns are scaled in place, though the answer is right
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: np.asarray makes no copy of an array: look for `-=` or `/=`.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    largest = np.max(np.abs(X), axis=0)
    X /= largest
    return np.linalg.solve(X.T @ X, X.T @ y) / largest


# %% mistake="sign"
# title: the sign turned round
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: The sign: X w should come near y.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, -X.T @ y)


# %% mistake="small_determinant"
# title: a small determinant is taken for dependence
# fails: test_normal_equation_in_any_unit failed
# hint: Which columns are dependent? Neither their lengths nor a determinant decide.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if abs(np.linalg.det(X.T @ X)) < 1e-3:
        raise np.linalg.LinAlgError("small determinant")
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="solve_alone"
# title: solve without a look at the rank
# fails: test_normal_equation_sees_what_solve_does_not failed
# fails: test_normal_equation_refuses_more_columns_than_rows failed
# hint: Some column is a combination of the others but for round-off. Does your code notice?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="solved_without_transpose"
# title: X w = y is solved, which only a square table allows
# fails: test_normal_equation_by_hand error
# fails: test_normal_equation_adds_no_bias error
# fails: test_normal_equation_of_any_table error
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone error


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X, y)


# %% mistake="transposed_product"
# title: X Xᵀ for XᵀX
# fails: test_normal_equation_by_hand error
# fails: test_normal_equation_adds_no_bias error
# fails: test_normal_equation_of_any_table error
# fails: test_normal_equation_in_any_unit error
# fails: test_normal_equation_leaves_X_and_y_alone error


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X @ X.T, X @ y)


# %% mistake="value_error"
# title: ValueError for LinAlgError
# fails: test_normal_equation_refuses_proportional_columns failed
# fails: test_normal_equation_sees_what_solve_does_not error
# fails: test_normal_equation_refuses_more_columns_than_rows error
# hint: The right moment; raise np.linalg.LinAlgError, so that callers can tell what is wrong.


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise ValueError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% mistake="y_centred"
# title: the mean of y is taken away first
# fails: test_normal_equation_by_hand failed
# fails: test_normal_equation_adds_no_bias failed
# fails: test_normal_equation_of_any_table failed
# fails: test_normal_equation_in_any_unit failed
# fails: test_normal_equation_leaves_X_and_y_alone failed
# hint: y came in with its own mean. Should it be changed first?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X, X.T @ (y - np.mean(y)))


# %% mistake="zeros_returned"
# title: zeros where there is no single answer
# fails: test_normal_equation_refuses_proportional_columns failed
# fails: test_normal_equation_sees_what_solve_does_not failed
# fails: test_normal_equation_refuses_more_columns_than_rows failed
# hint: (5, 0), (1, 2) and (-5, 5) fit equally well here. Which of them do you return, and by what
#   right?


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        return np.zeros(X.shape[1])
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% alternative="condition"
# title: the condition number


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(X) < X.shape[1] or np.linalg.cond(X) > 1e12:
        raise np.linalg.LinAlgError("dependent columns")
    return np.linalg.solve(X.T @ X, X.T @ y)


# %% alternative="inverse"
# title: the inverse


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.inv(X.T @ X) @ X.T @ y


# %% alternative="least_squares"
# title: np.linalg.lstsq and the rank that it finds


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w, _, rank, _ = np.linalg.lstsq(X, y, rcond=None)
    if rank < X.shape[1]:
        raise np.linalg.LinAlgError("dependent columns")
    return w


# %% alternative="loops"
# title: dot products of the columns by loops


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")

    d = X.shape[1]
    A, v = np.zeros((d, d)), np.zeros(d)
    for i in range(d):
        for j in range(d):
            A[i, j] = sum(X[:, i] * X[:, j])
        v[i] = sum(X[:, i] * y)
    return np.linalg.solve(A, v)


# %% alternative="qr"
# title: by orthogonalising the columns


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if X.shape[0] < X.shape[1]:
        raise np.linalg.LinAlgError("more weights than days")
    Q, R = np.linalg.qr(X)
    sizes = np.abs(np.diag(R))
    if np.any(sizes <= 1e-12 * np.linalg.norm(X, axis=0)):
        raise np.linalg.LinAlgError("dependent columns")
    return np.linalg.solve(R, Q.T @ y)


# %% alternative="singular_values"
# title: by the singular value decomposition


def normal_equation(X, y):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    U, sizes, Vt = np.linalg.svd(X, full_matrices=False)
    if len(sizes) < X.shape[1] or sizes[-1] <= max(X.shape) * np.finfo(float).eps * sizes[0]:
        raise np.linalg.LinAlgError("dependent columns")
    return Vt.T @ ((U.T @ y) / sizes)
