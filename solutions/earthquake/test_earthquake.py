"""Public checks of `earthquake`: the worked numbers of the lesson, and your own model at home, on the released quakes."""

import csv
import functools
from pathlib import Path

import numpy as np
import pytest

DATA = Path(__file__).resolve().parent / "data" / "earthquakes.csv"
WORDS = ("magType", "net", "type")


def read_quakes(path):
    """Return the table as a dict of columns: words as strings, all else as floats, nan where nothing was reported."""
    return {name: column.copy() for name, column in read_file(path).items()}


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


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value."""
    return pytest.approx(np.asarray(expected, dtype=float), rel=1e-6, abs=1e-9)


def off(prediction, truth):
    """The root mean squared error."""
    return float(np.sqrt(np.mean((np.asarray(prediction, dtype=float) - truth) ** 2)))


# split


@pytest.mark.exercise("split", points=0.5)
def test_split_of_ten(student, hint):
    """Of ten quakes, three tenths are three: seven indices to train, three to test, each of 0 … 9 once."""
    train, test = student.split(10, 0.3, np.random.default_rng(5))
    hint("The training part comes first, and `fraction` is the test part's.", when=len(test) == 7)
    together = [*np.asarray(train).tolist(), *np.asarray(test).tolist()]
    hint(
        "Some quakes are in the test part twice.",
        when=len(set(np.asarray(test).tolist())) < len(test),
    )
    hint(
        "Some quakes are in both parts.", when=bool(set(np.asarray(train)) & set(np.asarray(test)))
    )
    hint("Some quakes are in neither part.", when=len(set(together)) < 10)
    assert (len(train), len(test)) == (7, 3)
    assert sorted(together) == list(range(10))


@pytest.mark.exercise("split", points=0.5)
def test_split_shuffles_with_the_generator_it_is_given(student, hint):
    """The same seed gives the same test part, another seed another one."""
    first, again, other = (
        set(np.asarray(student.split(100, 0.25, np.random.default_rng(seed))[1]).tolist())
        for seed in (5, 5, 6)
    )
    hint(
        "Another seed, the same parts: which generator do you draw from?",
        when=[first == other, len(first) == 25],
    )
    hint("The same seed, other parts: which generator do you draw from?", when=first != again)
    assert (len(first), first == again, first == other) == (25, True, False)


# scale_like


@pytest.mark.exercise("scale_like", points=0.75)
def test_scale_like_of_a_small_table(student, hint):
    """Training columns from 0 to 4 and from 10 to 30: (1, 20) becomes (0.25, 0.5), and (6, 10) becomes (1.5, 0)."""
    train = np.array([[0.0, 10.0], [4.0, 20.0], [2.0, 30.0]])
    other = np.array([[1.0, 20.0], [6.0, 10.0]])
    scaled = student.scale_like(train, other)
    standardised = (other - [2.0, 20.0]) / np.sqrt([8 / 3, 200 / 3])
    hint(
        "By whose smallest and largest numbers is it to be scaled?",
        when=scaled == close([[0, 1], [1, 0]]),
    )
    hint(
        "By whose smallest and largest numbers is it to be scaled?",
        when=scaled == close([[1 / 6, 0.5], [1, 0]]),
    )
    hint(
        "What lies beyond the training rows stays beyond 0 … 1.",
        when=scaled == close([[0.25, 0.5], [1, 0]]),
    )
    hint(
        "Each column has a smallest and a largest number of its own.",
        when=scaled == close(other / 30),
    )
    hint(
        "That is to mean 0 and deviation 1, which comes later.", when=scaled == close(standardised)
    )
    hint("Which table is to be scaled?", when=np.shape(scaled) == (3, 2))
    assert scaled == close([[0.25, 0.5], [1.5, 0.0]])


@pytest.mark.exercise("scale_like", points=0.25)
def test_scale_like_of_lists(student, hint):
    """Lists of whole numbers go in, an array of floats comes out."""
    scaled = student.scale_like([[0], [5]], [[1], [-2], [10]])
    hint(
        "What lies beyond the training rows stays beyond 0 … 1.",
        when=scaled == close([[0.2], [0], [1]]),
    )
    hint(
        "What lies beyond the training rows stays beyond 0 … 1.",
        when=scaled == close([[0.2], [0], [2]]),
    )
    hint(
        "Where is the part behind the point? Look at the dtype.",
        when=scaled == close([[0], [0], [2]]),
    )
    assert scaled == close([[0.2], [-0.4], [2.0]])
    hint("The numbers are right; look at the dtype of what comes back.")
    assert scaled.dtype == np.dtype(float)


# sample_hyperparameters

RANGES = {"n_hidden": (4, 32), "log_rate": (-2.0, 1.0)}


@pytest.mark.exercise("sample_hyperparameters", points=0.5)
def test_sample_hyperparameters_gives_ints_and_floats(student, hint):
    """From {"n_hidden": (4, 32), "log_rate": (-2.0, 1.0)}: an int and a float, each within its range."""
    drawn = student.sample_hyperparameters(RANGES, np.random.default_rng(5))
    hint("One value for each name, under that name.", when=set(drawn) != set(RANGES))
    assert set(drawn) == {"n_hidden", "log_rate"}
    hint("A pair of ints gives an int.", when=isinstance(drawn["n_hidden"], float))
    assert isinstance(drawn["n_hidden"], int | np.integer)
    hint("A pair of floats gives a float.", when=isinstance(drawn["log_rate"], int | np.integer))
    assert isinstance(drawn["log_rate"], float)
    assert 4 <= drawn["n_hidden"] <= 32
    assert -2.0 <= drawn["log_rate"] < 1.0


@pytest.mark.exercise("sample_hyperparameters", points=0.5)
def test_sample_hyperparameters_draws_with_the_generator_it_is_given(student, hint):
    """The same seed gives the same dict, another seed another one; drawing again from one generator, too."""
    first, again, other = (
        student.sample_hyperparameters(RANGES, np.random.default_rng(seed)) for seed in (5, 5, 6)
    )
    hint("Another seed, the same draw: which generator do you draw from?", when=first == other)
    hint("The same seed, another draw: which generator do you draw from?", when=first != again)
    assert set(first) == set(RANGES)
    assert (first == again, first == other) == (True, False)


# random_search


def draw(ranges, rng):
    """What sample_hyperparameters should do, so that your search is checked by itself."""
    return {
        name: int(rng.integers(low, high + 1))
        if isinstance(low, int)
        else float(rng.uniform(low, high))
        for name, (low, high) in ranges.items()
    }


@pytest.mark.exercise("random_search", points=0.75)
def test_random_search_returns_the_best_of_those_tried(student, replace, hint):
    """Twenty draws of x between -1 and 1: the best is the one of them where (x - 0.3)² is lowest."""
    with replace(sample_hyperparameters=draw):
        best, trials = student.random_search(
            lambda tried: (tried["x"] - 0.3) ** 2, {"x": (-1.0, 1.0)}, 20, np.random.default_rng(5)
        )
    hint("How many trials are asked for?", when=len(trials) != 20)
    hint("The dict is asked for, not its score.", when=not isinstance(best, dict))
    assert len(trials) == 20
    hint("A trial is (dict, score), in this order.", when=not isinstance(trials[0][0], dict))
    assert {type(tried) for tried, _ in trials} == {dict}
    lowest = min((score, tried["x"]) for tried, score in trials)[1]
    hint(
        "A score is an error: the lowest is the best.",
        when=best == {"x": max(trials, key=second)[0]["x"]},
    )
    hint("That is the last of the trials. Which was the best?", when=best == trials[-1][0])
    assert best == {"x": lowest}


def second(pair):
    """The score of a trial."""
    return pair[1]


@pytest.mark.exercise("random_search", points=0.5)
def test_random_search_notes_every_trial(student, replace, hint):
    """The trials are (dict, score) in the order in which they were tried, and each score belongs to its dict."""
    with replace(sample_hyperparameters=draw):
        _, trials = student.random_search(
            lambda tried: 10.0 * tried["units"], {"units": (1, 99)}, 6, np.random.default_rng(5)
        )
    pairs = [tuple(trial) for trial in trials]
    hint("A trial is (dict, score), in this order.", when=not isinstance(pairs[0][0], dict))
    assert {type(tried) for tried, _ in pairs} == {dict}
    hint("Six trials, all of the same dict?", when=len({tried["units"] for tried, _ in pairs}) == 1)
    hint("Trials in the order in which they were tried.", when=pairs == sorted(pairs, key=second))
    expected = [
        ({"units": tried["units"]}, pytest.approx(np.asarray(10.0 * tried["units"])))
        for tried, _ in pairs
    ]
    assert len(pairs) == 6
    assert pairs == expected
    units = [tried["units"] for tried, _ in pairs]
    assert len(set(units)) > 1
    assert units != sorted(units)


# features


@pytest.mark.exercise("features", points=0.5)
def test_features_has_a_row_for_each_quake(student, hint):
    """The first 60 quakes, without their magnitudes, become 60 rows of floats."""
    table = student.features(rows_of(read_quakes(DATA), slice(60), mag=False))
    hint("Also a single feature is a table: it has one column.", when=np.ndim(table) == 1)
    hint(
        "A row for each quake, a column for each feature: which is which?",
        when=np.shape(table)[1:] == (60,),
    )
    hint("Every quake gets a row, whatever is missing.", when=np.shape(table)[0] < 60)
    assert np.ndim(table) == 2
    assert (np.shape(table)[0], np.shape(table)[1] >= 1) == (60, True)
    hint("A network multiplies numbers: look at the dtype.")
    assert np.asarray(table).dtype == np.dtype(float)


@pytest.mark.exercise("features", points=0.5)
def test_features_leaves_nothing_missing(student, hint):
    """No nan, and nothing infinite, in the table of all released quakes."""
    quakes = read_quakes(DATA)
    table = np.asarray(student.features(rows_of(quakes, slice(None), mag=False)))
    assert table.dtype == np.dtype(float)
    hint("log of 0 is minus infinity: which numbers may be 0?", when=np.any(np.isinf(table)))
    hint("Which columns have gaps? Four of them do.", when=np.any(np.isnan(table)))
    found = {"rows": len(table), "nan or infinite": int(np.sum(~np.isfinite(table)))}
    assert found == {"rows": len(quakes["time"]), "nan or infinite": 0}


@pytest.mark.exercise("features", points=0.5)
def test_features_do_not_look_at_the_magnitude(student, hint):
    """The same features, whether the magnitudes are in the table or not."""
    quakes = rows_of(read_quakes(DATA), slice(100))
    with_mag = np.asarray(student.features(quakes))
    assert (with_mag.ndim, with_mag.dtype.kind) == (2, "f")
    hint("`mag` is what is to be predicted. It is no feature.")
    without = np.asarray(student.features({k: v for k, v in quakes.items() if k != "mag"}))
    assert without.shape == with_mag.shape
    assert without.dtype == with_mag.dtype
    assert np.array_equal(with_mag, without, equal_nan=True)


# predict_magnitude


@pytest.mark.exercise("predict_magnitude", points=0.5)
def test_predict_magnitude_answers_each_quake(student, rng, hint):
    """Trained on 300 quakes and asked for 40 others, it gives 40 finite numbers, in one dimension."""
    quakes = read_quakes(DATA)
    order = rng.permutation(len(quakes["time"]))
    answers = student.predict_magnitude(
        rows_of(quakes, order[:300]),
        rows_of(quakes, order[300:340], mag=False),
        np.random.default_rng(5),
    )
    hint(
        "One number for each quake, in one dimension: [:, 0] or ravel.",
        when=np.shape(answers) == (40, 1),
    )
    hint("The quakes to answer are those of test_quakes.", when=np.shape(answers)[:1] == (300,))
    hint("nan has come through: which features are missing?", when=np.any(np.isnan(answers)))
    assert np.shape(answers) == (40,)
    assert bool(np.all(np.isfinite(answers)))


@pytest.mark.exercise("predict_magnitude", points=1)
def test_predict_magnitude_beats_the_mean_at_home(student, hint):
    """Trained on three quarters of the released quakes, its RMSE on the last quarter is below that of their mean."""
    quakes = read_quakes(DATA)
    order = np.random.default_rng(7).permutation(len(quakes["time"]))
    train, test = rows_of(quakes, order[341:]), rows_of(quakes, order[:341])
    blind = {name: column for name, column in test.items() if name != "mag"}
    answers = student.predict_magnitude(train, blind, np.random.default_rng(5))
    assert np.shape(answers) == (341,)
    hint("The same answer for all: that is a mean of some kind.", when=np.ptp(answers) < 1e-6)
    hint(
        "All answers lie between 0 and 1. What turns them into magnitudes again?",
        when=(np.min(answers) >= 0) & (np.max(answers) <= 1),
    )
    hint(
        "Are your answers in the order of the quakes?",
        when=off(np.sort(answers), np.sort(test["mag"])) < 0.8,
    )
    mean = off(np.mean(train["mag"]), test["mag"])
    assert round(off(answers, test["mag"]), 3) < round(mean, 3)
