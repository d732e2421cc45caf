# %% [markdown]
# Known answers to `rmse`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="error_by_error"
# title: the errors themselves, as sizes
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: One number is asked for, not an array.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.sqrt((y - y_hat) ** 2)


# %% mistake="four_days_only"
# title: only the first four days count
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: Are all days used, however many there are?


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.mean((y - y_hat)[:4] ** 2)))


# %% mistake="integers_kept"
# title: arrays of whole numbers stay so
# fails: test_rmse_of_any_forecast failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def rmse(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    return float(np.sqrt(np.mean((y - y_hat) ** 2)))


# %% mistake="largest_error"
# title: the largest error alone
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.max(np.abs(y - y_hat)))


# %% mistake="mean_error"
# title: the size of the mean error
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: Errors of different signs cancel out here.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.mean(y - y_hat) ** 2))


# %% mistake="mean_size"
# title: the mean of the sizes, without squares
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: That is the mean size of the errors. Where are the squares?


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.mean(np.abs(y - y_hat)))


# %% mistake="n_minus_one"
# title: divided by n - 1
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: You divided by n - 1; a mean divides by n.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.sum((y - y_hat) ** 2) / max(len(y) - 1, 1)))


# %% mistake="print_for_return"
# title: the result is printed, not returned
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    print(np.sqrt(np.mean((y - y_hat) ** 2)))


# %% mistake="root_before_division"
# title: the root is taken before the division
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: The root comes after the division by n.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.sum((y - y_hat) ** 2)) / len(y))


# %% mistake="root_forgotten"
# title: the root is missing
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: That is the mean of the squares: what brings it back to degrees?


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.mean((y - y_hat) ** 2))


# %% mistake="rounded"
# title: rounded to two digits
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: Are digits lost on the way?


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return round(float(np.sqrt(np.mean((y - y_hat) ** 2))), 2)


# %% mistake="spread"
# title: the standard deviation of the errors
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: A forecast that is always 1 too warm is wrong by 1. Does yours say 0? A spread is not an
#   error.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.std(y - y_hat))


# %% mistake="subtracts_in_place"
# title: the errors are written over y
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: np.asarray makes no copy of an array: look for `-=` or `**=`.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    y -= y_hat
    return float(np.sqrt(np.mean(y * y)))


# %% mistake="sum_for_mean"
# title: sum for mean
# fails: test_rmse_of_four_forecasts failed
# fails: test_rmse_of_a_forecast_that_is_always_one_too_warm failed
# fails: test_rmse_of_any_forecast failed
# fails: test_rmse_leaves_its_vectors_alone failed
# hint: That is the length of the vector of errors. With more days it would grow.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(np.sum((y - y_hat) ** 2)))


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind unequal lengths
# fails: test_rmse_refuses_unequal_lengths failed
# hint: `zip` stops without a word at the end of the shorter one.


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return float(np.sqrt(sum((a - b) ** 2 for a, b in zip(y, y_hat)) / len(y)))  # noqa: B905


# %% alternative="dot_product"
# title: the dot product of the errors with themselves


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    errors = y_hat - y
    return (errors @ errors / errors.size) ** 0.5


# %% alternative="hypot"
# title: math.hypot and a strict zip

import math


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return math.hypot(*(a - b for a, b in zip(y, y_hat, strict=True))) / math.sqrt(len(y))


# %% alternative="length"
# title: the length of the vector of errors by the root of n


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.linalg.norm(y - y_hat) / np.sqrt(len(y))


# %% alternative="loop"
# title: a loop and math.sqrt

import math


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    if len(y) != len(y_hat):
        raise ValueError("y and y_hat have different lengths")
    total = 0.0
    for i in range(len(y)):
        total += (y[i] - y_hat[i]) ** 2
    return math.sqrt(total / len(y))


# %% alternative="square_and_average"
# title: np.square and np.average


def rmse(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    return np.sqrt(np.average(np.square(np.subtract(y, y_hat))))
