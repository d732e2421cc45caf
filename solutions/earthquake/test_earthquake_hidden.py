"""Hidden checks of `earthquake`: any sizes, ranges and scales, and your own model on quakes that no student has seen."""

import csv
import functools
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).resolve().parent
RELEASED = HERE / "data" / "earthquakes.csv"
HELD_OUT = HERE / "held_out" / "earthquakes.csv"
WORDS = ("magType", "net", "type")
LINEAR = ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
IN_PLACE = (
    "np.asarray makes no copy of an array: look for `-=`, `/=`, `out=` or an assignment to a part."
)


def read_quakes(path):
    """Return the table as a dict of columns: words as strings, all else as floats, nan where nothing was reported."""
    return copied(read_file(path))


@functools.cache
def read_file(path):
    """Return the table of a file, read once; whoever hands it on copies it."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        name: np.array([row[name] if name in WORDS else float(row[name] or "nan") for row in rows])
        for name in rows[0]
    }


def rows_of(quakes, rows, *, mag=True):
    """Return some rows of a table of quakes, with or without their magnitudes."""
    return {name: column[rows] for name, column in quakes.items() if mag or name != "mag"}


def copied(quakes):
    """Return a copy of a table of quakes."""
    return {name: column.copy() for name, column in quakes.items()}


def same_table(quakes, before):
    """Whether a table of quakes is to the letter what it was."""
    return set(quakes) == set(before) and all(
        np.array_equal(quakes[name], column, equal_nan=column.dtype.kind == "f")
        for name, column in before.items()
    )


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value."""
    return pytest.approx(np.asarray(expected, dtype=float), rel=1e-6, abs=1e-9)


def off(prediction, truth):
    """The root mean squared error."""
    return float(np.sqrt(np.mean((np.asarray(prediction, dtype=float) - truth) ** 2)))


# split


@pytest.mark.exercise("split", points=1)
def test_split_of_any_size(student, rng, hint):
    """Any number of quakes and any fraction: round(fraction * n) to test, nobody twice, nobody left out."""
    n = int(rng.integers(20, 200))
    for size, fraction in (
        (n, float(rng.uniform(0.05, 0.95))),
        (100, 0.29),
        (5, 0.5),
        (7, 0.5),
        (16, 0.6),
    ):
        train, test = student.split(size, fraction, np.random.default_rng(rng.integers(10**9)))
        expected = round(fraction * size)
        again = (
            len(student.split(size, fraction, np.random.default_rng(seed))[1]) for seed in range(4)
        )
        hint(
            "Rounded, not cut off: 0.29 of 100 are 29.",
            when=len(test) == int(fraction * size) != expected and set(again) == {len(test)},
        )
        assert len(test) == expected
        assert sorted([*np.asarray(train).tolist(), *np.asarray(test).tolist()]) == list(
            range(size)
        )
        kinds = [
            (np.ndim(part), getattr(part, "dtype", np.dtype(object)).kind) for part in (train, test)
        ]
        hint(
            "Index arrays are asked for: arrays of whole numbers, in one dimension.",
            when=kinds != [(1, "i")] * 2,
        )
        assert kinds == [(1, "i")] * 2


@pytest.mark.exercise("split", points=0.25)
def test_split_with_an_empty_part(student, hint):
    """A fraction of 0 leaves nobody to test, a fraction of 1 nobody to train; both parts still serve as indices."""
    for fraction, sizes in ((1.0, (0, 8)), (0.0, (8, 0)), (0.05, (8, 0))):
        train, test = student.split(8, fraction, np.random.default_rng(3))
        slipped = fraction < 1.0 and (len(train), len(test)) == (0, 8)
        hint("A slice that begins at -0 begins at 0.", when=slipped)
        assert (len(train), len(test)) == sizes
        parts = np.asarray(train), np.asarray(test)
        kinds = [part.dtype.kind for part in parts]
        hint("An empty part is an array of whole numbers, too.", when=kinds != ["i", "i"])
        assert kinds == ["i", "i"]
        assert np.sort(np.concatenate(parts)).tolist() == list(range(8))


@pytest.mark.exercise("split", points=0.75)
def test_split_gives_everybody_a_chance(student, rng, hint):
    """Every quake is now in one part and now in the other; a generator that goes on gives another split each time."""
    tested = np.zeros(12)
    for _ in range(60):
        _, test = student.split(12, 0.5, rng)
        assert len(test) == 6
        tested += np.isin(np.arange(12), test)
    hint("The test part is always the same one: shuffle before you cut.", when=np.max(tested) == 60)
    assert bool(np.all((tested > 5) & (tested < 55)))


# scale_like


def beyond(train, rng, m):
    """Return m rows with numbers below, between and above those of `train`, at random places, none near its ends."""
    sides = rng.permutation(np.resize([-1, 0, 1], m * train.shape[1])).reshape(m, -1)
    shares = sides + rng.uniform(0.1, 0.9, size=sides.shape)
    return train.min(axis=0) + shares * np.ptp(train, axis=0)


@pytest.mark.exercise("scale_like", points=1)
def test_scale_like_of_any_tables(student, rng, hint):
    """Any columns, large and small, of both signs: by the training rows' smallest and largest, column by column."""
    sizes = rng.uniform(0.5, 2.0, size=4) * np.array([1e-3, 1.0, 50.0, 1e4])
    train = rng.normal(size=(9, 4)) * sizes + rng.normal(size=4) * sizes
    low, high = train.min(axis=0), train.max(axis=0)
    for other in (train, beyond(train, rng, 6), rng.normal(size=(4, 4)) * 3 * sizes):
        scaled = student.scale_like(train.copy(), other.copy())
        expected = (other - low) / (high - low)
        hint(
            "In each column, the smallest training number goes to 0 and the largest to 1: try both.",
            when=other is train and scaled != close(expected),
        )
        hint(
            "What lies beyond the training rows stays beyond 0 … 1.",
            when=[scaled == close(expected.clip(0, None)), scaled != close(expected)],
        )
        hint(
            "What lies beyond the training rows stays beyond 0 … 1.",
            when=[scaled == close(expected.clip(0, 1)), scaled != close(expected)],
        )
        hint(
            "By whose smallest and largest numbers is it to be scaled?",
            when=[scaled != close(expected), np.min(scaled, axis=0) == close(np.zeros(4))],
        )
        assert scaled == close(expected)


@pytest.mark.exercise("scale_like", points=0.5)
def test_scale_like_of_a_single_row(student, rng, hint):
    """One new quake alone is scaled like all others: its own smallest and largest do not matter."""
    train = rng.normal(size=(7, 3))
    other = beyond(train, rng, 1)
    scaled = student.scale_like(train.copy(), other.copy())
    hint(
        "A single row has no spread of its own: whose spread is asked for?",
        when=not np.all(np.isfinite(scaled)),
    )
    assert scaled == close((other - train.min(axis=0)) / (train.max(axis=0) - train.min(axis=0)))


@pytest.mark.exercise("scale_like", points=0.5)
def test_scale_like_leaves_both_tables_alone(student, rng, hint):
    """Both tables are the same after the call as before; single precision goes in, double comes out."""
    train = rng.normal(size=(5, 3))
    other = beyond(train, rng, 4)
    before = train.copy(), other.copy()
    scaled = student.scale_like(train, other)
    hint(IN_PLACE, when=not (np.array_equal(train, before[0]) and np.array_equal(other, before[1])))
    assert np.array_equal(train, before[0])
    assert np.array_equal(other, before[1])
    assert scaled == close((before[1] - before[0].min(axis=0)) / np.ptp(before[0], axis=0))
    single = np.asarray(student.scale_like(train.astype(np.float32), other.astype(np.float32)))
    hint("Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back.")
    assert single.dtype == np.dtype(float)


@pytest.mark.exercise("scale_like", points=0.25)
def test_scale_like_refuses_other_columns(student, rng):
    """Tables with two and with three columns do not fit: ValueError."""
    with pytest.raises(ValueError):
        student.scale_like(rng.normal(size=(5, 2)), rng.normal(size=(4, 3)))


# sample_hyperparameters


@pytest.mark.exercise("sample_hyperparameters", points=1)
def test_sample_hyperparameters_draws_every_int(student, rng, hint):
    """Both ends of an int range are drawn, everything between them, and nothing else."""
    low = int(rng.integers(-5, 40))
    ranges = {"wide": (low, low + 3), "coin": (0, 1), "below": (-3, -2)}
    seen = {name: set() for name in ranges}
    for _ in range(80):
        drawn = student.sample_hyperparameters(dict(ranges), rng)
        assert set(drawn) == set(ranges)
        for name in ranges:
            assert isinstance(drawn[name], int | np.integer)
            seen[name].add(int(drawn[name]))
    several = len(seen["wide"]) > 1
    hint("The upper end never comes: `high` is included.", when=several and seen["coin"] == {0})
    hint("The lower end never comes: `low` is included.", when=several and seen["coin"] == {1})
    beyond = max(seen["coin"]) > 1 or max(seen["below"]) > -2
    hint("Something comes that is larger than `high`: try (-3, -2), too.", when=beyond)
    assert seen == {name: set(range(start, end + 1)) for name, (start, end) in ranges.items()}


@pytest.mark.exercise("sample_hyperparameters", points=1)
def test_sample_hyperparameters_draws_floats_evenly(student, rng, hint):
    """Each quarter of a float range is drawn as often as the others, also of one that lies below 0 or begins with whole numbers."""
    start = float(rng.uniform(-30.0, 30.0))
    ranges = {"a": (start, start + 0.01), "b": (-4.0, -1.0), "c": (1.0, 9.0)}
    drawn = [student.sample_hyperparameters(dict(ranges), rng) for _ in range(250)]
    assert all(set(one) == set(ranges) for one in drawn)
    for name, (low, high) in ranges.items():
        hint(
            "A pair of floats gives a float, also where both are whole.",
            when=any(isinstance(one[name], int | np.integer) for one in drawn),
        )
        assert all(isinstance(one[name], float) for one in drawn)
        values = np.array([one[name] for one in drawn])
        assert bool(np.all((values >= low) & (values < high)))
        shares = np.histogram(values, bins=4, range=(low, high))[0] / len(values)
        even = pytest.approx(np.full(4, 0.25), abs=0.16)
        hint(
            "Uniform: every part of the range is as likely as every other of its width.",
            when=shares != even and np.ptp(values) > 0,
        )
        assert shares == even


@pytest.mark.exercise("sample_hyperparameters", points=0.5)
def test_sample_hyperparameters_draws_each_name_anew(student, rng, hint):
    """Two names with the same range get different numbers: a draw a name."""
    ranges = {"a": (0.0, 1.0), "b": (0.0, 1.0), "c": (0, 10**6), "d": (0, 10**6)}
    drawn = [student.sample_hyperparameters(dict(ranges), rng) for _ in range(20)]
    assert all(set(one) == set(ranges) for one in drawn)
    a, b, c, d = (np.array([one[name] for one in drawn], dtype=float) for name in "abcd")
    hint("Is it one draw for all names? Each name has its own.", when=np.array_equal(a, b))
    assert len(set(a.tolist())) == 20
    assert not np.any(a == b)
    assert np.all(c == d) == np.False_
    assert not np.allclose(a * 10**6, c, atol=2.0)


@pytest.mark.exercise("sample_hyperparameters", points=0.5)
def test_sample_hyperparameters_of_narrow_and_no_ranges(student, rng, hint):
    """A range of a single int gives that int, no range an empty dict; the ranges themselves stay as they were."""
    units = {f"units_{layer}": int(rng.integers(2, 50)) for layer in range(24)}
    ranges = {"rate": (0.5, 2.0), **{name: (only, only) for name, only in units.items()}}
    before = dict(ranges)
    drawn = student.sample_hyperparameters(ranges, rng)
    hint("The dict of ranges was changed: make a new one.", when=ranges != before)
    assert ranges == before
    assert set(drawn) == set(ranges)
    assert {name: drawn[name] for name in units} == units
    assert student.sample_hyperparameters({}, rng) == {}


# random_search


def draw(ranges, rng):
    """What sample_hyperparameters should do, so that a search is checked by itself."""
    return {
        name: int(rng.integers(low, high + 1))
        if isinstance(low, int)
        else float(rng.uniform(low, high))
        for name, (low, high) in ranges.items()
    }


def wave(tried):
    """A score that is never small, so that nobody takes it for good enough."""
    return float(2 + np.cos(7 * tried["a"]) + tried["b"])


def search_with_the_best_within(rng, ranges, n_trials):
    """Return a generator with which neither the first nor the last of so many trials has the lowest score."""
    while True:
        seed = int(rng.integers(10**9))
        draws = np.random.default_rng(seed)
        scores = [wave(draw(ranges, draws)) for _ in range(n_trials)]
        if 0 < int(np.argmin(scores)) < n_trials - 1:
            return np.random.default_rng(seed)


@pytest.mark.exercise("random_search", points=0.75)
def test_random_search_scores_each_trial_once(student, rng, replace, hint):
    """`score` is called once a trial, with that trial's dict; one trial is enough, and then it is the best."""
    ranges = {"a": (0, 9), "b": (0.0, 1.0)}
    n = int(rng.integers(5, 15))
    for n_trials, draws in ((n, search_with_the_best_within(rng, ranges, n)), (1, rng)):
        seen = []

        def score(tried, seen=seen):
            seen.append(tried)
            return wave(tried)

        with replace(sample_hyperparameters=draw):
            best, trials = student.random_search(score, dict(ranges), n_trials, draws)
        hint(
            "`score` may take an hour: call it once a trial and keep the number.",
            when=len(seen) > n_trials,
        )
        assert len(seen) == n_trials
        assert [tuple(trial) for trial in trials] == [(tried, wave(tried)) for tried in seen]
        assert best == min(trials, key=lambda trial: trial[1])[0]


@pytest.mark.exercise("random_search", points=0.5)
def test_random_search_takes_the_first_on_a_tie(student, rng, replace, hint):
    """Where several trials share the lowest score, the first of them is the best."""
    for score in (lambda tried: 0.5, lambda tried: float(round(2 * tried["x"]))):
        with replace(sample_hyperparameters=draw):
            best, trials = student.random_search(score, {"x": (0.0, 1.0)}, 30, rng)
        assert {type(trial[0]) for trial in trials} == {dict}
        assert [trial[1] for trial in trials] == [score(trial[0]) for trial in trials]
        lowest = [trial[0] for trial in trials if trial[1] == min(trial[1] for trial in trials)]
        hint(
            "A later one that is just as good is not better.", when=best == lowest[-1] != lowest[0]
        )
        assert best == lowest[0]


@pytest.mark.exercise("random_search", points=0.5)
@pytest.mark.parametrize("offset", [-500.0, 0.0, 1e12])
def test_random_search_of_any_score(student, rng, replace, hint, offset):
    """Scores may all be negative or very large."""
    target = float(rng.uniform(-1.0, 1.0))
    with replace(sample_hyperparameters=draw):
        best, trials = student.random_search(
            lambda tried: offset + 100.0 * abs(tried["x"] - target), {"x": (-1.0, 1.0)}, 12, rng
        )
        if offset < 0:
            lowest, above_zero = student.random_search(
                lambda tried: 1.0 + abs(tried["x"] - target), {"x": (-1.0, 1.0)}, 12, rng
            )
    assert len(trials) == 12
    assert {type(trial[0]) for trial in trials} == {dict}
    hint(
        "With which score does your search begin? Scores may be larger than any number that you think of.",
        when=best not in [trial[0] for trial in trials]
        and (best is None or isinstance(best, dict)),
    )
    hint(
        "Scores may be negative: the lowest is asked for, not the one of the smallest size.",
        when=offset < 0
        and best == max(trials, key=lambda trial: trial[1])[0]
        and lowest == min(above_zero, key=lambda trial: trial[1])[0]
        and lowest != max(above_zero, key=lambda trial: trial[1])[0],
    )
    scores = [float(score) for _, score in trials]
    assert scores == [offset + 100.0 * abs(tried["x"] - target) for tried, _ in trials]
    assert best == trials[int(np.argmin(scores))][0]


@pytest.mark.exercise("random_search", points=0.75)
def test_random_search_draws_from_the_ranges_with_its_generator(student, rng, replace, hint):
    """Every trial lies in the ranges and is drawn anew; the same seed gives the same search, another seed another one."""
    ranges = {"units": (2, 40), "rate": (0.25, 0.5)}
    seed = int(rng.integers(10**9))
    searches = []
    for each in (seed, seed, seed + 1):
        with replace(sample_hyperparameters=draw):
            _, trials = student.random_search(
                lambda tried: tried["rate"], dict(ranges), 8, np.random.default_rng(each)
            )
        searches.append([trial[0] for trial in trials])
    first, again, other = searches
    assert {type(tried) for tried in first} == {dict}
    hint("Another seed, the same trials: which generator do you draw from?", when=first == other)
    hint("The same seed, other trials: which generator do you draw from?", when=first != again)
    assert len({tried["rate"] for tried in first}) == 8
    for tried in first:
        assert set(tried) == set(ranges)
        assert 2 <= tried["units"] <= 40
        assert 0.25 <= tried["rate"] < 0.5
    assert (first == again, first == other) == (True, False)


# features


def matrix(table):
    """Return what must be a matrix of floats as an array."""
    table = np.asarray(table)
    assert (table.ndim, table.dtype.kind) == (2, "f")
    return table


def twins(quakes):
    """Return the places of two quakes that differ in their numbers alone, with nothing missing."""
    whole = [
        place
        for place in range(len(quakes["time"]))
        if not any(np.isnan(quakes[name][place]) for name in LINEAR)
    ]
    for place in whole:
        for later in whole:
            words = all(quakes[name][place] == quakes[name][later] for name in WORDS)
            if words and all(quakes[name][place] != quakes[name][later] for name in LINEAR):
                return place, later
    raise AssertionError("no two quakes of this table differ in their numbers alone")


def sorted_rows(table):
    """Return the rows in an order of their own: what is sorted otherwise, ties in any order, comes out the same."""
    return table[np.lexsort(table.T)]


@pytest.mark.exercise("features", points=0.75)
def test_features_row_by_row(student, rng, hint):
    """Two quakes that change places in the table change their rows, and every other row stays."""
    quakes = rows_of(read_quakes(HELD_OUT), rng.permutation(342)[:200], mag=False)
    one, two = twins(quakes)
    order = np.arange(200)
    order[[one, two]] = two, one
    table = matrix(student.features(copied(quakes)))
    swapped = matrix(student.features(rows_of(quakes, order)))
    assert table.shape[0] == 200
    assert swapped.shape == table.shape
    right = swapped == pytest.approx(table[order], rel=1e-6, abs=1e-9, nan_ok=True)
    hint(
        "The quakes have changed places, their rows have not: is something sorted, or taken from elsewhere?",
        when=not right and np.allclose(sorted_rows(swapped), sorted_rows(table), equal_nan=True),
    )
    hint("Row i is for quake i alone, not for those beside it.", when=not right)
    assert right


@pytest.mark.exercise("features", points=0.5)
def test_features_leaves_the_table_alone(student, hint):
    """The table is the same after the call as before: gaps are filled in a copy."""
    quakes = rows_of(read_quakes(HELD_OUT), slice(120), mag=False)
    before = copied(quakes)
    table = matrix(student.features(quakes))
    hint(
        "Filling gaps in a column of `quakes` changes the table itself: np.where makes a new column.",
        when=not same_table(quakes, before),
    )
    assert same_table(quakes, before)
    assert table.shape[:1] == (120,)


@pytest.mark.exercise("features", points=0.75)
def test_features_of_quakes_never_seen(student, rng, hint):
    """Quakes that were not in the release, many of them or few: a row for each, nothing missing, not all rows the same."""
    quakes = read_quakes(HELD_OUT)
    for n in (342, int(rng.integers(40, 80))):
        table = matrix(student.features(rows_of(quakes, rng.permutation(342)[:n], mag=False)))
        assert len(table) == n
        assert bool(np.all(np.isfinite(table)))
        hint("All quakes have the same row: nothing can be told from it.")
        assert len(np.unique(table, axis=0)) > 1


# predict_magnitude


def linear_fit(train, test):
    """What a linear fit on seven columns says, medians filled in."""
    medians = {name: np.nanmedian(train[name]) for name in LINEAR}

    def table(quakes):
        columns = [np.where(np.isnan(quakes[name]), medians[name], quakes[name]) for name in LINEAR]
        return np.column_stack([np.ones(len(quakes["time"])), *columns])

    weights = np.linalg.lstsq(table(train), train["mag"], rcond=None)[0]
    return table(test) @ weights


def put_to_the_test(student, rng, hint):
    """Train on all that was released; return the answers for the held-out quakes, the two tables and the error."""
    train, test = read_quakes(RELEASED), read_quakes(HELD_OUT)
    order = rng.permutation(len(test["time"]))
    test = rows_of(test, order)
    answers = student.predict_magnitude(
        copied(train), {name: column for name, column in test.items() if name != "mag"}, rng
    )
    hint("One number for each quake, in one dimension.", when=np.shape(answers) != (342,))
    assert np.shape(answers) == (342,)
    hint("nan has come through: which features are missing?", when=np.any(np.isnan(answers)))
    assert bool(np.all(np.isfinite(answers)))
    hint(
        "All answers lie between 0 and 1. What turns them into magnitudes again?",
        when=(np.min(answers) >= 0) & (np.max(answers) <= 1),
    )
    return train, test, off(answers, test["mag"])


@pytest.mark.exercise("predict_magnitude", points=1.5)
def test_predict_magnitude_of_the_unseen_beats_the_mean(student, rng, hint):
    """On quakes that nobody has trained on, its RMSE is below that of the mean magnitude."""
    train, test, error = put_to_the_test(student, rng, hint)
    assert error < 0.99 * off(np.mean(train["mag"]), test["mag"])


@pytest.mark.exercise("predict_magnitude", points=2)
def test_predict_magnitude_of_the_unseen_beats_the_linear_fit(student, rng, hint):
    """On quakes that nobody has trained on, its RMSE is below that of a linear fit on seven columns, medians filled in."""
    train, test, error = put_to_the_test(student, rng, hint)
    hint(
        "Better than the mean. For more: are the columns standardised, does it train long enough, what does a gap tell?",
        when=error < off(np.mean(train["mag"]), test["mag"]),
    )
    assert error < 0.999 * off(linear_fit(train, test), test["mag"])


@pytest.mark.exercise("predict_magnitude", points=0.5)
def test_predict_magnitude_learns_from_the_table_it_is_given(student, rng, hint):
    """Trained on 600 quakes of a week in which every one was stronger by 2, it answers about 2 higher."""
    train, test = read_quakes(RELEASED), read_quakes(HELD_OUT)
    train = rows_of(train, rng.permutation(len(train["time"]))[:600])
    stronger = {**train, "mag": train["mag"] + 2.0}
    blind = {name: column for name, column in test.items() if name != "mag"}
    answers = student.predict_magnitude(stronger, blind, rng)
    assert np.shape(answers) == (342,)
    hint(
        "What it learns from is train_quakes, and nothing else.",
        when=off(answers, test["mag"]) < 1.2 and np.max(answers) > 1,
    )
    assert abs(float(np.mean(answers)) - float(np.mean(test["mag"])) - 2.0) < 0.5


@pytest.mark.exercise("predict_magnitude", points=0.5)
def test_predict_magnitude_leaves_its_tables_alone(student, rng, hint):
    """Both tables are the same after the call as before; the same generator gives the same answers again."""
    quakes = read_quakes(RELEASED)
    order, seed = rng.permutation(len(quakes["time"])), int(rng.integers(10**9))
    train, test = rows_of(quakes, order[:300]), rows_of(quakes, order[300:400], mag=False)
    before = copied(train), copied(test)
    first = np.asarray(student.predict_magnitude(train, test, np.random.default_rng(seed)))
    hint(
        "A table was changed: fill gaps and scale in copies.",
        when=not (same_table(train, before[0]) and same_table(test, before[1])),
    )
    assert same_table(train, before[0])
    assert same_table(test, before[1])
    assert first.shape == (100,)
    assert bool(np.all(np.isfinite(first)))
    again = np.asarray(student.predict_magnitude(train, test, np.random.default_rng(seed)))
    hint("The same seed, other answers: draw from the rng that is handed in.")
    assert again == close(first)
