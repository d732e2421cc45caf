# %% [markdown]
# Known answers to `is_minimum`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="all_entries_positive"
# title: the entries are positive
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# fails: test_is_minimum_leaves_its_matrix_alone failed
# hint: The eigenvalues of [[1, 3], [3, 1]] are not its diagonal.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(hessian > 0))


# %% mistake="any_for_all"
# title: one positive eigenvalue is enough
# fails: test_is_minimum_of_bowl_dome_and_saddle failed
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# hint: A saddle has a positive eigenvalue too: one is not enough.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.any(np.linalg.eigvalsh(hessian) > 0))


# %% mistake="determinant"
# title: the determinant is positive
# fails: test_is_minimum_of_bowl_dome_and_saddle failed
# fails: test_is_minimum_in_many_dimensions failed
# hint: The dome's two eigenvalues are -2. What makes it pass?


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.det(hessian) > 0)


# %% mistake="determinant_and_corner"
# title: determinant and corner are positive: the rule for two variables
# fails: test_is_minimum_in_many_dimensions failed
# hint: Two directions that go down: their product is positive, and they go down all the same.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.det(hessian) > 0 and hessian[0, 0] > 0)


# %% mistake="diagonal"
# title: the diagonal is positive
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# hint: The eigenvalues of [[1, 3], [3, 1]] are not its diagonal.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.diag(hessian) > 0))


# %% mistake="eliminates_in_place"
# title: eliminates in its input
# fails: test_is_minimum_leaves_its_matrix_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    for k in range(len(hessian)):
        if hessian[k, k] <= 0:
            return False
        hessian[k + 1 :] -= np.outer(hessian[k + 1 :, k] / hessian[k, k], hessian[k])
    return True


# %% mistake="largest"
# title: the largest eigenvalue only
# fails: test_is_minimum_of_bowl_dome_and_saddle failed
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# hint: A saddle has a positive eigenvalue too: one is not enough.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.eigvalsh(hessian)[-1] > 0)


# %% mistake="numpy_bool"
# title: NumPy's bool comes back
# fails: test_is_minimum_answers_with_a_bool failed
# hint: NumPy's comparisons give NumPy's own kind of truth value: look at type(...).


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return np.all(np.linalg.eigvalsh(hessian) > 0)


# %% mistake="tolerance"
# title: gentle curves are taken for flat
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# hint: A gentle curve is a curve: compare with 0 itself.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) > 1e-6))


# %% mistake="trace"
# title: the trace is positive
# fails: test_is_minimum_of_bowl_dome_and_saddle failed
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# hint: A saddle has a positive eigenvalue too: one is not enough.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.trace(hessian) > 0)


# %% mistake="wrong_way_round"
# title: negative eigenvalues are asked for
# fails: test_is_minimum_of_bowl_dome_and_saddle failed
# fails: test_is_minimum_answers_with_a_bool failed
# fails: test_is_minimum_in_many_dimensions failed
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# fails: test_is_minimum_leaves_its_matrix_alone failed
# hint: Your answers are the wrong way round.


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) < 0))


# %% mistake="zero_allowed"
# title: an eigenvalue of 0 is let through
# fails: test_is_minimum_of_flat_and_gentle_valleys failed
# hint: Greater than 0 is asked for: is 0 greater than 0?


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.all(np.linalg.eigvalsh(hessian) >= 0))


# %% alternative="cholesky"
# title: a Cholesky factor exists


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    try:
        np.linalg.cholesky(hessian)
    except np.linalg.LinAlgError:
        return False
    return True


# %% alternative="eigh"
# title: eigh, and none that is 0 or below


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    values, _ = np.linalg.eigh(hessian)
    return not any(value <= 0 for value in values)


# %% alternative="eigvals"
# title: the eigenvalues of any matrix


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return (np.linalg.eigvals(hessian).real > 0).all().item()


# %% alternative="leading_determinants"
# title: all leading determinants are positive


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return all(float(np.linalg.det(hessian[:k, :k])) > 0 for k in range(1, len(hessian) + 1))


# %% alternative="pivots"
# title: the pivots of Gaussian elimination


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    A = hessian.copy()
    for k in range(len(A)):
        if A[k, k] <= 0:
            return False
        A[k + 1 :] -= np.outer(A[k + 1 :, k] / A[k, k], A[k])
    return True


# %% alternative="smallest"
# title: the smallest eigenvalue


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.eigvalsh(hessian)[0] > 0)
