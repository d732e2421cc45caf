# %% [markdown]
# Known answers to `power_rule`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="constant_as_a_number"
# title: 0.0 for a constant, not [0.0]
# fails: test_power_rule_of_a_constant failed
# hint: The coefficients come back in an array, also when there is one.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return 0.0
    return (coefficients * np.arange(len(coefficients)))[1:]


# %% mistake="empty_for_a_constant"
# title: no coefficient at all for a constant
# fails: test_power_rule_of_a_constant failed
# hint: No coefficient at all is no polynomial: 0 is written [0.0].


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return (coefficients * np.arange(len(coefficients)))[1:]


# %% mistake="exponents_left_out"
# title: the powers are lowered and nothing is multiplied
# fails: test_power_rule_of_the_parabola failed
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_keeps_zeros failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: The powers came down by one; did the old exponents come to the front?


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    return coefficients[1:].copy()


# %% mistake="highest_power_first"
# title: coefficients read from the highest power, as np.polyder does
# fails: test_power_rule_of_the_parabola failed
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_keeps_zeros failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: The list begins with the constant: c[0] belongs to x**0.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return np.atleast_1d(np.polyder(coefficients)) if len(coefficients) > 1 else np.zeros(1)


# %% mistake="list_returned"
# title: a list comes back
# fails: test_power_rule_keeps_zeros failed


def power_rule(coefficients):
    if len(coefficients) == 1:
        return [0]
    return [k * int(c) if c == int(c) else k * c for k, c in enumerate(coefficients)][1:]


# %% mistake="lowered_first"
# title: multiplied by the new exponents
# fails: test_power_rule_of_the_parabola failed
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_keeps_zeros failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: The exponent comes to the front before it is lowered.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    return coefficients[1:] * np.arange(len(coefficients) - 1)


# %% mistake="multiplies_in_place"
# title: the coefficients are multiplied in place
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: np.asarray makes no copy of an array: look for `*=`.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    coefficients *= np.arange(len(coefficients))
    return coefficients[1:].copy() if len(coefficients) > 1 else np.zeros(1)


# %% mistake="parabolas_only"
# title: three coefficients are taken for granted
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_keeps_zeros failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: Are there more than three coefficients?


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    if len(coefficients) == 2:
        return coefficients[1:].copy()
    return np.array([coefficients[1], 2 * coefficients[2]])


# %% mistake="rounded"
# title: an integer dtype, which cuts off the digits
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: No rounding: a coefficient need not be a whole number.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients).astype(int)
    if len(coefficients) == 1:
        return np.zeros(1)
    return (coefficients * np.arange(len(coefficients)))[1:].astype(float)


# %% mistake="signs_dropped"
# title: negative coefficients become positive
# fails: test_power_rule_of_any_polynomial failed
# hint: A coefficient may be negative.


def power_rule(coefficients):
    coefficients = np.abs(np.asarray(coefficients, dtype=float))
    if len(coefficients) == 1:
        return np.zeros(1)
    return (coefficients * np.arange(len(coefficients)))[1:]


# %% mistake="zero_kept_in_front"
# title: the derivative keeps the length
# fails: test_power_rule_of_the_parabola failed
# fails: test_power_rule_of_any_polynomial failed
# fails: test_power_rule_keeps_zeros failed
# fails: test_power_rule_leaves_its_coefficients_alone failed
# hint: Right numbers, but x**0 comes first: the zero in front pushes them off their places.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return coefficients * np.arange(len(coefficients))


# %% mistake="zeros_dropped"
# title: coefficients 0 at the end are cut off
# fails: test_power_rule_keeps_zeros failed
# hint: A coefficient 0 keeps its place in the list.


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    trimmed = np.trim_zeros(coefficients * np.arange(len(coefficients)), "b")[1:]
    return trimmed if len(trimmed) else np.zeros(1)


# %% alternative="loop"
# title: a loop over the coefficients


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    result = [k * coefficients[k] for k in range(1, len(coefficients))]
    return np.array(result) if result else np.array([0.0])


# %% alternative="polyder"
# title: np.polyder on the coefficients the other way round


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if coefficients.size == 1:
        return np.array([0.0])
    return np.polyder(coefficients[::-1])[::-1]


# %% alternative="polynomial_module"
# title: numpy.polynomial


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return np.polynomial.polynomial.polyder(coefficients)


# %% alternative="slice_first"
# title: slice first, then multiply


def power_rule(coefficients):
    c = np.asarray(coefficients, dtype=float)
    return c[1:] * np.arange(1, len(c)) if len(c) > 1 else 0.0 * c
