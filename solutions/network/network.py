# %% [markdown]
# # A network: forward and backward
#
# A staircase has a switch downstairs and a switch upstairs, and one lamp. Press either, and the lamp changes. So it is on when **exactly one** of
# the two switches is up. You could tell a computer this rule. But could it **find the rule by itself**, from the four cases in the table?
#
# | downstairs | upstairs | lamp |
# | --- | --- | --- |
# | 0 | 0 | 0 |
# | 0 | 1 | 1 |
# | 1 | 0 | 1 |
# | 1 | 1 | 0 |
#
# In 1969 a book showed that a single layer of neurons cannot, and for years hardly anybody believed in networks any more. What was missing was not a
# larger machine. It was a way to tell every weight, also those deep inside, which way to move. Today you build it: a **forward function** and a **backward
# function** for each part, sixteen short functions in all. They hold all the calculus that a network needs, and once they work you can forget
# what is inside.
#
# *Reading: about 50 minutes. Exercises: about 150 minutes, in three parts: the layer, the losses, the network. 16 exercises for 43 points, and two written questions for 4.*

# %%
import matplotlib.pyplot as plt
import numpy as np

from autograder import check, check_gradient, needs

# %% [markdown]
# ## The road, with the stations of today
#
# The four steps of every project, from the first lesson, now for the lamp:

# %% show="the four steps of a network"
# Run me: the four steps of a network
plt.figure(figsize=(12, 3))
plt.axis("off")
plt.gca().set(xlim=(0, 12), ylim=(0.4, 3.4))
for place, (step, what, tool) in enumerate(
    [
        ("process", "four cases, as arrays", "statistics, linear algebra"),
        (
            "build, initialise",
            "3 inputs, 4 hidden units,\n1 output; random weights",
            "linear algebra, probability",
        ),
        ("predict", "forward:\nproducts, sums, sigmoids", "linear algebra"),
        ("measure, correct", "loss; backward: slopes;\na step against them", "calculus"),
    ]
):
    middle = 1.5 + 3 * place
    plt.gca().add_patch(plt.Rectangle((middle - 1.3, 1.5), 2.6, 1.3, color=f"C{place}", alpha=0.2))
    plt.text(middle, 2.55, step, ha="center", va="center", weight="bold")
    plt.text(middle, 1.95, what, ha="center", va="center")
    plt.text(middle, 3.1, tool, ha="center", va="center", color="0.4", style="italic")
    if place:
        ends = {"xy": (middle - 1.3, 2.15), "xytext": (middle - 1.7, 2.15)}
        plt.annotate("", **ends, arrowprops={"arrowstyle": "-|>", "color": "0.3"})
back = {"arrowstyle": "-|>", "connectionstyle": "arc3,rad=-0.25", "color": "C3"}
plt.annotate("", (7.5, 1.45), (10.5, 1.45), arrowprops=back)
plt.text(9, 0.6, "again: 60,000 times", ha="center", color="C3")
plt.show()

# %% [markdown]
# The rules of the course hold here too. A table `X` has shape `(n_samples, n_features)`. A layer's weights `W` have shape `(n_in, n_out)`, its bias `b` has `(n_out,)`. A layer
# computes `A = activation(X @ W + b)`. A loss is a **mean** over samples. Lists and whole numbers may go in, floats come out, and nothing that is handed in is changed.

# %% [markdown]
# ## Warm-up
#
# Three questions, without a computer. Say your answer aloud, then open it.
#
# 1. *(matrices)* `X` has shape (4, 3) and `W` has shape (3, 5). Which of `X @ W`, `W @ X`, `X.T @ W` exist, and with which shapes?
# 2. *(derivatives)* z goes into a sigmoid, a = σ(z), and a goes into a loss whose slope at a is 8. How steep is the loss in z, at z = 0?
# 3. *(partial_derivatives)* A loss has the gradient (2, -3) at the weights (1, 1). Where does a step of gradient descent with rate 0.1 lead?
#
# <details><summary>Answers</summary>
#
# 1. Only `X @ W`, with shape (4, 5). The inner numbers must agree, and the outer ones remain. Today shapes will find most formulas for you.
# 2. The chain rule multiplies: 8 · σ'(0) = 8 · 0.25 = 2. That is one whole backward function.
# 3. To (1, 1) - 0.1 · (2, -3) = (0.8, 1.3): **against** the gradient.
#
# </details>

# %% [markdown]
# # Part 1: the layer
#
# ## 1. Two switches, one lamp
#
# The data. A third column is always 1; the talk that this lesson follows put it there, and you will soon see what for.

# %%
switches = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
lamp = np.array([[0.0], [1], [1], [0]])
print("switches:", switches.shape, " lamp:", lamp.shape)

# %% [markdown]
# **Guess first.** In lesson 3 the normal equation found the best weights for a weighted sum. What does the best weighted sum of these three columns say about the lamp, in each of the four cases?

# %%
best, *_ = np.linalg.lstsq(switches, lamp, rcond=None)
print((switches @ best).round(6).ravel())

# %% [markdown]
# One half, four times: it knows nothing. Not because the computer did not try hard enough, but since **no** weighted sum can do better. Look at the picture: no straight line has the two lit cases on one side
# and the two dark ones on the other.

# %% show="two attempts at a line"
# Run me: two attempts at a line
plt.figure(figsize=(4.2, 4.2))
for down, up, lit in [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]:
    plt.plot(down, up, "o", markersize=18, color="gold" if lit else "0.3", markeredgecolor="0.3")
for start, end in (((-0.4, 0.75), (1.4, 0.25)), ((0.35, -0.4), (0.35, 1.4))):
    plt.plot(*zip(start, end, strict=True), color="C3", linestyle="--")
plt.gca().set(xlim=(-0.4, 1.4), ylim=(-0.4, 1.4), xticks=(0, 1), yticks=(0, 1), aspect="equal")
plt.gca().set(xlabel="downstairs", ylabel="upstairs", title="two attempts at a line")
plt.show()

# %% [markdown]
# ## 2. A network
#
# The way out: put something in between. Let four **hidden units** look at the switches first, each with weights of its own, and let the output look at the four.

# %% show="the network of this lesson"
# Run me: the network of this lesson
plt.figure(figsize=(8, 4.4))
plt.axis("off")
plt.gca().set(xlim=(-1.7, 5.9), ylim=(-2.3, 2.6))
columns = [[1.4, 0, -1.4], [1.8, 0.6, -0.6, -1.8], [0]]
for layer in (0, 1):
    for low in columns[layer]:
        for high in columns[layer + 1]:
            plt.plot([2 * layer, 2 * layer + 2], [low, high], color="0.7", zorder=0)
for layer, heights in enumerate(columns):
    plt.scatter([2 * layer] * len(heights), heights, s=500, color=f"C{layer}", edgecolor="white")
for height, name in zip(columns[0], ("downstairs", "upstairs", "always 1"), strict=True):
    plt.text(-0.3, height, name, ha="right", va="center")
plt.text(4.3, 0, "how likely\nis light?", va="center")
plt.text(1, 2.2, "W1: 3 x 4", ha="center")
plt.text(3, 2.2, "W2: 4 x 1", ha="center")
plt.text(2, 2.4, "hidden", ha="center", color="C1")
plt.show()

# %% [markdown]
# Each line is a weight: 3 · 4 + 4 · 1 = 16 of them. Each hidden unit and the output have a **bias** too, a number that is added whatever comes in: 4 + 1 = 5 more.
#
# A word on counting. The talk calls this a *three-layer* network, counting the input. But nothing is computed at the input, so most people call it a **two-layer** network: two matrices, two layers. In this course a layer is something
# that computes.
#
# ### The first weights
#
# Which weights to begin with? **Guess first**: why not simply 0 everywhere?
#
# With zeros all four hidden units compute the same, receive the same correction, and stay the same for ever: four copies of one unit. So the first weights are drawn **at random**. How, is a matter of statistics. Here are 10,000 draws each of two ways that the talk
# mixes up.
#
# **Guess first.** It says "a normal distribution with a low deviation" and then "in the range of -1 to 1". Can both be true of the same draw?

# %% show="two ways to start"
# Run me: two ways to start
dice = np.random.default_rng(6)
plt.figure(figsize=(10, 3.2))
for place, (name, draws) in enumerate(
    [
        ("uniform, -1 to 1", dice.uniform(-1, 1, 10_000)),
        ("normal, deviation 0.1", dice.normal(0, 0.1, 10_000)),
    ]
):
    plt.subplot(1, 2, place + 1)
    plt.hist(draws, bins=48, range=(-1.2, 1.2), color=f"C{place}", alpha=0.7)
    plt.title(f"{name}: {draws.min():.2f} to {draws.max():.2f}", fontsize=10)
    plt.xlabel("weight")
    plt.ylabel("how many of 10,000")
plt.tight_layout()
plt.show()

# %% [markdown]
# They cannot. -1 to 1 is the **uniform** start: every value between is equally likely, none lies beyond. A **normal** draw has no ends at all; with deviation 0.1 it is merely seldom far from 0. Both are good starts. The talk's code does the first, and so do we. The biases may start at 0: the weights
# already make the units differ.
#
# ### Exercise: `initialise`
#
# Draw with the generator that you are given, `rng.uniform`, and not with one of your own: then the same seed gives the same network, and another seed another one.


# %% exercise="initialise"
def initialise(n_in, n_hidden, n_out, rng):
    """Return the first parameters of a network with one hidden layer, as a dict of arrays.

    "W1" (n_in, n_hidden) and "W2" (n_hidden, n_out) are uniform in (-1, 1), drawn from the
    numpy.random.Generator `rng`: W1 first, nothing else. "b1" (n_hidden,) and "b2" (n_out,) are zeros.
    """
    ### BEGIN SOLUTION
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
    ### END SOLUTION


# %% check="initialise"
check("initialise")

# %% [markdown]
# ## 3. Forward through a layer
#
# One unit takes the dot product of its inputs and its weights and adds its bias. A layer does that for all units and all samples at once: **Z = X W + b**. One sample is a row of X; one unit is a column of W.
#
# **Guess first.** X has shape (4, 3), W has (3, 5), b has (5,). b is added to every row: what is the shape of Z?
#
# ### Exercise: `linear_forward` (yours from before: `affine` in lesson 2)


# %% exercise="linear_forward"
def linear_forward(X, W, b):
    """Return Z = X W + b, shape (n, n_out), for `X` (n, n_in), `W` (n_in, n_out) and `b` (n_out,)."""
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    ### BEGIN SOLUTION
    return X @ W + b
    ### END SOLUTION


# %% check="linear_forward"
check("linear_forward")

# %% [markdown]
# Then comes the **activation**, entry by entry. Without one, two layers would be no better than one: a weighted sum of weighted sums is a weighted sum. Two are used here:

# %% show="two activations"
# Run me: two activations
z_axis = np.linspace(-6, 6, 241)
plt.figure(figsize=(10, 3.2))
plt.subplot(1, 2, 1)
plt.plot(z_axis, 1 / (1 + np.exp(-z_axis)))
plt.title("sigmoid: everything is squashed into 0 to 1")
plt.xlabel("z")
plt.grid(alpha=0.3)
plt.subplot(1, 2, 2)
plt.plot([-6, 0, 6], [0, 0, 6], color="C1")
plt.title("ReLU: what is negative becomes 0")
plt.xlabel("z")
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# ### Exercises: `sigmoid` and `relu` (yours from before: lesson 4)
#
# σ(z) = 1 / (1 + e⁻ᶻ), finite also for z = ±1000: remember exp(-|z|).


# %% exercise="sigmoid"
def sigmoid(Z):
    """Return the sigmoid of every entry of `Z`, in the shape of Z; right also for ±1000."""
    Z = np.asarray(Z, dtype=float)
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1.0, small) / (1.0 + small)
    ### END SOLUTION


# %% check="sigmoid"
check("sigmoid")


# %% exercise="relu"
def relu(Z):
    """Return every entry of `Z` where it is positive and 0 elsewhere, in the shape of Z."""
    Z = np.asarray(Z, dtype=float)
    ### BEGIN SOLUTION
    return np.where(Z > 0.0, Z, 0.0)
    ### END SOLUTION


# %% check="relu"
check("relu")

# %% [markdown]
# ## 4. Backward through a layer
#
# Forward was easy. Now the idea that makes networks learn. It is the chain rule and nothing else, but kept in order.
#
# Think of each part of the network as a box with a lane in each direction. Forward, X comes in on the left and Z leaves on the right. Somewhere far to the right all ends in one number, the **loss** L. Backward, the box is told from the right
# **how steep the loss is in each number that it sent out**, and passes on to the left how steep the loss is in each number that it got.

# %% show="a box with two lanes"
# Run me: a box with two lanes
plt.figure(figsize=(10, 3))
plt.axis("off")
plt.gca().set(xlim=(0, 10), ylim=(-0.1, 2.9))
plt.gca().add_patch(plt.Rectangle((3.6, 0.9), 2.8, 1.8, color="C0", alpha=0.15))
plt.text(5, 2.0, "Z = X W + b", ha="center", va="center", fontsize=14)
plt.text(5, 1.4, "keeps X and W", ha="center", va="center", color="0.4")
for height, left, right, colour in ((2.2, "X", "Z", "C0"), (1.3, "dX", "dZ", "C3")):
    for tail, tip in ((1.4, 3.5), (6.5, 8.6)):
        ends = (tail, tip) if colour == "C0" else (tip, tail)
        style = {"arrowstyle": "-|>", "color": colour, "linewidth": 2}
        plt.annotate("", (ends[1], height), (ends[0], height), arrowprops=style)
    plt.text(1.2, height, left, ha="right", va="center", color=colour, fontsize=14)
    plt.text(8.8, height, right, va="center", color=colour, fontsize=14)
plt.text(9.35, 1.75, "… loss", va="center", color="0.4")
plt.annotate(
    "", (5, 0.1), (5, 0.85), arrowprops={"arrowstyle": "-|>", "color": "C3", "linewidth": 2}
)
plt.text(5.2, 0.3, "dW, db", color="C3", fontsize=14)
plt.show()

# %% [markdown]
# We write **dZ** for "the slope of the loss in Z": an array that says, for each entry of Z, by how much the loss grows when this entry grows by a little, divided by that little. So dZ has the shape of Z. In the same way dX has the shape of X, and dW the shape of W. **A gradient always has the shape of what it belongs to.** The ledger:
#
# | forward | shape | backward | shape |
# | --- | --- | --- | --- |
# | X | (n, n_in) | dX | (n, n_in) |
# | W | (n_in, n_out) | dW | (n_in, n_out) |
# | b | (n_out,) | db | (n_out,) |
# | Z = X W + b | (n, n_out) | dZ, handed in from the right | (n, n_out) |
#
# Now with real numbers, small enough for your head: three samples, two inputs, four outputs. Suppose the boxes to the right have sent back this dZ:

# %%
X_small = np.array([[1.0, 2], [3, -1], [0, 1]])
W_small = np.array([[1.0, 0, -1, 2], [2, -1, 0, 1]])
b_small = np.array([1.0, 0, -2, 3])
dz_small = np.array([[1.0, 0, 2, 0], [0, 1, 0, -1], [3, 0, 0, 1]])
print("Z =", np.add(X_small @ W_small, b_small), sep="\n")

# %% [markdown]
# **Guess first.** Which entries of Z change, and by how much, when W[0, 1], now 0, is nudged up by 0.001? The loss then changes by the sum of "change of the entry times its slope in dZ". What is the slope in W[0, 1]?
#
# <details><summary>Think it through</summary>
#
# W[0, 1] leads from input 0 to output 1. So only column 1 of Z changes: row by row by 0.001 times X[0, 0], X[1, 0], X[2, 0], that is by 0.001, 0.003 and 0. Column 1 of dZ is (0, 1, 0). The loss changes by 0.001 · 0 + 0.003 · 1 + 0 · 0 = 0.003. The slope is **3**: input 0's column of X, (1, 3, 0), times output 1's column of dZ, (0, 1, 0), a dot product.
#
# </details>
#
# <br>
#
# Let the computer nudge every number like this. (`check_gradient` measures slopes with error bounds; we borrow its measurements.)

# %%
guess = {"X": 0 * X_small, "W": 0 * W_small, "b": 0 * b_small}
measured = check_gradient(
    lambda layer: np.sum(dz_small * np.add(layer["X"] @ layer["W"], layer["b"])),
    guess,
    {"X": X_small, "W": W_small, "b": b_small},
).estimate
for name, slopes in measured.items():
    print(f"d{name}, shape {slopes.shape}:", slopes.round(6) + 0.0, sep="\n")

# %% [markdown]
# There is your 3, in row 0 and column 1 of dW. Four facts to turn into three lines:
#
# - **dW[i, j]** is the dot product of column i of X and column j of dZ. All samples have a say: their shares are *added*. Which product of X, dZ and a transpose makes all these dot products at once? Let the shapes tell you: (n_in, n_out) must come out of (n, n_in) and (n, n_out).
# - **dX[s, i]**: X[s, i] goes into every output of its own row, through row i of W. The shapes again: (n, n_in) out of (n, n_out) and (n_in, n_out).
# - **db[j]**: b[j] is added to column j in *every* row. Check with the figures above.
# - Nothing is divided by n here. The mean is the loss's business; it is already in dZ.
#
# ### Exercise: `linear_backward`


# %% exercise="linear_backward"
def linear_backward(dZ, X, W):
    """Return (dX, dW, db), the slopes of the loss in X, W and b, for Z = X W + b.

    `dZ` (n, n_out) is the slope in Z; `X` (n, n_in), `W` (n_in, n_out).
    dX has the shape of X, dW that of W, db is (n_out,).
    """
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    ### BEGIN SOLUTION
    return dZ @ W.T, X.T @ dZ, np.sum(dZ, axis=0)
    ### END SOLUTION


# %% check="linear_backward"
check("linear_backward")

# %% [markdown]
# ### Backward through an activation
#
# An activation works entry by entry, so its backward function does too: what comes from the right **times** the slope of the activation, at the place where the activation stood. That place is **Z**, what went *in*.
#
# | forward | shape | backward | shape |
# | --- | --- | --- | --- |
# | Z | (n, k) | dZ | (n, k) |
# | A = σ(Z) | (n, k) | dA, handed in | (n, k) |
#
# One entry with real numbers: Z = 2, so A = 0.8808, and dA = 3 is handed in. **Guess first**: is σ steep at 2? Between which numbers will dZ lie?

# %%
above, below = 1 / (1 + np.exp(-2.00001)), 1 / (1 + np.exp(-1.99999))
slope_at_two = (above - below) / 0.00002
print(f"slope of σ at 2: {slope_at_two:.4f}   dZ = 3 times that: {3 * slope_at_two:.4f}")

# %% [markdown]
# From lesson 4: σ'(z) = σ(z) (1 - σ(z)). With a = σ(z) already at hand it is a (1 - a): 0.8808 · 0.1192 = 0.1050. Both are right. What is *wrong* is to mix them: σ' at a, that is σ(a) (1 - σ(a)), or z (1 - z). It is one of the most frequent mistakes in networks, since nothing crashes and the loss still falls somewhat. The talk's code hands its
# function the activations and computes a (1 - a); your function is handed **Z**.
#
# ### Exercises: `sigmoid_backward` and `relu_backward`


# %% exercise="sigmoid_backward"
def sigmoid_backward(dA, Z):
    """Return dZ = dA times the sigmoid's derivative at Z, all of one shape; finite also for Z = ±1000."""
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(Z))
    return dA * small / (1.0 + small) ** 2
    ### END SOLUTION


# %% check="sigmoid_backward"
check("sigmoid_backward")

# %% [markdown]
# ReLU is a valve: where Z is positive it lets through what comes, elsewhere nothing. Backward the **same** valves are open: those where **Z** was positive. Whether dA is positive does not matter. At Z = 0 exactly there is a kink and no slope; everybody agrees to take 0.
#
# | | | | | |
# | --- | --- | --- | --- | --- |
# | Z | 2 | -3 | 1.5 | 0 |
# | A = ReLU(Z) | 2 | 0 | 1.5 | 0 |
# | dA, handed in | 5 | 7 | -4 | 3 |
# | dZ | ? | ? | ? | ? |
#
# **Guess first.** Fill in the last line. All four rows have the same shape.


# %% exercise="relu_backward"
def relu_backward(dA, Z):
    """Return dZ = dA times ReLU's derivative at Z, all of one shape; the derivative is 0 at Z = 0."""
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    ### BEGIN SOLUTION
    return np.where(Z > 0, dA, 0.0)
    ### END SOLUTION


# %% check="relu_backward"
check("relu_backward")

# %% [markdown]
# ### How to be sure
#
# A backward function is easy to get nearly right, and no error message tells you. So test it as the computer tested W above: compare with nudges. Here is your `sigmoid_backward` under the microscope: how far a nudge's slope lies from yours, for nudges of all sizes.
#
# **Guess first.** Does a smaller nudge always give a better slope? (Lesson 4 knew.)

# %% show="your own gradient, with nudges of all sizes"
# Run me: your own gradient, with nudges of all sizes
with needs("sigmoid", "sigmoid_backward"):
    entry = np.array([2.0, -1.0, 0.5])
    weight = np.array([3.0, -1.0, 2.0])
    report = check_gradient(
        lambda at: np.sum(weight * sigmoid(at)), sigmoid_backward(weight, entry), entry
    )
    print(report.message)
    display(report.picture())

# %% [markdown]
# A V: from the right the error of the nudge itself shrinks, then round-off takes over. The dashed line is how well the true slope is known after all these nudges, and the orange line how far off **yours** is. A right one lies below the dashed line; a wrong one lies far above it, however
# nearly right it looks. `check_gradient` does this for you from here on. Use it on everything that you ever write backward.

# %% [markdown]
# # Part 2: the losses
#
# ## 5. Mean squared error
#
# You know it from lesson 3, without the root: the mean of all (A - Y)². "All" means every sample **and** every output: for shape (n, k) divide by n · k.
#
# A worked one: A = [[1, 2], [3, 4]], Y = [[1, 0], [0, 4]]. The errors are 0, 2, 3, 0, their squares 0, 4, 9, 0. The sum is 13, the mean 13/4 = **3.25**.
#
# ### Exercise: `mse_loss`


# %% exercise="mse_loss"
def mse_loss(A, Y):
    """Return the mean over every entry of (A - Y)², as a float; `A` and `Y` have one shape, (n, k)."""
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    return float(np.mean((A - Y) ** 2))
    ### END SOLUTION


# %% check="mse_loss"
check("mse_loss")

# %% [markdown]
# Its backward function is where everything starts: the loss is the last box, and nothing stands to its right. The slope of (a - y)² in a is 2 (a - y), and the mean shares it among how many entries?
#
# | forward | shape | backward | shape |
# | --- | --- | --- | --- |
# | A | (n, k) | dA | (n, k) |
# | L = mean of (A - Y)² | one number | its slope in itself: 1 | |
#
# **Guess first.** In the example above, which entry of dA is largest, and how large is it?
#
# ### Exercise: `mse_loss_backward`


# %% exercise="mse_loss_backward"
def mse_loss_backward(A, Y):
    """Return dA, the gradient of mse_loss in A, in the shape (n, k) of `A` and `Y`."""
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    return 2.0 * (A - Y) / A.size
    ### END SOLUTION


# %% check="mse_loss_backward"
check("mse_loss_backward")

# %% [markdown]
# ## 6. Which one of several? Softmax
#
# The lamp is on or off: one output will do, and a sigmoid makes it a probability. But is the picture a cat, a dog or a horse? Then the network has three outputs, and we want three probabilities: none negative, together 1. **Softmax** makes them from any numbers: take e to the power of each, so that nothing is negative, then divide by the sum.
#
# By hand: z = (0, ln 2, ln 5). The powers are 1, 2, 5, the sum is 8, so p = (1/8, 2/8, 5/8) = (0.125, 0.25, 0.625).
#
# **Guess first.** What happens to p when 100 is added to each of the three? And when each is doubled?

# %% show="softmax, shifted and doubled"
# Run me: softmax, shifted and doubled
scores = np.log([1.0, 2.0, 5.0])
plt.figure(figsize=(10, 2.8))
for place, (name, row) in enumerate(
    (("z", scores), ("z + 100", scores + 100), ("2 z", 2 * scores), ("z / 2", scores / 2))
):
    plt.subplot(1, 4, place + 1)
    powers = np.exp(row)
    bars = plt.bar(["cat", "dog", "horse"], powers / powers.sum(), color=["C0", "C1", "C2"])
    plt.bar_label(bars, fmt="%.3f")
    plt.ylim(0, 1)
    plt.title(f"softmax of {name}")
plt.tight_layout()
plt.show()

# %% [markdown]
# Adding the same number to all changes **nothing**: it multiplies each power by the same factor, which the division takes out. Larger differences make it surer of itself.
#
# That first fact is also the remedy for a real trouble:

# %%
with np.errstate(over="ignore", invalid="ignore"):
    too_large = np.exp(np.array([1000.0, 1001.0, 999.0]))
    print(too_large, "->", too_large / too_large.sum())

# %% [markdown]
# e¹⁰⁰⁰ is too large for a float, and ∞/∞ is `nan`. But you may add any number to a row first, or take one away. Which one makes sure that no power is larger than 1, and that at least one is not 0? Each **row** needs its own.
#
# ### Exercise: `softmax`


# %% exercise="softmax"
def softmax(Z):
    """Return the softmax over the last axis of `Z`, in the shape of Z, (n, k) or also (k,).

    Every row of the result is positive and adds up to 1; without overflow, also for entries around 1000.
    """
    Z = np.asarray(Z, dtype=float)
    ### BEGIN SOLUTION
    powers = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)
    ### END SOLUTION


# %% check="softmax"
check("softmax")

# %% [markdown]
# ## 7. How wrong is a probability? Cross-entropy
#
# The picture shows a dog. A network that gave the dog 0.9 did well, one with 0.1 did badly, and one that gave it 0.000001 was as good as certain of something false. The squared error hardly tells the last two apart. Take **-log p** instead, where p is the probability of what is true:

# %% show="the price of a probability"
# Run me: the price of a probability
p_axis = np.linspace(0.001, 1, 400)
plt.figure(figsize=(5.6, 3.4))
plt.plot(p_axis, -np.log(p_axis), label="-log p")
plt.plot(p_axis, (1 - p_axis) ** 2, label="(1 - p)²")
plt.xlabel("probability given to what is true")
plt.ylabel("price")
plt.ylim(0, 7)
plt.grid(alpha=0.3)
plt.legend()
plt.show()
for p in (0.9, 0.1, 1e-6):
    print(f"p = {p:<8g} -log p = {-np.log(p):6.3f}   (1 - p)² = {(1 - p) ** 2:.3f}")

# %% [markdown]
# The truth is written as a row with a single 1, **one-hot** (lesson 2): dog is Y = (0, 1, 0). Then -Σ Y log P over the row picks just the one -log p. The **cross-entropy** is the mean of this over the rows.
#
# Two rows: P = [[0.5, 0.25, 0.25], [0.1, 0.1, 0.8]], Y = [[1, 0, 0], [0, 0, 1]]. (-log 0.5 - log 0.8) / 2 = (0.693 + 0.223) / 2 = **0.458**. Divided by the number of *rows*, not of entries.
#
# A probability may come out as exactly 0, by round-off or underflow, and log 0 is -∞; times a 0 from Y it is even `nan`. Keep P a tiny bit away from 0 before you take the log. The loss should then be large, but finite.
#
# ### Exercise: `cross_entropy`


# %% exercise="cross_entropy"
def cross_entropy(P, Y):
    """Return the mean over the rows of -sum(Y log P), as a float.

    `P` (n, k) holds probabilities, `Y` (n, k) is one-hot. Finite also where P is 0: then large
    if that is the true class, and as if nothing were there if it is not.
    """
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    return float(-np.sum(Y * np.log(np.maximum(P, 1e-300))) / len(P))
    ### END SOLUTION


# %% check="cross_entropy"
check("cross_entropy")

# %% [markdown]
# ## 8. Both together, backward
#
# Softmax alone has an unpleasant derivative, since each output depends on each input; -log p alone has a slope of -1/p, which explodes. Together they are lovely. Take one row with P = (0.125, 0.25, 0.625), the truth being the dog, (0, 1, 0), and let the computer nudge Z:

# %%
truth_row = np.array([0.0, 1.0, 0.0])
by_nudging = check_gradient(
    lambda row: (
        np.log(np.sum(np.exp(row))) - np.sum(truth_row * row)
    ),  # -log of softmax, at the dog
    np.zeros(3),
    np.log([1.0, 2.0, 5.0]),
).estimate
print("dZ =", by_nudging.round(6))

# %% [markdown]
# Look at it beside P and Y. **Guess the rule before you read on.** Then think of the mean over n rows.
#
# The numbers say it in plain words: "You gave the horse 0.625 too much and the dog 0.75 too little." And they add up to 0, since what one class gains the others lose.
#
# | forward | shape | backward | shape |
# | --- | --- | --- | --- |
# | Z | (n, k) | dZ | (n, k) |
# | P = softmax(Z) | (n, k) | not needed by itself | |
# | L = cross_entropy(P, Y) | one number | its slope in itself: 1 | |
#
# ### Exercise: `softmax_cross_entropy_backward`


# %% exercise="softmax_cross_entropy_backward"
def softmax_cross_entropy_backward(Z, Y):
    """Return dZ, the gradient of cross_entropy(softmax(Z), Y) in Z, in the shape (n, k) of Z.

    `Y` (n, k) is one-hot. Without overflow, also for entries of Z around 1000.
    """
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    powers = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    P = powers / np.sum(powers, axis=-1, keepdims=True)
    return (P - Y) / len(Z)
    ### END SOLUTION


# %% check="softmax_cross_entropy_backward"
check("softmax_cross_entropy_backward")

# %% [markdown]
# # Part 3: the network
#
# All boxes are ready. For the lamp: linear, sigmoid, linear, sigmoid, mean squared error. Forward from left to right, backward from right to left.
#
# | step | forward | shape | backward | shape |
# | --- | --- | --- | --- | --- |
# | 1 | Z1 = X W1 + b1 | (n, n_hidden) | dW1, db1 from dZ1 and X | like W1, b1 |
# | 2 | A1 = σ(Z1) | (n, n_hidden) | dZ1 from dA1 and Z1 | (n, n_hidden) |
# | 3 | Z2 = A1 W2 + b2 | (n, n_out) | dA1, dW2, db2 from dZ2, A1 and W2 | like A1, W2, b2 |
# | 4 | A2 = σ(Z2) | (n, n_out) | dZ2 from dA2 and Z2 | (n, n_out) |
# | 5 | L = mean of (A2 - Y)² | one number | dA2 from A2 and Y | (n, n_out) |
#
# Read the left half downwards and the right half upwards. That is **backpropagation**: the error is handed back, box by box, and each box uses the chain rule once.
#
# ## 9. Forward
#
# The right half needs things from the left half: X, Z1 or A1, Z2 or A2. So `forward` keeps what `backward` will need, in a **cache**: a dict, a tuple, whatever you like. It is yours to design, nobody else looks into it.
#
# By hand, with one input, one hidden unit and one output: X = 3, W1 = 2, b1 = -6, W2 = 4, b2 = -2. Z1 = 0, A1 = 0.5, Z2 = 0, A2 = **0.5**.
#
# ### Exercise: `forward`


# %% exercise="forward"
def forward(params, X):
    """Return (A2, cache) for the network X -> linear -> sigmoid -> linear -> sigmoid -> A2.

    `params` is a dict as `initialise` makes it, `X` (n, n_in), A2 (n, n_out). `cache` is what
    your `backward` needs; its design is yours.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
    A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
    return A2, {"X": X, "A1": A1, "A2": A2}
    ### END SOLUTION


# %% check="forward"
check("forward")

# %% [markdown]
# ## 10. Backward
#
# Start at the bottom of the ledger and climb: dA2, dZ2, then dW2, db2 and dA1, then dZ1, dW1 and db1. You have a function for every line. If a shape does not fit, the ledger says which.
#
# By hand, on the little network of section 9, which said 0.5 where Y = 1 is right. It costs (0.5 - 1)² = 0.25. **Guess first**: which of its four numbers has the steepest slope, and which way should it go?
#
# | step | what is handed back | the parameters' share |
# | --- | --- | --- |
# | 5 | dA2 = 2 · (0.5 - 1) / 1 = -1 | |
# | 4 | dZ2 = -1 · 0.5 · 0.5 = -0.25 | |
# | 3 | dA1 = -0.25 · 4 = -1 | dW2 = 0.5 · (-0.25) = **-0.125**, db2 = **-0.25** |
# | 2 | dZ1 = -1 · 0.5 · 0.5 = -0.25 | |
# | 1 | | dW1 = 3 · (-0.25) = **-0.75**, db1 = **-0.25** |
#
# All four are negative: make any of them larger, and the loss falls. W1 is the steepest, since the large input 3 stands in front of it.
#
# The check compares with nudges of **every** weight and every bias. When it says no, it also says which part is off and what that looks like.
#
# ### Exercise: `backward`


# %% exercise="backward"
def backward(params, cache, Y):
    """Return the gradients of mse_loss(A2, Y) as a dict "W1", "b1", "W2", "b2", shaped like the parameters.

    `cache` is what `forward(params, X)` returned beside A2; `Y` (n, n_out) holds the targets.
    """
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
    ### END SOLUTION


# %% check="backward"
check("backward")

# %% [markdown]
# ## 11. One step
#
# The ball in the bowl: negative slope, go right; positive slope, go left. For each array: **new = old - learning rate · gradient**. The weights are not *multiplied* by anything, as the talk has it at one point; something is *added* to them.
#
# By hand: the little network's W1 is 2, and its slope -0.75. At rate 2 the new W1 is 2 - 2 · (-0.75) = **3.5**.
#
# Make a **new** dict and leave the old one as it is. Then you can go back to it, and `backward` never sees weights that are no longer those of its cache.
#
# ### Exercise: `update`


# %% exercise="update"
def update(params, grads, learning_rate):
    """Return a new dict "W1", "b1", "W2", "b2": each parameter, one step of gradient descent on.

    `grads` is a dict as `backward` makes it. Neither dict, nor an array in it, is changed.
    """
    ### BEGIN SOLUTION
    return {name: params[name] - learning_rate * grads[name] for name in params}
    ### END SOLUTION


# %% check="update"
check("update")

# %% [markdown]
# ## 12. Again and again
#
# One step at rate 2 takes all four numbers of the little network along. It said 0.5 and should say 1. **Guess first**: what does it say after one step?

# %% show="one step of the little network"
# Run me: one step of the little network
with needs("forward", "backward", "mse_loss", "update"):
    before = {
        "W1": np.array([[2.0]]),
        "b1": np.array([-6.0]),
        "W2": np.array([[4.0]]),
        "b2": np.array([-2.0]),
    }
    said, memory = forward(before, [[3.0]])
    after = update(before, backward(before, memory, [[1.0]]), 2.0)
    for when, numbers in (("before", before), ("after ", after)):
        says = forward(numbers, [[3.0]])[0]
        shown = ", ".join(f"{name} = {value.item():g}" for name, value in numbers.items())
        print(f"{when}: {shown}; it says {says.item():.3f}, loss {mse_loss(says, [[1.0]]):.4f}")

# %% [markdown]
# One step, and the loss falls from 0.25 to 0.0038. It is not always so quick. This network has one sample to please; the four cases of the lamp pull in four directions, and to satisfy them all takes many steps.
#
# So: start with random weights; then in each step: **forward, note the loss, backward, update**. Every step takes *all* samples at once, as rows of X.
#
# **Guess first.** Noted before the update or after it: which of the two is the loss of the weights that you started with?
#
# ### Exercise: `train`


# %% exercise="train"
def train(X, Y, n_hidden, learning_rate, steps, rng):
    """Return (params, losses) after `steps` steps of gradient descent on mse_loss.

    `X` (n, n_in), `Y` (n, n_out). Starts from `initialise(…, rng)`, and draws nothing else. `losses` has
    `steps` entries: the loss before each update. `params` are those after the last update.
    """
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = np.zeros(steps)
    for step in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses[step] = np.mean((A2 - Y) ** 2)
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses
    ### END SOLUTION


# %% check="train"
check("train")

# %% [markdown]
# ## 13. The lamp
#
# 60,000 steps, on the four cases from the top. **Guess first.** Where does the loss begin, for a network that knows nothing and says something near one half? Does it fall steadily? And what difference does a learning rate of 2 or 0.1 make?

# %% show="60,000 steps"
# Run me: 60,000 steps
with needs("train", "forward"):
    plt.figure(figsize=(10, 3.6))
    for place, rate in enumerate((2.0, 0.1)):
        learnt, losses = train(switches, lamp, 4, rate, 60_000, np.random.default_rng(0))
        plt.subplot(1, 2, place + 1)
        plt.loglog(np.arange(1, 60_001), losses, color=f"C{place}")
        plt.title(f"rate {rate}: from {losses[0]:.2f} to {losses[-1]:.1e}")
        plt.xlabel("step")
        plt.ylabel("loss")
        plt.ylim(1e-5, 1)
        plt.grid(alpha=0.3)
        print(
            f"rate {rate}: the lamp is on with probability",
            forward(learnt, switches)[0].ravel().round(3),
        )
    plt.tight_layout()
    plt.show()

# %% [markdown]
# It found the rule. For a while nothing seems to happen: the loss stays near 0.25, which is what "one half" costs in all four cases. Then the hidden units part ways, and it falls. Both axes are logarithmic; on ordinary ones you would see a plateau and a cliff. With rate 0.1 the same happens, only later.
#
# The output is **a probability**, or at least you may read it as one: it lies between 0 and 1, and 0.99 says "I am quite sure of light".
#
# **What has it learnt?** You may ask it about places that no switch can take, half up and half down. Remember the picture of section 1, where no straight line would do. **Guess first**: how does the network part the two lit cases from the two dark ones?

# %% show="what the network has learnt"
# Run me: what the network has learnt
with needs("train", "forward"):
    side = np.linspace(-0.4, 1.4, 91)
    down, up = np.meshgrid(side, side)
    everywhere = np.column_stack([down.ravel(), up.ravel(), np.ones(down.size)])
    plt.figure(figsize=(10.5, 3.6))
    for place, steps in enumerate((100, 300, 3_000)):
        learnt, _ = train(switches, lamp, 4, 2.0, steps, np.random.default_rng(0))
        light = forward(learnt, everywhere)[0].reshape(down.shape)
        plt.subplot(1, 3, place + 1)
        plt.contourf(down, up, light, levels=np.linspace(0, 1, 21), cmap="cividis")
        plt.contour(down, up, light, levels=[0.5], colors="white", linestyles="--")
        for (left, above, _), lit in zip(switches, lamp[:, 0], strict=True):
            bulb = {"color": "gold", "markeredgecolor": "black"} if lit else {"color": "0.3"}
            plt.plot(left, above, "o", **{"markersize": 14, "markeredgecolor": "white"} | bulb)
        plt.gca().set(xticks=(0, 1), yticks=(0, 1), aspect="equal", title=f"after {steps:,} steps")
        plt.gca().set(xlabel="downstairs", ylabel="upstairs" if not place else "")
    plt.tight_layout()
    plt.show()

# %% [markdown]
# Bright is light, dark is darkness, and on the dashed line the network says one half. At first there is one border, nearly straight, and it leaves a lit case in the dark. At the end there are **two borders at once**, and a band between them. Each hidden unit draws one line, and the output puts the lines together. That is what the layer in between is for.
#
# Is that luck? Twenty other starts, rate 2, the first 3,000 steps:

# %% show="twenty starts"
# Run me: twenty starts
with needs("train"):
    plt.figure(figsize=(6, 3.4))
    final = []
    for seed in range(1, 21):
        _, losses = train(switches, lamp, 4, 2.0, 3_000, np.random.default_rng(seed))
        plt.plot(losses, alpha=0.6)
        final.append(losses[-1])
    plt.xlabel("step")
    plt.ylabel("loss")
    plt.title(f"after 3,000 steps: {min(final):.5f} to {max(final):.5f}")
    plt.grid(alpha=0.3)
    plt.show()

# %% [markdown]
# Every one gets there. That is not a law of nature. The **loss** is what goes down, and it stops wherever the *gradient* is zero: at a minimum, but also at a saddle or at the top of a hill. Here is such a place.
#
# **Guess first.** All weights and biases are 0. What does the network answer, what is the loss, and what is the gradient?

# %% show="start at zero"
with needs("forward", "backward", "mse_loss"):
    flat = {"W1": np.zeros((3, 4)), "b1": np.zeros(4), "W2": np.zeros((4, 1)), "b2": np.zeros(1)}
    answer, kept = forward(flat, switches)
    steepest = max(np.max(np.abs(slopes)) for slopes in backward(flat, kept, lamp).values())
    print(f"answers {answer.ravel()}, loss {mse_loss(answer, lamp)}, largest slope {steepest}")

# %% [markdown]
# The gradient is exactly zero in all 21 directions, and the loss is 0.25, ten thousand times and more what you have just reached. It is no minimum; descent that begins there stays for ever. "Follow the gradient until it is zero, that is the smallest error" is only half true.

# %% [markdown] written="why_random_start" points=2
# ### Written question
#
# Suppose that all weights start not at 0 but at 0.5, and all biases at 0. In three or four sentences, with or without formulas: explain why the four hidden units stay alike in every step of training, and why such a network can do no more than one with a single hidden unit. What does the random start change?

# %% [markdown]
# ## 14. The talk's own lines
#
# The talk trains this network without biases, in the lines below. It writes l1 for A1, l2 for A2, and its "error" points the other way, Y - A2, so it *adds* where you subtract.
#
# **Guess first.** No learning rate is to be seen. Which one is it, compared with your `update`? (Think of the 2 of the square, and of the mean over four.)

# %% show="the talk's own formulas"
draw = np.random.default_rng(1)
syn0, syn1 = draw.uniform(-1, 1, (3, 4)), draw.uniform(-1, 1, (4, 1))
errors = []
for _ in range(60_000):
    l1 = 1 / (1 + np.exp(-(switches @ syn0)))
    l2 = 1 / (1 + np.exp(-(l1 @ syn1)))
    l2_delta = (lamp - l2) * l2 * (1 - l2)
    l1_error = l2_delta @ syn1.T
    l1_delta = l1_error * l1 * (1 - l1)
    syn1 += l1.T @ l2_delta
    syn0 += switches.T @ l1_delta
    errors.append(np.mean((lamp - l2) ** 2))
print("loss:", f"{errors[0]:.3f} at first, {errors[-1]:.1e} at last")
print("answers:", l2.ravel().round(3))

with needs("forward", "backward", "mse_loss", "update"):
    same = np.random.default_rng(1)
    params = {"W1": same.uniform(-1, 1, (3, 4)), "b1": np.zeros(4)}
    params |= {"W2": same.uniform(-1, 1, (4, 1)), "b2": np.zeros(1)}
    apart = 0.0
    for step in range(200):
        answers, memory = forward(params, switches)
        apart = max(apart, abs(mse_loss(answers, lamp) - errors[step]))
        params = update(params, backward(params, memory, lamp), 2.0)
        params |= {"b1": np.zeros(4), "b2": np.zeros(1)}  # the talk has no biases
    print(
        f"your functions at rate 2, biases kept at 0: losses differ by at most {apart:.0e} in 200 steps"
    )

# %% [markdown]
# The slope of the mean over four entries is 2/4 · (A2 - Y); times **2** that is A2 - Y. So the talk descends the mean squared error at learning rate 2, and does not say so. Three more things to notice:
#
# - Its derivative is fed **activations**: `l2 * (1 - l2)`. That is right, and it is σ' at Z, only written with A.
# - "Multiply the weights by their delta", says the voice. The code does something else, and the code is right: inputᵀ @ delta is **added**.
# - The third column, always 1, was its bias for the hidden units: the weights of a constant input *are* a bias. Your network has both, so one of them is spare.

# %% [markdown]
# ## 15. Why not simply try every weight?
#
# It has only 16 weights (leave the biases out). Ten values for each would do for a start. **Guess first**: how long does your computer take to try them all, at a million networks a second?

# %%
combinations = 10**16
print(f"{combinations / 1e6 / 3600 / 24 / 365:,.0f} years")

# %% [markdown]
# And that was the lamp. The small network for reading digits has 101,770 weights. The gradient costs about as much as two more forward passes, **whatever the number of weights**, and says for every weight at once which way to go. That is the whole secret of deep learning.

# %% [markdown]
# ## 16. Spot the bug
#
# Four students trained the lamp at rate 2, all with the same seed. Each had one line wrong:
#
# | | the line |
# | --- | --- |
# | A | in `update`: `params[name] + learning_rate * grads[name]` |
# | B | in `initialise`: `"W1": np.zeros((n_in, n_hidden))`, and W2 in the same way |
# | C | in `update`: `params[name] - grads[name]` |
# | D | in `train`: `params = initialise(…)` stands *inside* the loop |
#
# **Which curve belongs to whom?** The grey one is right.

# %% show="four wrong curves"
# Run me: four wrong curves
with needs("initialise", "forward", "backward", "mse_loss", "update"):
    before = initialise(3, 4, 1, np.random.default_rng(3))
    nothing = {name: np.zeros_like(value) for name, value in before.items()}

    def curve(which, parameters):
        """Return 1,500 losses of a training with one line wrong."""
        seen, luck = [], np.random.default_rng(3)
        for _ in range(1_500):
            parameters = initialise(3, 4, 1, luck) if which == "D" else parameters
            now, note = forward(parameters, switches)
            seen.append(mse_loss(now, lamp))
            rate = {"A": -2.0, "C": 1.0}.get(which, 2.0)
            parameters = update(parameters, backward(parameters, note, lamp), rate)
        return seen

    plt.figure(figsize=(12, 3))
    right = curve("", before)
    for place, which in enumerate(np.random.default_rng(8).permutation(list("ABCD"))):
        plt.subplot(1, 4, place + 1)
        plt.plot(right, color="0.7", linewidth=3)
        plt.plot(curve(which, nothing if which == "B" else before), color="C3", linewidth=1)
        plt.gca().set(title=f"curve {place + 1}", xlabel="step", ylabel="loss", ylim=(-0.02, 0.56))
    plt.tight_layout()
    plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is curve 4: uphill. The loss climbs to 0.5 and stays there: every answer is as certain as it can be, half of them are wrong, and sigmoids that are so far out have no slope left.
# - B is curve 2: the gradient is zero from the start, and nothing ever moves.
# - C is curve 3: the learning rate is left out, so it is always 1. The right curve, taking twice as long. This is the most dangerous of the four: it looks like success.
# - D is curve 1: every step begins with new weights. The loss trembles and goes nowhere.
#
# </details>

# %% [markdown] written="why_activation" points=2
# ### Written question
#
# Leave out the sigmoid of the hidden layer: A1 = X W1 + b1. In three or four sentences: why can this network not learn the lamp, however many hidden units it has and however long it trains? Multiply the two layers out, or argue with the picture in section 1.

# %% [markdown]
# ## 17. Tomorrow's temperature, once more
#
# The old question: how warm will it be in Seattle tomorrow, given the last ten days? Lesson 3 answered with ten weights and a bias, and an RMSE of 2.68 °C in 2015, where "as warm as today" gives 2.91. Now a network with eight hidden units, trained on 2012 to 2014. It ends in a sigmoid, so the temperatures are scaled to between 0 and 1 first, and its answers scaled back.
#
# **Guess first.** Will it beat the straight line?

# %% show="tomorrow's temperature by a network"
# Run me: tomorrow's temperature by a network
weather = {"fname": "data/seattle-weather.csv", "delimiter": ",", "skip_header": 1}
dates = np.genfromtxt(**weather, usecols=0, dtype=str)
highs = np.genfromtxt(**weather, usecols=2)
known = int(np.sum(dates < "2015-01-01"))
coldest, warmest = highs[:known].min(), highs[:known].max()
scaled = (highs - coldest) / (warmest - coldest)
lags = np.array([scaled[day : day + 10] for day in range(len(scaled) - 10)])
targets = scaled[10:, None]
train_rows = known - 10


def off(prediction):
    """Return the root mean squared error on 2015 in °C."""
    return (warmest - coldest) * np.sqrt(np.mean((prediction - targets[train_rows:]) ** 2))


table = np.column_stack([np.ones(len(lags)), lags])
line, *_ = np.linalg.lstsq(table[:train_rows], targets[:train_rows], rcond=None)
print(f"as warm as today   {off(lags[train_rows:, -1:]):.2f} °C")
print(f"normal equation    {off(table[train_rows:] @ line):.2f} °C")
with needs("train", "forward"):
    brain, history = train(
        lags[:train_rows], targets[:train_rows], 8, 5.0, 6_000, np.random.default_rng(0)
    )
    forecast = forward(brain, lags[train_rows:])[0]
    print(f"network            {off(forecast):.2f} °C")
    plt.figure(figsize=(10, 3.2))
    summer = slice(150, 240)
    plt.plot(highs[known:][summer], color="0.6", label="measured")
    plt.plot(
        coldest + (warmest - coldest) * forecast[summer], color="C3", label="network, a day ahead"
    )
    plt.gca().set(xlabel="days from 31 May 2015", ylabel="warmest hour, °C")
    plt.legend()
    plt.grid(alpha=0.3)
    plt.show()

# %% [markdown]
# It beats "as warm as today", but not the straight line. A network is not better by being a network. It can bend, and pays off where the truth bends, as with the lamp; tomorrow's temperature is very nearly a weighted sum of the last days'. And plain descent is slow here: in lesson 7 you learn to do it better, and in the last lesson, with earthquakes, the network wins.

# %% [markdown]
# ## 18. The same thing under other names
#
# | here | CS231n (Stanford) | deeplearning.ai |
# | --- | --- | --- |
# | `linear_forward(X, W, b)` | `affine_forward(x, w, b)`, same shapes | `linear_forward(A, W, b)`: Z = W A + b |
# | `linear_backward(dZ, X, W)` | `affine_backward(dout, cache)`, same shapes | `linear_backward(dZ, cache)` |
# | a sample is a row | a sample is a row | **a sample is a column**: all is transposed, and b is (n_out, 1) |
# | dZ | `dout` | `dZ` |
#
# When you read code of others, ask first: **where are the samples, in rows or in columns?** Most confusion ends there.
#
# PyTorch, JAX and TensorFlow do all of this lesson for you: you write forward, they derive backward, box by box, just as you did. Now you know what they do, and what to suspect when a loss does not fall: shapes, signs, the place where a slope is taken, a mean that is a sum.

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | start a network | uniform in (-1, 1), biases 0 | every training |
# | go forward | σ(X W + b), layer after layer | prediction |
# | go back through a layer | shapes tell you the products; samples add up | every network that exists |
# | go back through an activation | times its slope **at Z** | every activation that is ever invented |
# | measure | mean squared error, cross-entropy | `gradient_descent`: cancer or not |
# | turn scores into probabilities | softmax, with the largest taken away | classifiers, language models |
# | check a gradient | nudge and compare | whatever you write backward |
# | train | forward, loss, backward, update | `earthquake`: your own project |
#
# **Where to go next.** `gradient_descent` makes training fast and tells a minimum from a plateau: batches, momentum, Adam. `earthquake` is a project of your own with this network. Beyond the course: more layers are more of the same ledger; convolutions and attention are other boxes with a forward and a backward function. You know how to write one.
