# %% [markdown]
# # Gradients, tangent planes, valleys
#
# You are on a mountain. Fog comes down, and now you cannot see your own hands. The hut lies at the lowest point of the valley, somewhere below. You have no map and no view, but you **feel the slope under your boots**. How do you get down? In which direction
# do you take the next step, and how long may it be?
#
# A network that reads handwritten digits is in the same fog. Its mountain is its error, its valley is the best set of weights, and it has not two directions to choose from but 101,770. It gets down all the same, and it uses nothing but the slope under its boots. By the end of this lesson
# you can walk like that: you will find the weights of lesson 3's weather forecast again, without ever solving an equation.
#
# *Reading: about 45 minutes. Exercises: about 100 minutes. 13 exercises for 40 points, and two written questions for 2 each.*

# %%
import matplotlib.pyplot as plt
import numpy as np

from autograder import check, check_gradient, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from earlier lessons, without a computer. Say your answer aloud, then open it.
#
# 1. (`derivatives`) What is the slope of 3x² + 2x + 5 at x = 1? You want the value to get smaller: do you go left or right?
# 2. (`norms`) Are (2, 1) and (1, -2) at right angles? Which numbers c₀ and c₁ make c₀ (2, 1) + c₁ (1, -2) = (3, 4)?
# 3. (`normal_equation`) At the best weights w, what is Xᵀ(Xw - y)?
#
# <details><summary>Answers</summary>
#
# 1. The derivative is 6x + 2, so 8. The slope is positive: go **left**, against it.
# 2. 2 · 1 + 1 · (-2) = 0: yes. c = (2, -1): (4, 2) - (1, -2) = (3, 4). Each is a dot product divided by the squared length, 10/5 and -5/5.
# 3. Zero: the residual is orthogonal to every column of X.
#
# </details>
#
# <br>
#
# All three come back today.

# %% [markdown]
# ## 1. One number out, two numbers in
#
# A function of one number is a curve. A function of **two** numbers is a landscape: for every place (x, y) a height z. Our training ground is the bowl
#
# z = 6x² + 4xy + 3y²
#
# Another way to see a landscape is a hiker's map. Each line joins places of the same height; where the lines are close together it is steep.


# %%
def bowl(v):
    """Return 6x² + 4xy + 3y² at v = (x, y)."""
    x, y = v
    return 6 * x**2 + 4 * x * y + 3 * y**2


def mixed(v):
    """Return 2x² + xy + y⁴ at v = (x, y)."""
    x, y = v
    return 2 * x**2 + x * y + y**4


# %%
# Run me: how maps are drawn
def grid(size, n=121):
    """Return all places (x, y) from -size to size both ways, shape (2, n, n)."""
    side = np.linspace(-size, size, n)
    return np.array(np.meshgrid(side, side))


def hiking_map(f, size, levels=None, title=""):
    """Draw lines of equal height of `f`, with the same scale on both axes; a bowl's are drawn at even distances."""
    places = grid(size)
    if levels is None:
        levels = np.max(f(places)) * np.linspace(0.06, 1, 16) ** 2
    plt.contour(*places, f(places), levels=levels, cmap="viridis", linewidths=0.9)
    plt.gca().set(
        xlim=(-size, size), ylim=(-size, size), aspect="equal", title=title, xlabel="x", ylabel="y"
    )


def arrow(tip, tail=(0.0, 0.0), colour="C3"):
    """Draw an arrow from `tail` to `tip`."""
    look = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    plt.annotate("", xy=tip, xytext=tail, arrowprops=look)


def label(x, y, words, **look):
    """Write some words on a map, on a narrow strip of white, so that no line runs through them."""
    plt.text(x, y, words, bbox={"pad": 1.5, "facecolor": "white", "edgecolor": "none"}, **look)


# %% show="the bowl, from the side and from above"
# Run me: the bowl, from the side and from above
plt.figure(figsize=(10, 4.4))
plt.subplot(1, 2, 1, projection="3d")
plt.gca().plot_surface(*grid(2), bowl(grid(2)), cmap="viridis", alpha=0.9, linewidth=0)
plt.gca().set(xlabel="x", ylabel="y", title="z = 6x² + 4xy + 3y²")
plt.subplot(1, 2, 2)
hiking_map(bowl, 3, title="its map: lines of equal height")
plt.plot(1, 2, "o", color="C3")
label(1.2, 2.1, "(1, 2)", color="C3")
plt.tight_layout()
plt.show()

# %% [markdown]
# You stand at (1, 2). The height there is 6 + 8 + 12 = 26. How steep is it? That depends on where you look. Look **east**, along x: y stays 2, and along this line the landscape is a curve like those of the last lesson. Look **north**, along y: x stays 1, another curve.
#
# **Guess first.** Which of the two is steeper at (1, 2)?

# %% show="two walks through (1, 2)"
# Run me: two walks through (1, 2)
plt.figure(figsize=(10, 3.6))
walk = np.linspace(-1, 3, 100)
plt.subplot(1, 2, 1)
plt.plot(walk, bowl([walk, 2.0]))
plt.plot(walk, 26 + 20 * (walk - 1), "--", color="C3")
plt.plot(1, 26, "o", color="C3")
plt.gca().set(
    ylim=(0, 80), xlabel="x", ylabel="z", title="east: y stays 2, z = 6x² + 8x + 12, slope 20"
)
plt.subplot(1, 2, 2)
walk = np.linspace(0, 4, 100)
plt.plot(walk, bowl([1.0, walk]))
plt.plot(walk, 26 + 16 * (walk - 2), "--", color="C3")
plt.plot(2, 26, "o", color="C3")
plt.gca().set(
    ylim=(0, 80), xlabel="y", ylabel="z", title="north: x stays 1, z = 6 + 4y + 3y², slope 16"
)
plt.tight_layout()
plt.show()

# %% [markdown]
# These two slopes are the **partial derivatives**. ∂z/∂x, read "the partial of z by x", is the slope when only x moves. The round ∂ says: there are other variables, and they stand still.
#
# With numbers, as in the last lesson: nudge x by 0.001 and y not at all.

# %%
print("east: ", (bowl([1.001, 2.0]) - bowl([1.0, 2.0])) / 0.001)
print("north:", (bowl([1.0, 2.001]) - bowl([1.0, 2.0])) / 0.001)
print("east, from both sides: ", (bowl([1.001, 2.0]) - bowl([0.999, 2.0])) / 0.002)

# %% [markdown]
# 20 and 16, but for the nudge's own error. From both sides, with the **central difference** that you know, the error is gone: on a parabola it is exact.
#
# This works for any number of variables. x is a vector, i says which of its components moves, and all the others stay where they are:
#
# ∂f/∂xᵢ ≈ ( f(x with xᵢ + h) - f(x with xᵢ - h) ) / 2h
#
# ### Exercise: `partial`
#
# `f` is a function, and you call it. It takes a vector of shape `(n,)` and returns a number. Remember that functions never change what they are given: nudge a copy.


# %% exercise="partial"
def partial(f, x, i, h=1e-5):
    """Return the partial derivative of `f` in x[i], as a float: the central difference with step h.

    `f` takes a vector of shape (n,) and returns a number; `x` has shape (n,).
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))
    ### END SOLUTION


# %% check="partial"
check("partial")

# %% [markdown]
# ## 2. By rule
#
# Two calls of f for each slope: fine for two variables, hopeless for 101,770. The rules of the last lesson are cheaper. They need one new sentence: **treat the other variables as constants**.
#
# A worked one: z = 2x² + 4y.
#
# - ∂z/∂x: y is a constant, so 4y is one too, like a 7 that is added. It vanishes. What is left is **4x**.
# - ∂z/∂y: now 2x² is the constant and vanishes. What is left is **4**.
#
# And 4xy? Here people stumble. **Guess first**: is ∂(4xy)/∂x equal to 0, 4, 4y or 4x?
#
# <details><summary>Answer</summary>
#
# 4y. "Constant" does not mean "gone". Put y = 2: then 4xy is 8x, and its slope is 8, that is 4y. A constant that is **added** vanishes; a constant that **multiplies** stays.
#
# </details>
#
# <br>
#
# The partial derivatives together make a vector. It is called the **gradient** and written ∇f, read "nabla f":
#
# ∇f = (∂f/∂x₀, ∂f/∂x₁, …, ∂f/∂xₙ₋₁)
#
# The gradient of 2x² + 4y is (4x, 4). At (1, 2) the bowl's gradient is (20, 16), as you measured.
#
# ### Exercise: `grad_bowl`
#
# Pencil and paper: find both partial derivatives of z = 6x² + 4xy + 3y². Try your formula on (1, 2) before you type it.


# %% exercise="grad_bowl"
def grad_bowl(v):
    """Return the gradient of 6x² + 4xy + 3y² at v = (x, y), as an array of shape (2,)."""
    v = np.asarray(v, dtype=float)
    ### BEGIN SOLUTION
    x, y = v
    return np.array([12 * x + 4 * y, 4 * x + 6 * y])
    ### END SOLUTION


# %% check="grad_bowl"
check("grad_bowl")

# %% [markdown]
# ### Exercise: `grad_mixed`
#
# The same for z = 2x² + xy + y⁴. It looks harmless, and has a surprise in store for you in section 9.


# %% exercise="grad_mixed"
def grad_mixed(v):
    """Return the gradient of 2x² + xy + y⁴ at v = (x, y), as an array of shape (2,)."""
    v = np.asarray(v, dtype=float)
    ### BEGIN SOLUTION
    x, y = v
    return np.array([4 * x + y, x + 4 * y**3])
    ### END SOLUTION


# %% check="grad_mixed"
check("grad_mixed")

# %% [markdown]
# ## 3. By measurement
#
# A gradient by rule is fast, and easily wrong. A gradient by measurement is slow, and hard to get wrong. So people write the first and test it with the second. You will do that with the whole network of the next lesson.
#
# ### Exercise: `numerical_gradient`
#
# All partial derivatives, one after the other.


# %% exercise="numerical_gradient"
def numerical_gradient(f, x, h=1e-5):
    """Return the gradient of `f` at `x`, both of shape (n,), by central differences with step h.

    `f` takes a vector of shape (n,) and returns a number.
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    gradient = np.zeros(len(x))
    for i in range(len(x)):
        nudge = np.zeros(len(x))
        nudge[i] = h
        gradient[i] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return gradient
    ### END SOLUTION


# %% check="numerical_gradient"
check("numerical_gradient")

# %% [markdown]
# How good is your measurement? It depends on the step h. **Guess first**: is smaller always better?

# %% show="the error of your gradient against its step"
# Run me: the error of your gradient against its step
truth = np.array([4 * 0.5 - 0.7, 0.5 - 4 * 0.7**3])
sizes = 10.0 ** np.arange(-13, 0.1, 0.5)
with needs("numerical_gradient"):
    misses = [
        np.linalg.norm(numerical_gradient(mixed, [0.5, -0.7], size) - truth) for size in sizes
    ]
    plt.figure(figsize=(6, 3.8))
    plt.loglog(sizes, misses, "o-")
    plt.axvline(1e-5, color="0.6", linestyle=":")
    plt.text(1.3e-5, 1e-1, "h = 1e-5", color="0.4")
    plt.gca().set(xlabel="step h", ylabel="error", title="2x² + xy + y⁴ at (0.5, -0.7)")
    plt.show()

# %% [markdown]
# The V that you know. On the right the steps are too long: the error falls a hundredfold when h falls tenfold. On the left they are too short: f(x + h) and f(x - h) agree in nearly all their digits, and what is left of the difference is round-off.
#
# The course has a tool that walks along this V by itself, knows how far its own measurement can be trusted, and tells you what a wrong gradient looks like. Give it f, your gradient, and a place. The third gradient below is wrong on purpose. **Guess first**: what is the matter with it?

# %% show="a second opinion"
for name, height, slopes in (("grad_bowl", bowl, grad_bowl), ("grad_mixed", mixed, grad_mixed)):
    with needs(name):
        report = check_gradient(height, slopes(np.array([0.5, -0.7])), np.array([0.5, -0.7]))
        print(f"{name}: {report.message}")
print("(-20, -16) for the bowl at (1, 2), the whole report:")
print(check_gradient(bowl, np.array([-20.0, -16.0]), np.array([1.0, 2.0])))

# %% [markdown]
# A report names the entry that is furthest off: `yours` is what you handed in there, `measured` what the nudges say, with the bound of their own error.
#
# ## 4. Which way is up?
#
# East it goes up with 20, north with 16. And north-east? Or along (3, 4)? Take a step of length 1 in that direction, (0.6, 0.8): it goes 0.6 to the east and 0.8 to the north, so it climbs
#
# 0.6 · 20 + 0.8 · 16 = 12 + 12.8 = 24.8
#
# A dot product! The slope along a direction u, called the **directional derivative**, is ∇f · u/|u|. And since you know what a dot product is, |∇f| · 1 · cos θ, you can read off the rest:
#
# - it is largest at θ = 0: **the gradient points where it goes up fastest**, and its length is the slope there, here √(20² + 16²) = 25.6;
# - it is 0 at a right angle: across the gradient it is level, so the lines on the map cross the gradient at right angles;
# - it is smallest at θ = 180°: straight down is **minus** the gradient.
#
# **Guess first.** From (1, -0.5), does straight down lead to the middle of the bowl, or past it?

# %% show="slopes all around (1, -0.5)"
# Run me: slopes all around (1, -0.5)
place = np.array([1.0, -0.5])
uphill = np.array([12 * 1.0 - 4 * 0.5, 4 * 1.0 - 6 * 0.5])
plt.figure(figsize=(10.5, 4.4))
plt.subplot(1, 2, 1)
hiking_map(bowl, 2, title="gradient (red) and its opposite (blue)")
arrow(place + 0.9 * uphill / np.linalg.norm(uphill), tail=place)
arrow(place - 0.9 * uphill / np.linalg.norm(uphill), tail=place, colour="C0")
plt.plot(*place, "o", color="black")
plt.plot(0, 0, "+", color="black")
plt.subplot(1, 2, 2)
turns = np.linspace(0, 360, 181)
ways = np.array([np.cos(np.radians(turns)), np.sin(np.radians(turns))])
plt.plot(turns, uphill @ ways)
plt.axhline(0, color="0.7", linewidth=0.8)
plt.axvline(np.degrees(np.arctan2(uphill[1], uphill[0])), color="C3", linestyle=":")
plt.axvline(np.degrees(np.arctan2(uphill[1], uphill[0])) + 180, color="C0", linestyle=":")
plt.gca().set(
    xlabel="direction of u in degrees, 0 is east",
    ylabel="slope along u",
    title="the slope is a cosine",
)
plt.gca().set(xticks=range(0, 361, 45))
plt.tight_layout()
plt.show()

# %% [markdown]
# The blue arrow goes past the middle. "Steepest down" is not "straight to the minimum": in a long valley the ground falls most steeply towards the floor of the valley, not along it. Keep this in mind for section 9.
#
# By measurement it is a central difference once more. Only the nudge points along u, and has the length h whatever the length of u.
#
# **Guess first.** Which u has no direction?
#
# ### Exercise: `directional_derivative`


# %% exercise="directional_derivative"
def directional_derivative(f, x, u, h=1e-5):
    """Return the slope of `f` at `x` along u, as a float: the central difference along u/|u| with step h.

    `f` takes a vector of shape (n,) and returns a number; `x` and `u` have shape (n,).
    Raises ValueError when u is the zero vector.
    """
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    ### BEGIN SOLUTION
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    nudge = h * u / length
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))
    ### END SOLUTION


# %% check="directional_derivative"
check("directional_derivative")

# %% [markdown]
# ## 5. The tangent plane
#
# Near a point, a curve is nearly its tangent **line**. Near a point, a surface is nearly its tangent **plane**: from the height where you stand, add what the gradient promises for the way you go.
#
# plane(v) = f(at) + ∇f(at) · (v - at)
#
# For the bowl at (1, 2): height 26, gradient (20, 16). What does the plane say at (1.1, 1.9)? The way there is (0.1, -0.1), so 26 + 20 · 0.1 + 16 · (-0.1) = **26.4**. And the bowl itself:

# %%
for way in (1.0, 0.1, 0.01):
    surface = bowl([1 + way, 2 - way])
    flat = 26 + 20 * way - 16 * way
    print(
        f"way ({way}, {-way}): bowl {surface:.4f}, plane {flat:.4f}, too low by {surface - flat:.4f}"
    )

# %% [markdown]
# Ten times nearer, a hundred times better. That is why a slope is enough for a walker: for a short step, the plane **is** the landscape.
#
# With n variables it is called a **hyperplane**. Nobody can draw it, and the formula stays the same. How many variables has a network with 784 inputs (the pixels of a picture), 128 hidden units and 10 outputs?

# %%
print("weights and biases:", 784 * 128 + 128 + 128 * 10 + 10)

# %% [markdown]
# One often reads that a tangent plane "touches the surface at one point only". **Guess first**: can it cut through the surface somewhere else?

# %% show="two tangent planes and their surfaces"
# Run me: two tangent planes and their surfaces
plt.figure(figsize=(10.5, 4.4))
plt.subplot(1, 2, 1, projection="3d")
places = grid(2, 41)
plt.gca().plot_surface(*places, bowl(places), cmap="viridis", alpha=0.55, linewidth=0)
patch = grid(0.9, 5) + np.array([1.0, -0.5]).reshape(2, 1, 1)
plt.gca().plot_surface(
    *patch, 4.75 + 10 * (patch[0] - 1) + 1 * (patch[1] + 0.5), color="C3", alpha=0.7
)
plt.gca().set(
    xlabel="x", ylabel="y", yticks=[-2, 0, 2], title="the bowl and its plane at (1, -0.5)"
)
plt.gca().view_init(elev=12, azim=-80)
plt.gca().set_box_aspect((4, 4, 3), zoom=1.15)
plt.subplot(1, 2, 2)
along = np.linspace(-0.75, 0.25, 200)
cut = mixed([0.3 - along / 4, 0.2 + along])
rising = mixed([0.3, 0.2]) + along * (-0.25 * (4 * 0.3 + 0.2) + 0.3 + 4 * 0.2**3)
plt.plot(along, cut, label="surface")
plt.plot(along, rising, "--", color="C3", label="its tangent plane at the dot")
plt.plot(0, mixed([0.3, 0.2]), "o", color="C3")
plt.gca().set(
    xlabel="way from the dot, along (-1/4, 1)",
    ylabel="z",
    title="a cut through 2x² + xy + y⁴ at (0.3, 0.2)",
)
plt.legend()
plt.tight_layout()
plt.show()

# %% [markdown]
# It can: left of the dot the surface dips below its own tangent plane and comes up again. The plane promises something about the neighbourhood and nothing about the far end of the valley. This is the reason why we go down in many short steps.
#
# ### Exercise: `tangent_plane`
#
# Like `chain` in the last lesson, this function **returns a function**: a `def` inside the `def`, and `return` with its name. `grad` is a function too: `grad(at)` is the gradient at `at`.


# %% exercise="tangent_plane"
def tangent_plane(f, grad, at):
    """Return the tangent plane of `f` at `at`, shape (n,), as a function of v, shape (n,).

    f(v) is a number and grad(v), shape (n,), its gradient. The function that you return
    gives a float: f(at) + grad(at)·(v - at).
    """
    at = np.asarray(at, dtype=float)
    ### BEGIN SOLUTION
    height, slopes = f(at), grad(at)

    def plane(v):
        return float(height + np.sum(slopes * (np.asarray(v, dtype=float) - at)))

    return plane
    ### END SOLUTION


# %% check="tangent_plane"
check("tangent_plane")

# %% [markdown]
# ## 6. Several numbers out
#
# A layer of a network takes a vector and returns a vector. Then every **output** has a gradient of its own. Write them below each other, an output a row, and you have the **Jacobian**: J[i, j] says how fast output i changes when input j moves.
#
# A worked one: f(x, y) = (xy, x + y, x²), two numbers in, three out.
#
# | | by x | by y | at (2, 3) |
# | --- | --- | --- | --- |
# | xy | y | x | 3, 2 |
# | x + y | 1 | 1 | 1, 1 |
# | x² | 2x | 0 | 4, 0 |
#
# **Guess first.** For f(x) = A x with a matrix A, what is the Jacobian? And what is its shape for a layer with 784 inputs and 128 outputs?
#
# <details><summary>Answer</summary>
#
# A itself, everywhere: each output is a row of A times x, and its gradient is that row. The shape is (128, 784): (outputs, inputs).
#
# </details>
#
# <br>
#
# Column j is what you measure when you nudge input j: all outputs answer at once.
#
# ### Exercise: `jacobian`


# %% exercise="jacobian"
def jacobian(f, x, h=1e-5):
    """Return the Jacobian of `f` at `x`, shape (m, n), by central differences with step h.

    `f` takes a vector of shape (n,) and returns an array of shape (m,); `x` has shape (n,).
    Entry [i, j] is the derivative of output i in x[j].
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    columns = []
    for j in range(len(x)):
        nudge = np.zeros(len(x))
        nudge[j] = h
        columns.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return np.stack(columns, axis=1)
    ### END SOLUTION


# %% check="jacobian"
check("jacobian")

# %% [markdown]
# **Where it is used.** A network is one layer after another, so by the chain rule its Jacobian is the product of the layers' Jacobians. Going through that product from the back, without ever writing down the large matrices, is called backpropagation. It is the next lesson.

# %% [markdown]
# ## 7. The slope of the slope
#
# The gradient says which way is up. It does not say whether you stand in a bowl, on a hilltop or on a pass. For that, ask how the gradient itself changes: take the Jacobian **of the gradient**. It is called the **Hessian**.
#
# The bowl's gradient is (12x + 4y, 4x + 6y). Its Jacobian can be read off:
#
# | | by x | by y |
# | --- | --- | --- |
# | 12x + 4y | 12 | 4 |
# | 4x + 6y | 4 | 6 |
#
# The two 4s are no accident. First by x and then by y is the same as first by y and then by x, so a Hessian is **symmetric**. Measured with differences it is so only but for round-off. Take the mean of it and its transpose, (J + Jᵀ)/2, and it is so exactly.
#
# ### Exercise: `hessian`


# %% exercise="hessian"
def hessian(grad, x, h=1e-5):
    """Return the Hessian at `x`, shape (n, n): the Jacobian of `grad`, made symmetric.

    By central differences with step h. `grad` takes and returns vectors of shape (n,);
    `x` has shape (n,).
    """
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    columns = []
    for j in range(len(x)):
        nudge = np.zeros(len(x))
        nudge[j] = h
        columns.append((grad(x + nudge) - grad(x - nudge)) / (2 * h))
    J = np.stack(columns, axis=1)
    return (J + J.T) / 2
    ### END SOLUTION


# %% check="hessian"
check("hessian")

# %% [markdown]
# ### The right basis
#
# The bowl's map shows slanting ellipses: x and y are mixed up by the term 4xy. But multiply the Hessian with two special vectors by hand:
#
# - [[12, 4], [4, 6]] times (2, 1) is (28, 14) = **14** · (2, 1)
# - [[12, 4], [4, 6]] times (1, -2) is (4, -8) = **4** · (1, -2)
#
# In these directions the matrix only stretches. They are called **eigenvectors**, and 14 and 4 the **eigenvalues**. By the warm-up they are at right angles: a basis, and a convenient one. In coordinates c₀ along (2, 1)/√5 and c₁ along (1, -2)/√5 the bowl is
#
# z = 7 c₀² + 2 c₁²
#
# and nothing is mixed any more. (Half of 14 and half of 4, since the second derivative of 7c² is 14.) This is the change of basis of the first lesson at work: along (2, 1) the valley is narrow and steep, along (1, -2) it is long and flat.

# %%
print("eigenvalues:", np.linalg.eigvalsh([[12.0, 4.0], [4.0, 6.0]]))

# %% show="the bowl's own directions"
# Run me: the bowl's own directions
plt.figure(figsize=(4.8, 4.8))
hiking_map(bowl, 2, title="curvature 14 along (2, 1), 4 along (1, -2)")
arrow(np.array([2.0, 1.0]) * 1.6 / np.sqrt(5))
arrow(np.array([1.0, -2.0]) * 1.6 / np.sqrt(5), colour="C0")
label(1.05, 0.88, "14", color="C3", fontsize=13)
label(0.88, -1.5, "4", color="C0", fontsize=13)
plt.show()

# %% [markdown]
# `np.linalg.eigvalsh` finds the eigenvalues of a symmetric matrix of any size. Now suppose the gradient is zero where you stand. What the ground does around you is decided by the **signs of the eigenvalues**:
#
# | eigenvalues | every direction goes | you stand |
# | --- | --- | --- |
# | all positive | up | in a **minimum** |
# | all negative | down | on a **maximum** |
# | some of each | up in some, down in others | on a **saddle** |
#
# (If one is zero, the Hessian cannot tell: x² + y⁴ and x² - y⁴ have the same one at (0, 0).)
#
# **Guess first.** The Hessian of 2x² + xy + y⁴ at (0, 0) is [[4, 1], [1, 0]]. Both of its diagonal entries are ≥ 0. Is (0, 0) a minimum?

# %%
print("eigenvalues:", np.linalg.eigvalsh([[4.0, 1.0], [1.0, 0.0]]))

# %% show="bowl, dome, saddle"
# Run me: bowl, dome, saddle
plt.figure(figsize=(11.5, 3.8))
kinds = (("minimum: 2 and 2", 1, 1), ("maximum: -2 and -2", -1, -1), ("saddle: 2 and -2", 1, -1))
for panel, (kind, across, ahead) in enumerate(kinds):
    plt.subplot(1, 3, panel + 1, projection="3d")
    places = grid(1, 31)
    plt.gca().plot_surface(
        *places, across * places[0] ** 2 + ahead * places[1] ** 2, cmap="viridis", linewidth=0
    )
    plt.gca().set(title=kind, xticks=[], yticks=[], zticks=[])
plt.tight_layout()
plt.show()

# %% [markdown]
# So (0, 0) is a saddle: up along one direction and down along another, though neither of them is x or y. **A gradient of zero is not yet a minimum.** When you read that a network "minimises the slope", read it again: it makes the *loss* small. That the slope is zero at the end is a consequence, and a saddle has slope zero as well.
#
# ### Exercise: `is_minimum`


# %% exercise="is_minimum"
def is_minimum(hessian):
    """Return whether a place with zero gradient and this Hessian is a minimum.

    That is: whether all eigenvalues of the symmetric matrix `hessian`, shape (n, n), are
    greater than 0. The answer is Python's True or False.
    """
    hessian = np.asarray(hessian, dtype=float)
    ### BEGIN SOLUTION
    return bool(np.all(np.linalg.eigvalsh(hessian) > 0))
    ### END SOLUTION


# %% check="is_minimum"
check("is_minimum")

# %% [markdown]
# ## 8. The landscape of a loss
#
# Now to the mountain that we really want to come down from. Four mornings, and how warm it became on four afternoons (in degrees above 10):
#
# | morning | 0 | 1 | 2 | 3 |
# | --- | --- | --- | --- | --- |
# | afternoon | 0 | 4 | 5 | 3 |
#
# A forecast: afternoon = w₀ + w₁ · morning. As in lesson 3, with a column of ones for w₀:

# %%
X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
y = np.array([0.0, 4.0, 5.0, 3.0])
w = np.array([1.0, 2.0])
print("forecast:", X @ w)
print("error:   ", X @ w - y)
print("squared: ", (X @ w - y) ** 2)

# %% [markdown]
# With w = (1, 2) the **mean squared error** is (1 + 1 + 0 + 16) / 4 = **4.5**. With other weights it is another number. So it is a landscape over w: two weights, one height. It is called the **loss**.
#
# ### Exercise: `mse`


# %% exercise="mse"
def mse(X, y, w):
    """Return the mean of (Xw - y)², as a float.

    `X` has shape (n, d), `y` (n,) and `w` (d,). Shapes that do not fit raise ValueError.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    ### BEGIN SOLUTION
    return float(np.mean((X @ w - y) ** 2))
    ### END SOLUTION


# %% check="mse"
check("mse")

# %% show="four days, and the loss over all weights"
# Run me: four days, and the loss over all weights
with needs("mse"):
    heights = np.array(
        [[mse(X, y, [b, m]) for b in np.linspace(-3, 6, 61)] for m in np.linspace(-2, 4, 61)]
    )
    plt.figure(figsize=(10, 4))
    plt.subplot(1, 2, 1)
    plt.plot(X[:, 1], y, "o", color="black")
    plt.plot([0, 3], [1, 7], color="C3", label="w = (1, 2), loss 4.5")
    plt.plot([0, 3], [1.5, 4.5], color="C0", label="w = (1.5, 1), loss 2.25")
    plt.gca().set(xlabel="morning", ylabel="afternoon", title="two forecasts")
    plt.legend()
    plt.subplot(1, 2, 2)
    levels = 2.25 + np.array([0.15, 0.6, 1.5, 3, 6, 12, 24, 48])
    plt.contour(
        np.linspace(-3, 6, 61),
        np.linspace(-2, 4, 61),
        heights,
        levels=levels,
        cmap="viridis",
        linewidths=0.9,
    )
    plt.plot(1, 2, "o", color="C3")
    plt.plot(1.5, 1, "o", color="C0")
    plt.gca().set(
        xlabel="w₀", ylabel="w₁", aspect="equal", title="the loss: each place is a forecast"
    )
    plt.tight_layout()
    plt.show()

# %% [markdown]
# A long, slanting valley. Its lowest point is what the normal equation finds. A walker needs the gradient instead.
#
# **One sample first.** Its loss is (w₀ + w₁m - y)². By the chain rule, with the error e = w₀ + w₁m - y:
#
# - ∂/∂w₀ = 2e · 1
# - ∂/∂w₁ = 2e · m
#
# Twice the error times **what the weight was multiplied with**. Now the mean over all samples. With the errors (1, -1, 0, 4):
#
# - by w₀: 2 · (1 · 1 - 1 · 1 + 0 · 1 + 4 · 1) / 4 = 2 · 4 / 4 = **2**
# - by w₁: 2 · (1 · 0 - 1 · 1 + 0 · 2 + 4 · 3) / 4 = 2 · 11 / 4 = **5.5**
#
# Each is a dot product of a *column* of X with the errors. All of them at once: the columns of X are the rows of Xᵀ …
#
# **Guess first.** Where is this gradient zero? (You answered it in the warm-up.)
#
# ### Exercise: `mse_gradient`


# %% exercise="mse_gradient"
def mse_gradient(X, y, w):
    """Return the gradient of the mean of (Xw - y)² by w, shape (d,).

    `X` has shape (n, d), `y` (n,) and `w` (d,). Shapes that do not fit raise ValueError.
    """
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    ### BEGIN SOLUTION
    return 2 * X.T @ (X @ w - y) / len(y)
    ### END SOLUTION


# %% check="mse_gradient"
check("mse_gradient")

# %% [markdown]
# Two of your functions, and they must fit together. Ask for a second opinion:

# %% show="your gradient against your loss"
with needs("mse", "mse_gradient"):
    print(check_gradient(lambda weights: mse(X, y, weights), mse_gradient(X, y, w), w).message)

# %% [markdown]
# The gradient is 2 Xᵀ(Xw - y)/n. It is zero exactly where XᵀXw = Xᵀy: the normal equation. Its Jacobian, the Hessian of the loss, is 2 XᵀX/n, the same everywhere, and never has a negative eigenvalue. So this loss has no saddles and no second valley. A network's loss has many.

# %% [markdown]
# ## 9. Down into the valley
#
# Now walk. Feel the gradient, go a little way against it, feel again:
#
# **x ← x - learning_rate · ∇f(x)**
#
# The **learning rate** says how long the steps are. By hand, on the bowl, from (1, 1) with learning rate 0.1:
#
# | at | gradient (12x + 4y, 4x + 6y) | step | next |
# | --- | --- | --- | --- |
# | (1, 1) | (16, 10) | -(1.6, 1.0) | (-0.6, 0) |
# | (-0.6, 0) | (-7.2, -2.4) | +(0.72, 0.24) | (0.12, 0.24) |
#
# The height fell from 13 to 2.16 to 0.37.
#
# When do you stop? After so many `steps` at the latest; earlier, when the ground has become level: the step that was taken with a gradient no longer than `tol` is the last one.
#
# **Guess first.** You start exactly at the minimum, with tol = 0. How many rows has the path: one or two?
#
# ### Exercise: `gradient_descent`
#
# Note down the whole path, the start first. NumPy can change an array in place, and then every row of your path may be the same array.


# %% exercise="gradient_descent"
def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    """Return the path of gradient descent from `x0`, shape (n,): an array of shape (k + 1, n), x0 first.

    Each step takes g = grad(x) and appends x - learning_rate * g. There are at most `steps` steps;
    the step whose |g| <= tol is the last. So with tol = 0, who starts at the minimum gets two rows.
    """
    x0 = np.asarray(x0, dtype=float)
    ### BEGIN SOLUTION
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.sqrt(np.sum(g * g)) <= tol:
            break
    return np.array(path)
    ### END SOLUTION


# %% check="gradient_descent"
check("gradient_descent")

# %% [markdown]
# ### How long a step?
#
# Four walkers start at (2, -1.5) on the bowl. **Guess first**: who comes nearest to the middle, with learning rate 0.01, 1/9, 0.14 or 0.15?

# %% show="four learning rates"
# Run me: four learning rates
rates = (("0.01", 0.01), ("1/9", 1 / 9), ("0.14", 0.14), ("0.15", 0.15))
with needs("grad_bowl", "gradient_descent"):
    plt.figure(figsize=(13, 3.6))
    for panel, (written, rate) in enumerate(rates):
        plt.subplot(1, 4, panel + 1)
        hiking_map(bowl, 3, title=f"learning rate {written}")
        trail = gradient_descent(grad_bowl, [2.0, -1.5], rate, 400)
        plt.plot(*trail[:31].T, "o-", color="C3", markersize=3, linewidth=1)
        sizes = np.linalg.norm(trail, axis=1)
        there = f"{np.argmax(sizes < 1e-6)} steps" if np.any(sizes < 1e-6) else "never"
        label(-2.8, 2.55, f"within 0.000001: {there}", fontsize=9)
    plt.tight_layout()
    plt.show()
    bouncing = gradient_descent(grad_bowl, [2.0, -1.5], 1 / 7, 1001)
    print("learning rate 1/7, after 1000 and 1001 steps:", bouncing[-2], bouncing[-1])

# %% [markdown]
# In the bowl's own basis you can see why. Along a direction with eigenvalue λ the gradient is λ times the way from the middle, so one step multiplies that way by **1 - rate · λ**. For the bowl, λ = 14 and λ = 4:
#
# | rate | across, 1 - 14 · rate | along, 1 - 4 · rate | what you see |
# | --- | --- | --- | --- |
# | 0.01 | 0.86 | 0.96 | a slow walk: 359 steps |
# | 1/9 | -5/9 | 5/9 | the best: 26 steps |
# | 0.14 | -0.96 | 0.44 | zigzag from wall to wall: 342 steps |
# | 1/7 | -1 | 3/7 | bounces for ever between (1, 0.5) and (-1, -0.5) |
# | 0.15 | -1.1 | 0.4 | higher and higher |
#
# The steep direction sets the limit, 2/14 = 1/7. The flat one then has to live with it. The further the two eigenvalues lie apart, the worse the walk: mathematicians call largest over smallest the **condition number**.
#
# ### Spot the bug
#
# Four students wrote this line of `gradient_descent`, nearly right. They start at (1.5, -1.2), the black dot, with learning rate 0.12:
#
# | | the line |
# | --- | --- |
# | A | `path.append(path[-1] + learning_rate * g)` |
# | B | `g = grad(path[0])` |
# | C | `path.append(path[-1] - learning_rate * np.abs(g))` |
# | D | `path.append(path[-1] - learning_rate * g / np.linalg.norm(g))` |
#
# **Which picture belongs to which line?** Run the next cell: it shuffles the four.

# %% show="four wrong walks"
# Run me: four wrong walks
wrong = [
    lambda way, g: way[-1] + 0.12 * g(way[-1]),
    lambda way, g: way[-1] - 0.12 * g(way[0]),
    lambda way, g: way[-1] - 0.12 * np.abs(g(way[-1])),
    lambda way, g: way[-1] - 0.12 * g(way[-1]) / np.linalg.norm(g(way[-1])),
]
plt.figure(figsize=(13, 3.6))
for panel, choice in enumerate(np.random.default_rng(11).permutation(4)):
    plt.subplot(1, 4, panel + 1)
    hiking_map(bowl, 3, title=f"picture {panel + 1}")
    trail = [np.array([1.5, -1.2])]
    for _ in range(40):
        trail.append(
            wrong[choice](trail, lambda v: np.array([12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]]))
        )
    plt.plot(*np.transpose(trail), "o-", color="C3", markersize=3, linewidth=1)
    plt.plot(1.5, -1.2, "o", color="black")
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 3: plus for minus. It climbs, and is off the map at once.
# - B is picture 2: the gradient is felt once, at the start, and never again. A straight line for ever.
# - C is picture 4: without its signs, a slope can only push to the left and down.
# - D is picture 1: every step is equally long. It comes down, and then hops around the middle for ever, since no step is short enough.
#
# </details>

# %% [markdown]
# ### The blindfolded walk
#
# There is another way to walk in the fog: east or west until that is done, then north or south, and so on. To go from the door to the table you may go along one wall and then along the other; it adds up to the same way. Does that hold for the way down?
#
# By hand, from (1, 1) with rate 0.1. East: the slope is 16, so x becomes 1 - 1.6 = -0.6. **Now you stand somewhere else**, at (-0.6, 1), and the slope to the north is no longer 10 but 4 · (-0.6) + 6 · 1 = 3.6. So y becomes 1 - 0.36 = 0.64.
#
# ### Exercise: `axis_by_axis`


# %% exercise="axis_by_axis"
def axis_by_axis(grad, x0, learning_rate, sweeps):
    """Return the path of the walk along one axis at a time, shape (sweeps * n + 1, n), x0 first.

    A sweep goes through the coordinates 0 … n-1. For each, take the gradient anew where you
    stand, change that coordinate alone by -learning_rate times its slope, and append.
    """
    x0 = np.asarray(x0, dtype=float)
    ### BEGIN SOLUTION
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)
    ### END SOLUTION


# %% check="axis_by_axis"
check("axis_by_axis")

# %% [markdown]
# **Guess first.** At rate 0.2 the straight walk flies out of the bowl, since 0.2 > 1/7. And axis by axis?

# %% show="straight, and axis by axis"
# Run me: straight, and axis by axis
with needs("grad_bowl", "gradient_descent", "axis_by_axis"):
    plt.figure(figsize=(12.5, 4.2))
    straight = gradient_descent(grad_bowl, [2.0, -1.5], 0.05, 40)
    sweeping = axis_by_axis(grad_bowl, [2.0, -1.5], 0.05, 40)
    faster = axis_by_axis(grad_bowl, [2.0, -1.5], 0.2, 40)
    trails = (("straight, rate 0.05", straight), ("axis by axis, rate 0.05", sweeping))
    for panel, (written, trail) in enumerate((*trails, ("axis by axis, rate 0.2", faster))):
        plt.subplot(1, 3, panel + 1)
        hiking_map(bowl, 3, title=written)
        plt.plot(*trail.T, "o-", color="C3", markersize=3, linewidth=1)
    plt.tight_layout()
    plt.show()
    for rate in (0.2, 0.24, 0.26):
        distances = np.linalg.norm(axis_by_axis(grad_bowl, [2.0, -1.5], rate, 2000)[::2], axis=1)
        reached = np.argmax(distances < 1e-6) if np.any(distances < 1e-6) else "never"
        print(f"axis by axis, rate {rate}: sweeps until within 0.000001:", reached)

# %% [markdown]
# It gets there, up to a rate of 0.25: after each step it feels the ground anew. But a sweep costs n gradients instead of one. For two variables nobody minds. For 101,770 it decides, and networks walk straight.
#
# ### The surprise
#
# Now the harmless 2x² + xy + y⁴. Three walkers, rate 0.1: one from (0, 0), one from (1, 1), one from (0.001, 0), a millimetre off. **Guess first**: where do they end?

# %% show="three walkers on 2x² + xy + y⁴"
# Run me: three walkers on 2x² + xy + y⁴
with needs("grad_mixed", "gradient_descent", "hessian", "is_minimum"):
    plt.figure(figsize=(5.2, 5.2))
    levels = np.array([-0.0035, -0.002, 0, 0.01, 0.05, 0.15, 0.4, 0.8, 1.5, 3])
    hiking_map(mixed, 1.2, levels=levels, title="two minima, and a saddle between them")
    for begin, look in (([1.0, 1.0], "o-C3"), ([0.001, 0.0], "o-C0"), ([0.0, 0.0], "Dk")):
        trail = gradient_descent(grad_mixed, begin, 0.1, 1000)
        plt.plot(
            *trail.T, look, markersize=3 if "-" in look else 5, linewidth=1, label=f"from {begin}"
        )
        print(f"from {begin} to {np.round(trail[-1], 6)}, height {mixed(trail[-1]):.8f}")
    plt.legend()
    plt.show()
    print("-1/256 =", -1 / 256)
    print("Hessian at (-1/16, 1/4):", hessian(grad_mixed, [-1 / 16, 1 / 4]).round(6).tolist())
    print("a minimum:", is_minimum(hessian(grad_mixed, [-1 / 16, 1 / 4])))

# %% [markdown]
# Who starts on the saddle stays there for ever: the gradient is zero and nothing pulls. A millimetre beside it the ground falls away, slowly at first, and the walker ends in one of **two** minima, at ±(1/16, -1/4), where the height is -1/256.
#
# And 2x² + 4y? Its gradient (4x, 4) is never zero. There is no minimum, no saddle and no end to the walk: it goes south for ever. Before you ask how to find a minimum, ask whether there is one.
#
# **Step through it yourself**, if `ipywidgets` is installed here. Otherwise look at the row of panels.

# %% show="the descent, step by step"
# Run me: the descent, step by step


def at_step(step):
    """Draw the first `step` steps of the walk on the bowl."""
    hiking_map(bowl, 3, title=f"step {step}")
    so_far = gradient_descent(grad_bowl, [2.0, -1.5], 0.12, step)
    plt.plot(*so_far.T, "o-", color="C3", markersize=3, linewidth=1)


with needs("grad_bowl", "gradient_descent"):
    plt.figure(figsize=(13, 3.0))
    for panel, step in enumerate((0, 1, 2, 4, 8)):
        plt.subplot(1, 5, panel + 1)
        at_step(step)
    plt.tight_layout()
    plt.show()
    try:
        import ipywidgets

        ipywidgets.interact(at_step, step=(0, 30))
    except ImportError:
        print("(Without ipywidgets there is no slider here.)")

# %% [markdown] written="zero_gradient" points=2
# ### Written question
#
# A friend's training has come to rest: the gradient of the loss is zero in all components. "The slope is as small as it can be", says the friend, "so these are the best weights." In three to five sentences: what is it that training makes small? In what kinds of places is the gradient zero, and how could your friend find out which kind this one is? Even
# if it is the best kind, why need these weights not be the best?

# %% [markdown]
# ## 10. Tomorrow's temperature, by walking
#
# Lesson 3 forecast Seattle's temperature from the ten days before. Eleven weights (one for each day and one for the bias), 1086 mornings of 2012 to 2014 to learn from, and the normal equation gave them in one stroke. Now the same with your own two functions and nothing else: start with all weights at zero, in the fog,
# and walk.
#
# The learning rate is half of the limit, so 1 over the largest eigenvalue of the Hessian 2 XᵀX/n. We count the steps until the error on the training data is within 0.001 °C of the best. Once with temperatures as they are, once **standardised**: from each column its mean is subtracted, then it is divided by its standard deviation.
#
# **Guess first.** How many steps will each need: ten, a thousand, a million?

# %% show="the weather fit again"
# Run me: the weather fit again
weather = {"fname": "data/seattle-weather.csv", "delimiter": ",", "skip_header": 1}
before = np.genfromtxt(**weather, usecols=0, dtype=str) < "2015-01-01"
warmth = np.genfromtxt(**weather, usecols=2)
days = np.lib.stride_tricks.sliding_window_view(warmth, 10)[:-1]
learn = before[10:]
target = warmth[10:]


def with_bias(columns):
    return np.column_stack([np.ones(len(columns)), columns])


raw = with_bias(days)
scaled = with_bias((days - days[learn].mean(axis=0)) / days[learn].std(axis=0))
with needs("mse_gradient", "gradient_descent"):
    plt.figure(figsize=(7, 4))
    for written, table, limit in (("raw", raw, 21000), ("standardised", scaled, 5000)):
        train, wanted = table[learn], target[learn]
        exact = np.linalg.lstsq(train, wanted, rcond=None)[0]
        best = np.sqrt(np.mean((train @ exact - wanted) ** 2))
        bends = np.linalg.eigvalsh(2 * train.T @ train / len(train))
        trail = gradient_descent(
            lambda weights, train=train, wanted=wanted: mse_gradient(train, wanted, weights),
            np.zeros(11),
            1 / bends[-1],
            limit,
        )
        # The best residual is orthogonal to every column: the two squared errors add up, as in Pythagoras.
        off = (trail - exact) @ (train.T @ train / len(train))
        errors = np.sqrt(best**2 + np.sum(off * (trail - exact), axis=1))
        print(
            f"{written}: eigenvalues from {bends[0]:.3f} to {bends[-1]:.1f}, {bends[-1] / bends[0]:.0f} to 1"
        )
        print(
            f"  best training RMSE {best:.3f} °C, within 0.001 °C after {np.argmax(errors < best + 0.001)} steps"
        )
        print(
            f"  largest difference from the normal equation's w: {np.max(np.abs(trail[-1] - exact)):.1g}"
        )
        plain = np.sqrt(np.mean((table[~learn] @ trail[-1] - target[~learn]) ** 2))
        print(f"  RMSE on the {np.sum(~learn)} days of 2015: {plain:.2f} °C")
        plt.loglog(np.arange(1, len(errors)), errors[1:] - best, label=written)
    plt.axhline(0.001, color="0.6", linestyle=":")
    plt.gca().set(
        xlabel="steps",
        ylabel="RMSE above the best, °C",
        title="two walks to the same forecast",
        ylim=(1e-6, 20),
    )
    plt.legend()
    plt.show()

# %% [markdown]
# The standardised walk ends at the weights of the normal equation, to eight digits, and both walks forecast 2015 as well as lesson 3 did: 2.68 °C. You have trained a model.
#
# Look at the raw walk once more. After 21,000 steps its error is within 0.001 °C of the best, but one of its weights is still 0.2 away from where it should be. That is what a long, flat valley looks like from inside: along its floor one can go far, and the height hardly changes. For the forecast it does not matter, for the walker it takes for ever.
#
# What limits this forecast is no longer the walk but the model: a weighted sum of ten days, and no more. The next lesson builds models with more to learn. They are trained by the same walk.

# %% [markdown] written="why_standardise" points=2
# ### Written question
#
# Raw, the walk needed nearly fifty times as many steps as standardised, and the data say the same thing. In three to five sentences: what is different about the two valleys? Which numbers in the printed lines show it? And why can the raw walk not simply take longer steps?

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | take a partial derivative | the others stand still | the gradient of every weight |
# | measure a gradient | a nudge for each variable | the test of your backpropagation |
# | tell which way is up | slope along u is ∇f · u/\|u\| | steepest descent |
# | replace a surface by a plane | f(at) + ∇f(at) · (v - at) | why small steps work |
# | write several outputs' slopes | Jacobian, an output a row | layers, chain rule |
# | tell bowl from saddle | eigenvalues of the Hessian | learning rates, valleys |
# | walk down | x ← x - rate · ∇f(x) | all training of networks |
#
# Four sentences to keep. The gradient points **up**. It is the loss that gets small, not the slope. Zero gradient may be a saddle. The steepest direction sets the learning rate, the flattest one the patience.
#
# **Next lesson:** `network`, where the landscape has many layers and the chain rule finds its gradient in one sweep.
