# %% [markdown]
# Known answers to `lp_norm`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="always_one"
# title: the sum of the sizes, whatever p is
# fails: test_lp_norm_of_three_four failed
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: Where does p enter? You measure as for p = 1.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x)))


# %% mistake="always_two"
# title: p is not used
# fails: test_lp_norm_of_three_four failed
# fails: test_lp_norm_for_infinity failed
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: Where does p enter? You measure as for p = 2.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return float(np.linalg.norm(x))


# %% mistake="any_p_allowed"
# title: p below 1 is not refused
# fails: test_lp_norm_refuses_half failed
# fails: test_lp_norm_refuses_every_p_below_one failed
# hint: Where exactly does the range of allowed p begin? Try 0.99, 0 and -1.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="in_place"
# title: the signs are taken away in place
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: np.asarray makes no copy of an array: look for `x[…] =`.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("no norm")
    x[x < 0] = -x[x < 0]
    if p == np.inf:
        return float(np.max(x))
    return float(np.sum(x**p) ** (1 / p))


# %% mistake="infinity_computed"
# title: p = infinity put into the formula
# fails: test_lp_norm_for_infinity failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: One does not compute with an infinite power: p = infinity is a case of its own.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="integers_kept"
# title: an array of whole numbers stays one
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def lp_norm(x, p):
    x = np.asarray(x)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="largest_with_its_sign"
# title: the largest component, not the largest in size
# fails: test_lp_norm_for_infinity failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: Which component of (3, -4) is larger in size?


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(x))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="only_negative_p_refused"
# title: p between 0 and 1 is not refused
# fails: test_lp_norm_refuses_half failed
# fails: test_lp_norm_refuses_every_p_below_one failed
# hint: Where exactly does the range of allowed p begin? Try 0.99, 0 and -1.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p <= 0:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="p_one_refused"
# title: <= for <
# fails: test_lp_norm_of_three_four error
# fails: test_lp_norm_at_the_ends_of_p error


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p <= 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))


# %% mistake="root_forgotten"
# title: the root at the end is missing
# fails: test_lp_norm_of_three_four failed
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: That is the sum of the powers: what comes last?


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p))


# %% mistake="sizes_forgotten"
# title: powers of negative components
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: A power of a negative component: may it come out negative, or not at all?


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(x**p) ** (1 / p))


# %% mistake="square_root_always"
# title: the square root whatever p is
# fails: test_lp_norm_of_three_four failed
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed
# hint: What comes after the sum of the powers depends on p.


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sqrt(np.sum(np.abs(x) ** p)))


# %% mistake="whole_number_root"
# title: // for /
# fails: test_lp_norm_of_three_four failed
# fails: test_lp_norm_of_any_vector failed
# fails: test_lp_norm_at_the_ends_of_p failed


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 // p))


# %% alternative="largest_taken_out"
# title: scaled by the largest component


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    largest = np.abs(x).max()
    if p == float("inf") or largest == 0:
        return largest
    return largest * ((np.abs(x) / largest) ** p).sum() ** (1 / p)


# %% alternative="loop"
# title: a loop over the components


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    sizes = [abs(component) for component in x]
    if np.isinf(p):
        return max(sizes)
    total = 0.0
    for size in sizes:
        total += size**p
    return total ** (1 / p)


# %% alternative="not_at_least_one"
# title: the test turned round, the root by np.power


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if not p >= 1:
        raise ValueError(p)
    if not np.isfinite(p):
        return np.linalg.norm(x, np.inf)
    return np.power(np.power(np.absolute(x), p).sum(), 1.0 / p)


# %% alternative="numpy_norm"
# title: np.linalg.norm, with p checked


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return np.linalg.norm(x, p)
