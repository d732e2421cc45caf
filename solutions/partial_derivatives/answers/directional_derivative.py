# %% [markdown]
# Known answers to `directional_derivative`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# hint: How far apart are the two places at which you call f?


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / h)


# %% mistake="divides_in_place"
# title: u is divided in place
# fails: test_directional_derivative_leaves_x_and_u_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    u /= length
    return float((f(x + h * u) - f(x - h * u)) / (2 * h))


# %% mistake="forward_difference"
# title: forward for central difference
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# hint: You look to one side only; a central difference looks to both.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    return float((f(x + h * u / length) - f(x)) / h)


# %% mistake="normalised_afterwards"
# title: a long step along u, divided by the length afterwards
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# hint: How far from x do you call f? h says so, not u.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("no direction")
    return float((f(x + h * u) - f(x - h * u)) / (2 * h * length))


# %% mistake="short_is_zero"
# title: a short u is taken for zero
# fails: test_directional_derivative_takes_a_short_u failed
# hint: Which vectors have no direction? Only one of them.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length < 1e-9:
        raise ValueError("no direction")
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))


# %% mistake="size_only"
# title: the sign is dropped
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# hint: Along u it may go down as well: look at the sign.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = u / length
    return float(abs(f(x + h * e) - f(x - h * e)) / (2 * h))


# %% mistake="slopes_not_added"
# title: the products of slope and direction are not added
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# fails: test_directional_derivative_leaves_x_and_u_alone failed
# hint: One number is asked for: how fast f rises along u.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    slopes = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return slopes * u / length


# %% mistake="squared_length"
# title: divided by the squared length
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# hint: By which length do you divide u? Work it out for (3, 4).


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("no direction")
    e = u / np.sum(u * u)
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))


# %% mistake="step_ignored"
# title: the step is always 1e-5
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# hint: The step h is an argument. Do you use it?


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = 1e-5 * u / length
    return float((f(x + e) - f(x - e)) / 2e-5)


# %% mistake="sum_of_sizes"
# title: divided by the sum of the sizes
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# hint: By which length do you divide u? Work it out for (3, 4).


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("no direction")
    e = u / np.sum(np.abs(u))
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))


# %% mistake="u_not_normalised"
# title: the length of u is not taken out
# fails: test_directional_derivative_along_three_four failed
# fails: test_directional_derivative_downhill failed
# fails: test_directional_derivative_in_any_direction failed
# fails: test_directional_derivative_takes_its_step_along_the_unit_vector failed
# fails: test_directional_derivative_takes_a_short_u failed
# hint: How long is (3, 4)? Only its direction counts.


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("no direction")
    return float((f(x + h * u) - f(x - h * u)) / (2 * h))


# %% mistake="zero_gives_nan"
# title: the zero vector gives nan
# fails: test_directional_derivative_refuses_no_direction failed
# fails: test_directional_derivative_takes_a_short_u failed


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    with np.errstate(invalid="ignore"):
        e = u / np.sqrt(np.sum(u * u))
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))


# %% mistake="zero_gives_zero"
# title: the zero vector gives 0
# fails: test_directional_derivative_refuses_no_direction failed
# fails: test_directional_derivative_takes_a_short_u failed


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        return 0.0
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))


# %% alternative="function_of_the_way"
# title: a function of the way along u


def directional_derivative(f, x, u, h=1e-5):
    import math

    x, u = np.asarray(x, dtype=float), np.asarray(u, dtype=float)
    length = math.hypot(*u)
    if length == 0.0:
        raise ValueError("which direction?")

    def along(t):
        return f(x + t * u / length)

    return 0.5 * (along(h) - along(-h)) / h


# %% alternative="largest_component_first"
# title: the largest component is divided out first


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    largest = np.max(np.abs(u))
    if largest == 0:
        raise ValueError("the zero vector has no direction")
    u = u / largest
    u = u / np.sqrt(np.sum(u**2))
    return np.float64((f(x + h * u) - f(x - h * u)) / (2 * h))


# %% alternative="numpy_norm"
# title: np.linalg.norm


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("u = 0 has no direction")
    e = u / np.linalg.norm(u)
    return (f(x + h * e) - f(x - h * e)) / (2 * h)


# %% alternative="step_scaled"
# title: the step is divided by the length


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    size = (u @ u) ** 0.5
    if not size > 0:
        raise ValueError("u has no direction")
    t = h / size
    return float(f(x + t * u) - f(x - t * u)) / (2 * h)
