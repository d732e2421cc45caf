# %% [markdown]
# # Least squares on weather data
#
# On the evening of 10 June 2015 the thermometer in Seattle had reached 25.6 °C. The day before it was 28.9 °C, the day before that 30.6 °C. **How warm will it be tomorrow?**
#
# In the first lesson you looked for the most similar day of the past and took what followed. That lost against the laziest forecast of all, "as warm as today", which misses by 2.91 °C. Its weak spot: a day's numbers were
# compared as if all of them mattered equally. This lesson gives each number the **weight** that it deserves. There is a single equation that finds the best weights at once, from any table of data. It is more than two hundred years old,
# it helped to find a lost planet, and it is still the first thing to try before anybody trains a network.
#
# *Reading: about 40 minutes. Exercises: about 80 minutes. 8 exercises for 28 points, and two written questions for 2 each.*

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

from autograder import check, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from the lessons before, without a computer. Say your answer aloud, then open it.
#
# 1. Four forecasts were wrong by 3, -4, 0 and 0 degrees. How long is the vector of these errors?
# 2. `X` has the shape (3, 2) and `w` the shape (2,). Which shape has `X @ w`? And what is `y - y_hat`, when `y` has the shape (3,) and `y_hat` the shape (3, 1)?
# 3. A thermometer shows Celsius in one window and Fahrenheit in the other. Are the two columns of readings, and a column of ones, independent?
#
# <details><summary>Answers</summary>
#
# 1. 5: √(9 + 16 + 0 + 0). In this lesson a good forecast is one whose vector of errors is **short**.
# 2. (3,): one number a row. And `y - y_hat` is a table of shape (3, 3), without any error message: one reason more to keep vectors `(n,)`.
# 3. No: Fahrenheit = 32 · one + 1.8 · Celsius, so that column is a combination of the other two. This will bite us.
#
# </details>

# %% [markdown]
# ## The data
#
# `data/seattle-weather.csv` holds a row for each day of the years 2012 to 2015. `seattle("temp_max")` reads a column of it, and says so by name if the file is missing or damaged. We learn from the first three years, `LEARN` days, and test on the fourth.

# %%
# Run me: how the data are read


def seattle(column):
    """Return a column of data/seattle-weather.csv as an array of 1461 numbers, one for each day of 2012-2015."""
    path = Path("data/seattle-weather.csv")
    if not path.is_file():
        raise FileNotFoundError(
            f"{path} is missing. It belongs to this notebook: fetch the assignment again."
        )
    try:
        place = path.read_text(encoding="utf-8").splitlines()[0].split(",").index(column)
        values = np.loadtxt(path, delimiter=",", skiprows=1, usecols=place)
    except (IndexError, ValueError) as problem:
        raise ValueError(f"{path} is damaged: {problem}. Fetch the assignment again.") from None
    if values.shape != (1461,) or not np.all(np.isfinite(values)):
        raise ValueError(
            f"{path} is damaged: not a number for each of 1461 days. Fetch the assignment again."
        )
    return values


LEARN = 1096  # the days of 2012, 2013 and 2014, to learn from; 2015, the rest, is for testing

# %% [markdown]
# **Guess first.** Draw today's temperature to the right and tomorrow's upwards, a dot for each day. What will the cloud look like?

# %% show="today and tomorrow"
# Run me: today and tomorrow
warmest = seattle("temp_max")
plt.figure(figsize=(10, 4.2))
plt.subplot(1, 2, 1)
plt.plot(np.arange(len(warmest)) / 365.25 + 2012, warmest, linewidth=0.7)
plt.axvspan(2015, 2016, color="C1", alpha=0.15, linewidth=0)
plt.text(2015.1, -1.0, "for testing", color="C1")
plt.xticks(range(2012, 2017))
plt.ylabel("warmest hour of the day, °C")
plt.title("four years")
plt.subplot(1, 2, 2)
plt.plot(warmest[: LEARN - 1], warmest[1:LEARN], ".", markersize=3, alpha=0.4)
plt.plot([-2, 36], [-2, 36], color="0.4", linestyle="--", label="as warm as today")
plt.gca().set(
    xlabel="today, °C", ylabel="tomorrow, °C", aspect="equal", title="2012 to 2014, a dot a day"
)
plt.legend(loc="upper left")
plt.tight_layout()
plt.show()

# %% [markdown]
# A long, thin cloud along the diagonal: tomorrow is much like today, give or take a few degrees. Look at its ends. On the warmest days more dots lie *below* the dashed line than above it, on the coldest more lie above. After an extreme day, the weather
# tends to come back. "As warm as today" does not know that. A line with another slope would.

# %% [markdown]
# ## 1. A forecast is a dot product
#
# Say tomorrow = 0.25 · yesterday + 0.5 · today. With 20 °C yesterday and 18 °C today: 0.25 · 20 + 0.5 · 18 = 5 + 9 = **14**. Multiply what belongs together, add up: a dot product of the day's numbers with the **weights** w = (0.25, 0.5).
#
# For many days, put a day into each row of a table `X`. The product of a matrix and a vector takes the dot product of every row with w at once:
#
# | yesterday | today | times w = (0.25, 0.5) | forecast |
# | --- | --- | --- | --- |
# | 20 | 18 | 0.25 · 20 + 0.5 · 18 | 14 |
# | 10 | 14 | 0.25 · 10 + 0.5 · 14 | 9.5 |
# | 0 | 5 | 0.25 · 0 + 0.5 · 5 | 2.5 |
#
# The shapes tell you how many of each: (n_samples, n_features) with (n_features,) gives (n_samples,), **one forecast a row**.
#
# ### Exercise: `predict`


# %% exercise="predict"
def predict(X, w):
    """Return the forecasts X @ w, shape (n,).

    The table `X` has shape (n, d) and the weights `w` have shape (d,). Raises ValueError
    when there are more or fewer weights than columns.
    """
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    ### BEGIN SOLUTION
    return X @ w
    ### END SOLUTION


# %% check="predict"
check("predict")

# %% [markdown]
# ## 2. The bias
#
# These forecasts are too cold, all of them. **Guess first**: what does the model say for tomorrow when yesterday and today had 0 °C? Can any weights change that?
#
# They cannot: 0.25 · 0 + 0.5 · 0 = 0, and so it is with any weights. A line through the origin is all that one weight can draw. We need a number that is added whatever the day was like, the **bias** b. Here are a day's coldest hour and its warmest: the best line with a bias, and the best without.

# %% show="with and without a bias"
# Run me: with and without a bias
cold, hot = seattle("temp_min")[:LEARN], seattle("temp_max")[:LEARN]
plt.figure(figsize=(5.6, 4.2))
plt.plot(cold, hot, ".", markersize=3, alpha=0.3)
for columns, label, look in (
    ([cold], "w · x", "C1--"),
    ([np.ones(LEARN), cold], "b + w · x", "k-"),
):
    found = np.linalg.lstsq(np.transpose(columns), hot, rcond=None)[0]
    line = np.array([-8.0, 19.0])
    values = found[-1] * line + (found[0] if len(found) == 2 else 0.0)
    plt.plot(line, values, look, label=f"{label}, the best of its kind", linewidth=2)
plt.axvline(0, color="0.7", linewidth=0.8)
plt.axhline(0, color="0.7", linewidth=0.8)
plt.gca().set(
    xlabel="coldest hour, °C",
    ylabel="warmest hour of the same day, °C",
    title="no bias: through the origin",
)
plt.legend(loc="upper left")
plt.show()

# %% [markdown]
# There is a trick that saves us a second kind of parameter. Put a column of **ones** in front of the table; its weight is the bias, for b · 1 = b:
#
# (1, 20, 18) · (3, 0.25, 0.5) = 3 + 5 + 9 = 17
#
# So everything that we find out about `X @ w` holds for models with a bias too. (Networks do it the other way, `X @ W + b`. It is the same sum.)
#
# ### Exercise: `add_bias`


# %% exercise="add_bias"
def add_bias(X):
    """Return the table `X`, shape (n, d), with a column of ones in front: shape (n, d + 1)."""
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    return np.column_stack([np.ones(len(X)), X])
    ### END SOLUTION


# %% check="add_bias"
check("add_bias")

# %% [markdown]
# ## 3. How wrong is a forecast?
#
# It was y = (10, 12, 9, 14); you had said ŷ = (13, 8, 9, 14). The errors y - ŷ are (-3, 4, 0, 0). **Guess first**: how wrong were you, in one number?
#
# Their mean is 0.25, since too warm and too cold cancel out. That praises you too much. So make each error positive by squaring it, take the mean, and undo the square at the end to be back in degrees:
#
# errors -3, 4, 0, 0 → squares 9, 16, 0, 0 → mean 25/4 = 6.25 → root **2.5 °C**
#
# This is the **RMSE**; read the name from right to left: error, square, mean, root. You know it already: it is the length of the vector of errors, divided by √n, so that forty days and four hundred can be compared.
# Squares take large misses seriously: one error of 4 counts as much as sixteen errors of 1.
#
# ### Exercise: `rmse`


# %% exercise="rmse"
def rmse(y, y_hat):
    """Return the root of the mean squared error of `y_hat`, as a float.

    `y`, the truth, and `y_hat`, the forecast, have shape (n,). Vectors of different
    lengths, such as 3 and 2, raise ValueError.
    """
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sqrt(np.mean((y - y_hat) ** 2)))
    ### END SOLUTION


# %% check="rmse"
check("rmse")

# %% [markdown]
# Now the yardstick for the rest of this lesson. Forecasters call "as warm as today" **persistence**; whoever cannot beat it need not begin. **Guess first**: by how much does it miss, and by how much does "always the mean of the three years before"?

# %% show="the yardstick"
# Run me: the yardstick
truth, today = seattle("temp_max")[LEARN:], seattle("temp_max")[LEARN - 1 : -1]
with needs("rmse"):
    print(f"as warm as today:      {rmse(truth, today):.2f} °C")
    print(
        f"the mean of 2012-2014: {rmse(truth, np.full(365, np.mean(seattle('temp_max')[:LEARN]))):.2f} °C"
    )

# %% [markdown]
# ## 4. The best weights are a shadow
#
# Take the smallest case: two days, one column, no bias. The column is x = (2, 1), and y = (1, 3) is what came next. Every forecast is w · x, that is, **some arrow on the line of x**. The error y - w x is the arrow from there to the tip of y.
#
# **Guess first.** Move along the line. Where is the error shortest? What angle does it make with the line?

# %% show="the shortest error"
# Run me: the shortest error
plt.figure(figsize=(10, 4.4))
way = np.linspace(-0.2, 1.8, 200)
plt.subplot(1, 2, 1)
plt.plot([-1, 4], [-0.5, 2], color="0.8")
for tried in (0.3, 1.6):
    plt.plot([2 * tried, 1], [tried, 3], color="0.6", linestyle="--")
plt.plot([2, 1], [1, 3], color="C3", linewidth=2, label="the shortest error, y - 1·x")
look = {"arrowstyle": "-|>", "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
for tip, place, name, colour in (((2, 1), (2.1, 0.65), "x", "C0"), ((1, 3), (0.7, 3.0), "y", "C1")):
    plt.annotate("", xy=tip, xytext=(0, 0), arrowprops={**look, "color": colour})
    plt.text(*place, name, color=colour, fontsize=12)
plt.plot([1.8, 1.7, 1.9], [0.9, 1.1, 1.2], color="C3", linewidth=1)
plt.gca().set(
    xlim=(-1, 4),
    ylim=(-0.7, 3.6),
    aspect="equal",
    title="forecasts w·x lie on the grey line",
    xlabel="first day",
    ylabel="second day",
)
plt.legend(loc="upper right", fontsize=9)
plt.grid(alpha=0.3)
plt.subplot(1, 2, 2)
plt.plot(way, np.sqrt((1 - 2 * way) ** 2 + (3 - way) ** 2), color="C3")
plt.plot([1], [np.sqrt(5)], "o", color="C3")
plt.gca().set(xlabel="weight w", ylabel="length of the error", title="shortest at w = 1")
plt.grid(alpha=0.3)
plt.tight_layout()
plt.show()

# %% [markdown]
# The error is shortest where it stands **at a right angle** to x: then w x is the shadow of y on the line, as in the first lesson. (Pythagoras says why: from that point, any step along the line is the second leg of a right-angled triangle, and makes the error its longer side.) At a right angle the dot product is 0, and that is an equation for w:
#
# x · (y - w x) = 0, so **w = x · y / (x · x)** = (2 + 3) / (4 + 1) = 1
#
# The shadow is 1 · (2, 1), the error (1, 3) - (2, 1) = (-1, 2), and indeed 2 · (-1) + 1 · 2 = 0.
#
# **With two columns** (and three days, so that there is room) the forecasts `X @ w` fill a plane instead of a line: all combinations of the two columns. y stands somewhere above that plane. **Guess first**: which point of the plane is the best forecast?

# %% show="the shadow on a plane"
# Run me: the shadow on a plane
along, across, upward = (
    np.array([1, 1, 1]) / 3**0.5,
    np.array([-1, 0, 1]) / 2**0.5,
    np.array([1, -2, 1]) / 6**0.5,
)


def seen(point):
    """Return where a point in space appears on the page, seen from a little above the plane."""
    right, deep = (along - across) / 2**0.5, (along + across) / 2**0.5
    return point @ right, 0.45 * (point @ deep) + 0.89 * (point @ upward)


X3, y3 = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 1.0, 4.0])
below = X3 @ [0.5, 1.5]
plt.figure(figsize=(6.5, 5))
edges = ((-0.9, -0.5), (1.7, -0.5), (1.7, 2.0), (-0.9, 2.0))
plt.fill(*np.transpose([seen(X3 @ w) for w in edges]), color="C0", alpha=0.15)
for tip, label, colour, place in (
    (X3[:, 0], "column of ones", "C0", (0.06, -0.06)),
    (X3[:, 1], "column (0, 1, 2)", "C0", (-0.06, 0.06)),
    (below, "X @ w, the best forecast", "k", (0.08, -0.04)),
    (y3, "y", "C1", (-0.1, 0.04)),
):
    arrowprops = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    plt.annotate("", xy=seen(tip), xytext=(0, 0), arrowprops=arrowprops)
    at = np.add(seen(tip), place)
    plt.text(*at, label, color=colour, fontsize=11, ha="left" if place[0] > 0 else "right")
plt.plot(*np.transpose([seen(below), seen(y3)]), color="C3", linewidth=2.5)
plt.text(*np.add(seen(0.5 * (below + y3)), (0.06, 0)), "error", color="C3", fontsize=11)
up, back = 0.15 * (y3 - below), -0.08 * below
corner = [below + up, below + up + back, below + back]
plt.plot(*np.transpose([seen(point) for point in corner]), color="C3", linewidth=1)
plt.text(
    *seen(X3 @ [-0.45, -0.42]),
    "the plane of all forecasts X @ w",
    color="C0",
    fontsize=9,
    rotation=24,
)
plt.gca().set(aspect="equal", title="the error stands at a right angle to the plane")
plt.axis("off")
plt.show()

# %% [markdown]
# The point right below y, again: there the error stands at a right angle to the plane. And that means at a right angle to **every column** of X. Write the dot products with all columns at once: the rows of the **transpose** Xᵀ are the columns of X (rows and columns change places), so
#
# Xᵀ (y - X w) = 0, that is **XᵀX w = Xᵀy**
#
# This is the **normal equation**; "normal" is an old word for "at a right angle". Legendre published it in 1805. Gauss had used it four years earlier, to tell the astronomers where to look for Ceres, which had gone behind the sun.
#
# ### By hand
#
# Three days, numbered 0, 1, 2, with y = (1, 1, 4). The model is b + w · day, so X has a column of ones and a column of day numbers:
#
# ```text
#     1  0          1
# X = 1  1      y = 1      Xᵀ = 1  1  1
#     1  2          4           0  1  2
# ```
#
# - XᵀX holds the dot products of the columns with each other: 1·1 + 1·1 + 1·1 = **3**; 1·0 + 1·1 + 1·2 = **3**; 0·0 + 1·1 + 2·2 = **5**. So XᵀX = [[3, 3], [3, 5]].
# - Xᵀy holds their dot products with y: 1 + 1 + 4 = **6**, and 0 + 1 + 8 = **9**.
# - Left to solve: 3 b + 3 w = 6 and 3 b + 5 w = 9. Take the first from the second: 2 w = 3, so **w = 1.5** and **b = 0.5**.
#
# **Guess first.** What are the three errors, what is their sum, and why must it be that?

# %%
X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([1.0, 1.0, 4.0])
print("X transposed:\n", X.T)
print("XᵀX:\n", X.T @ X)
w = np.linalg.solve(X.T @ X, X.T @ y)
print("Xᵀy:", X.T @ y, " w:", w)
print("errors:", y - X @ w, " dot products with the columns:", X.T @ (y - X @ w))

# %% [markdown]
# The errors are 0.5, -1 and 0.5. Their sum is their dot product with the column of ones, hence 0: **a least-squares fit with a bias is right on average** on the days that it was fitted to.
#
# ### The inverse, and why you will not use it
#
# In many books you find w = (XᵀX)⁻¹ Xᵀy. The **inverse** of A is the matrix with A⁻¹A = I, where I, the identity, has ones on its diagonal and zeros elsewhere. For a 2 x 2 matrix [[a, b], [c, d]]: exchange a and d, flip the signs of b and c, divide all four by the **determinant** a·d - b·c.
# For [[3, 3], [3, 5]] the determinant is 3·5 - 3·3 = 6, and the inverse [[5, -3], [-3, 3]] / 6. Times (6, 9): (30 - 27, -18 + 27) / 6 = (0.5, 1.5). The same answer, with more work. And with more round-off:
#
# **Guess first.** The Hilbert matrix H has 1/(i + j + 1) in row i and column j. NumPy computes with 16 digits. How close does H @ inv(H) come to the identity for ten rows?

# %%
H = np.array([[1 / (i + j + 1) for j in range(10)] for i in range(10)])
print("largest miss:", np.max(np.abs(H @ np.linalg.inv(H) - np.eye(10))))
print("condition number:", f"{np.linalg.cond(H):.1e}")

# %% [markdown]
# Nearly 0.0001: twelve of the sixteen digits are gone, and there was no warning. The **condition number** says how much a matrix can enlarge an error; one of 10¹³ can cost 13 digits. The columns of H are independent, but only just. So do not form an inverse when all that you want is a solution:
# `np.linalg.solve(A, v)` is faster, and keeps more digits.
#
# ### No single answer
#
# Some matrices have no inverse at all; they are called **singular**. One often hears "when the rows and columns are combinations of each other". More precisely: XᵀX is singular as soon as ***some* column of X is a combination of the others**. One bad column among a thousand is enough.
#
# Here are today's temperature in Celsius, the same in Fahrenheit, and a column of ones, to forecast tomorrow. **Guess first**: does `solve` notice?

# %% show="Celsius and Fahrenheit"
# Run me: Celsius and Fahrenheit
celsius = seattle("temp_max")[: LEARN - 1]
thrice = np.column_stack([np.ones(LEARN - 1), celsius, 32 + 1.8 * celsius])
try:
    print("solve says", np.linalg.solve(thrice.T @ thrice, thrice.T @ seattle("temp_max")[1:LEARN]))
except np.linalg.LinAlgError:
    print("solve noticed: on this computer round-off happens to cancel")
print("rank", np.linalg.matrix_rank(thrice), "of", thrice.shape[1], "columns")

# %% [markdown]
# It does not. 1.8 · celsius is rounded in the 17th digit, so the column is not *quite* a combination, and `solve` answers with weights that are made of round-off: add a degree to the Celsius weight, take 1/1.8 from the Fahrenheit weight, put the bias right, and every forecast is the same. No weights are *the* best. Ask the **rank** of X, as in the first lesson: it counts
# the independent columns with an eye on round-off. With a rank below the number of columns there is no single answer, and a function should say so.
#
# A table with fewer rows than columns is always like that: three equations cannot pin down five weights.
#
# ### Exercise: `normal_equation`
#
# Raise `np.linalg.LinAlgError("…")` where there is no single answer.


# %% exercise="normal_equation"
def normal_equation(X, y):
    """Return the weights `w`, shape (d,), that solve XᵀX w = Xᵀy.

    `X` has shape (n, d) and `y` (n,). No bias is added: who wants one calls add_bias first.
    Raises np.linalg.LinAlgError when the rank of `X` is below d, also where solve would not
    notice.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others: no single answer")
    return np.linalg.solve(X.T @ X, X.T @ y)
    ### END SOLUTION


# %% check="normal_equation"
check("normal_equation")

# %% [markdown] written="why_singular" points=2
# ### Written question
#
# Two columns of X are proportional: one is always three times the other. In three or four sentences: why has the normal equation then no single answer? Give two different weight vectors that make the same forecasts. And why is it no help to collect more days?

# %% [markdown]
# ## 5. The past as a table
#
# Back to tomorrow. Why look at today alone? Give the model the last ten days, and let it find out what each is worth. From one long series we make a table with a window that slides: each row holds `n_lags` days in a row, and its **target** is the day that follows. With the series 3, 1, 4, 1, 5 and two lags:
#
# | row of X | | target |
# | --- | --- | --- |
# | 3 | 1 | 4 |
# | 1 | 4 | 1 |
# | 4 | 1 | 5 |
#
# The oldest day stands on the left, the newest on the right. **Guess first**: a series of 1096 days and 10 lags, how many rows? Why is the last window, (1, 5), not in the table?

# %% show="the window slides"
# Run me: the window slides
plt.figure(figsize=(8, 2.6))
digits = [3, 1, 4, 1, 5, 9, 2]
for row in range(4):
    for place, digit in enumerate(digits):
        inside, target = row <= place < row + 3, place == row + 3
        colour = "C0" if inside else "C3" if target else "0.85"
        plt.text(
            place,
            -row,
            str(digit),
            color=colour,
            ha="center",
            va="center",
            fontsize=13,
            weight="bold" if inside or target else "normal",
        )
    plt.text(
        7.0,
        -row,
        f"row {row}:  {digits[row : row + 3]}  →  {digits[row + 3]}",
        va="center",
        family="monospace",
    )
plt.gca().set(xlim=(-0.5, 12), ylim=(-3.6, 0.7), title="three lags (blue) and the target (red)")
plt.axis("off")
plt.show()

# %% [markdown]
# Row t holds `series[t]`, …, `series[t + n_lags - 1]`. It lines up with the targets `series[n_lags:]`, and there are as many rows as targets: `len(series) - n_lags`. The last window has no day after it yet: it is what you need to forecast the *unknown* next day.
#
# ### Exercise: `lag_matrix`


# %% exercise="lag_matrix"
def lag_matrix(series, n_lags):
    """Return the table of windows of `series`, shape (n,).

    Row t holds series[t], …, series[t + n_lags - 1]. Its shape is (n - n_lags, n_lags), so
    that it lines up with the targets series[n_lags:].
    """
    series = np.asarray(series, dtype=float)
    ### BEGIN SOLUTION
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)])
    ### END SOLUTION


# %% check="lag_matrix"
check("lag_matrix")

# %% [markdown]
# Now put your five functions together: learn from 2012 to 2014, forecast each day of 2015 from the days before it. The model never sees the day that it forecasts.
#
# **Guess first.** Persistence misses by 2.91 °C. How far down can 10 lags bring it? Do 60 lags do better than 10?

# %% show="forecasts for 2015"
# Run me: forecasts for 2015
series = seattle("temp_max")
with needs("predict", "add_bias", "rmse", "normal_equation", "lag_matrix"):
    print(f"persistence:    {rmse(series[LEARN:], series[LEARN - 1 : -1]):.2f} °C")
    for lags in (3, 10, 60):
        past, ahead = lag_matrix(series[:LEARN], lags), lag_matrix(series[LEARN - lags :], lags)
        weights = normal_equation(add_bias(past), series[lags:LEARN])
        miss = rmse(series[LEARN:], predict(add_bias(ahead), weights))
        print(f"{lags:2} lags:        {miss:.2f} °C")
        if lags == 10:
            ten, said = weights, predict(add_bias(ahead), weights)
            errors = series[lags:LEARN] - predict(add_bias(past), weights)
            largest = np.max(np.abs(add_bias(past).T @ errors)) / np.linalg.norm(errors)
    print(
        f"10 lags: the errors' dot products with the columns are at most {largest:.0e} of their length"
    )
    print(
        f"bias {ten[0]:.2f}, weights from the oldest day to today: {np.round(ten[1:], 2)}, their sum {np.sum(ten[1:]):.2f}"
    )
    plt.figure(figsize=(10, 3.6))
    june = np.arange(LEARN + 151, LEARN + 196)  # 1 June to 15 July 2015
    plt.plot(june - LEARN - 150, series[june], "o-", color="0.3", markersize=3, label="what it was")
    plt.plot(
        june - LEARN - 150, series[june - 1], color="C1", linestyle=":", label="as warm as today"
    )
    plt.plot(
        june - LEARN - 150, said[june - LEARN], color="C3", label="ten lags, forecast a day ahead"
    )
    plt.gca().set(
        xlabel="day (1 is 1 June 2015)", ylabel="°C", title="a summer, forecast from day to day"
    )
    plt.legend(loc="lower right", fontsize=9)
    plt.show()

# %% [markdown]
# Persistence is beaten: 2.81 °C with three lags, **2.68 °C** with ten, 2.66 °C with sixty. Read the weights like a letter: today counts most, yesterday counts a little *against* it (if it was warmer yesterday than today, it is getting colder, and that goes on for a bit), and the week before pulls gently towards
# the season. Their sum is below one, and the bias makes up for it: an extreme day is followed by a less extreme one.
#
# And the errors are orthogonal to every column, but for round-off. Nothing more is to be had from these ten numbers *by adding and scaling*. To do better you need other numbers (wind, rain), or a model that can bend: a network.

# %% [markdown]
# ## 6. Ridge: a price on weights
#
# What to do when the columns are dependent, or nearly? Change the question. Ask for small errors **and** small weights, and let a number λ ≥ 0 (lambda; in Python `lam`) say what weights cost:
#
# make |X w - y|² + λ |w|² as small as possible
#
# That looks like a new problem, and is the old one in disguise. With two weights the price is λ w₀² + λ w₁²: two more squared errors! They are the errors of two **made-up days**, one (√λ, 0) and the other (0, √λ), on both of which 0 came out: a model with weights w says √λ w₀ and √λ w₁ for them. So put a row for each weight below X, and zeros
# below y, and take the normal equation of that longer table. The dot products of the columns grow by √λ · √λ = λ where a column meets itself, and by nothing elsewhere; those with y stay as they are:
#
# **(XᵀX + λ I) w = Xᵀy**
#
# **λ is added on the diagonal**, and stands there like the ridge of a roof: a way to remember the name.
#
# One column, by hand: x = (1, 2), y = (2, 4). Without a price w = x·y / (x·x) = 10 / 5 = 2. With λ = 15 it is 10 / (5 + 15) = **0.5**. The price pulls the weight towards 0, and never quite there.
#
# Two proportional columns: x = (1, 2) and 2x = (2, 4), with y = (5, 10). XᵀX = [[5, 10], [10, 20]] is singular: the weights (5, 0), (1, 2) and (-5, 5) are all perfect. Which one is the *cheapest*? **Guess first**: what will ridge choose?

# %%
X = np.array([[1.0, 2.0], [2.0, 4.0]])
y = np.array([5.0, 10.0])
for lam in (25.0, 1.0, 0.001):
    w = np.linalg.solve(X.T @ X + lam * np.eye(2), X.T @ y)
    print(f"lam = {lam:<6} w = {w}, forecasts {X @ w}")

# %% [markdown]
# For small λ it tends to (1, 2): of all the perfect weights, the shortest vector. A single answer again, since λ |w|² breaks the tie.
#
# Here is the price at work on two columns that are *nearly* dependent. The blue lines are a map: along each of them the error is the same. On the dashed circles weights cost the same. The truth from which the table was made is (1, 1), and a little noise was added. **Guess first**: where do the best weights lie without a price, and which way do they go when it rises?

# %% show="the price on weights"
# Run me: the price on weights
plt.figure(figsize=(10, 4.2))
near = np.array([[1.0, 1.1], [2.0, 1.9], [3.0, 3.2], [4.0, 3.9]])
goal = near @ np.array([1.0, 1.0]) + np.array([0.35, -0.3, 0.3, -0.35])
first, second = np.meshgrid(np.linspace(-3, 4, 141), np.linspace(-3, 4, 141))
misses = sum(
    (row[0] * first + row[1] * second - value) ** 2 for row, value in zip(near, goal, strict=True)
)
prices = np.concatenate([[0.0], np.logspace(-3, 4, 120)])
path = np.array([np.linalg.solve(near.T @ near + lam * np.eye(2), near.T @ goal) for lam in prices])
plt.subplot(1, 2, 1)
plt.contour(
    first, second, misses, levels=[0.6, 1.5, 4, 12, 40, 120, 300], colors="C0", linewidths=0.8
)
for radius in (1, 2, 3):
    plt.gca().add_patch(plt.Circle((0, 0), radius, fill=False, color="0.7", linestyle="--"))
plt.plot(*path.T, color="C3", linewidth=2.5)
plt.plot(*path[0], "o", color="C3")
plt.text(path[0, 0] + 0.2, path[0, 1], "λ = 0", color="C3")
plt.plot([1], [1], "kx")
plt.text(1.2, 1.1, "the truth")
plt.text(0.1, -0.45, "λ → ∞", color="C3")
plt.gca().set(
    xlabel="first weight",
    ylabel="second weight",
    aspect="equal",
    title="a long valley, and the way that λ goes",
)
plt.subplot(1, 2, 2)
plt.semilogx(prices[1:], path[1:, 0], linewidth=2, label="first weight")
plt.semilogx(prices[1:], path[1:, 1], linewidth=2, linestyle="--", label="second weight")
plt.legend()
plt.axhline(0, color="0.7", linewidth=0.8)
plt.gca().set(xlabel="λ", title="the two weights")
plt.tight_layout()
plt.show()

# %% [markdown]
# Along the valley the error hardly changes, so the data say little about where in the valley to stand: a bit of noise has put λ = 0 far out, at weights of opposite signs that nearly cancel. A small price leads back to the middle, where both columns share the work; a large one leads to 0.
#
# ### Exercise: `ridge`


# %% exercise="ridge"
def ridge(X, y, lam):
    """Return the weights `w`, shape (d,), that make |Xw - y|² + lam |w|² smallest.

    `X` has shape (n, d) and `y` (n,). Every weight has its price, no bias is added. With
    lam > 0 there is always an answer, also where XᵀX is singular. A negative lam raises
    ValueError.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    if lam < 0:
        raise ValueError(f"lam = {lam} is negative: weights would be paid for being large")
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
    ### END SOLUTION


# %% check="ridge"
check("ridge")

# %% [markdown]
# ## 7. Over-fitting
#
# Suppose you start in January 2012 and are impatient. On 10 March you have 70 days. With 30 lags that makes 40 rows, for 30 weights and a bias. **Guess first**: how well does this model know its own 40 days, compared with the good model's 2.69 °C on its own? And how well does it do in 2015?

# %% show="seventy days, thirty lags"
# Run me: seventy days, thirty lags
temperatures = seattle("temp_max")


def best_fit(train, n_lags):
    """Return bias and weights of least squares with `n_lags` lags, and the RMSE on `train` itself."""
    rows = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    table = np.column_stack([np.ones(len(rows)), rows])
    found = np.linalg.lstsq(table, train[n_lags:], rcond=None)[0]
    return found, np.sqrt(np.mean((table @ found - train[n_lags:]) ** 2))


def on_2015(found):
    """Return the forecasts for the days of 2015, each from the days before it."""
    n_lags = len(found) - 1
    return np.array(
        [
            found[0] + found[1:] @ temperatures[t - n_lags : t]
            for t in range(LEARN, len(temperatures))
        ]
    )


impatient, own = best_fit(temperatures[:70], 30)
forecasts = on_2015(impatient)
print(f"on its own 40 days:  {own:.2f} °C")
print(f"on the days of 2015: {np.sqrt(np.mean((forecasts - temperatures[LEARN:]) ** 2)):.1f} °C")
plt.figure(figsize=(10, 3.6))
plt.subplot(1, 2, 1)
plt.plot(range(31, 71), temperatures[30:70], "o", color="0.3", markersize=4, label="what it was")
plt.plot(
    range(31, 71),
    [impatient[0] + impatient[1:] @ temperatures[t - 30 : t] for t in range(30, 70)],
    color="C3",
    label="forecast",
)
plt.gca().set(xlabel="day of 2012", ylabel="°C", title="the 40 days that it was fitted to")
plt.legend(fontsize=9)
plt.subplot(1, 2, 2)
plt.plot(range(1, 366), temperatures[LEARN:], color="0.3", linewidth=1, label="what it was")
plt.plot(range(1, 366), forecasts, color="C3", linewidth=1, label="forecast")
plt.gca().set(xlabel="day of 2015", title="2015 (look at the scale)")
plt.legend(fontsize=9)
plt.tight_layout()
plt.show()

# %% [markdown]
# 1.27 °C on its own days, more than twice as good as any honest model. 31.5 °C in 2015: it forecasts thirty degrees of frost for July. It has **learnt its days by heart**: every whim of that February has found a weight. This is **over-fitting**: the weights fit the noise
# in the data, which does not come again, instead of the pattern, which does.
#
# People say "over-fitting comes from small data". That is half of it. Look at the error on both sides, for 70 days and for three years, while the number of lags grows:

# %% show="over-fitting with little data and with much"
# Run me: over-fitting with little data and with much
whole = seattle("temp_max")


def both_errors(train, n_lags):
    """Return the RMSE on `train` and on 2015 of least squares with `n_lags` lags and a bias."""
    rows = np.lib.stride_tricks.sliding_window_view(whole, n_lags)[:-1]
    table = np.column_stack([np.ones(len(rows)), rows])
    split, targets = len(train) - n_lags, whole[n_lags:]
    found = np.linalg.solve(table[:split].T @ table[:split], table[:split].T @ targets[:split])
    missed = table @ found - targets
    return np.sqrt(np.mean(missed[:split] ** 2)), np.sqrt(np.mean(missed[LEARN - n_lags :] ** 2))


plt.figure(figsize=(10, 3.8))
for panel, (days, choices) in enumerate(((70, range(1, 34)), (LEARN, range(1, 482, 30)))):
    table_of_errors = np.array([both_errors(whole[:days], count) for count in choices])
    plt.subplot(1, 2, panel + 1)
    plt.plot(choices, table_of_errors[:, 0], label="on the days that it was fitted to")
    plt.plot(choices, table_of_errors[:, 1], color="C3", label="on 2015")
    plt.axhline(2.91, color="0.5", linestyle=":", label="persistence")
    plt.gca().set(
        ylim=(0, 12), xlabel="number of lags", ylabel="RMSE, °C", title=f"fitted to {days} days"
    )
plt.legend(fontsize=9)
plt.tight_layout()
plt.show()
for days, count in ((70, 3), (70, 30), (LEARN, 10), (LEARN, 400)):
    print(
        "{:4} days, {:3} lags: {:.2f} °C on its own, {:5.2f} °C on 2015".format(
            days, count, *both_errors(whole[:days], count)
        )
    )

# %% [markdown]
# Both pictures tell the same story: the error at home always falls, the one abroad falls and then rises. With 3 lags even the 70 days give something decent (3.78 °C). With 400 lags even three years of data are over-fitted: 1.92 °C at home, 4.09 °C abroad. What counts is **how many weights there are to bend, beside how much data there is to hold them**. And the only way to notice is to
# test on days that the fit has not seen.
#
# ### What ridge does about it
#
# Three cures: more data, fewer weights, or weights at a price. **Guess first**: 70 days, 30 lags, λ = 1000. Which of the two is better in 2015: a price on everything, or on all but the bias?

# %% show="ridge on seventy days"
# Run me: ridge on seventy days
recorded = seattle("temp_max")


def fitted(values, lam, priced_bias):
    """Return the RMSE on 2015, the bias and the sum of the weights: ridge with 30 lags on the first 70 days."""
    rows = np.lib.stride_tricks.sliding_window_view(values, 30)[:-1]
    table = np.column_stack([np.ones(len(rows)), rows])
    price = lam * np.diag([float(priced_bias)] + [1.0] * 30)
    found = np.linalg.solve(table[:40].T @ table[:40] + price, table[:40].T @ values[30:70])
    missed = (table @ found - values[30:])[LEARN - 30 :]
    return np.sqrt(np.mean(missed**2)), found[0], np.sum(found[1:])


for zero, values in (("°C", recorded), ("°C above 8", recorded - 8.0)):
    for lam, priced, title in (
        (0.0, False, "lam = 0"),
        (1000.0, False, "lam = 1000, bias free"),
        (1000.0, True, "lam = 1000, bias priced"),
    ):
        print(
            "{:10}  {:23}  RMSE {:4.1f}  bias {:5.1f}  sum(w) {:5.2f}".format(
                zero, title, *fitted(values, lam, priced)
            )
        )

# %% [markdown]
# Look at the first three lines. 31.5 without a price, 16.5 with the bias free, 3.5 with the bias priced like the rest. **None of the three beats persistence.** And why is the odd one the best here? See the last column. Those 70 days were a winter around 8 °C.
#
# - With a free bias, the price shrinks the weights towards 0, and the forecast towards "about 8 °C, always". Come summer, that is lost; and the weights that are left, whose sum is still negative, make it worse.
# - A price on the bias makes "always 8 °C" expensive, so the weights themselves must carry the level: their sum is pushed to 1. The forecast is something like a mean of the last 30 days, and that goes with the seasons.
#
# That was luck, though, and not a rule. Now read the last three lines: the very same days, but the thermometer counts from 8 °C instead of from the freezing point of water. With a free bias nothing changes, 16.5 again. With a price on the bias the lucky 3.5 has become 11.7! Around zero there is no level left to carry, so the weights shrink to nothing. What has the
# freezing point of water to do with tomorrow's weather? **This is why the bias is usually not penalised**: adding a constant to all targets should add it to all forecasts, and do nothing else.
#
# ### Ridge with a free bias
#
# There is a neat way. Whatever the weights are, the best bias makes the errors zero on average: b = mean(y) - mean(X) · w, with the means of the columns. Put that in, and what remains is ridge without a bias on **centred** data: from each column subtract its mean, and from y its mean.
#
# By hand: x = (1, 2, 3), y = (10, 13, 16), λ = 1. The means are 2 and 13; centred, x is (-1, 0, 1) and y is (-3, 0, 3). So w = 6 / (2 + 1) = **2**, and b = 13 - 2 · 2 = **9**. (Without a price: w = 3, b = 7, and the line goes through all three points.)
#
# ### Exercise: `ridge_with_bias`


# %% exercise="ridge_with_bias"
def ridge_with_bias(X, y, lam):
    """Return (b, w): ridge with a price on the weights `w`, shape (d,), not on the bias `b`.

    The price is `lam` >= 0. `X` has shape (n, d) and `y` (n,); the forecasts are b + Xw, and
    b = mean(y) - mean(X)·w with the mean of each column of X.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w
    ### END SOLUTION


# %% check="ridge_with_bias"
check("ridge_with_bias")

# %% [markdown]
# ### Spot the bug
#
# Four students fitted the warmest hour of each day to the coldest, with λ = 0. Each had one line that was nearly right (`Z` is the centred `X`):
#
# | student | the line |
# | --- | --- |
# | A | `return 0.0, np.linalg.solve(X.T @ X, X.T @ y)` |
# | B | `return np.mean(y), w` |
# | C | `return w[0], np.array([b])` |
# | D | `w = np.linalg.solve(X.T @ X, Z.T @ (y - np.mean(y)))` |
#
# The dashed line is right. **Which picture belongs to which line?** (The next cell shuffles the four.)

# %% show="four wrong lines"
# Run me: four wrong lines
night, noon = seattle("temp_min")[:LEARN], seattle("temp_max")[:LEARN]
slope = np.sum((night - night.mean()) * (noon - noon.mean())) / np.sum((night - night.mean()) ** 2)
height = noon.mean() - slope * night.mean()
shrunk = np.sum((night - night.mean()) * (noon - noon.mean())) / np.sum(night * night)
wrong = [
    (0.0, np.sum(night * noon) / np.sum(night * night)),
    (noon.mean(), slope),
    (slope, height),
    (noon.mean() - shrunk * night.mean(), shrunk),
]
plt.figure(figsize=(12, 3.2))
for place, choice in enumerate(np.random.default_rng(5).permutation(4)):
    plt.subplot(1, 4, place + 1)
    plt.plot(night, noon, ".", markersize=2, alpha=0.25)
    ends = np.array([-8.0, 19.0])
    plt.plot(ends, height + slope * ends, color="0.4", linestyle="--")
    plt.plot(ends, wrong[choice][0] + wrong[choice][1] * ends, color="C3", linewidth=2)
    plt.gca().set(
        xlim=(-9, 20), ylim=(-6, 46), title=f"picture {place + 1}", xlabel="coldest hour, °C"
    )
    if place == 0:
        plt.ylabel("warmest hour, °C")
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 4: no bias, so the line goes through the origin and has to be too steep.
# - B is picture 2: the right slope, but the line goes through (0, mean of y) instead of through the point of both means: mean(X)·w was forgotten.
# - C is picture 3: bias and weight have changed places, a frequent slip with `w[0]` and `w[1]`.
# - D is picture 1: X on one side of the equation and the centred Z on the other. X.T @ X is too large, so the weight is too small. A line that is too flat, through the point of both means: what a λ that is too large looks like, too.
#
# </details>

# %% [markdown]
# ## 8. The forecast
#
# Everything comes together. Given a series to learn from and the latest history, what comes next?
#
# 1. Make the table of windows of `train`, and its targets.
# 2. Fit ridge with a free bias.
# 3. Take the last `n_lags` values of `history`, oldest first, as the new row: forecast = b + row · w.
#
# By hand: the series 11, 12, 11, 9, 8, 9, 11, 12, 11 swings around 10. It follows the rule "next = today - yesterday + 10" (check it: 12 - 11 + 10 = 11, 11 - 12 + 10 = 9). With two lags and λ = 0 the fit finds w = (-1, 1) and b = 10 exactly. After the history 9, 13, 15 it says 15 - 13 + 10 = **12**. The 9 is too old to matter.
#
# This exercise stands alone: write out what you need, or call your own functions from above; but then a mistake there costs points here too.
#
# ### Exercise: `forecast`


# %% exercise="forecast"
def forecast(train, n_lags, lam, history):
    """Return the value that comes next after `history`, as a float.

    `train` and `history` have shapes (n,) and (m,), m >= n_lags, oldest value first. The
    forecast is that of ridge with the price `lam` and a free bias, fitted to the windows of
    `n_lags` values of `train`.
    """
    train = np.asarray(train, dtype=float)
    history = np.asarray(history, dtype=float)
    ### BEGIN SOLUTION
    X = np.array([train[t : t + n_lags] for t in range(len(train) - n_lags)])
    y = train[n_lags:]
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(n_lags), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) + (history[len(history) - n_lags :] - centre) @ w)
    ### END SOLUTION


# %% check="forecast"
check("forecast")

# %% [markdown]
# And the question we began with: it is the evening of 10 June 2015. **Guess first**, you have seen the last ten days: 16.1 °C on the 1st, up to 31.1 on the 7th, 28.9 yesterday and 25.6 today.

# %% show="tomorrow"
# Run me: tomorrow
known = seattle("temp_max")
evening = LEARN + 161  # the days up to 10 June 2015
with needs("forecast"):
    print(f"the last ten days: {known[evening - 10 : evening]}")
    print(f"your forecast for 11 June: {forecast(known[:LEARN], 10, 0.0, known[:evening]):.1f} °C")
    print(f"as warm as today:          {known[evening - 1]} °C")
    print(f"it was:                    {known[evening]} °C")

# %% [markdown]
# A tenth of a degree off. One day proves nothing, of course: over the whole of 2015 it was 2.68 °C. But it *is* the answer to the question of the first lesson, where the most similar day said 27.8 °C.

# %% [markdown] written="none_beats_persistence" points=2
# ### Written question
#
# Fitted to the first 70 days of 2012 with 30 lags, ridge with a free bias misses 2015 by 31.5 °C for λ = 0 and by 16.5 °C for λ = 1000; with the bias priced like the rest it is 3.5 °C. None of the three beats persistence (2.91 °C). In four or five sentences: why not? Which single change would you try first, and how would you choose λ **without looking at 2015**?

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | forecast many days at once | X @ w | every layer of a network |
# | add a bias | a column of ones | the b in X @ W + b |
# | say how wrong a model is | √ of the mean of (y - ŷ)² | the loss, in every lesson |
# | find the best weights at once | XᵀX w = Xᵀy | a check on gradient descent, which must find the same w |
# | see the best forecast as a shadow | Xᵀ (y - Xw) = 0 | "the gradient is zero" |
# | make a series into a table | a sliding window | the input of networks for text and sound |
# | put a price on weights | + λ on the diagonal | "weight decay" in deep learning |
# | notice over-fitting | test on what the fit has not seen | always |
#
# **Why go on, then?** The normal equation knows straight lines only, and its work grows with the cube of the number of weights: ten are nothing, a million are hopeless. For a network there is no such equation at all. What remains is to walk downhill, a step at a time; for that you need to know which way is down.
#
# **Next lesson:** `derivatives`.
