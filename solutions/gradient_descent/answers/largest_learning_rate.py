# %% [markdown]
# Known answers to `largest_learning_rate`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="all_of_them"
# title: a rate for each eigenvalue
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# fails: test_largest_learning_rate_leaves_its_matrix_alone failed
# hint: One limit for the whole landscape: one number.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.eigvalsh(hessian)


# %% mistake="best_rate"
# title: the best rate instead of the limit
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: At this rate the walk is fastest; it is not yet the limit.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / (np.linalg.eigvalsh(hessian)[-1] + np.linalg.eigvalsh(hessian)[0]))


# %% mistake="diagonal"
# title: the diagonal for the eigenvalues
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: The eigenvalues are not what stands on the diagonal.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.max(np.diag(hessian)))


# %% mistake="eigenvalue_itself"
# title: the eigenvalue instead of the rate
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: That is the eigenvalue; how long may a step be?


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(np.linalg.eigvalsh(hessian)[-1])


# %% mistake="first_listed"
# title: eig, whose first eigenvalue need not be the largest
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: Which of the eigenvalues forbids long steps?


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.eig(hessian)[0][0])


# %% mistake="frobenius"
# title: the root of the sum of squares of all entries
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: The eigenvalues are asked for, not the size of the entries.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.norm(hessian))


# %% mistake="in_place"
# title: the Hessian is halved in place
# fails: test_largest_learning_rate_leaves_its_matrix_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    hessian /= 2.0
    return float(1.0 / np.linalg.eigvalsh(hessian)[-1])


# %% mistake="one_for_two"
# title: 1 over the eigenvalue
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: At this rate 1 - rate · 14 is 0. How far beyond may you go?


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(1.0 / np.linalg.eigvalsh(hessian)[-1])


# %% mistake="printed"
# title: print for return
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# fails: test_largest_learning_rate_leaves_its_matrix_alone failed


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    print(float(2.0 / np.linalg.eigvalsh(hessian)[-1]))


# %% mistake="rounded"
# title: the eigenvalue is rounded
# fails: test_largest_learning_rate_in_many_dimensions failed


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / round(np.linalg.eigvalsh(hessian)[-1], 3))


# %% mistake="row_sums"
# title: the largest sum of a row, which is only a bound
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: The eigenvalues are asked for, not the size of the entries.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.max(np.sum(np.abs(hessian), axis=1)))


# %% mistake="second_eigenvalue"
# title: the second eigenvalue, which is the last in two dimensions only
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: There may be more than two variables.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.eigvalsh(hessian)[min(1, len(hessian) - 1)])


# %% mistake="smallest"
# title: the smallest eigenvalue
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: Which of the eigenvalues forbids long steps?


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.eigvalsh(hessian)[0])


# %% mistake="trace"
# title: the sum of the eigenvalues
# fails: test_largest_learning_rate_of_the_bowl failed
# fails: test_largest_learning_rate_of_whole_numbers failed
# fails: test_largest_learning_rate_in_many_dimensions failed
# hint: At this rate the walk is fastest; it is not yet the limit.


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.trace(hessian))


# %% alternative="eigvals"
# title: eigvals and max


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.max(np.linalg.eigvals(hessian).real)


# %% alternative="power_iteration"
# title: the power method


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    v = np.random.default_rng(0).normal(size=len(hessian))
    for _ in range(1000):
        v = hessian @ v
        v = v / np.linalg.norm(v)
    return float(2.0 / (v @ hessian @ v))


# %% alternative="singular_values"
# title: the largest singular value


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.svd(hessian, compute_uv=False)[0]


# %% alternative="smallest_quotient"
# title: the smallest of all quotients


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return np.min(2.0 / np.linalg.eigh(hessian)[0])


# %% alternative="spectral_norm"
# title: the spectral norm


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.norm(hessian, 2)
