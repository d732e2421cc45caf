# %% [markdown]
# Known answers to `matmul_by_hand`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="at_operator"
# title: the operator @, which the exercise forbids
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return A @ B


# %% mistake="correlate"
# title: np.correlate for each row and column
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"inner lengths differ: {A.shape} and {B.shape}")
    return np.array([[np.correlate(row, column)[0] for column in B.T] for row in A])


# %% mistake="dot_of_rows"
# title: np.dot for each place, which the exercise forbids
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    return np.array([[np.dot(row, column) for column in B.T] for row in A])


# %% mistake="einsum_by_another_name"
# title: np.einsum under another name
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed

from numpy import einsum as contract


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return contract("ij,jk->ik", A, B)


# %% mistake="index_error"
# title: an IndexError where lengths do not fit
# fails: test_matmul_by_hand_refuses_what_does_not_fit error


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    product = np.zeros((A.shape[0], B.shape[1]))

    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(max(A.shape[1], B.shape[0])):
                product[i, j] += A[i, k] * B[k, j]
    return product


# %% mistake="last_product_left_out"
# title: the inner loop ends one too early
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: The last product of each sum is missing.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                product[i, j] += A[i, k] * B[k, j]
    return product


# %% mistake="matrix_times"
# title: the `*` of np.matrix is a product of matrices
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"inner lengths differ: {A.shape} and {B.shape}")
    return np.asarray(np.asmatrix(A) * np.asmatrix(B))


# %% mistake="multi_dot"
# title: np.linalg.multi_dot, the product by another name
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"inner lengths differ: {A.shape} and {B.shape}")
    return np.linalg.multi_dot([A, B])


# %% mistake="number_by_number"
# title: number by number
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills error
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes error
# fails: test_matmul_by_hand_refuses_what_does_not_fit failed
# hint: That multiplies number by number. A row meets a column here.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return A * B


# %% mistake="other_way_round"
# title: the second times the first
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: That is the second matrix times the first.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    if A.shape[0] != B.shape[1]:
        return np.zeros((B.shape[0], A.shape[1]))
    return np.array([[np.sum(row * column) for column in A.T] for row in B])


# %% mistake="rows_meet_rows"
# title: rows meet rows
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes error
# hint: Rows meet rows in yours; on the right, take the columns.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    return np.array([[np.sum(row * other) for other in B] for row in A])


# %% mistake="rows_overwritten"
# title: the rows of A are used as scratch
# fails: test_matmul_by_hand_leaves_A_and_B_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or for writing into A or B.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    for k in range(A.shape[1]):
        for i in range(A.shape[0]):
            product[i] += A[i, k] * B[k]
            A[i, k] = 0.0
    return product


# %% mistake="squares_only"
# title: all loops run to the number of rows
# fails: test_matmul_by_hand_of_bills error
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: The table has a row for each row of A and a column for each column of B.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    n = len(A)
    product = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(n):
                product[i, j] += A[i, k] * B[k, j]
    return product


# %% mistake="sum_not_begun_anew"
# title: the sum goes on from place to place
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: Is the sum begun anew for each place?


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    total = 0.0
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                total += A[i, k] * B[k, j]
            product[i, j] = total
    return product


# %% mistake="total_overwritten"
# title: = for +=
# fails: test_matmul_by_hand_of_squares failed
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_is_written_out failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: Only the last product of each sum is left. Is something overwritten?


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                product[i, j] = A[i, k] * B[k, j]
    return product


# %% mistake="whole_numbers_only"
# title: the product is kept in whole numbers
# fails: test_matmul_by_hand_of_bills failed
# fails: test_matmul_by_hand_of_any_shapes failed
# hint: Is there room for 0.5 in your table? Look at its dtype.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")

    product = np.zeros((A.shape[0], B.shape[1]), dtype=int)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = np.sum(A[i] * B[:, j])
    return product.astype(float)


# %% mistake="zip_cuts_short"
# title: loops over zip, which does not mind unequal lengths
# fails: test_matmul_by_hand_refuses_what_does_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array([[sum(a * b for a, b in zip(row, column)) for column in B.T] for row in A])  # noqa: B905


# %% alternative="broadcasting"
# title: one sum over a table with three axes


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.sum(A[:, :, np.newaxis] * B[np.newaxis, :, :], axis=1)


# %% alternative="outer_products"
# title: a sum of columns times rows


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))
    for k in range(A.shape[1]):
        product += A[:, k, np.newaxis] * B[k]
    return product


# %% alternative="strict_zip"
# title: comprehensions and a strict zip


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array(
        [[sum(a * b for a, b in zip(row, column, strict=True)) for column in B.T] for row in A]
    )


# %% alternative="three_loops"
# title: three loops


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                product[i, j] += A[i, k] * B[k, j]
    return product
