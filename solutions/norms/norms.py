# %% [markdown]
# # Vectors, length, angle, basis
#
# On 10 June 2015 it was 25.6 °C in Seattle at the warmest hour and 11.1 °C at the coldest, the wind blew at 3.0 m/s and no rain
# fell. How warm will the next day be? You have notes like this one for every day of the three years before. An old idea: look for
# **the past day that was most like today**, and see what followed.
#
# But what does "most like" mean, when a day is four numbers? By the end of this lesson you can say it in two ways, by distance
# and by angle, and the computer can act on it. In the same ways people find the song that is like this song and the word that means what this
# word means, and ask a network how wrong it is.
#
# *Reading: about 35 minutes. Exercises: about 75 minutes. 11 exercises for 36 points, and one written question for 2.*

# %% [markdown]
# ## Why bother?
#
# You can use deep learning without any mathematics. There are ready-made services: send a picture, get a name; send a sentence, get
# its translation. As long as somebody has built the model that you need, you need none of this.
#
# The day comes when nobody has. Then you decide what goes in, what comes out, and what counts as a mistake. You read "shapes
# (365,10) and (11,) not aligned", or a network keeps being wrong however long it learns, and you want to know why. For that you need some mathematics: less than people
# fear, and all of it can be drawn.
#
# **The road ahead.** Every project in deep learning goes through the same four steps. This course teaches them one by one:
#
# | step | what happens | what serves it | lessons |
# | --- | --- | --- | --- |
# | **process** | the data become tables of numbers on comparable scales | statistics (smallest, largest, mean, spread) and linear algebra (arrays) | 1 `norms`, 2 `matrices` |
# | **build and initialise** | you choose the layers; the first weights are drawn at random | linear algebra (shapes) and statistics (probability) | 6 `network` |
# | **predict** | numbers flow from input to output: products and sums | linear algebra | 1 `norms`, 2 `matrices`, 3 `normal_equation`, 6 `network` |
# | **measure and correct** | how wrong was that, and which way must each weight move? Then again | calculus (derivatives); linear algebra (lengths) | 4 `derivatives`, 5 `partial_derivatives`, 6 `network`, 7 `gradient_descent` |
#
# A **weight** is a number that the network multiplies its input with, and that it learns. The last lesson, 8 `earthquake`, is a whole project of your own.

# %% [markdown]
# ## How this works
#
# - Read, guess, run the cell (Shift and Enter), compare. **Guess before you run**: a wrong guess that you notice is worth more than a right figure that you read.
# - The code of a picture is folded to a line, `# Run me: …`, lest it give the picture away. Run it like any other cell; click on it if you want to read it.
# - Each exercise is an unfinished function, a *stub*. Write yours where it says `YOUR CODE HERE`, and run the cell `check("…")` below it, as often as you like.
#   These checks are worth nearly half of the points. The others run after you hand in, with numbers that you have not seen.
# - Answer a written question in the empty cell below it: a double click opens it.
# - The same rules hold in the whole course. Vectors are NumPy arrays of shape `(n,)`. A table of data `X` has shape `(n_samples, n_features)`: a row for
#   each sample, a column for each feature. Functions take lists and whole numbers too (the line with `np.asarray` in each stub sees to that) and return
#   floats or arrays of floats. They **never change what they are given**. Vectors whose lengths do not fit raise `ValueError`; NumPy does that by itself
#   when you add or multiply them.
# - Later a layer's weights `W` have shape `(n_in, n_out)` and its bias `b` `(n_out,)`, a layer computes `A = activation(X @ W + b)`, a loss is a mean over samples, and
#   `rng` is a `numpy.random.Generator`. You meet them when they are needed.

# %%
import matplotlib.pyplot as plt
import numpy as np

from autograder import check, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from your school days, without a computer. Say your answer aloud, then open it.
#
# 1. A room is 3 m by 4 m. How far is it from corner to corner?
# 2. You buy 3 apples at 0.50 and 2 loaves at 2.00. What do you pay, and which operations did you use?
# 3. Three films: you give them 5, 1 and 4 out of five. A friend, who marks out of ten, gives 10, 2 and 8. Do the two of you disagree?
#
# <details><summary>Answers</summary>
#
# 1. 5 m: √(3² + 4²). You have just computed the **length** of the vector (3, 4).
# 2. 3 · 0.5 + 2 · 2 = 5.50: products, then a sum. You have just computed a **dot product**.
# 3. Not at all: the friend's numbers are twice yours. The two vectors have different lengths and the same **direction**.
#
# </details>

# %% [markdown]
# ## 1. Numbers that go together
#
# A **vector** is a row of numbers that belong together: a day's (25.6, 11.1, 3.0, 0.0), a colour's red, green and blue, the 101,770 weights of a
# network that reads digits. Its numbers are called **components**. What makes it a vector and not just a list is that one can **add** two of them and **scale** one by a number.
#
# **Guess first.** What do `[1, 2] + [3, 4]` and `2 * [1, 2]` give in Python? And what with NumPy's arrays?

# %%
print("lists: ", [1, 2] + [3, 4], "and", 2 * [1, 2])
print("arrays:", np.array([1, 2]) + np.array([3, 4]), "and", 2 * np.array([1, 2]))

# %% [markdown]
# For a list `+` means "and then" and `2 *` means "twice over". For an array they are arithmetic, component by component. No error tells you which of the two
# you had: that is why each stub turns its input into an array first.
#
# Two components can be drawn: an arrow that goes so far to the right and so far up. The next cell holds a sheet of squared paper and a pencil for arrows.

# %%
# Run me: squared paper, and a pencil for arrows


def paper(low, high, title=""):
    """Draw squared paper from `low` to `high` both ways, with the same scale on both axes."""
    ax = plt.gca()
    ax.set(xlim=(low, high), ylim=(low, high), aspect="equal", title=title)
    ax.grid(alpha=0.3)
    ax.axhline(0, color="0.6", linewidth=0.8)
    ax.axvline(0, color="0.6", linewidth=0.8)


def arrow(tip, tail=(0.0, 0.0), colour="C0", label="", nudge=(0.1, 0.1)):
    """Draw an arrow from `tail` to `tip`, with a label beside its tip."""
    look = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    plt.annotate("", xy=tip, xytext=tail, arrowprops=look)
    plt.text(tip[0] + nudge[0], tip[1] + nudge[1], label, color=colour)


def unit_circle():
    """Draw the circle of radius 1 around the origin."""
    plt.gca().add_patch(plt.Circle((0, 0), 1, fill=False, color="0.7"))


def arc(start, stop):
    """Draw the angle at the origin between the directions `start` and `stop`, in degrees."""
    turn = np.radians(np.linspace(start, stop, 60))
    plt.plot(0.8 * np.cos(turn), 0.8 * np.sin(turn), color="0.3", linewidth=1)
    middle = np.radians((start + stop) / 2)
    plt.text(1.15 * np.cos(middle), 1.15 * np.sin(middle), "θ", ha="center", va="center")


# %% [markdown]
# **Guess first.** x = (3, 1) and y = (1, 2). Where does 2x end? And -x? And x + y?

# %% show="scaling and adding arrows"
# Run me: scaling and adding arrows
plt.figure(figsize=(10, 4.6))
plt.subplot(1, 2, 1)
paper(-4, 7, "scaling: the same line, another length")
arrow((6, 2), colour="C1", label="2x")
arrow((3, 1), label="x", nudge=(-0.2, 0.3))
arrow((-3, -1), colour="C2", label="-x", nudge=(-0.5, -0.7))
plt.subplot(1, 2, 2)
paper(-4, 7, "adding: one arrow after the other")
arrow((3, 1), label="x", nudge=(-0.2, -0.8))
arrow((1, 2), colour="C1", label="y", nudge=(-0.6, 0.2))
arrow((4, 3), tail=(3, 1), colour="C1", label="")
arrow((4, 3), tail=(1, 2), colour="C0", label="")
arrow((4, 3), colour="C3", label="x + y")
plt.show()

# %% [markdown]
# Scaling and adding together make a **linear combination**, a x + b y. With a = 2 and b = -3:
#
# 2 · (3, 1) + (-3) · (1, 2) = (6, 2) + (-3, -6) = (3, -4)
#
# The "linear" of linear algebra is just this. A forecast that is 0.7 times yesterday plus 0.3 times the day before is one, and so is every layer of a network before its activation.
#
# ### Exercise: `linear_combination`


# %% exercise="linear_combination"
def linear_combination(a, x, b, y):
    """Return a*x + b*y for numbers `a`, `b` and vectors `x`, `y` of shape (n,).

    The result is an array of shape (n,). Vectors of different lengths raise ValueError.
    """
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    return a * x + b * y
    ### END SOLUTION


# %% check="linear_combination"
check("linear_combination")

# %% [markdown]
# **Three components** need a third direction. The arrow to (2, 3, 6) goes 2 along one edge of a box, 3 along the next and 6 up.
#
# **Guess first.** How long is it? You may use Pythagoras twice.

# %% show="a vector with three components"
# Run me: a vector with three components
plt.figure(figsize=(5.5, 5.5))
ax = plt.subplot(projection="3d")
ax.quiver(0, 0, 0, 2, 3, 6, color="C3", arrow_length_ratio=0.08, linewidth=2.5)
ax.plot([0, 2, 2, 2], [0, 0, 3, 3], [0, 0, 0, 6], color="C0", linestyle="--", linewidth=2)
ax.plot([0, 2], [0, 3], [0, 0], color="0.4")
for x, y, z, text, colour in (
    (1.1, 0.35, 0, "2", "C0"),
    (2.3, 1.4, 0, "3", "C0"),
    (2.15, 3.15, 3, "6", "C0"),
    (0.5, 1.7, 0, "√13", "0.4"),
    (2.1, 3.2, 6.2, "(2, 3, 6)", "C3"),
):
    ax.text(x, y, z, text, color=colour, fontsize=12)
ax.set(
    xlim=(0, 4),
    ylim=(0, 4),
    zlim=(0, 6.5),
    xticks=range(5),
    yticks=range(5),
    title="along the floor √(2² + 3²), then up",
)
ax.set_box_aspect((4, 4, 6.5), zoom=0.95)
ax.view_init(elev=22, azim=-62)
plt.show()

# %% [markdown]
# Four components and more cannot be drawn, and need not be: adding and scaling go on component by component, and all that follows is made from adding and scaling. We say
# that a day of four numbers lies in a space of four dimensions, and mean no more than that.

# %% [markdown]
# ## 2. The dot product
#
# The bill from the warm-up: how many of each, (3, 2), and what one costs, (0.5, 2).
#
# | | apples | loaves | |
# | --- | --- | --- | --- |
# | how many | 3 | 2 | |
# | price | 0.50 | 2.00 | |
# | product | 1.50 | 4.00 | **sum 5.50** |
#
# Multiply what belongs together, add everything up: **x · y = x₀y₀ + x₁y₁ + … + xₙ₋₁yₙ₋₁**. Two vectors go in, one number comes out. It is the work-horse of
# deep learning: a neuron takes the dot product of its inputs and its weights. When a computer trains a network, it does little else.
#
# **Guess first.** What is (1, 2, 3) · (4, -5, 6)? Can a dot product be negative? Can it be 0, though no component is?
#
# ### Exercise: `dot`
#
# NumPy has this built in. Write it out once yourself: products and a sum, with a loop or without.


# %% exercise="dot"
def dot(x, y):
    """Return the dot product of the vectors `x` and `y`, both of shape (n,), as a float.

    Without anything that is a product of vectors or matrices ready-made: `@`, np.dot or x.dot,
    np.inner, np.vdot, np.vecdot, np.matvec, np.vecmat, np.matmul, np.einsum, np.tensordot,
    np.correlate, np.convolve, np.polymul, math.sumprod, `*` or `**` of np.matrix, products of
    polynomials, and what np.linalg and np.ma have of these, such as np.linalg.multi_dot and
    np.ma.dot. Vectors of different lengths, such as 3 and 2, raise ValueError.
    """
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sum(x * y))
    ### END SOLUTION


# %% check="dot"
check("dot")

# %% [markdown]
# From here on you may write `x @ y`, which is NumPy's way of saying it.

# %% [markdown]
# ## 3. Length
#
# (3, 4) goes 3 to the right and 4 up. That is a triangle with a right angle, so Pythagoras knows how long the arrow is.

# %% show="the length of (3, 4)"
# Run me: the length of (3, 4)
plt.figure(figsize=(4.6, 4.6))
paper(-1, 5, "3² + 4² = 25, and √25 = 5")
plt.plot([0, 3], [0, 0], color="C0", linestyle="--")
plt.plot([3, 3], [0, 4], color="C0", linestyle="--")
plt.text(1.4, -0.5, "3", color="C0")
plt.text(3.2, 1.9, "4", color="C0")
plt.text(0.9, 2.2, "5", color="C3")
arrow((3, 4), colour="C3", label="x")
plt.show()

# %% [markdown]
# With three components, use it twice: along the floor of the box √(2² + 3²) = √13, then up, √(13 + 6²) = √49 = 7. The inner root is squared away at once, so the rule is the same
# for any number of components: **square, add, take the root**.
#
# |x| = √(x₀² + x₁² + … + xₙ₋₁²) = √(x · x)
#
# This is the **L2 norm** or Euclidean length. ("Norm" is the general word for a way to measure length; others follow.) You will use it to ask how wrong a forecast is, as the length of the vector of its errors, and
# whether learning is over, as the length of the gradient.
#
# **Guess first.** How long is the vector of a hundred ones?
#
# ### Exercise: `l2_norm`
#
# Work it out without `np.linalg`.


# %% exercise="l2_norm"
def l2_norm(x):
    """Return the length of the vector `x`, shape (n,), as a float. Without np.linalg."""
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sqrt(np.sum(x * x)))
    ### END SOLUTION


# %% check="l2_norm"
check("l2_norm")

# %% [markdown]
# ## 4. Other ways to measure
#
# In Manhattan nobody walks straight through the houses. From (0, 0) to (3, 4) a taxi drives 3 + 4 = 7. On a chessboard the king needs only 4 moves, since he may also go diagonally: the larger number alone counts.
# Both are lengths too, and both belong to one family, with a number p ≥ 1 to choose:
#
# |x|ₚ = (|x₀|ᵖ + |x₁|ᵖ + … + |xₙ₋₁|ᵖ) to the power 1/p, and for p = ∞ the largest |xᵢ|
#
# **Guess first.** You know the values for (3, 4) at p = 1, 2 and ∞. Does it go up or down from p = 2 to 3? Where does it go for large p?

# %%
for p in (1, 1.5, 2, 3, 10, 50):
    print(f"p = {p:<4} |(3, 4)| = {(3**p + 4**p) ** (1 / p):.6f}")

# %% [markdown]
# The larger p, the more the largest component has the say: 4⁵⁰ is 1.8 million times 3⁵⁰. At p = ∞ it alone decides.
#
# **Guess first.** All vectors of length 1 make a circle, when p = 2. What shape do they make for p = 1? For p = ∞?

# %% show="all vectors of length 1"
# Run me: all vectors of length 1
plt.figure(figsize=(12, 3.4))
for panel, power in enumerate((0.5, 1, 2, 4, np.inf)):
    plt.subplot(1, 5, panel + 1)
    paper(-1.3, 1.3, f"p = {power}" if power != np.inf else "p = ∞")
    turn = np.linspace(0, 2 * np.pi, 721)
    points = np.array([np.cos(turn), np.sin(turn)])
    sizes = np.abs(points)
    lengths = sizes.max(axis=0) if power == np.inf else (sizes**power).sum(axis=0) ** (1 / power)
    plt.plot(*(points / lengths), color="C3" if power < 1 else "C0")
plt.tight_layout()
plt.show()

# %% [markdown]
# The red star shows why p must not be below 1. With p = 0.5, (1, 0) and (0, 1) have length 1 each, and their sum (1, 1) has length (1 + 1)² = 4: one arrow after the other makes 2, the straight way 4. A detour
# that is shorter than the straight way is no length.
#
# p = 1 returns in the form "the sum of the sizes of all weights": keeping that small makes a network set many weights to exactly 0. The corners of the diamond are the reason.
#
# ### Exercise: `lp_norm`


# %% exercise="lp_norm"
def lp_norm(x, p):
    """Return the p-norm of the vector `x`, shape (n,), as a float; p >= 1, also np.inf.

    Raises ValueError for p < 1.
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    if p < 1:
        raise ValueError(f"p = {p} is below 1: that is no norm")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))
    ### END SOLUTION


# %% check="lp_norm"
check("lp_norm")

# %% [markdown]
# ## 5. Direction
#
# Your friend who marks out of ten and you agree, though one vector is twice as long as the other. To compare directions alone, give every vector the same length, 1: divide it by its own length.
#
# (3, 4) / 5 = (0.6, 0.8), and indeed 0.6² + 0.8² = 0.36 + 0.64 = 1.
#
# That is a **unit vector**. In the picture each arrow is pulled back, or pushed out, to the circle with radius 1.

# %% show="to the circle"
# Run me: to the circle
plt.figure(figsize=(4.8, 4.8))
paper(-3, 4.5, "each arrow, and its unit vector")
unit_circle()
arrow((3, 4), colour="0.5", label="(3, 4)", nudge=(0.1, -0.1))
arrow((0.6, 0.8), colour="C3")
arrow((-2, 1), colour="0.5", label="(-2, 1)", nudge=(-0.6, 0.2))
arrow((-2 / np.sqrt(5), 1 / np.sqrt(5)), colour="C3")
arrow((0.6, -0.8), colour="C3")
arrow((0.3, -0.4), colour="0.5", label="(0.3, -0.4)", nudge=(0.8, -0.1))
plt.show()

# %% [markdown]
# **Guess first.** Which vector has no direction? What would the computer make of it, if nobody stopped it?
#
# ### Exercise: `normalize`


# %% exercise="normalize"
def normalize(x):
    """Return the unit vector in the direction of `x`, both of shape (n,).

    Raises ValueError for the zero vector.
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    return x / length
    ### END SOLUTION


# %% check="normalize"
check("normalize")

# %% [markdown]
# ### Spot the bug
#
# Four students normalised the points of an ellipse. Each wrote one line that was nearly right:
#
# | student | the line |
# | --- | --- |
# | A | `return x / np.sum(x * x)` |
# | B | `return x / np.max(np.abs(x))` |
# | C | `return x / np.sum(np.abs(x))` |
# | D | `return np.abs(x) / np.sqrt(np.sum(x * x))` |
#
# All unit vectors should lie on the grey circle. **Which picture belongs to which line?** (The next cell shuffles the four.)

# %% show="four wrong circles"
# Run me: four wrong circles
plt.figure(figsize=(12, 3.4))
ellipse = [np.array([2.0 * np.cos(t), 0.8 * np.sin(t)]) for t in np.linspace(0, 2 * np.pi, 120)]
wrong = [
    lambda x: x / np.sum(x * x),
    lambda x: x / np.max(np.abs(x)),
    lambda x: x / np.sum(np.abs(x)),
    lambda x: np.abs(x) / np.sqrt(np.sum(x * x)),
]
for place, choice in enumerate(np.random.default_rng(29).permutation(4)):
    plt.subplot(1, 4, place + 1)
    paper(-1.5, 1.5, f"picture {place + 1}")
    unit_circle()
    picture = np.transpose([wrong[choice](point) for point in ellipse])
    plt.plot(*picture, ".", color="C3", markersize=3)
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 3: divided by the *squared* length, long vectors come out short and short ones long.
# - B is picture 4: the largest component becomes 1. These are the vectors of length 1 for p = ∞.
# - C is picture 2: the sizes of the components add up to 1. These are the vectors of length 1 for p = 1.
# - D is picture 1: the right length, but every direction is turned into the quarter where both components are positive.
#
# </details>

# %% [markdown]
# ## 6. Distance
#
# How far is it from the tip of x to the tip of y? Look for the arrow that leads there.
#
# **Guess first.** x = (-1, 2), y = (2, -2). Both are a little over 2 long. How far apart are they?

# %% show="the arrow between two tips"
# Run me: the arrow between two tips
plt.figure(figsize=(4.6, 4.6))
paper(-3, 4, "y - x leads from the tip of x to the tip of y")
arrow((-1, 2), label="x", nudge=(-0.4, 0.1))
arrow((2, -2), colour="C1", label="y")
arrow((2, -2), tail=(-1, 2), colour="C3")
plt.text(0.7, 0.3, "y - x = (3, -4)", color="C3")
plt.show()

# %% [markdown]
# x and then the red arrow is y: so the red arrow is **y - x** = (3, -4), and its length is 5. The **distance** is the length of the difference, |x - y|. It is neither the length of one vector nor the difference of two lengths.
#
# This is our first meaning of "like": two days are alike when their distance is small.
#
# ### Exercise: `distance`


# %% exercise="distance"
def distance(x, y):
    """Return the Euclidean distance between `x` and `y`, both of shape (n,), as a float.

    Points with different numbers of coordinates, such as 3 and 2, raise ValueError.
    """
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sqrt(np.sum((x - y) ** 2)))
    ### END SOLUTION


# %% check="distance"
check("distance")

# %% [markdown]
# ## 7. Angle
#
# Three texts, and how often four words stand in them:
#
# | | rain | sun | match | goal |
# | --- | --- | --- | --- | --- |
# | a short weather report | 2 | 1 | 0 | 0 |
# | a long weather report | 20 | 10 | 0 | 0 |
# | a short football report | 1 | 0 | 3 | 2 |
#
# **Guess first.** By distance, which of the other two is nearer to the short weather report? By common sense?

# %%
short, long, football = np.array([[2.0, 1, 0, 0], [20, 10, 0, 0], [1, 0, 3, 2]])
print(f"short to long:     {np.sqrt(np.sum((short - long) ** 2)):.1f}")
print(f"short to football: {np.sqrt(np.sum((short - football) ** 2)):.1f}")

# %% [markdown]
# Distance is misled by length. What the two weather reports share is their direction, so we want the **angle** between two vectors. It hides in the dot product.
#
# Let light fall straight down on the line of x: y casts a **shadow** there. With an angle θ (theta) between the two, the shadow is |y| cos θ long: that is what the cosine is, the
# part of a slanting stick that its shadow keeps.
#
# **Guess first.** Where is the shadow when the angle is larger than a right angle, and what sign has its length then?

# %% show="the shadow"
# Run me: the shadow
plt.figure(figsize=(10, 4.2))
plt.subplot(1, 2, 1)
paper(-3, 5, "acute: the shadow lies along x, x · y > 0")
plt.plot([0, 2], [0, 0], color="C3", linewidth=6, solid_capstyle="butt")
arrow((4, 0), label="x")
arrow((2, 3), colour="C1", label="y")
plt.plot([2, 2], [0, 3], color="0.5", linestyle=":")
plt.text(1, -0.7, "|y| cos θ = 2", color="C3", ha="center")
arc(0, np.degrees(np.arctan2(3, 2)))
plt.subplot(1, 2, 2)
paper(-3, 5, "obtuse: it lies behind x, x · y < 0")
plt.plot([0, -2], [0, 0], color="C3", linewidth=6, solid_capstyle="butt")
arrow((4, 0), label="x")
arrow((-2, 3), colour="C1", label="y")
plt.plot([-2, -2], [0, 3], color="0.5", linestyle=":")
plt.text(-1.1, -0.7, "|y| cos θ = -2", color="C3", ha="center")
arc(0, np.degrees(np.arctan2(3, -2)))
plt.show()

# %% [markdown]
# The dot product is the length of x times the (signed) length of that shadow: in the left picture 4 · 2 = 8, and by components 4 · 2 + 0 · 3 = 8; in the right one 4 · (-2) = -8, and by components the same. So
#
# **x · y = |x| |y| cos θ**, and therefore θ = arccos( x · y / (|x| |y|) ).
#
# A worked one: x = (2, 0), y = (3, 3). x · y = 6, |x| = 2, |y| = √18, so cos θ = 6 / (2 √18) = 0.7071, and θ = π/4, an eighth of a full turn. We measure in **radians**, as NumPy does: a half turn is π.
#
# The cosine alone is often used as it is, under the name *cosine similarity*: 1 is the same direction, 0 a right angle, -1 the opposite. Search engines and language models compare texts and words like this.


# %%
def cosine(x, y):
    """Return x·y / (|x| |y|), as the formula has it."""
    return np.sum(x * y) / (np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y)))


for name, text in (("long", long), ("football", football)):
    turn = np.arccos(min(cosine(short, text), 1.0))
    print(f"short and {name}: {turn:.2f} radians, {np.degrees(turn):.0f} degrees")

# %% [markdown]
# The angle sees what common sense saw. (And why does the cell say `min(…, 1.0)`?)
#
# **Guess first.** What is the angle between (1, 1, 1) and itself? And what does the computer say?

# %%
ones = np.array([1.0, 1.0, 1.0])
print("cosine:", cosine(ones, ones))
with np.errstate(invalid="ignore"):
    print("angle: ", np.arccos(cosine(ones, ones)))

# %% [markdown]
# √3 cannot be written with 16 digits, √3 · √3 comes out a hair below 3, and so the cosine comes out a hair **above 1**. No angle has such a cosine: the answer is `nan`, "not a number", and whatever you compute from it is `nan` as well. The
# remedy is to cut off what sticks out before you take the arccos: look up `np.clip`.
#
# Cutting makes it right but not exact. Near angle 0 the cosine is as flat as a hilltop: an error of 0.0000000000000001 in the cosine is one of about 0.00000001 in the angle. So the checks allow 1e-7, for vectors of up to 100 components.
#
# ### Exercise: `angle`


# %% exercise="angle"
def angle(x, y):
    """Return the angle between the vectors `x` and `y`, both of shape (n,), as a float.

    In radians, from 0 to pi, and never nan: in spite of round-off within 1e-7 of 0 for
    parallel vectors and of pi for opposite ones. Raises ValueError for a zero vector.
    """
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction, so there is no angle")
    return float(np.arccos(np.clip(np.sum(x * y) / lengths, -1.0, 1.0)))
    ### END SOLUTION


# %% check="angle"
check("angle")

# %% [markdown]
# ## 8. Right angles
#
# cos θ is 0 at a right angle, and so is x · y, whatever the lengths: (3, 1) · (-1, 3) = -3 + 3 = 0. Such vectors are **orthogonal**: neither casts a shadow on the other, neither says anything about the other. In lesson 3 the
# errors of the best forecast turn out to be orthogonal to everything that it was made from.
#
# On a computer, "is x · y equal to 0?" is the wrong question. **Guess first**: which of these three pairs are at right angles? And what would the test `dot(x, y) == 0` say of each, what `abs(dot(x, y)) < 1e-9`?

# %%
for x, y in [
    ([0.1, 0.3], [0.9, -0.3]),
    ([1e-6, 0.0], [1e-6, 1e-6]),
    ([1000000.1, 3000000.3], [60000000.3, -20000000.1]),
]:
    x, y = np.array(x), np.array(y)
    print(f"{x} and {y}: x·y = {np.sum(x * y):.2g}, cosine = {cosine(x, y):.2g}")

# %% [markdown]
# The first pair and the third are orthogonal, but round-off leaves something over, and more of it the longer the vectors are: `== 0` says no to both, `< 1e-9` still to the third. The second pair makes 45°, and its dot product is tiny because the vectors are: `< 1e-9` says yes. What decides is the size of x · y **beside the
# lengths**: call x and y orthogonal when |x · y| ≤ tol · |x| |y|, with a small `tol`.
#
# ### Exercise: `is_orthogonal`


# %% exercise="is_orthogonal"
def is_orthogonal(x, y, tol=1e-9):
    """Return whether |x·y| <= tol * |x| |y| for the vectors `x` and `y`, both of shape (n,).

    The answer is Python's True or False. NumPy's comparisons give NumPy's own kind of
    truth value, which `bool(…)` turns into Python's.
    """
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    ### BEGIN SOLUTION
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) <= tol * lengths)
    ### END SOLUTION


# %% check="is_orthogonal"
check("is_orthogonal")

# %% [markdown]
# ## 9. Many vectors at once
#
# Data come as tables: `X` of shape `(n_samples, n_features)`, and each **row** is a vector. Here are the warmest hour, the coldest and the wind of 5 to 9 June 2015, a day a row, and what the 10th has less or more:

# %%
today = np.array([25.6, 11.1, 3.0])
days = np.array(
    [
        [26.7, 12.8, 4.3],
        [29.4, 13.3, 2.6],
        [31.1, 15.6, 3.2],
        [30.6, 14.4, 3.5],
        [28.9, 14.4, 2.7],
    ]
)
print("shape:", days.shape)
print(today - days)

# %% [markdown]
# **Guess first.** One length for each row: what is the shape of the answer? NumPy's sums take an `axis`. `np.sum(X, axis=0)` adds up along axis 0, that is down the rows, and leaves one number a column. Which axis do you want?
#
# The loop that you could write in Python stands ready inside NumPy, written in C and many times as fast. With a million weights that decides whether you wait for minutes or for days. So do without a loop of your own.
#
# ### Exercise: `row_norms`


# %% exercise="row_norms"
def row_norms(X):
    """Return the lengths of the rows of `X`, shape (n, d), as an array of shape (n,).

    Without a Python loop: no for, while or comprehension, no map, filter, functools.reduce,
    itertools.starmap or itertools.accumulate, no np.vectorize, np.frompyfunc or
    np.apply_along_axis.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    return np.sqrt(np.sum(X * X, axis=1))
    ### END SOLUTION


# %% check="row_norms"
check("row_norms")

# %% [markdown]
# ## 10. Basis: other ways to say where
#
# "Four to the right and five up": (4, 5) is short for 4 · (1, 0) + 5 · (0, 1). The two arrows (1, 0) and (0, 1) are the **basis** that we use without thinking. But in Manhattan one says "three blocks along the avenue and two along the street", and the streets need not run north.
#
# Take b₀ = (2, 1) and b₁ = (-1, 1) instead. **Guess first**: how many of each lead to (4, 5)?

# %% show="one point, two bases"
# Run me: one point, two bases
plt.figure(figsize=(10, 5))
plt.subplot(1, 2, 1)
paper(-3, 7, "(4, 5) in the usual basis")
arrow((1, 0), colour="C0")
arrow((0, 1), colour="C1")
plt.plot([0, 4, 4], [0, 0, 5], color="0.5", linestyle=":")
arrow((4, 5), colour="C3", label="v")
plt.subplot(1, 2, 2)
paper(-3, 7, "the same point: 3 times b₀, then 2 times b₁")
for steps in range(-6, 10):
    along, across = np.array([2.0, 1.0]), np.array([-1.0, 1.0])
    for start, way in ((steps * across, along), (steps * along, across)):
        plt.plot(*np.transpose([start - 9 * way, start + 9 * way]), color="0.85", zorder=0)
arrow((2, 1), colour="C0", label="b₀", nudge=(0.0, -0.7))
arrow((-1, 1), colour="C1", label="b₁", nudge=(-0.3, 0.3))
plt.plot([0, 6, 4], [0, 3, 5], color="0.4", linestyle=":")
arrow((4, 5), colour="C3", label="v")
plt.show()

# %% [markdown]
# The grid is skewed, yet it covers the whole sheet, and every point has exactly one address on it. v has the **coordinates** c = (3, 2) in this basis. To get from the coordinates to the vector, do what they say:
#
# 3 · (2, 1) + 2 · (-1, 1) = (6, 3) + (-2, 2) = (4, 5)
#
# The basis vectors are kept as the **columns** of a square array; `B[:, 0]` is column 0:

# %%
B = np.array([[2.0, -1.0], [1.0, 1.0]])
print(B)
print("column 0:", B[:, 0], " column 1:", B[:, 1])

# %% [markdown]
# ### Exercise: `combine`
#
# There may be more than two columns. A loop over them will do; lesson 2 has a shorter way.


# %% exercise="combine"
def combine(c, B):
    """Return c[0] times column 0 of `B` plus c[1] times column 1 and so on.

    That leads from the coordinates `c`, shape (n,), in the basis that stands in the
    columns of `B`, shape (n, n), to the vector, shape (n,).
    """
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    ### BEGIN SOLUTION
    return B @ c
    ### END SOLUTION


# %% check="combine"
check("combine")

# %% [markdown]
# ### The way back
#
# Given v = (4, 5), which c₀ and c₁? Write down what is asked, a line for each component:
#
# 2 c₀ - 1 c₁ = 4
# <br>1 c₀ + 1 c₁ = 5
#
# Add the two lines: 3 c₀ = 9, so **c₀ = 3**. From the second line, **c₁ = 5 - 3 = 2**. That was a change of basis by hand: two equations with two unknowns. With n basis vectors there are n equations, and `np.linalg.solve(B, v)` does for n what you did for two.

# %%
print(np.linalg.solve(B, [4.0, 5.0]))

# %% [markdown]
# **When the basis is orthonormal** (unit vectors, all at right angles) there is a short cut: each coordinate is the shadow on its basis vector, a dot product. **Guess first**: does the short cut work for our skewed basis?

# %%
upright = np.array([[0.6, -0.8], [0.8, 0.6]])
for name, basis in (("orthonormal", upright), ("skewed", B)):
    shadows = np.array([basis[:, 0] @ [4.0, 5.0], basis[:, 1] @ [4.0, 5.0]])
    print(
        f"{name:12} solve gives {np.linalg.solve(basis, [4.0, 5.0])}, dot products give {shadows}"
    )

# %% [markdown]
# So a basis need not be orthogonal; it is merely convenient. What a basis **must** be is **independent**: no vector in it may be a combination of the others. Two arrows on one line reach nothing beside that line.
#
# **Guess first.** Take the columns (1, 3) and (0.1, 0.3). Which points can you reach? How many addresses has a point on the line? And what will `solve` say?

# %% show="two arrows on one line"
# Run me: two arrows on one line
plt.figure(figsize=(4.6, 4.6))
paper(-1, 4, "no basis: everything stays on the line")
plt.plot([-1, 2], [-3, 6], color="0.8")
arrow((1, 3), label="b₀", nudge=(0.15, -0.1))
arrow((0.1, 0.3), colour="C1", label="b₁", nudge=(0.15, -0.1))
plt.plot(3, 2, "o", color="C3")
plt.text(2.1, 1.5, "out of reach", color="C3")
plt.show()

# %%
flat = np.array([[1, 0.1], [3, 0.3]])
print("solve:", np.linalg.solve(flat, [3.0, 2.0]))
print("rank: ", np.linalg.matrix_rank(flat))

# %% [markdown]
# `solve` noticed nothing. 0.1 and 0.3 are rounded when they are stored, so the two columns point in directions that differ in the 17th digit, and `solve` goes there with steps of 10¹⁶. No error, only nonsense.
#
# The **rank** counts how many of the columns are independent, with an eye on round-off: `np.linalg.matrix_rank`. The columns are a basis exactly when the rank is n. (Do not ask whether the determinant is nearly 0: it is also tiny for a good basis of short vectors. For the usual basis in
# millimetres instead of metres, in three dimensions, it is 0.000000001.)
#
# ### Exercise: `change_basis`


# %% exercise="change_basis"
def change_basis(v, B):
    """Return the coordinates of `v`, both of shape (n,), in the basis in the columns of `B`.

    `B` has shape (n, n). Raises ValueError when its columns are no basis: rank below n.
    """
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    ### BEGIN SOLUTION
    if np.linalg.matrix_rank(B) < len(B):
        raise ValueError("the columns are dependent: they are no basis")
    return np.linalg.solve(B, v)
    ### END SOLUTION


# %% check="change_basis"
check("change_basis")

# %% [markdown]
# **Where it is used.** Choosing a good basis is half of the art. A JPEG picture is stored as coordinates in a basis of waves, since most of them are nearly 0 there. In lesson 5 you walk down into a long, slanting valley: in the right basis its two directions part company and each is simple. And what a hidden layer of a network computes are
# coordinates too, in directions that it has found for itself.

# %% [markdown] written="why_no_basis" points=2
# ### Written question
#
# (1, 2) and (2, 4) stand in the columns of B. In three or four sentences and without formulas: explain why some vectors have *no* coordinates in these columns and all the others have *infinitely many*. Name one vector of each kind. What does this mean for a
# forecast that is built from two measurements of which one is always twice the other?

# %% [markdown]
# ## The question we began with
#
# Which past day was most like 10 June 2015, and how warm was the day after? Your `row_norms` answers, from every day in Seattle from 2012 to 2014: warmest hour, coldest hour, wind, rain.
#
# **Guess first.** Do this for each day of 2015. Is the day after the most similar day a better forecast than "as warm as today"? And which meaning of "similar" does better here, distance or angle?

# %% show="the most similar day"
# Run me: the most similar day
weather = {"fname": "data/seattle-weather.csv", "delimiter": ",", "skip_header": 1}
dates = np.genfromtxt(**weather, usecols=0, dtype=str)
table = np.genfromtxt(**weather, usecols=(2, 3, 4, 1))
past = int(np.sum(dates < "2015-01-01"))
truth, today_again = table[past:, 0], table[past - 1 : -1, 0]
with needs("row_norms"):
    known, asked = table[: past - 1], table[past - 1 : -1]
    nearest = np.array([np.argmin(row_norms(known - day)) for day in asked])
    same_way = np.array(
        [np.argmax(known @ day / row_norms(known)) for day in asked]
    )  # the largest cosine
    june = list(dates[past:]).index("2015-06-11")
    twin = nearest[june]
    print(f"Most like 2015-06-10, {asked[june]}, was {dates[twin]}, {known[twin]}.")
    print(f"The day after that: {table[twin + 1, 0]} °C. On 2015-06-11 it was {truth[june]} °C.")
    print("Root of the mean squared error in 2015:")
    for name, said in (
        ("after the nearest day", table[nearest + 1, 0]),
        ("after the day at the smallest angle", table[same_way + 1, 0]),
        ("as warm as today", today_again),
    ):
        print(f"  {name:36} {np.sqrt(np.mean((said - truth) ** 2)):.2f} °C")

# %% [markdown]
# On the tenth of June the twin was nearly perfect, and its day after still missed by more than 3 °C. Over the whole year the nearest day misses by 3.65 °C. The smallest angle is far worse, 6.38 °C: to it a day of 24 and 12 degrees and one of 12 and 6 are alike. It served the reports, whose length meant nothing;
# here length means warmth. **Which meaning of "like" is right depends on what should not matter.**
#
# And "as warm as today" beats them both: 2.91 °C. The most similar day knows something, but today itself knows more. For distance takes all four measurements equally seriously: a millimetre of rain counts as much as a degree. To do better we must give each number the **weight** that it deserves, and find the weights from
# the data. That is what the rest of the course is about. Lesson 3 finds them in one line and beats all three; lesson 6 trains a network.

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | combine vectors | a x + b y | every layer, every step of learning |
# | take a dot product | multiply, add up | neuron, forecast, matrix product |
# | measure length | √(x · x) | error of a forecast, size of a gradient |
# | measure otherwise | p = 1, 2, ∞ | keeping weights small |
# | compare by distance and by angle | \|x - y\|, arccos of x · y / (\|x\| \|y\|) | search, similarity of words and days |
# | test for right angles | \|x · y\| ≤ tol \|x\| \|y\| | least squares |
# | change the basis | solve B c = v | valleys, pictures, hidden layers |
#
# A word on words: "the L2 norm" is a *length*. "Euclidean distance" is the L2 norm *of a difference*. People mix the two; now you can hear it.
#
# **Next lesson:** `matrices`, where vectors are stacked into tables and whole tables are multiplied.
