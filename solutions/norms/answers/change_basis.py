# %% [markdown]
# Known answers to `change_basis`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="determinant_exactly_zero"
# title: the determinant compared with 0 exactly
# fails: test_change_basis_sees_what_solve_does_not failed
# hint: One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.det(B) == 0:
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)


# %% mistake="dot_products"
# title: dot products, as if the basis were orthonormal
# fails: test_change_basis_by_hand failed
# fails: test_change_basis_and_back failed
# fails: test_change_basis_in_any_dimension failed
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: Dot products give the coordinates only where the basis is orthonormal.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return B.T @ v


# %% mistake="orthogonality_demanded"
# title: only an orthogonal basis is let through
# fails: test_change_basis_by_hand error
# fails: test_change_basis_and_back error
# fails: test_change_basis_in_any_dimension error
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: Which columns are no basis? Neither their lengths nor the angles between them decide.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    products = B.T @ B
    if not np.allclose(products, np.diag(np.diag(products))):
        raise ValueError("the basis is not orthogonal")
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)


# %% mistake="other_way_round"
# title: from coordinates to the vector
# fails: test_change_basis_by_hand failed
# fails: test_change_basis_and_back failed
# fails: test_change_basis_in_any_dimension failed
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: You went from coordinates to the vector; the other way is asked for.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return B @ v


# %% mistake="plane_only"
# title: the formula for two basis vectors
# fails: test_change_basis_and_back failed
# fails: test_change_basis_in_any_dimension failed
# fails: test_change_basis_sees_what_solve_does_not failed
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: There may be more than two basis vectors.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    determinant = B[0, 0] * B[1, 1] - B[0, 1] * B[1, 0]
    if abs(determinant) < 1e-12:
        raise ValueError("the columns are dependent")
    first = (v[0] * B[1, 1] - B[0, 1] * v[1]) / determinant
    second = (B[0, 0] * v[1] - v[0] * B[1, 0]) / determinant
    return np.array([first, second])


# %% mistake="pseudo_inverse"
# title: the pseudo-inverse answers where there is no basis
# fails: test_change_basis_refuses_arrows_on_one_line failed
# fails: test_change_basis_sees_what_solve_does_not failed
# hint: One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.linalg.pinv(B) @ v


# %% mistake="rows_for_columns"
# title: the rows of B are taken for the basis
# fails: test_change_basis_by_hand failed
# fails: test_change_basis_and_back failed
# fails: test_change_basis_in_any_dimension failed
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: The basis vectors stand in the columns of B; you took its rows.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B.T, v)


# %% mistake="small_determinant"
# title: a small determinant is taken for dependence
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: Which columns are no basis? Neither their lengths nor the angles between them decide.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if abs(np.linalg.det(B)) < 1e-9:
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B, v)


# %% mistake="solve_alone"
# title: solve, without a look at the rank
# fails: test_change_basis_sees_what_solve_does_not failed
# hint: One column of [[1, 0.1], [3, 0.3]] is a multiple of the other. Does your code notice?


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.linalg.solve(B, v)


# %% mistake="unit_vectors_first"
# title: the basis vectors are normalised first
# fails: test_change_basis_by_hand failed
# fails: test_change_basis_and_back failed
# fails: test_change_basis_in_any_dimension failed
# fails: test_change_basis_takes_short_and_long_basis_vectors failed
# hint: A coordinate counts steps, and a step is as long as its basis vector is.


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.solve(B / np.linalg.norm(B, axis=0), v)


# %% alternative="condition"
# title: the condition number and least squares


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.cond(B) > 1e12:
        raise ValueError("no basis")
    return np.linalg.lstsq(B, v, rcond=None)[0]


# %% alternative="elimination"
# title: elimination by hand, with pivots


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    n = len(v)
    largest = np.abs(B).max()
    table = np.column_stack([B, v])
    for k in range(n):
        pivot = k + int(np.argmax(np.abs(table[k:, k])))
        if abs(table[pivot, k]) <= 1e-13 * largest:
            raise ValueError("no basis")
        table[[k, pivot]] = table[[pivot, k]]
        table[k] = table[k] / table[k, k]
        for i in range(n):
            if i != k:
                table[i] = table[i] - table[i, k] * table[k]
    return table[:, n]


# %% alternative="inverse"
# title: the inverse times the vector


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent")
    return np.linalg.inv(B) @ v


# %% alternative="qr"
# title: by orthogonalising the columns


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    Q, R = np.linalg.qr(B)
    sizes = np.abs(np.diag(R))
    if sizes.min() <= 1e-13 * sizes.max():
        raise ValueError("no basis")
    return np.linalg.solve(R, Q.T @ v)


# %% alternative="singular_values"
# title: by the singular value decomposition


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    U, sizes, Vt = np.linalg.svd(B)
    if sizes[-1] <= len(B) * np.finfo(float).eps * sizes[0]:
        raise ValueError("no basis")
    return Vt.T @ ((U.T @ v) / sizes)
