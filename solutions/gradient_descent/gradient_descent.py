# %% [markdown]
# # Gradient descent in practice
#
# Remember the lump from `matrices`: a few cells under the microscope, thirty numbers, and 569 older cases whose outcome is known. **Is it malignant?** There you asked the case that is most alike, and it was right 96 times in 100. But it answered yes or no, without a word on how sure it was, and whoever asks has to
# carry all the old cases along. Can a computer **learn** from them, keep 31 weights and nothing else, and answer for case 570 with a probability?
#
# It can, and you have nearly everything for it: a weighted sum, a sigmoid, a loss, its gradient, and the walk downhill. But a walk can take 26 steps or 20,000, for ever, or in the wrong direction. This lesson is about **walking well**: how long a step, how many samples a step, how to use
# the steps before, when to stop. At the end you train the computer doctor, and then comes the question that no gradient answers: which of its mistakes is worse?
#
# *Reading: about 45 minutes. Exercises: about 90 minutes. 8 exercises for 27 points, and two written questions for 2 each.*

# %%
import matplotlib.pyplot as plt
import numpy as np

from autograder import check, check_gradient, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from earlier lessons, without a computer. Say your answer aloud, then open it.
#
# 1. (`matrices`) A column of a table holds areas between 143 and 2501, another one smoothness between 0.05 and 0.16. You standardise both. What are their means and deviations now?
# 2. (`partial_derivatives`) The bowl 6x² + 4xy + 3y² has the Hessian [[12, 4], [4, 6]]. Along (2, 1) its eigenvalue is 14. By what is the way from the middle multiplied in a step of descent along (2, 1), at rate 0.1?
# 3. (`network`) The sigmoid at 0 is one half. What is the cross-entropy, -log(probability of the truth), of somebody who says "one half" to everything?
#
# <details><summary>Answers</summary>
#
# 1. Mean 0 and standard deviation 1, both of them. Then one learning rate can suit both.
# 2. By 1 - 0.1 · 14 = -0.4: to the other side of the valley, and nearer.
# 3. log 2 = 0.693, whatever the truth is. Remember this number: every training below begins there.
#
# </details>

# %% [markdown]
# ## 1. The cells under the microscope
#
# You know this table from `matrices`, and Seattle's weather from nearly every lesson. Here is a way to read both.


# %%
# Run me: how the data are read
def read_patients():
    """Return measurements (569, 30), labels (569,) with 1 for malignant, and the names of the columns."""
    names = np.loadtxt("data/breast-cancer.csv", delimiter=",", dtype=str, max_rows=1)
    table = np.loadtxt("data/breast-cancer.csv", delimiter=",", skiprows=1)
    return table[:, :-1], table[:, -1], list(names[:-1])


def read_mornings():
    """Return ten days' temperatures (1451, 10), the day after's (1451,), and which rows belong to 2012-2014."""
    weather = {"fname": "data/seattle-weather.csv", "delimiter": ",", "skip_header": 1}
    warmth = np.genfromtxt(**weather, usecols=2)
    before_2015 = np.genfromtxt(**weather, usecols=0, dtype=str) < "2015-01-01"
    days = np.lib.stride_tricks.sliding_window_view(warmth, 10)[:-1]
    return days, warmth[10:], before_2015[10:]


def with_bias(columns):
    """Return the table with a first column of ones: (n, d) to (n, d + 1)."""
    return np.column_stack([np.ones(len(columns)), columns])


def standardised(table, rows):
    """Return the table scaled to mean 0 and deviation 1, both measured on `rows` alone."""
    return (table - table[rows].mean(axis=0)) / table[rows].std(axis=0)


# %% show="569 lumps, two of thirty measurements"
# Run me: 569 lumps, two of thirty measurements
cells, malignant, columns = read_patients()
print(f"{len(cells)} lumps, {cells.shape[1]} measurements each, {malignant.sum():.0f} malignant")
plt.figure(figsize=(6, 4))
for label, word, mark in ((0, "benign", "o"), (1, "malignant", "^")):
    chosen = malignant == label
    plt.scatter(
        *cells[chosen][:, [0, 1]].T, s=14, alpha=0.7, label=word, color=f"C{3 * label}", marker=mark
    )
plt.gca().set(xlabel=columns[0].replace("_", " "), ylabel=columns[1].replace("_", " "))
plt.legend()
plt.show()

# %% [markdown]
# Two measurements separate many of them, but not all. With thirty, a sum with the right weights may do better. There is no normal equation for these weights. So we walk.
#
# ## 2. How long a step?
#
# First back to the training ground, the bowl 6x² + 4xy + 3y². You know from `partial_derivatives` what a step of descent does there. Along a direction with eigenvalue λ of the Hessian it multiplies the way from the middle by 1 - rate · λ, and the bowl has two such directions, λ = 14 and λ = 4.
#
# This plain walk is the one from that lesson; it is given here so that all of us begin alike.


# %%
def walk(grad, x0, learning_rate, steps):
    """Return the path of plain gradient descent, shape (steps + 1, n)."""
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)


def steps_until(path, near):
    """Return after how many steps a path is within `near` of (0, …, 0), or "never"."""
    arrived = np.linalg.norm(path, axis=1) < near
    return int(np.argmax(arrived)) if np.any(arrived) else "never"


bowl_hessian = np.array([[12.0, 4.0], [4.0, 6.0]])

# %% [markdown]
# **Guess first.** Five walkers start at (2, -1.5), with rates 0.01, 1/9, 0.14, 1/7 and 0.15. How many steps does each need to come within a millionth of the middle?

# %% show="five learning rates on the bowl"
# Run me: five learning rates on the bowl
plt.figure(figsize=(11, 3.8))
plt.subplot(1, 2, 1)
for written, rate in (
    ("0.01", 0.01),
    ("1/9", 1 / 9),
    ("0.14", 0.14),
    ("1/7", 1 / 7),
    ("0.15", 0.15),
):
    trail = walk(lambda v: bowl_hessian @ v, [2.0, -1.5], rate, 400)
    plt.semilogy(np.linalg.norm(trail, axis=1), label=written)
    print(f"rate {written:>4}: steps until within 0.000001:", steps_until(trail, 1e-6))
plt.gca().set(
    xlabel="step", ylabel="distance from the middle", ylim=(1e-7, 1e3), title="five walks"
)
plt.legend(title="rate", loc=(0.17, 0.03), fontsize=9)
plt.subplot(1, 2, 2)
rates = np.linspace(0, 0.17, 171)
for eigenvalue in (14, 4):
    plt.plot(rates, np.abs(1 - eigenvalue * rates), label=f"|1 - {eigenvalue} rate|")
plt.axhline(1, color="0.5", linestyle=":")
plt.axvline(1 / 9, color="0.5", linestyle="--")
plt.axvline(1 / 7, color="C3", linestyle="--")
plt.gca().set(
    xlabel="learning rate", ylabel="what is left after a step", title="best 1/9, limit 1/7"
)
plt.legend(loc="lower left")
plt.tight_layout()
plt.show()

# %% [markdown]
# 359, 26, 342, never, never. The right-hand picture says why. The slower of the two directions decides, that is the higher of the two curves. It is lowest where they cross, at 1/9. Beyond **1/7 = 2/14** the steep direction is multiplied by more than 1 in each step: higher and higher.
#
# So the limit is 2 divided by the **largest eigenvalue**. It is the steepest direction alone that forbids long steps, however flat all the others are. By hand: for the Hessian [[2, 0], [0, 8]] the eigenvalues are 2 and 8, and the limit is 2/8 = 0.25.
#
# ### Exercise: `largest_learning_rate`


# %% exercise="largest_learning_rate"
def largest_learning_rate(hessian):
    """Return the learning rate below which descent converges on a quadratic bowl, as a float.

    `hessian`, shape (n, n), is symmetric, and its eigenvalues are positive.
    """
    hessian = np.asarray(hessian, dtype=float)
    ### BEGIN SOLUTION
    return float(2.0 / np.linalg.eigvalsh(hessian)[-1])
    ### END SOLUTION


# %% check="largest_learning_rate"
check("largest_learning_rate")

# %% [markdown]
# What is it for? A quadratic loss such as that of the weather forecast has one Hessian everywhere, 2 XᵀX/n. Its limit says before the first step what rates you need not try. **Guess first**: which limit is larger, that of the raw temperatures or that of the standardised ones?

# %% show="the limits for the weather"
with needs("largest_learning_rate"):
    days, tomorrow, learn = read_mornings()
    for written, table in (("raw", days), ("standardised", standardised(days, learn))):
        known = with_bias(table)[learn]
        print(f"{written}: limit {largest_learning_rate(2 * known.T @ known / len(known)):.6f}")

# %% [markdown]
# Standardised, a step may be more than 300 times as long. That is one line of preparation. (For a network the Hessian changes from place to place, and is too large to be written down: there one tries rates, each ten times the one before.)
#
# ## 3. Where does a walk come to rest?
#
# "Repeat until the gradient is zero, which gives the smallest error." You will read this sentence in many places, and it is half true. A walk makes the **loss** smaller, not the slope. On its way the slope may well grow. And where the gradient is zero the walk rests, but what is that place?
#
# This landscape has everything: z = x⁴/4 - x²/2 + y⁴/4 - y²/2. Its gradient is (x³ - x, y³ - y), zero at nine places.
#
# **Guess first.** Four walkers start at (0, 0), (0, 0.5), (0.3, 0.5) and (-0.5, 0). Where does each end?

# %% show="nine places with gradient zero"
# Run me: nine places with gradient zero
plt.figure(figsize=(11, 4.8))
axis = np.linspace(-1.6, 1.6, 121)
east, north = np.meshgrid(axis, axis)
heights = east**4 / 4 - east**2 / 2 + north**4 / 4 - north**2 / 2
dice = np.random.default_rng(0)
for panel, (title, noise) in enumerate(
    (("exact gradient", 0.0), ("gradient with a little noise", 0.02))
):
    plt.subplot(1, 2, panel + 1)
    plt.contour(
        east, north, heights, levels=np.linspace(-0.5, 0.6, 16), cmap="viridis", linewidths=0.8
    )
    for colour, begin in enumerate(([0.0, 0.0], [0.0, 0.5], [0.3, 0.5], [-0.5, 0.0])):
        trail = walk(lambda v, s=noise: v**3 - v + s * dice.normal(size=2), begin, 0.1, 300)
        plt.plot(*trail.T, "-", color=f"C{colour}", linewidth=1.5)
        plt.plot(*begin, "o", color=f"C{colour}", markersize=5)
        plt.plot(*trail[-1], "*", color=f"C{colour}", markersize=13, markeredgecolor="black")
        bends = 3 * trail[-1] ** 2 - 1
        if not noise:
            kind = "minimum" if np.all(bends > 0) else "maximum" if np.all(bends < 0) else "saddle"
            print(
                f"from {begin} to {trail[-1].round(3) + 0.0}: eigenvalues {bends.round(2)}, a {kind}"
            )
    plt.gca().set(aspect="equal", xlabel="x", ylabel="y", title=f"{title}: o start, * end")
plt.tight_layout()
plt.show()

# %% [markdown]
# On the left one walker rests on the top of a hill and two on saddles. Only one is in a minimum. The eigenvalues of the Hessian tell them apart: all positive, a minimum; all negative, a maximum; some of each, a saddle.
#
# On the right each step is a little wrong, by accident. Now all four arrive in a minimum. **A little noise is useful**: nobody stays on a ridge for ever when the wind blows. Keep this in mind, for in the next section we get noise, and for nothing.
#
# ## 4. A few samples a step
#
# A loss is a mean over samples, and so is its gradient. With a million samples, one step needs a million small gradients. But a mean can be estimated. To learn whether a soup needs salt, you take a spoonful, not the whole pot. You only have to **stir first**.
#
# So: shuffle the samples, cut them into **mini-batches** of, say, 32, and take a step for each batch. When all of them have been used once, an **epoch** is over. Shuffle again.
#
# By hand: ten samples, batches of four. The numbers 0 … 9 in some order, perhaps 7 2 9 0 | 4 1 8 3 | 6 5. Two batches are full and the last one is short. Every sample occurs exactly once.
#
# ### Exercise: `minibatches`
#
# Draw with the generator `rng` that you are given: the same state gives the same batches, another state others. The numbers are indices, so `X[batch]` and `y[batch]` are the rows of a batch.


# %% exercise="minibatches"
def minibatches(n, batch_size, rng):
    """Return a list of index arrays: 0 … n-1 in an order shuffled by `rng`, cut into batches.

    Every batch has `batch_size` indices; the last one may have fewer. `rng` is a numpy.random.Generator.
    """
    ### BEGIN SOLUTION
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
    ### END SOLUTION


# %% check="minibatches"
check("minibatches")

# %% [markdown]
# Now the walk with spoonfuls, **stochastic gradient descent**. It gets a function `grad(Xb, yb, w)`: the gradient at the weights w on the rows of one batch.
#
# One epoch by hand. Four samples with one input each, one weight, y ≈ w x, and the squared error:
#
# | sample | 0 | 1 | 2 | 3 |
# | --- | --- | --- | --- | --- |
# | x | 1 | 2 | 1 | 3 |
# | y | 2 | 3 | 1 | 7 |
#
# The gradient is the mean of 2 (w x - y) x over the batch. We begin with w = 0, the rate is 0.1, and the batches are (0, 2) and (1, 3).
#
# - Batch (0, 2): the errors are -2 and -1, the gradient is 2 · (-2 · 1 - 1 · 1)/2 = -3. So w becomes 0.3.
# - Batch (1, 3), **at the new w**: the errors are 0.6 - 3 = -2.4 and 0.9 - 7 = -6.1, the gradient is 2 · (-2.4 · 2 - 6.1 · 3)/2 = -23.1. So w becomes 2.61.
#
# ### Exercise: `sgd`
#
# Let your `minibatches` do the stirring: call it once at the beginning of each epoch.


# %% exercise="sgd"
def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    """Return the weights, shape (d,), after `epochs` epochs of stochastic gradient descent from `w0`.

    In each epoch call minibatches(n, batch_size, rng) once, and for each of its batches take
    w - learning_rate * grad(X[batch], y[batch], w) as the new w.
    """
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
    ### END SOLUTION


# %% check="sgd"
check("sgd")

# %% [markdown]
# **Our old question**: how warm will it be in Seattle tomorrow, from the ten days before? The normal equation gave a root mean squared error of 2.68 °C on 2015; descent reached it too, after hundreds of steps through all 1086 mornings. Each such step is as much work as a whole epoch.
#
# **Guess first.** Batches of 32, rate 0.02: how many epochs until 2.7 °C? And what will batches of a single morning do?

# %% show="tomorrow's temperature by spoonfuls"
# Run me: tomorrow's temperature by spoonfuls
with needs("minibatches", "sgd"):
    days, warmth, learn = read_mornings()
    mornings = with_bias(standardised(days, learn))

    def slope_of_mse(rows, truth, w):
        return 2 * rows.T @ (rows @ w - truth) / len(truth)

    def off(w, rows):
        return np.sqrt(np.mean((mornings[rows] @ w - warmth[rows]) ** 2))

    exact = np.linalg.lstsq(mornings[learn], warmth[learn], rcond=None)[0]
    print(f"normal equation: {off(exact, ~learn):.2f} °C on 2015")
    plt.figure(figsize=(7, 3.8))
    for written, size, rate in (
        ("all 1086, rate 0.06", 1086, 0.06),
        ("32, rate 0.02", 32, 0.02),
        ("1, rate 0.004", 1, 0.004),
    ):
        rng, w, above = np.random.default_rng(0), np.zeros(11), []
        for _ in range(30):
            w = sgd(slope_of_mse, w, mornings[learn], warmth[learn], rate, size, 1, rng)
            above.append(off(w, ~learn))
        plt.semilogy(np.arange(1, 31), above, "o-", markersize=3, label=written)
        print(
            f"batches of {written}: {above[0]:.2f} after 1 epoch, {above[9]:.2f} after 10, {above[29]:.2f} after 30"
        )
    plt.axhline(off(exact, ~learn), color="0.5", linestyle=":", label="normal equation")
    plt.gca().set(
        xlabel="epochs", ylabel="RMSE on 2015, °C", yticks=[3, 4, 6, 10], yticklabels=[3, 4, 6, 10]
    )
    plt.minorticks_off()
    plt.legend(title="batch size")
    plt.show()

# %% [markdown]
# Batches of 32 are at 2.70 °C after ten epochs. The full walk takes hundreds, since it steps only once an epoch; a batch of 32 steps 34 times. The batch of one runs fastest at first. Then it trembles and never quite settles: each morning pulls w to its own side.

# %% [markdown] written="trembling" points=2
# ### Written question
#
# Look at the last picture. In three to five sentences: why does the walk with batches of one never come to rest, even though it began so well? What would a smaller rate change, what a larger batch, and what does each of them cost? How could one have both, the fast beginning and the calm end?

# %% [markdown]
# ## 5. A heavy ball
#
# A narrow valley: z = x²/2 + 25y², with the Hessian [[1, 0], [0, 50]]. The steep direction forbids rates above 2/50. At the rate 1/50 the flat direction shrinks by 2 % a step. The plain walk is a light-footed hiker who stops after each step and feels the ground anew.
#
# Now roll a **heavy ball** instead. It has a velocity v, which lasts: a share β of it survives to the next step, and the slope is added. Where the slopes of many steps agree, along the valley, the ball gathers speed. Where they alternate, from wall to wall, they cancel.
#
# v ← β v + gradient at x, then x ← x - rate · v. At first v is 0.
#
# By hand on x², slope 2x, from 8 with rate 0.25 and β = 0.5:
#
# | step | slope | v | x |
# | --- | --- | --- | --- |
# | | | 0 | 8 |
# | 1 | 16 | 0.5 · 0 + 16 = 16 | 8 - 4 = 4 |
# | 2 | 8 | 0.5 · 16 + 8 = 16 | 4 - 4 = 0 |
# | 3 | 0 | 0.5 · 16 + 0 = 8 | 0 - 2 = -2 |
#
# In step 3 the slope is zero, and the ball rolls on: through the bottom and up the other side. A ball does not stop where the slope is zero; it comes to rest when its velocity is used up.
#
# ### Exercise: `momentum`


# %% exercise="momentum"
def momentum(grad, x0, learning_rate, beta, steps):
    """Return the path of the heavy ball, shape (steps + 1, n), with x0 first.

    The velocity starts at 0. Each step: v = beta v + grad(x), then x = x - learning_rate v.
    """
    x0 = np.asarray(x0, dtype=float)
    ### BEGIN SOLUTION
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
    ### END SOLUTION


# %% check="momentum"
check("momentum")

# %% [markdown]
# **Guess first.** With β = 0 this is the plain walk. Which of 0.5, 0.8 and 0.95 is best in the narrow valley? Is more always better? (If `ipywidgets` is installed here, there is a slider as well.)

# %% show="the heavy ball in a narrow valley"
# Run me: the heavy ball in a narrow valley


def roll(beta):
    """Draw sixty steps of the ball with this beta, and say in the title when it arrives."""
    side, up = np.meshgrid(np.linspace(-1, 3.2, 121), np.linspace(-0.7, 0.7, 61))
    plt.contour(
        side, up, side**2 / 2 + 25 * up**2, levels=np.arange(1, 12) ** 2 / 12, linewidths=0.7
    )
    rolled = momentum(lambda v: np.array([v[0], 50 * v[1]]), [3.0, 0.5], 0.02, beta, 1000)
    plt.plot(*rolled[:61].T, "o-", color="C3", markersize=2.5, linewidth=0.8)
    arrived = steps_until(rolled, 1e-6)
    plt.gca().set(
        aspect="equal",
        xlabel="x",
        ylabel="y",
        xlim=(-1, 3.2),
        ylim=(-0.7, 0.7),
        title=f"β = {beta:.2f}: {arrived} steps",
    )


with needs("momentum"):
    plt.figure(figsize=(11, 4.8))
    for panel, beta in enumerate((0.0, 0.5, 0.8, 0.95)):
        plt.subplot(2, 2, panel + 1)
        roll(beta)
    plt.tight_layout()
    plt.show()
    try:
        import ipywidgets

        ipywidgets.interact(roll, beta=(0.0, 0.99, 0.01))
    except ImportError:
        print("(Without ipywidgets there is no slider here.)")

# %% [markdown]
# At 0.8 the ball is six times as fast as the hiker. At 0.95 it is too heavy: it swings to and fro for a long time. Most people begin with 0.9.
#
# A word of warning for your reading. **The same idea is written in three ways**, and the same learning rate means something else in each:
#
# | | the velocity | the step | the same path as ours with |
# | --- | --- | --- | --- |
# | here, PyTorch | v = β v + g | x = x - rate · v | |
# | deeplearning.ai | v = β v + (1 - β) g | x = x - rate · v | its rate = ours / (1 - β) |
# | CS231n | v = β v - rate · g | x = x + v | the same rate |

# %% show="three ways to write momentum"
with needs("momentum"):
    begin, beta, rate = np.array([3.0, 0.5]), 0.8, 0.02
    ours = momentum(lambda v: np.array([v[0], 50 * v[1]]), begin, rate, beta, 50)[-1]
    ng, cs = begin, begin
    slow, fast = np.zeros(2), np.zeros(2)
    for _ in range(50):
        slow = beta * slow + (1 - beta) * np.array([ng[0], 50 * ng[1]])
        ng = ng - rate / (1 - beta) * slow
        fast = beta * fast - rate * np.array([cs[0], 50 * cs[1]])
        cs = cs + fast
    print("ours:", ours)
    print("deeplearning.ai, rate / (1 - β):", ng)
    print("CS231n:", cs)

# %% [markdown]
# ## 6. A rate for each weight: Adam
#
# In the narrow valley one direction is fifty times as steep as the other, and both must live with one rate. What if each weight had its own? **Adam** (Kingma and Ba, 2015) keeps two running means for each component: m of the gradients and v of their squares. Then √v is the usual *size* of this component's gradient, and the step is m/√v: the size divides out.
#
# One thing needs care. Both means start at 0, so at first they are far too small. After t steps only the share 1 - βᵗ of the weights of a mean has been used. Dividing by it puts that right (**bias correction**):
#
# m ← β₁ m + (1 - β₁) g  and  v ← β₂ v + (1 - β₂) g²
#
# m̂ = m/(1 - β₁ᵗ)  and  v̂ = v/(1 - β₂ᵗ)  and  x ← x - rate · m̂/(√v̂ + ε), with t = 1 in the first step
#
# By hand on x² from 8, rate 1, the usual β₁ = 0.9 and β₂ = 0.999. (ε = 10⁻⁸ is there against division by zero, and does not show here.)
#
# | step | g | m | v | m̂ | √v̂ | x |
# | --- | --- | --- | --- | --- | --- | --- |
# | | | 0 | 0 | | | 8 |
# | 1 | 16 | 1.6 | 0.256 | 1.6/0.1 = 16 | √(0.256/0.001) = 16 | 8 - 16/16 = 7 |
# | 2 | 14 | 2.84 | 0.451744 | 2.84/0.19 = 14.947 | √(0.451744/0.001999) = 15.033 | 7 - 0.994 = 6.006 |
#
# **The first step is as long as the rate says, however steep it is.** In a landscape a million times as steep the table would end in the same 6.006.
#
# ### Exercise: `adam`


# %% exercise="adam"
def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    """Return the path of Adam, shape (steps + 1, n), with x0 first.

    m and v start at 0. Step t = 1, 2, …: m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g²,
    both divided by 1 - beta**t, and x = x - learning_rate m̂ / (√v̂ + eps).
    """
    x0 = np.asarray(x0, dtype=float)
    ### BEGIN SOLUTION
    path = [x0]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array(path)
    ### END SOLUTION


# %% check="adam"
check("adam")

# %% [markdown]
# A race on the weather: who is first within 0.001 °C of the best training error? On the standardised table and on the **raw** one, where the plain walk needs nearly 20,000 steps. The plain walk and the ball take half of the limit as their rate; Adam takes 0.1.
#
# **Guess first.** Who wins on the raw table? Who on the standardised one?

# %% show="a race on the weather"
# Run me: a race on the weather
with needs("momentum", "adam"):
    days, tomorrow, learn = read_mornings()
    plt.figure(figsize=(11, 3.8))
    for panel, (written, table) in enumerate(
        (("standardised", standardised(days, learn)), ("raw", days))
    ):
        known, truth = with_bias(table)[learn], tomorrow[learn]
        square, mixed = 2 * known.T @ known / len(known), 2 * known.T @ truth / len(known)
        exact = np.linalg.lstsq(known, truth, rcond=None)[0]
        best = np.sqrt(np.mean((known @ exact - truth) ** 2))
        rate = 1 / np.linalg.eigvalsh(square)[-1]
        limit = 600 if panel == 0 else 20_000

        def slopes(w, square=square, mixed=mixed):
            return square @ w - mixed

        plt.subplot(1, 2, panel + 1)
        for name, trail in (
            ("plain", walk(slopes, np.zeros(11), rate, limit)),
            ("ball, β = 0.9", momentum(slopes, np.zeros(11), rate, 0.9, limit)),
            ("ball, β = 0.99", momentum(slopes, np.zeros(11), rate, 0.99, limit)),
            ("Adam, rate 0.1", adam(slopes, np.zeros(11), 0.1, limit)),
        ):
            # The best residual is orthogonal to every column: the squares add up, as in Pythagoras.
            errors = np.sqrt(
                best**2 + np.sum((trail - exact) @ square * (trail - exact), axis=1) / 2
            )
            near = errors < best + 0.001
            arrived = np.argmax(near) if np.any(near) else f"more than {limit}"
            print(f"{written}, {name}: {arrived} steps")
            plt.loglog(np.arange(1, limit + 1), errors[1:] - best + 1e-9, label=name, linewidth=0.8)
        plt.axhline(0.001, color="0.5", linestyle=":")
        plt.gca().set(
            xlabel="step", ylabel="RMSE above the best, °C", ylim=(1e-5, 30), title=written
        )
        plt.legend(loc="lower left")
    plt.tight_layout()
    plt.show()

# %% [markdown]
# On the raw table Adam needs 379 steps instead of 19,881, and nobody had to think about units. On the standardised one it has little left to put right: the ball with β = 0.9 needs 85 steps, Adam 436. Adam is no miracle. It is a robust first choice where you cannot look at the valley, and that is nearly always so with networks. But **scaling the data well is worth more than any optimiser**.
#
# See what Adam does on the raw table after some 2,000 steps: out of perfect calm it breaks out, again and again. At the bottom all gradients are tiny, and so is √v; the size divides out there as well. One small push, and it takes steps of full length. Who uses Adam lowers the rate towards the end, or stops in time.

# %% [markdown]
# ## 7. Yes or no
#
# Now to the lumps. The question has two answers, 1 for malignant and 0 for benign, and we want a **probability**: p = σ(x · w), the sigmoid of a weighted sum of the measurements. It is a network with one layer and one output, known since long before networks as **logistic regression**.
#
# The loss is the mean cross-entropy: -log p for the malignant, -log(1 - p) for the benign. In `network` you have seen what becomes of its gradient when it meets the softmax: everything cancels but P - Y. Here it is the same. One sample's slope in its score x · w is **p - y**, prediction minus truth, and the score's slope in w is x. So the gradient is the mean of (p - y) x:
#
# gradient = Xᵀ (σ(Xw) - y) / n
#
# By hand: two patients, X = [[1, 2], [1, -4]], y = (1, 0), and w = (0, 0). Both get p = 0.5. The errors p - y are -0.5 and 0.5. Component 0: (-0.5 · 1 + 0.5 · 1)/2 = 0. Component 1: (-0.5 · 2 + 0.5 · (-4))/2 = -1.5. So the second weight should grow: a step with rate 0.1 leads to w = (0, 0.15).
#
# ### Exercise: `logistic_gradient`
#
# Scores of ±1000 may come in. e¹⁰⁰⁰ is too large for a float: remember exp(-|z|).


# %% exercise="logistic_gradient"
def logistic_gradient(X, y, w):
    """Return the gradient in `w`, shape (d,), of the mean cross-entropy of sigmoid(Xw) and `y`.

    `X` (n, d), `y` (n,) of 0 and 1, `w` (d,). Right also where scores are ±1000.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    ### BEGIN SOLUTION
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y) / len(y)
    ### END SOLUTION


# %% check="logistic_gradient"
check("logistic_gradient")

# %% [markdown]
# A formula for a gradient may be wrong by a factor or a sign, and the training still does *something*. So measure. The loss can be nudged; here is the error of the central difference against your gradient, for long and short nudges, and the verdict of `check_gradient`.
#
# **Guess first.** Is the shortest nudge the best one?

# %% show="your gradient against nudges"
# Run me: your gradient against nudges
with needs("logistic_gradient"):
    dice = np.random.default_rng(2)
    few, few_labels, place = (
        dice.normal(size=(8, 3)),
        np.array([1.0, 0, 1, 1, 0, 1, 0, 0]),
        dice.normal(size=3),
    )

    def mean_cross_entropy(w):
        return np.mean(np.logaddexp(0, few @ w) - few_labels * (few @ w))

    print(
        check_gradient(
            mean_cross_entropy, logistic_gradient(few, few_labels, place), at=place
        ).message
    )
    nudges = 10.0 ** np.arange(-14, 0.5, 0.5)
    aside = np.array([0.0, 1.0, 0.0])
    measured = [
        (mean_cross_entropy(place + h * aside) - mean_cross_entropy(place - h * aside)) / (2 * h)
        for h in nudges
    ]
    plt.figure(figsize=(6, 3.4))
    plt.loglog(
        nudges,
        np.abs(np.array(measured) - logistic_gradient(few, few_labels, place)[1]) + 1e-17,
        "o-",
    )
    plt.gca().set(
        xlabel="nudge", ylabel="difference from your gradient", title="the V: too long, too short"
    )
    plt.show()

# %% [markdown]
# The V again. On the right the nudge is too long for a curved loss, on the left round-off is divided by almost nothing. A wrong gradient has no V: its difference stays high for every nudge.
#
# ### Exercise: `fit_logistic`
#
# Plain descent: begin with all weights at zero, and take `steps` steps with the gradient on all samples. No bias is added: whoever wants one gives X a column of ones.


# %% exercise="fit_logistic"
def fit_logistic(X, y, learning_rate, steps):
    """Return the weights, shape (d,), after `steps` steps of gradient descent from zeros.

    The loss is the mean cross-entropy of sigmoid(Xw) and the labels `y` (n,), 0 or 1. `X` (n, d) is taken as it is.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w
    ### END SOLUTION


# %% check="fit_logistic"
check("fit_logistic")

# %% [markdown]
# ## 8. The computer doctor
#
# Shuffle the 569 cases and set a fifth aside, 114 cases that the training never sees. Standardise with the means and deviations **of the training cases**: the others are the future, and nobody has measured it yet. Add a column of ones. Rate 0.1, 500 steps. All this for twenty different shuffles, to see how much is luck.
#
# **Guess first.** Somebody says "benign" to everyone. How often is he right? How often will yours be?

# %% show="twenty splits"
# Run me: twenty splits
with needs("fit_logistic"):
    cells, malignant, columns = read_patients()
    accuracies, missed, alarms = [], [], []
    for seed in range(20):
        order = np.random.default_rng(seed).permutation(569)
        held, used = order[:114], order[114:]
        table = with_bias(standardised(cells, used))
        weights = fit_logistic(table[used], malignant[used], 0.1, 500)
        says = table[held] @ weights > 0  # a score above 0 is a probability above one half
        ill = malignant[held] == 1
        accuracies.append(np.mean(says == ill))
        missed.append(np.mean(~says[ill]))
        alarms.append(np.mean(says[~ill]))
    print(f"always benign: {np.mean(malignant == 0):.3f}")
    print(
        f"yours: {np.mean(accuracies):.3f} on average, from {min(accuracies):.3f} to {max(accuracies):.3f}"
    )
    print(
        f"of the malignant missed: {np.mean(missed):.1%}; of the benign alarmed: {np.mean(alarms):.1%}"
    )
    plt.figure(figsize=(6, 3))
    plt.hist(accuracies, bins=np.arange(0.9515, 1.005, 1 / 114), color="C0", edgecolor="white")
    plt.gca().set(
        xlabel="accuracy on 114 unseen cases", ylabel="how many of 20", title="how much is luck?"
    )
    plt.gca().set_yticks(range(0, 9, 2))
    plt.show()

# %% [markdown]
# 0.975, where "always benign" has 0.627. But see what **accuracy hides**. "Always benign" is right about 63 % of the women, and it misses every single cancer. Yours misses 4.8 %, about one in twenty, and alarms 1.1 % of the healthy. Are those two equally bad?
#
# The loss counts both alike. You need not: you can say "malignant" from a lower probability on. **Guess first**: what happens to each of the two errors when you lower the threshold from 0.5 to 0.1?

# %% show="where to draw the line"
# Run me: where to draw the line
with needs("fit_logistic"):
    cells, malignant, columns = read_patients()
    lines = np.array([0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9])
    both = np.zeros((2, len(lines)))
    for seed in range(20):
        order = np.random.default_rng(seed).permutation(569)
        held, used = order[:114], order[114:]
        table = with_bias(standardised(cells, used))
        sure = 0.5 * (
            1 + np.tanh(table[held] @ fit_logistic(table[used], malignant[used], 0.1, 500) / 2)
        )
        ill = malignant[held] == 1
        both[0] += [np.mean(sure[ill] <= line) / 20 for line in lines]
        both[1] += [np.mean(sure[~ill] > line) / 20 for line in lines]
    for line, miss, alarm in zip(lines, *both, strict=True):
        print(f"malignant from {line:.2f} on: missed {miss:5.1%}, alarmed {alarm:5.1%}")
    plt.figure(figsize=(6, 3.4))
    plt.plot(lines, 100 * both[0], "o-", color="C3", label="malignant, but missed")
    plt.plot(lines, 100 * both[1], "o-", color="C0", label="benign, but alarmed")
    plt.gca().set(
        xlabel="say malignant from this probability on",
        ylabel="per cent",
        title="two errors, one line",
    )
    plt.legend()
    plt.show()

# %% [markdown] written="which_error" points=2
# ### Written question
#
# A clinic wants to use your classifier. Which of its two errors is worse there, and for whom? Choose a threshold from the printed table and give your reasons in three to five sentences. Then say why 0.975 alone would not have told the clinic what it needs to know.

# %% [markdown]
# ## 9. When to stop
#
# One may walk too far. A model with 31 weights and only 40 patients can learn these 40 by heart: which of them had what by chance. Its loss on them goes towards zero, while it gets worse for everyone else. So **watch** the loss on patients that it does not learn from, and stop when it no longer falls.
#
# It trembles, so one bad value is no reason to stop. Wait until `patience` losses **in a row** have not improved on the best. By hand, for the losses 5, 4, 4.5, 3, 3.5, 3.2, 1:
#
# | patience | what happens | the answer |
# | --- | --- | --- |
# | 1 | 4.5 is not better than 4: stop | 1, the index of 4 |
# | 2 | 4.5 is not, but then 3 is; neither 3.5 nor 3.2 is better than 3: stop | 3, the index of 3 |
# | 3 | 3.5 and 3.2 are not, then 1 is; the end | 6, the index of 1 |
#
# A loss that only *equals* the best is no improvement.
#
# ### Exercise: `early_stop`


# %% exercise="early_stop"
def early_stop(losses, patience):
    """Return the index of the best loss seen until `patience` losses in a row did not improve it.

    The best changes only on a strictly smaller loss. What comes after the stop is not seen; without
    a stop all losses are seen. `losses` (n,), n >= 1; `patience` >= 1.
    """
    losses = np.asarray(losses, dtype=float)
    ### BEGIN SOLUTION
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best
    ### END SOLUTION


# %% check="early_stop"
check("early_stop")

# %% [markdown]
# 40 patients to learn from, 200 to watch, 329 to see what it was worth. 3,000 steps. **Guess first**: how do the three losses go?

# %% show="when to stop"
# Run me: when to stop
with needs("logistic_gradient", "early_stop"):
    cells, malignant, columns = read_patients()
    order = np.random.default_rng(0).permutation(569)
    groups = {
        "learning (40)": order[:40],
        "watching (200)": order[40:240],
        "the rest (329)": order[240:],
    }
    table = with_bias(standardised(cells, order[:40]))
    learners, known = table[order[:40]], malignant[order[:40]]
    trail = walk(lambda w: logistic_gradient(learners, known, w), np.zeros(31), 0.1, 3000)
    curves = {}
    for name, rows in groups.items():
        scores = table[rows] @ trail.T
        curves[name] = np.mean(np.logaddexp(0, scores) - malignant[rows][:, None] * scores, axis=0)
    stop = early_stop(curves["watching (200)"], 20)
    print(f"stop at step {stop}")
    plt.figure(figsize=(7, 3.8))
    for name, curve in curves.items():
        print(
            f"{name}: loss {curve[0]:.3f} at first, {curve[stop]:.3f} at the stop, {curve[-1]:.3f} after 3,000"
        )
        plt.loglog(np.arange(1, 3002), curve, label=name)
    plt.axvline(stop + 1, color="0.5", linestyle=":")
    plt.gca().set(xlabel="step", ylabel="cross-entropy", title="learning by heart")
    plt.legend()
    plt.show()

# %% [markdown]
# All three begin at log 2 = 0.693: "one half" for everybody. Then the loss on the 40 falls for ever, while for the others there is a best moment, around step 309. What the model learns after it is noise. The third group shows that the stop was no luck with the watchers: patients who had no say in it gain as well.

# %% [markdown]
# ## 10. Spot the bug
#
# Four students wrote this line of `momentum`, nearly right. In the narrow valley, rate 0.02, β = 0.8, sixty steps from the black dot:
#
# | | the line |
# | --- | --- |
# | A | `v = beta * v + grad(path[0])` |
# | B | `v = beta * v - grad(path[-1])` |
# | C | `path.append(path[-1] - learning_rate * grad(path[-1]))` |
# | D | `v = v + grad(path[-1])` |
#
# **Which picture belongs to which line?** Run the next cell: it shuffles the four.

# %% show="four wrong balls"
# Run me: four wrong balls
wrong = [
    lambda v, g, way: (0.8 * v + g(way[0]), None),
    lambda v, g, way: (0.8 * v - g(way[-1]), None),
    lambda v, g, way: (0.8 * v + g(way[-1]), g(way[-1])),
    lambda v, g, way: (v + g(way[-1]), None),
]
plt.figure(figsize=(11, 4.8))
for panel, choice in enumerate(np.random.default_rng(5).permutation(4)):
    plt.subplot(2, 2, panel + 1)
    side, up = np.meshgrid(np.linspace(-3.2, 3.2, 121), np.linspace(-0.9, 0.9, 61))
    plt.contour(
        side, up, side**2 / 2 + 25 * up**2, levels=np.arange(1, 14) ** 2 / 8, linewidths=0.7
    )
    trail, velocity = [np.array([2.0, 0.4])], np.zeros(2)
    for _ in range(60):
        velocity, instead = wrong[choice](velocity, lambda v: np.array([v[0], 50 * v[1]]), trail)
        trail.append(trail[-1] - 0.02 * (velocity if instead is None else instead))
    plt.plot(*np.transpose(trail), "o-", color="C3", markersize=2.5, linewidth=0.8)
    plt.plot(2.0, 0.4, "o", color="black")
    plt.gca().set(aspect="equal", xlim=(-3.2, 3.2), ylim=(-0.9, 0.9), title=f"picture {panel + 1}")
    plt.gca().set(xlabel="x", ylabel="y")
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 4: it always feels the slope of the start. The velocity never turns round: down the wall, through the bottom, and away.
# - B is picture 2: minus for plus. The velocity points uphill, and the ball climbs off the map.
# - C is picture 3: the velocity is worked out and then not used. A plain walk, slow but not wrong: the hardest bug to see, for the loss falls.
# - D is picture 1: without β nothing of the velocity is ever lost. A ball without friction rolls to and fro for ever.
#
# </details>

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | say how long a step may be | 2 / largest eigenvalue | the first guess of every rate |
# | estimate a gradient | shuffle, cut, step | all training of large networks |
# | roll a ball | v = β v + g | `momentum=0.9` in every framework |
# | give each weight its rate | m̂ / (√v̂ + ε) | `Adam`, the usual first choice |
# | learn yes or no | Xᵀ(p - y)/n | the last layer of classifiers |
# | stop in time | patience | every long training |
#
# Four sentences to keep. The loss gets small, not the slope; where the slope is zero may be a saddle. Scaling the data is worth more than any optimiser. Noise is cheap and sometimes useful. Accuracy does not say which error was made.
#
# **Next lesson:** `earthquake`, a project of your own. You have a network and you can walk; there you choose rate, size and batches yourself, by random search.
