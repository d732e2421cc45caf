# %% [markdown]
# # How strong was it? A project of your own
#
# Somewhere the ground shakes. Within minutes a table of the US Geological Survey has a new row: where, how deep, how many stations recorded it. **How strong was it?** You are to answer from the row alone, for quakes that you have never seen.
#
# Nobody knows the best answer. That is new: until now every exercise had one. Here you are told what must be beaten, and how to find out honestly whether you have beaten it. You will need what you built in seven lessons: tables and scaling, least squares, a network, descent. And one thing is left over from the talk that the course follows: how to choose the numbers that descent does *not* learn.
#
# *Reading: about 40 minutes. Exercises: about 120 minutes. 6 exercises for 23.5 points, and two written questions for 5.*

# %%
import csv
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

from autograder import check, needs

# %% [markdown]
# ## Warm-up
#
# Three questions, without a computer. Say your answer aloud, then open it.
#
# 1. *(matrices)* `y` has shape (300,) and your network's answer has shape (300, 1). Which shape has `y - answer`, and what is wrong with the RMSE that you get?
# 2. *(normal_equation)* You predict every quake by one and the same number. Which number makes the RMSE on the training rows smallest, and what is that RMSE called?
# 3. *(gradient_descent)* With learning rate 1 a network learns slowly, with 5 well, with 20 not at all. Why does a larger rate not always learn faster?
#
# <details><summary>Answers</summary>
#
# 1. (300, 300): numpy stretches both sides, every answer is compared with every quake. No error is raised, and the RMSE is far too large. Take `answer[:, 0]`.
# 2. The mean; its RMSE is the standard deviation. It is the first thing to beat.
# 3. Beyond 2 / (largest curvature) each step overshoots the valley by more than it came down.
#
# </details>

# %% [markdown]
# ## 1. A week of quakes
#
# The table holds a week of 2018: everything that was recorded, also what nobody felt. A fifth of the week is missing. It is not lost: **your model will be tried on it**, and neither you nor the model can have seen it.
#
# We keep a table as a dict: from the name of a column to an array. Words are strings, all else is floats, and where nothing was reported stands `nan`.


# %%
# Run me: how the table is read
def read_quakes(path):
    """Return the table in the CSV file `path` as a dict from column names to arrays of length n."""
    words = ("magType", "net", "type")
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    try:
        if any(None in row or None in row.values() for row in rows):
            raise ValueError("a row is shorter or longer than the header")
        return {
            name: np.array(
                [row[name] if name in words else float(row[name] or "nan") for row in rows]
            )
            for name in rows[0]
        }
    except (IndexError, TypeError, ValueError) as error:
        raise ValueError(f"{path} is damaged, take a fresh copy of it: {error}") from None


quakes = read_quakes("data/earthquakes.csv")
magnitude = quakes["mag"]
print(len(magnitude), "quakes:", ", ".join(quakes))

# %% [markdown]
# | column | what it is |
# | --- | --- |
# | `time` | milliseconds since 1970 |
# | `latitude`, `longitude`, `depth_km` | where |
# | `nst`, `gap`, `dmin`, `rms` | how it was measured: number of stations; widest angle without a station, in degrees; distance of the nearest station, in degrees; how badly the arrival times fit, in seconds |
# | `net`, `magType`, `type` | who reported it, on which scale, and what it was |
# | `mag` | what we want |
#
# **Guess first.** Where on the map are most of the quakes? And how many of them are as strong as 4.5, which everybody nearby feels?

# %% show="a week of quakes"
# Run me: a week of quakes
plt.figure(figsize=(11, 4.2))
plt.scatter(
    quakes["longitude"],
    quakes["latitude"],
    s=3 + 2.5 ** magnitude.clip(0),
    c=magnitude,
    cmap="plasma_r",
    alpha=0.6,
)
plt.colorbar(label="magnitude")
plt.gca().set(
    xlabel="longitude in degrees",
    ylabel="latitude in degrees",
    aspect="equal",
    xlim=(-180, 180),
    ylim=(-75, 90),
)
for place, east, north in (
    ("Alaska", -160, 74),
    ("California", -119, 24),
    ("Hawaii", -136, 9),
    ("Chile", -62, -46),
    ("Taiwan", 122, 42),
    ("Indonesia", 120, -24),
):
    plt.text(east, north, place, ha="center", va="center", color="0.35", fontsize=9, style="italic")
plt.title(f"{len(magnitude)} quakes; {np.sum(magnitude >= 4.5)} of magnitude 4.5 or more")
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# Most of them are in California, Nevada and Alaska. Is the rest of the world so quiet? No: it is the **stations** that are there. A quake of magnitude 1 in the middle of the Pacific is in no table. Keep this in mind: *whether* something is in the table, and *what* is known of it, says something about its strength.
#
# A magnitude is a logarithm: one more means ten times the swing on paper. So 0 is no end, and small quakes have negative magnitudes.

# %% show="how strong quakes are"
# Run me: how strong quakes are
plt.figure(figsize=(8, 3))
plt.hist(magnitude, bins=36, range=(-1, 6.5), color="C0", alpha=0.7)
plt.axvline(np.mean(magnitude), color="C3", label=f"mean {np.mean(magnitude):.2f}")
plt.xlabel("magnitude")
plt.ylabel("number of quakes")
plt.legend()
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# Two hills: the many small ones where stations are dense, and those from 4 upwards that the whole world sees.

# %% [markdown]
# ## 2. Do not look: a split
#
# A model that has seen a quake can simply remember it. So part of the rows is set aside before anything else happens: the **test rows**. Everything that is learnt, also a mean or a median, is learnt from the **training rows**.
#
# **Guess first.** The table is in order of time. Why not simply take the last quarter for testing?
#
# <details><summary>Think it through</summary>
#
# After a strong quake there are hundreds of aftershocks in one place: one day may look quite unlike another. If the question is "how good is it on a quake of *that week*", rows have to be shuffled first. (If the question were "how good will it be next week", the last days would be the right test. Then we would need more than one week.)
#
# </details>
#
# <br>
#
# A worked number: of 10 quakes, with a fraction of 0.3, `round(0.3 * 10)` = 3 go to test and 7 to train: perhaps test = [8, 1, 5] and train = [0, 7, 2, 9, 4, 3, 6].
#
# ### Exercise: `split`


# %% exercise="split"
def split(n, fraction, rng):
    """Return (train, test): two index arrays which together hold each of 0 … n-1 once.

    Python's round(fraction * n) of them, chosen by shuffling with the numpy.random.Generator `rng`, are in `test`.
    """
    ### BEGIN SOLUTION
    order = rng.permutation(n)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
    ### END SOLUTION


# %% check="split"
check("split")

# %% [markdown]
# So that you see the same figures as this text, the lesson goes on with a split of its own, a quarter to test:

# %%
shuffled = np.random.default_rng(11).permutation(len(magnitude))
study, probe = shuffled[341:], shuffled[:341]


def off(answers):
    """Return the RMSE of `answers` on the test rows."""
    return float(np.sqrt(np.mean((answers - magnitude[probe]) ** 2)))


print(len(study), "to study,", len(probe), "to test")

# %% [markdown]
# ## 3. What is there to beat?
#
# **Guess first.** Someone says "the mean" to everything, whatever the quake. By how much is he off, as an RMSE?

# %%
print(f"the mean: off by {off(np.mean(magnitude[study])):.2f}")

# %% [markdown]
# That is the floor. Whoever is above it has learnt less than nothing.
#
# Next, what you know from lesson 3: a weighted sum of the numbers in the row, the weights by least squares. But some of the numbers are not there:

# %%
numbers = ["latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"]
for column in numbers:
    known = quakes[column][~np.isnan(quakes[column])]
    extent = f"{known.min():8.2f} to {known.max():7.2f}, median {np.median(known):7.2f}"
    print(f"{column:10} {extent}, missing in {len(magnitude) - len(known):3}")

# %% [markdown]
# A single `nan` makes the whole sum `nan`, and throwing more than a quarter of the quakes away is no answer: we are asked for *every* quake. The usual way is to fill in the column's **median**, the median of the *training* rows.


# %%
def filled(rows, flags=False, left_out=""):
    """Return the number columns of some rows, training medians in the gaps; with flags, a 0/1 column for each gap."""
    columns = []
    for name in numbers:
        if name != left_out:
            known = quakes[name][rows]
            gap = np.isnan(known)
            columns.append(np.where(gap, np.nanmedian(quakes[name][study]), known))
            if flags and np.isnan(quakes[name]).any():
                columns.append(gap.astype(float))
    return np.stack(columns, axis=1)


def linear(made):
    """Return a linear fit's answers for the test rows; `made` makes the features of rows."""
    ones = np.ones((len(magnitude), 1))
    weights = np.linalg.lstsq(np.hstack([ones[study], made(study)]), magnitude[study], rcond=None)[
        0
    ]
    return np.hstack([ones[probe], made(probe)]) @ weights


print(f"a linear fit, medians filled in: off by {off(linear(filled)):.2f}")

# %% [markdown]
# A great step. **This is the fit that you are to beat** for full points.
#
# ## 4. What a gap says
#
# We filled the gaps with a number that looks as if it had been measured. **Guess first**: look at the quakes where the number of stations (`nst`) is missing. Are they stronger, weaker, or as strong as the others?

# %% show="magnitudes where nst is reported, and where it is missing"
# Run me: magnitudes where nst is reported, and where it is missing
unknown = np.isnan(quakes["nst"][study])
plt.figure(figsize=(8, 3.2))
for chosen, name in ((~unknown, "nst reported"), (unknown, "nst missing")):
    those = magnitude[study][chosen]
    plt.hist(
        those,
        bins=30,
        range=(-1, 6.5),
        density=True,
        alpha=0.5,
        label=f"{name}: mean {those.mean():.2f}",
    )
plt.xlabel("magnitude")
plt.ylabel("share of quakes per unit")
plt.legend()
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# A gap is no accident. Networks differ in what they write down: those that watch the whole world, and see only the strong ones, leave `nst` out; so does Alaska's. So the gap itself is a fact, and a model may know it. A **flag** is a column of 0 and 1: 1 where the number was missing. The weight of the flag then also says by how much the filled-in median was wrong.

# %%
with_flags = linear(lambda rows: filled(rows, flags=True))
print(f"a linear fit, medians and flags: off by {off(with_flags):.2f}")

# %% [markdown]
# Four columns of zeros and ones. They cost nothing.
#
# ## 5. On one scale, and whose scale
#
# Now the network. It needs its columns on one scale: `depth_km` goes to 574, and half of `dmin` is below 0.08. The talk that this course follows uses **min-max scaling**: smallest to 0, largest to 1. In lesson 2 you scaled a table by itself. Here there are two tables, and the test rows must be scaled **by the training rows' smallest and largest**.
#
# **Guess first.** A single new quake comes in. What happens if you scale it by *its own* smallest and largest?
#
# A worked number: the training column goes from 0 to 4. Then 1 becomes (1 - 0)/(4 - 0) = 0.25, whatever stands beside it, and 6 becomes 1.5. Beyond 0 … 1 is right: it *is* beyond everything known.
#
# ### Exercise: `scale_like`


# %% exercise="scale_like"
def scale_like(train, other):
    """Return `other`, shape (m, d), min-max scaled column by column by the rows of `train`, shape (n, d).

    The smallest of a column of `train` goes to 0 and the largest to 1; other numbers may go beyond.
    """
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    ### BEGIN SOLUTION
    low = np.min(train, axis=0)
    high = np.max(train, axis=0)
    return (other - low) / (high - low)
    ### END SOLUTION


# %% check="scale_like"
check("scale_like")

# %% [markdown]
# ## 6. The network
#
# Here are `train` and `forward` of lesson 6, written as the talk writes them, in a few dense lines. If you have your own, put them in this cell: they do the same.


# %%
def forward(params, X):
    """Return (A2, A1): the network's answers, shape (n, n_out), and its hidden layer."""
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    return 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"]))), A1


def train(X, Y, n_hidden, learning_rate, steps, rng):
    """Return (params, losses) of gradient descent on the mean squared error; Y has shape (n, n_out)."""
    sizes = X.shape[1], n_hidden, Y.shape[1]
    syn0, syn1 = (rng.uniform(-1, 1, size=pair) for pair in zip(sizes, sizes[1:], strict=False))
    params = {"W1": syn0, "b1": np.zeros(sizes[1]), "W2": syn1, "b2": np.zeros(sizes[2])}
    losses = []
    for _ in range(steps):
        l2, l1 = forward(params, X)
        losses.append(float(np.mean((l2 - Y) ** 2)))
        l2_delta = 2 * (l2 - Y) * l2 * (1 - l2) / Y.size
        l1_delta = l2_delta @ params["W2"].T * l1 * (1 - l1)
        slopes = {
            "W1": X.T @ l1_delta,
            "b1": l1_delta.sum(0),
            "W2": l1.T @ l2_delta,
            "b2": l2_delta.sum(0),
        }
        params = {name: params[name] - learning_rate * slopes[name] for name in params}
    return params, losses


# %% [markdown]
# **Guess first.** The last thing in it is a sigmoid. What will this network answer to the strongest quake of the week, whatever it learns?
#
# At most 1. It *cannot* say 4.5. So `mag` has to be brought to between 0 and 1 for the training, by the training rows' smallest and largest, and each answer has to be **scaled back**:
#
# target = (mag - smallest) / (largest - smallest), and back: mag = smallest + (largest - smallest) · answer.
#
# A worked number: from -0.8 to 6.4. Magnitude 1 becomes 1.8/7.2 = 0.25; the answer 0.75 means -0.8 + 7.2 · 0.75 = 4.6.


# %%
def network(X, X_new, n_hidden=16, learning_rate=5.0, steps=3_000, seed=0):
    """Return what a network, trained on the features X of the rows in study, answers for X_new."""
    low, high = magnitude[study].min(), magnitude[study].max()
    target = (magnitude[study] - low) / (high - low)
    learnt, _ = train(
        X, target[:, None], n_hidden, learning_rate, steps, np.random.default_rng(seed)
    )
    return low + (high - low) * forward(learnt, X_new)[0][:, 0]


def both(made, how):
    """Return the features of training and test rows, scaled by the training rows in one of two ways."""
    X, X_new = made(study), made(probe)
    if how == "min-max":
        shift, size = X.min(axis=0), np.ptp(X, axis=0)
    else:
        shift, size = X.mean(axis=0), X.std(axis=0)
    return (X - shift) / size, (X_new - shift) / size


# %% [markdown]
# The same seven columns as the linear fit, 16 hidden units, rate 5, 3,000 steps. **Guess first**: there are two ways to bring columns to one scale, min-max and standardising (mean 0, deviation 1). Does it matter which?

# %% show="the ladder"
# Run me: the ladder
rungs = {
    "the mean": np.full(len(probe), np.mean(magnitude[study])),
    "linear fit": linear(filled),
    "linear, flags": linear(lambda rows: filled(rows, flags=True)),
    "network, min-max": network(*both(filled, "min-max")),
    "network, standardised": network(*both(filled, "standardised")),
}
for rung, answers in rungs.items():
    print(f"{rung:22} {off(answers):.2f}")
plt.figure(figsize=(11, 4))
for place, rung in enumerate(("linear fit", "network, min-max", "network, standardised")):
    plt.subplot(1, 3, place + 1)
    plt.plot([-1, 6.5], [-1, 6.5], color="0.6", zorder=0)
    plt.scatter(magnitude[probe], rungs[rung], s=12, alpha=0.5, color=f"C{place}")
    plt.gca().set(xlim=(-1.2, 6.7), ylim=(-1.2, 6.7), aspect="equal", xlabel="magnitude")
    plt.title(f"{rung}: {off(rungs[rung]):.2f}", fontsize=10)
    plt.grid(alpha=0.3)
plt.subplot(1, 3, 1)
plt.ylabel("answer")
plt.tight_layout()
plt.show()

# %% [markdown]
# It matters more than anything else so far. **The same network on the same columns**: min-max scaled it is hardly better than the straight fit, standardised it is far ahead. Why? A few odd quakes, hundreds of kilometres deep or 30 degrees from the next station, squeeze all others into the first few hundredths of 0 … 1. For the network they are then nearly equal, and in the direction in which they differ the valley is flat: descent hardly moves there. Standardised, the bulk of the quakes is spread out, and the odd ones lie far outside.
#
# In lesson 5 standardising made the weather fit nearly fifty times faster. Here it decides.

# %% [markdown]
# ## 7. The knobs
#
# Descent finds the weights. It does not find the number of hidden units, the learning rate, the number of steps: these are **hyperparameters**, knobs that you set before it starts. How?
#
# **By hand.** Five trials with 16 hidden units, 400 steps each. **Guess first**: which rate is the best of 0.1, 1, 4, 16 and 64?
#
# But on which rows are trials compared? Not on the test rows. Whoever tries twenty knobs and keeps what is best *on the test rows* has fitted the test rows, too. So the training rows are parted once more: 256 of them become **validation rows**.


# %%
def score(tried):
    """Return the RMSE on validation rows of a network with tried["n_hidden"] and 10 ** tried["log_rate"]."""
    X, _ = both(filled, "standardised")
    low, high = magnitude[study].min(), magnitude[study].max()
    target = ((magnitude[study] - low) / (high - low))[:, None]
    with np.errstate(over="ignore"):
        learnt, _ = train(
            X[256:],
            target[256:],
            tried["n_hidden"],
            10 ** tried["log_rate"],
            400,
            np.random.default_rng(0),
        )
        answer = low + (high - low) * forward(learnt, X[:256])[0][:, 0]
    return float(np.sqrt(np.mean((answer - magnitude[study][:256]) ** 2)))


# %% show="five trials by hand"
for rate in (0.1, 1.0, 4.0, 16.0, 64.0):
    print(f"rate {rate:5}: {score({'n_hidden': 16, 'log_rate': np.log10(rate)}):.2f}")

# %% [markdown]
# Too small: 400 steps lead nowhere. Too large: it is thrown out of the valley on the first steps, into a place where the sigmoid is flat, and stays. In between it works, and the good rates lie *a factor* apart, not a difference.
#
# That is why one draws the **logarithm** of a rate. **Guess first**: you draw rates between 0.001 and 10, all equally likely. How many of 10,000 are below 0.1? And if you draw log10 of the rate, between -3 and 1, and take 10 to that power?

# %%
luck = np.random.default_rng(0)
print("rate drawn:   ", np.mean(luck.uniform(0.001, 10, 10_000) < 0.1))
print("log10 drawn:  ", np.mean(10 ** luck.uniform(-3, 1, 10_000) < 0.1))

# %% [markdown]
# One in a hundred, against one half.
#
# **At random.** With several knobs, trying by hand becomes guessing, and a grid wastes trials: 5 × 5 × 5 trials try only five rates. Draw every knob at random instead: 125 trials try 125 rates. This is **random search**. It needs two functions: one that draws, one that keeps the books.
#
# ### Exercise: `sample_hyperparameters`
#
# A range is a pair (low, high). Two ints mean an int, both ends included: (4, 6) gives 4, 5 or 6. Two floats mean a float, low included, high not. All are drawn **uniformly**. (`rng.integers` leaves out the upper end, unless you ask it not to.)


# %% exercise="sample_hyperparameters"
def sample_hyperparameters(ranges, rng):
    """Return a dict with a value for each name in `ranges`, a dict from names to pairs (low, high).

    A pair of ints gives an int uniform in low … high, both included; a pair of floats a float uniform in
    [low, high). One draw a name from the numpy.random.Generator `rng`. `ranges` is not changed.
    """
    ### BEGIN SOLUTION
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high, endpoint=True))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
    ### END SOLUTION


# %% check="sample_hyperparameters"
check("sample_hyperparameters")

# %% [markdown]
# ### Exercise: `random_search`
#
# Draw a dict with `sample_hyperparameters`, ask `score` for its error, write both down, and again. At the end, the dict with the lowest score is the best; on a tie the first of them.
#
# A worked example: if three trials have the scores 0.7, 0.6 and 0.6, the second is the best, and trials is [({…}, 0.7), ({…}, 0.6), ({…}, 0.6)].


# %% exercise="random_search"
def random_search(score, ranges, n_trials, rng):
    """Return (best, trials) of n_trials draws from `ranges` (see sample_hyperparameters) with `rng`.

    score(dict) gives a number, the lower the better, and is called once a trial. `trials` is the list of
    (dict, score) in order, `best` the dict with the lowest score, the first of them on a tie.
    """
    ### BEGIN SOLUTION
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    best, _ = min(trials, key=lambda trial: trial[1])
    return best, trials
    ### END SOLUTION


# %% check="random_search"
check("random_search")

# %% [markdown]
# Now let it loose: 24 networks, with 2 to 24 hidden units and rates between 0.1 and 30. **Guess first**: which of the two knobs matters more?

# %% show="a random search"
# Run me: a random search
with needs("sample_hyperparameters", "random_search"):
    found, tries = random_search(
        score, {"n_hidden": (2, 24), "log_rate": (-1.0, 1.5)}, 24, np.random.default_rng(4)
    )
    errors = np.array([error for _, error in tries])
    rates = np.array([tried["log_rate"] for tried, _ in tries])
    units = np.array([tried["n_hidden"] for tried, _ in tries])
    plt.figure(figsize=(11, 3.8))
    plt.subplot(1, 2, 1)
    plt.scatter(rates, units, c=errors.clip(max=1.3), cmap="viridis_r", s=80, edgecolor="0.3")
    plt.colorbar(label="validation RMSE (1.3: or worse)")
    plt.plot(found["log_rate"], found["n_hidden"], "*", color="C3", markersize=20, fillstyle="none")
    plt.gca().set(xlabel="log10 of the learning rate", ylabel="hidden units")
    plt.title(
        f"best: {errors.min():.2f} with rate {10 ** found['log_rate']:.1f}, {found['n_hidden']} units",
        fontsize=10,
    )
    plt.subplot(1, 2, 2)
    plt.plot(
        np.arange(1, 25), errors.clip(max=1.3), "o", color="0.6", label="trial (1.3: or worse)"
    )
    plt.step(
        np.arange(1, 25),
        np.minimum.accumulate(errors),
        where="post",
        color="C3",
        label="best so far",
    )
    plt.gca().set(xlabel="trial", ylabel="validation RMSE", ylim=(0.5, 1.4))
    plt.legend()
    plt.grid(alpha=0.3)
    plt.tight_layout()
    plt.show()

# %% [markdown]
# The rate decides; the number of units hardly matters. You see it at a glance, since every trial has a rate of its own.
#
# The talk says that this goes on "until it finds the optimal hyperparameters". It does not: it stops when you stop it, and has then found the best of those **that were tried**. In the right panel the third trial is the best, and twenty-one more do not find a better one. There may well be one that was never drawn.

# %% [markdown]
# ## 8. Which column matters?
#
# **Guess first.** Take one column away from the linear fit with flags, and fit again. Without which one does it get worst: place, depth, or how it was measured?

# %% show="one column left out"
# Run me: one column left out
full = off(linear(lambda rows: filled(rows, flags=True)))
plt.figure(figsize=(8, 3))
for place, name in enumerate(numbers):
    without = off(linear(lambda rows, name=name: filled(rows, flags=True, left_out=name)))
    plt.barh(place, without - full, color="C0", alpha=0.7)
    print(f"without {name:10} {without:.3f}")
plt.yticks(range(len(numbers)), numbers)
plt.axvline(0, color="0.3")
plt.xlabel(f"RMSE without this column, minus {full:.3f}")
plt.grid(alpha=0.3)
plt.tight_layout()
plt.show()

# %% [markdown]
# Be careful with the answer. "It gets no worse without `dmin`" does not mean that `dmin` says nothing: others may say the same. And a column in which a *linear* fit finds nothing may be just what a network can use.

# %% [markdown]
# ## 9. Too good: a leak
#
# Two columns of words are left: the network of stations that reported the quake (`net`), and the scale on which its magnitude was worked out (`magType`). As one-hot columns (lesson 2) they go into the same two models. **Guess first**: how much do they help?


# %%
def with_words(rows):
    """Return filled columns and flags, with one-hot columns for net and magType."""
    hot = [
        quakes[name][rows][:, None] == np.unique(quakes[name][study]) for name in ("net", "magType")
    ]
    return np.hstack([filled(rows, flags=True), *hot]).astype(float)


print(f"linear fit with net and magType: off by {off(linear(with_words)):.2f}")

# %% show="a network with the words"
# Run me: a network with the words
X_words, X_words_new = (np.asarray(part) for part in (with_words(study), with_words(probe)))
spread = np.where(X_words.std(axis=0) > 0, X_words.std(axis=0), 1.0)
middle = X_words.mean(axis=0)
answers_words = network((X_words - middle) / spread, (X_words_new - middle) / spread)
print(f"network with net and magType: off by {off(answers_words):.2f}")
for scale in np.unique(quakes["magType"][study]):
    these = magnitude[study][quakes["magType"][study] == scale]
    print(f"{scale:6} {len(these):4} quakes, magnitude {these.min():.1f} to {these.max():.1f}")

# %% [markdown]
# A linear fit that is as good as the network was! Before you rejoice, look at the list. When something is too good, ask **when** it was known.

# %% [markdown] written="why_leak" points=2
# ### Written question
#
# `mww` is worked out from long waves that only strong quakes send round the world; `md` from how long a small one shakes a nearby station. In three or four sentences: why is `magType` a **leak**, though it stands in the table for every quake and helps on the held-out ones, too? At what moment would you need the model's answer, and what would stand in `magType` at that moment? Is `net` a leak in the same sense?

# %% [markdown]
# ## 10. Spot the bug
#
# Four students trained the standardised network. Each made one slip:
#
# | | the slip |
# | --- | --- |
# | A | forgot to scale the answers back |
# | B | trained on `mag` itself instead of the scaled target |
# | C | shuffled the training features, and not the magnitudes |
# | D | scaled the test rows by *their own* mean and deviation, after taking only quakes from 4 upwards as test rows |
#
# **Which picture belongs to whom?**

# %% show="four wrong pictures"
# Run me: four wrong pictures
X_right, X_test = both(filled, "standardised")
least, most = magnitude[study].min(), magnitude[study].max()
goal = ((magnitude[study] - least) / (most - least))[:, None]


def answers_of(X, Y, X_new):
    """Return what a network of eight units answers, not scaled back."""
    learnt, _ = train(X, Y, 8, 4.0, 800, np.random.default_rng(0))
    return forward(learnt, X_new)[0][:, 0]


back = most - least
strong = magnitude[probe] >= 4
own = filled(probe)[strong]
own = (own - own.mean(axis=0)) / np.where(own.std(axis=0) > 0, own.std(axis=0), 1.0)
mixed = X_right[np.random.default_rng(1).permutation(len(X_right))]
pictures = [
    (magnitude[probe], least + back * answers_of(mixed, goal, X_test)),
    (magnitude[probe], answers_of(X_right, goal, X_test)),
    (magnitude[probe][strong], least + back * answers_of(X_right, goal, own)),
    (magnitude[probe], answers_of(X_right, magnitude[study][:, None], X_test)),
]
plt.figure(figsize=(12, 3.4))
for place, (true, said) in enumerate(pictures):
    plt.subplot(1, 4, place + 1)
    plt.plot([-1, 6.5], [-1, 6.5], color="0.6", zorder=0)
    plt.scatter(true, said, s=12, alpha=0.5, color="C3")
    plt.gca().set(
        xlim=(-1.2, 6.7),
        ylim=(-1.2, 6.7),
        aspect="equal",
        xlabel="magnitude",
        title=f"picture {place + 1}",
    )
    plt.grid(alpha=0.3)
plt.subplot(1, 4, 1)
plt.ylabel("answer")
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 2: the right shape, squeezed between 0 and 1.
# - B is picture 4: the sigmoid should say 3 and can only say 1. It gives up the strong ones, and with them nearly all the others.
# - C is picture 1: features and magnitudes belong to different quakes, so there is nothing to learn but the mean.
# - D is picture 3: scaled by themselves, strong quakes look like average quakes, and are answered as such. This is what "statistics of the test rows" do. With test rows that are like the training rows you would hardly notice, and that makes it dangerous.
#
# </details>

# %% [markdown]
# ## 11. Your own model
#
# Now it is your turn. Two functions are asked for, and what stands in them is up to you.
#
# ### Exercise: `features`
#
# From a table of quakes to a matrix: a row for each quake, as many columns as you like, nothing missing. The table may be the training rows, the test rows, or others; `mag` may be in it or not, and is no feature.
#
# Some ideas; none is a must. The logarithm of what goes from 0.001 to 30 (add something first where it may be 0 or negative). A flag for each gap. `net` one-hot, from a list of names that you write down. The hour of the day. (And for the training: `train` goes through all rows for each step. Lesson 7 knows two ways to get further in the same time.)
#
# One advice. A function that sees one table at a time does not know the training rows' medians. If it fills gaps by the medians of *whatever table it gets*, the same quake has different features in different company. Fill by fixed numbers and add a flag: then the flag's weight does the rest. Scale later, in `predict_magnitude`, by the training rows.


# %% exercise="features"
def features(quakes):
    """Return a float matrix, shape (n, k), row i for quake i, in which nothing is missing.

    `quakes` is a dict from the CSV's column names to arrays of length n: float64 with nan where missing,
    strings for magType, net and type. `mag` may be absent and plays no part. `quakes` is not changed.
    """
    ### BEGIN SOLUTION
    columns = [quakes["latitude"], quakes["longitude"], np.log(quakes["depth_km"].clip(0) + 1)]
    for name, usual in (("nst", 15.0), ("gap", 100.0), ("dmin", 0.1), ("rms", 0.2)):
        known = ~np.isnan(quakes[name])
        columns += [np.log(np.where(known, quakes[name], usual).clip(1e-3)), known]
    for network_name in ("ak", "ci", "hv", "mb", "nc", "nn", "pr", "us", "uu", "uw"):
        columns.append(quakes["net"] == network_name)
    return np.stack(columns, axis=1).astype(float)
    ### END SOLUTION


# %% check="features"
check("features")

# %% [markdown]
# ### Exercise: `predict_magnitude`
#
# It gets a table to learn from and a table to answer. It may use everything above: `features`, `scale_like`, `train`, `forward`, or something quite different. What it needs at random it draws from `rng`. Choose your knobs **before**, with `random_search` and validation rows, and write them in as plain numbers: the search itself does not belong in here.
#
# How it is judged:
#
# | | points |
# | --- | --- |
# | it answers every quake, learns from the table that it is handed, changes nothing, and beats the mean on released quakes | 2.5 |
# | it is off by less than the mean, on quakes that it has never seen | 1.5 |
# | it is off by less than the linear fit of section 3, on the same quakes | 2 |
#
# Each check may take 10 seconds where it is graded, and one of them calls your function twice. Stay below 3 a call on your own machine.


# %% exercise="predict_magnitude"
def predict_magnitude(train_quakes, test_quakes, rng):
    """Return the magnitudes, shape (n_test,), that a model trained on `train_quakes` predicts for `test_quakes`.

    Both are tables as in `features`; `test_quakes` has no `mag`. Learns from `train_quakes` alone, draws from
    the numpy.random.Generator `rng` alone, and changes neither table.
    """
    ### BEGIN SOLUTION
    nets = "ak", "ci", "hv", "mb", "nc", "nn", "pr", "us", "uu", "uw"

    def prepared(quakes):  # made here once more, so that a slip in `features` costs nothing here
        columns = [quakes["latitude"], quakes["longitude"], np.log1p(quakes["depth_km"].clip(0))]
        for name in ("nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            middle = np.nanmedian(train_quakes[name])
            columns += [np.log(np.where(gap, middle, quakes[name]).clip(1e-3)), gap]
        return np.stack([*columns, *(quakes["net"] == net for net in nets)], axis=1).astype(float)

    X = prepared(train_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = (X - mean) / deviation, (prepared(test_quakes) - mean) / deviation
    low, high = train_quakes["mag"].min(), train_quakes["mag"].max()
    target = ((train_quakes["mag"] - low) / (high - low))[:, None]
    # Eight units, batches of 128, a heavy ball with beta 0.9, rate 1: the best tried on validation rows. 80 epochs.
    # The rate rises for ten epochs: with all of it at once, one training in 700 ended in one answer for all quakes.
    params, _ = train(X, target, 8, 1.0, 0, rng)  # no step: the first weights
    velocity = {name: np.zeros_like(value) for name, value in params.items()}
    for epoch in range(80):
        rate = min(1.0, (epoch + 1) / 10)
        order = rng.permutation(len(X))
        for batch in (order[start : start + 128] for start in range(0, len(X), 128)):
            A2, A1 = forward(params, X[batch])
            dZ2 = 2 * (A2 - target[batch]) / len(batch) * A2 * (1 - A2)
            dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
            slopes = {"W1": X[batch].T @ dZ1, "b1": dZ1.sum(0), "W2": A1.T @ dZ2, "b2": dZ2.sum(0)}
            velocity = {name: 0.9 * velocity[name] + slopes[name] for name in params}
            params = {name: params[name] - rate * velocity[name] for name in params}
    answers, _ = forward(params, X_new)
    return low + (high - low) * answers[:, 0]
    ### END SOLUTION


# %% check="predict_magnitude"
check("predict_magnitude")

# %% [markdown]
# On the test rows of this lesson:

# %% show="your own model"
# Run me: your own model
with needs("predict_magnitude"):
    learnt_from = {name: column[study] for name, column in quakes.items()}
    asked = {name: column[probe] for name, column in quakes.items() if name != "mag"}
    yours = predict_magnitude(learnt_from, asked, np.random.default_rng(0))
    plt.figure(figsize=(4.6, 4.6))
    plt.plot([-1, 6.5], [-1, 6.5], color="0.6", zorder=0)
    plt.scatter(magnitude[probe], yours, s=14, alpha=0.5, color="C2")
    plt.gca().set(
        xlim=(-1.2, 6.7), ylim=(-1.2, 6.7), aspect="equal", xlabel="magnitude", ylabel="your answer"
    )
    plt.title(f"your model: {off(yours):.2f}; linear fit: {off(linear(filled)):.2f}")
    plt.grid(alpha=0.3)
    plt.show()

# %% [markdown]
# If you have looked at this figure ten times and changed your model after each, it has become a validation figure. Only the quakes that you have never seen give an honest one. That is what they are kept back for.

# %% [markdown] written="search_readme" points=3
# ### Written question: a README of your search
#
# One paragraph, for somebody who wants to do it again. Which knobs did you search, in which ranges, on which scale, with how many trials? On which rows were the trials compared? What did you find, how far from the second best was it, and what did you try that did not help? If you did not search at random, say what you did instead, and how you know that it is no worse.

# %% [markdown]
# ## What you have now
#
# | the four steps of lesson 1 | here | from |
# | --- | --- | --- |
# | process | gaps, flags, one scale, a split | `matrices`, statistics |
# | build, initialise | units, uniform start, target between 0 and 1 | `network` |
# | predict | forward, and scaled back | linear algebra |
# | measure, correct | RMSE, descent, then the knobs by random search | `derivatives`, `partial_derivatives`, `gradient_descent` |
#
# And some habits that outlast every network: **a floor first** (the mean, then a linear fit); **one change at a time**, and compare; **nothing learnt from test rows**; **too good is a reason to look**; and of a search, say *the best that I tried*.
#
# You began with `[1, 2] + [3, 4]`. You have now trained a network of your own on real data, by your own gradients, and know what every number in it is for.
