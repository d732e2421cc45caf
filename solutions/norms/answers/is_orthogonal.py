# %% [markdown]
# Known answers to `is_orthogonal`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="absolute_tolerance"
# title: the tolerance does not depend on the lengths
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: x·y grows and shrinks with both vectors: small or large compared with what?


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(abs(np.sum(x * y)) <= tol)


# %% mistake="exactly_zero"
# title: x·y compared with 0 exactly
# fails: test_is_orthogonal_in_spite_of_round_off failed
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: Print 0.1 * 3 - 0.3: does x·y often come out as exactly 0?


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(np.sum(x * y) == 0)


# %% mistake="none_for_false"
# title: nothing is returned where the answer is False
# fails: test_is_orthogonal_on_squared_paper failed
# fails: test_is_orthogonal_answers_with_a_bool failed
# fails: test_is_orthogonal_in_spite_of_round_off failed
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed


def is_orthogonal(x, y, tol=1e-9):  # noqa: RET503
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if abs(np.sum(x * y)) <= tol * lengths:
        return True


# %% mistake="numpy_bool"
# title: a NumPy truth value is returned
# fails: test_is_orthogonal_answers_with_a_bool failed
# hint: NumPy's comparisons give NumPy's own kind of truth value: look at type(...).


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return abs(np.sum(x * y)) <= tol * lengths


# %% mistake="one_length_only"
# title: relative to one of the two lengths
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: x·y grows and shrinks with both vectors: small or large compared with what?


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(abs(np.sum(x * y)) <= tol * np.linalg.norm(x))


# %% mistake="sign_forgotten"
# title: blunt angles pass as right ones
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: Vectors may lean to either side: look at the sign of x·y.


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(np.sum(x * y) <= tol * lengths)


# %% mistake="squared_lengths"
# title: relative to the squared lengths
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: x·y grows and shrinks with both vectors: small or large compared with what?


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(abs(np.sum(x * y)) <= tol * np.sum(x * x) * np.sum(y * y))


# %% mistake="tolerance_ignored"
# title: the third argument is not used
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: Does the tolerance that is handed in matter to your answer?


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) <= 1e-9 * lengths)


# %% mistake="whole_numbers"
# title: arrays of whole numbers stay what they are
# fails: test_is_orthogonal_whatever_the_lengths failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x)
    y = np.asarray(y)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) <= tol * lengths)


# %% mistake="wrong_way_round"
# title: True for False
# fails: test_is_orthogonal_on_squared_paper failed
# fails: test_is_orthogonal_answers_with_a_bool failed
# fails: test_is_orthogonal_in_spite_of_round_off failed
# fails: test_is_orthogonal_whatever_the_lengths failed
# fails: test_is_orthogonal_minds_its_tolerance failed
# hint: Your two answers are the wrong way round.


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) > tol * lengths)


# %% alternative="cosine"
# title: the cosine compared with the tolerance


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    cosine = (x @ y) / (np.linalg.norm(x) * np.linalg.norm(y))
    return bool(abs(cosine) <= tol)


# %% alternative="if_else"
# title: an if with two returns, in plain Python

import math


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    product = sum(s * t for s, t in zip(x, y, strict=True))
    limit = tol * math.hypot(*x) * math.hypot(*y)
    answer = False
    if -limit <= product <= limit:
        answer = True
    return answer


# %% alternative="squares"
# title: both sides squared


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool((x @ y) ** 2 <= tol**2 * (x @ x) * (y @ y))


# %% alternative="unit_vectors"
# title: the unit vectors compared


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    u = x / np.linalg.norm(x)
    v = y / np.linalg.norm(y)
    return not np.abs(u.dot(v)) > tol
