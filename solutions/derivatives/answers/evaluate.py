# %% [markdown]
# Known answers to `evaluate`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="constant_left_out"
# title: the sum begins with x
# fails: test_evaluate_at_two failed
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: What became of the constant, 5?


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = np.zeros(x.shape)
    for k in range(1, len(coefficients)):
        total = total + coefficients[k] * x**k
    return total


# %% mistake="highest_power_first"
# title: coefficients read from the highest power, as np.polyval does
# fails: test_evaluate_at_two failed
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_with_large_whole_numbers failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: The list begins with the constant: c[0] belongs to x**0.


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return np.polyval(coefficients, x)


# %% mistake="integers_kept"
# title: whole numbers stay whole numbers and overflow
# fails: test_evaluate_with_large_whole_numbers failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients)
    x = np.asarray(x)
    total = np.zeros(x.shape, dtype=np.result_type(x, coefficients))
    for k, c in enumerate(coefficients):
        total = total + c * x**k
    return total


# %% mistake="last_left_out"
# title: the loop stops one coefficient early
# fails: test_evaluate_at_two failed
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_with_large_whole_numbers failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: Is each coefficient used, also the last?


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = np.zeros(x.shape)
    for k in range(len(coefficients) - 1):
        total = total + coefficients[k] * x**k
    return total


# %% mistake="one_number_for_all"
# title: all values are added up
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_with_large_whole_numbers failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: Three points, three values: you return one number.


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return float(sum(np.sum(c * x**k) for k, c in enumerate(coefficients)))


# %% mistake="parabolas_only"
# title: three coefficients are taken for granted
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: Are there more than three coefficients?


def evaluate(coefficients, x):
    coefficients = np.append(np.asarray(coefficients, dtype=float), [0.0, 0.0])
    x = np.asarray(x, dtype=float)
    return coefficients[0] + coefficients[1] * x + coefficients[2] * x**2


# %% mistake="powers_begin_at_one"
# title: the constant gets x**1
# fails: test_evaluate_at_two failed
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial failed
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_with_large_whole_numbers failed
# fails: test_evaluate_leaves_its_input_alone failed
# hint: Which power does the constant belong to?


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return sum(c * x ** (k + 1) for k, c in enumerate(coefficients))


# %% mistake="powers_in_place"
# title: x is multiplied in place
# fails: test_evaluate_leaves_its_input_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `+=`.


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    base, total = x.copy(), np.zeros(x.shape)
    x[...] = 1.0
    for c in coefficients:
        total = total + c * x
        x *= base
    return total


# %% mistake="shape_of_a_constant_lost"
# title: a constant does not get the shape of x
# fails: test_evaluate_keeps_the_shape_of_x failed
# hint: A constant has its value at each x.


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = coefficients[0]
    for k in range(1, len(coefficients)):
        total = total + coefficients[k] * x**k
    return total


# %% mistake="single_numbers_only"
# title: float(x), so that arrays do not fit
# fails: test_evaluate_at_several_points error
# fails: test_evaluate_any_polynomial error
# fails: test_evaluate_keeps_the_shape_of_x error
# fails: test_evaluate_with_large_whole_numbers error
# fails: test_evaluate_leaves_its_input_alone error


def evaluate(coefficients, x):
    x = float(x)
    return sum(float(c) * x**k for k, c in enumerate(coefficients))


# %% mistake="terms_not_added"
# title: the terms are not added
# fails: test_evaluate_at_two failed
# fails: test_evaluate_at_several_points failed
# fails: test_evaluate_any_polynomial error
# fails: test_evaluate_keeps_the_shape_of_x failed
# fails: test_evaluate_with_large_whole_numbers error
# fails: test_evaluate_leaves_its_input_alone error
# hint: These are the three terms. What is done with them?


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return coefficients * x ** np.arange(len(coefficients))


# %% mistake="vectors_only"
# title: added along the wrong axis where x is a table
# fails: test_evaluate_keeps_the_shape_of_x failed
# hint: Which axis do you add along when x is a table?


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    terms = coefficients * x[..., None] ** np.arange(len(coefficients))
    return np.sum(terms, axis=min(1, x.ndim))


# %% alternative="broadcast"
# title: a table of powers, times the coefficients


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return (x[..., None] ** np.arange(len(coefficients))) @ coefficients


# %% alternative="entry_by_entry"
# title: a loop over the entries of x


def evaluate(coefficients, x):
    x = np.asarray(x, dtype=float)
    values = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        values[place] = sum(c * x[place] ** k for k, c in enumerate(coefficients))
    return values


# %% alternative="polynomial_module"
# title: numpy.polynomial


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return np.polynomial.polynomial.polyval(x, coefficients)


# %% alternative="polyval"
# title: np.polyval on the coefficients the other way round


def evaluate(coefficients, x):
    return np.polyval(np.asarray(coefficients, dtype=float)[::-1], np.asarray(x, dtype=float))


# %% alternative="powers"
# title: a loop over the powers


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = 0.0
    for k, c in enumerate(coefficients):
        total = total + c * x**k
    return total
