# %% [markdown]
# Known answers to `predict_magnitude`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_column_returned"
# title: a column instead of a vector
# fails: test_predict_magnitude_answers_each_quake failed
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: One number for each quake, in one dimension: [:, 0] or ravel.


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X_new)[0]


# %% mistake="a_line_through_one_column"
# title: a straight line through one column
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: Better than the mean. For more: are the columns standardised, does it train long enough,
#   what does a gap tell?


def predict_magnitude(train_quakes, test_quakes, rng):
    X, X_new = ([np.ones(len(q["time"])), np.isnan(q["nst"])] for q in (train_quakes, test_quakes))
    weights = np.linalg.lstsq(np.transpose(X).astype(float), train_quakes["mag"], rcond=None)[0]
    return np.transpose(X_new).astype(float) @ weights


# %% mistake="answers_of_the_training_rows"
# title: the answers for the training rows
# fails: test_predict_magnitude_answers_each_quake failed
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: The quakes to answer are those of test_quakes.


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X)[0][:, 0]


# %% mistake="answers_sorted"
# title: the answers are sorted
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: Are your answers in the order of the quakes?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return np.sort(low + (high - low) * forward(params, X_new)[0][:, 0])


# %% mistake="biased_down"
# title: half a magnitude is taken off in the end
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# hint: Better than the mean. For more: are the columns standardised, does it train long enough,
#   what does a gap tell?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0] - 0.6


# %% mistake="gaps_filled_in_place"
# title: gaps are filled in the tables themselves
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: A table was changed: fill gaps and scale in copies.


def predict_magnitude(train_quakes, test_quakes, rng):
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        for quakes in (test_quakes, train_quakes):
            quakes[name][np.isnan(quakes[name])] = 0.0

    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0]


# %% mistake="gaps_left"
# title: gaps are left as they are
# fails: test_predict_magnitude_answers_each_quake failed
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: nan has come through: which features are missing?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(quakes[name])
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0]


# %% mistake="generator_of_chance"
# title: a generator of its own, without a seed
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: The same seed, other answers: draw from the rng that is handed in.


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, np.random.default_rng())
    return low + (high - low) * forward(params, X_new)[0][:, 0]


# %% mistake="lesson_table_learnt"
# title: learns from the lesson's table
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# hint: What it learns from is train_quakes, and nothing else.


def predict_magnitude(train_quakes, test_quakes, rng):
    learnt = {name: column[study] for name, column in quakes.items()}

    def table(some):
        columns = [np.ones(len(some["time"])), np.isnan(some["nst"])]
        for name in ("latitude", "longitude", "nst", "rms"):
            columns.append(np.where(np.isnan(some[name]), np.nanmedian(learnt[name]), some[name]))
        for net in np.unique(learnt["net"]):
            columns.append(some["net"] == net)
        return np.stack(columns, axis=1).astype(float)

    weights = np.linalg.lstsq(table(learnt), learnt["mag"], rcond=None)[0]
    return table(test_quakes) @ weights


# %% mistake="magnitude_expected"
# title: the magnitudes of the test rows are asked for
# fails: test_predict_magnitude_answers_each_quake error
# fails: test_predict_magnitude_beats_the_mean_at_home error
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean error
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit error
# fails: test_predict_magnitude_learns_from_the_table_it_is_given error
# fails: test_predict_magnitude_leaves_its_tables_alone error


def predict_magnitude(train_quakes, test_quakes, rng):
    return np.asarray(test_quakes["mag"])


# %% mistake="magnitude_standardised_in_place"
# title: the magnitudes are scaled in place
# fails: test_predict_magnitude_leaves_its_tables_alone failed
# hint: A table was changed: fill gaps and scale in copies.


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    mag -= low
    mag /= high - low
    target = mag[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0]


# %% mistake="mean_for_all"
# title: the mean for every quake
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: The same answer for all: that is a mean of some kind.


def predict_magnitude(train_quakes, test_quakes, rng):
    return np.full(len(test_quakes["time"]), np.mean(train_quakes["mag"]))


# %% mistake="not_scaled_back"
# title: the answers are not scaled back
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# hint: All answers lie between 0 and 1. What turns them into magnitudes again?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 8, 5.0, 300, rng)
    return forward(params, X_new)[0][:, 0]


# %% mistake="target_not_scaled"
# title: the target is not scaled
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# fails: test_predict_magnitude_learns_from_the_table_it_is_given failed
# hint: All answers lie between 0 and 1. What turns them into magnitudes again?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    params, _ = train(X, mag[:, None], 8, 5.0, 300, rng)
    return forward(params, X_new)[0][:, 0]


# %% mistake="ten_steps"
# title: a linear model, trained for ten steps only
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: Better than the mean. For more: are the columns standardised, does it train long enough,
#   what does a gap tell?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    usual = train_quakes["mag"].mean()
    weights = np.zeros(X.shape[1])
    for _ in range(10):
        weights -= 0.02 * X.T @ (X @ weights - (train_quakes["mag"] - usual)) / len(X)
    return usual + X_new @ weights


# %% mistake="the_linear_fit"
# title: the linear fit itself
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: Better than the mean. For more: are the columns standardised, does it train long enough,
#   what does a gap tell?


def predict_magnitude(train_quakes, test_quakes, rng):
    def table(quakes):
        columns = [np.ones(len(quakes["time"]))]
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            columns.append(
                np.where(np.isnan(quakes[name]), np.nanmedian(train_quakes[name]), quakes[name])
            )
        return np.stack(columns, axis=1)

    weights = np.linalg.lstsq(table(train_quakes), train_quakes["mag"], rcond=None)[0]
    return table(test_quakes) @ weights


# %% mistake="training_shuffled"
# title: the magnitude of the nearest quake, after the training features are shuffled and the
#   magnitudes not
# fails: test_predict_magnitude_beats_the_mean_at_home failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_mean failed
# fails: test_predict_magnitude_of_the_unseen_beats_the_linear_fit failed
# hint: Are your answers in the order of the quakes?


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = rng.permutation((X - mean) / deviation), (X_new - mean) / deviation
    nearest = [np.argmin(np.sum((X - row) ** 2, axis=1)) for row in X_new]
    return train_quakes["mag"][nearest]


# %% alternative="linear_with_words"
# title: a linear fit with flags, net and magType


def predict_magnitude(train_quakes, test_quakes, rng):
    def table(quakes):
        columns = [np.ones(len(quakes["time"]))]
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns += [np.where(gap, 0.0, quakes[name]), gap]
        for name in ("net", "magType"):
            columns += [quakes[name] == word for word in np.unique(train_quakes[name])]
        return np.stack(columns, axis=1).astype(float)

    weights = np.linalg.lstsq(table(train_quakes), train_quakes["mag"], rcond=None)[0]
    return (table(test_quakes) @ weights).tolist()


# %% alternative="neighbours"
# title: the mean of the ten nearest quakes


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = [quakes["latitude"] / 10, quakes["longitude"] / 10]
        for name in ("nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns += [
                np.log(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]).clip(1e-3)),
                2 * gap,
            ]
        return np.stack(columns, axis=1)

    known, asked = prepared(train_quakes), prepared(test_quakes)
    answers = []
    for row in asked:
        nearest = np.argsort(np.sum((known - row) ** 2, axis=1))[:10]
        answers.append(np.mean(train_quakes["mag"][nearest]))
    return np.array(answers)


# %% alternative="own_functions"
# title: a linear output of its own, by momentum


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    W1, b1 = rng.normal(size=(X.shape[1], 12)) / 4, np.zeros(12)
    w2, b2 = np.zeros(12), np.mean(mag)
    moving = [np.zeros_like(part) for part in (W1, b1, w2)] + [0.0]
    for _ in range(500):
        A = np.tanh(X @ W1 + b1)
        wrong = (A @ w2 + b2 - mag) * 2 / len(mag)
        inner = np.outer(wrong, w2) * (1 - A**2)
        slopes = (X.T @ inner, inner.sum(axis=0), A.T @ wrong, wrong.sum())
        moving = [0.9 * old + slope for old, slope in zip(moving, slopes, strict=True)]
        W1, b1, w2, b2 = (p - 0.02 * v for p, v in zip((W1, b1, w2, b2), moving, strict=True))
    return np.tanh(X_new @ W1 + b1) @ w2 + b2


# %% alternative="the_seven_columns"
# title: seven columns and flags, standardised


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 16, 5.0, 500, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0]
