# %% [markdown]
# # Slope, nudge, power rule, chain rule
#
# On Saturdays you bake bread for the market. A hundred loaves cost you 180 € in all: the stall, the flour, and helpers who want more the later it gets.
# You sell a loaf for 2.40 €. Somebody asks for one loaf more. **What does one more loaf cost you?** Not 1.80 €: that is what each of the hundred costs
# on average. And **how many loaves should you bake?**
#
# A network has the same question, 101,770 times over. It has that many knobs, its weights, and one number that says how wrong it is, its **loss**. For each knob: if I turn it up a
# little, does the error go up or down, and how fast? All learning in this course is this one question, asked again and again.
#
# The answer is called a derivative. That is an intimidating word for a friendly thing: a **slope**.
#
# *Reading: about 45 minutes. Exercises: about 80 minutes. 13 exercises for 40 points, and two written questions for 4.*

# %% [markdown]
# ## Why bother?
#
# The computer can find derivatives by itself, and the frameworks that people use do. You could leave it all shut up in two functions, a *forward* one and a *backward* one, and never look inside. In this lesson we open the box. Not because you will have to
# calculate much by hand, but because one day a loss will not fall. Then you want to know what its slope should be, and whether the one that you have is right.
#
# Multiplying and dividing is all that you need. The rules are those of lesson 1: **guess before you run**; functions take lists and whole numbers too, return floats or arrays of floats, and never change what they are given. New is that some functions get *functions*.

# %%
import warnings

import matplotlib.pyplot as plt
import numpy as np

from autograder import check, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from earlier lessons, without a computer. Say your answer aloud, then open it.
#
# 1. (`norms`) Which arrow leads from (1, 2) to (4, 6), and how long is it?
# 2. (`matrices`) `X` has shape (365, 3), `W` (3, 2) and `b` (2,). What shape has `X @ W + b`, and what happens to `b` on the way?
# 3. (`normal_equation`) You have the best weights in the sense of least squares. With what is the vector of the errors orthogonal?
#
# <details><summary>Answers</summary>
#
# 1. The difference (3, 4), and it is 5 long. Today we divide differences.
# 2. (365, 2). `b` is added to every row; broadcasting does this without copying it 365 times.
# 3. With every column of X: no column has anything left to say about the errors. The normal equation finds that place in one stroke. For networks there is no such equation, so one has to *walk* there. Today you learn which way is down.
#
# </details>

# %% [markdown]
# ## 1. One loaf more
#
# Here is what `a` loaves cost: 60 € for the stall, 0.80 € of flour for each loaf, and helpers.


# %%
def cost(a):
    """Return what `a` loaves cost, in euros."""
    return 60 + 0.8 * a + 0.004 * a**2


print(f"100 loaves: {cost(100):.2f} €, or {cost(100) / 100:.2f} € each")

# %% [markdown]
# **Guess first.** What does the 101st loaf cost? And the 301st, when you bake 300: more, less, or as much?

# %%
for a in (100, 300):
    print(f"after {a} loaves, one more costs {cost(a + 1) - cost(a):.3f} €")

# %% [markdown]
# One more loaf is a **nudge** to `a`, and you look at what it does to the cost. How much comes out for how much goes in: that is the whole idea. Of course it depends on where you stand.
#
# Now the simplest case of all, f(a) = 3a. At a = 2 it is 6. Nudge `a` a little to the right, to 2.001. **Guess first**: what is f there?
#
# | a | f(a) = 3a |
# | --- | --- |
# | 2 | 6 |
# | 2.001 | 6.003 |
# | **went right by 0.001** | **went up by 0.003** |
#
# This is a little triangle, 0.001 wide and 0.003 high. **Slope is height over width**: 0.003 / 0.001 = 3. f goes up three times as much as `a` does.
#
# **Guess first.** What is the slope at a = 5, where f goes from 15 to 15.003?

# %% show="the triangle, at two places"
# Run me: the triangle, at two places
plt.figure(figsize=(5.6, 4.6))
line = np.array([0.0, 7.0])
plt.plot(line, 3 * line, color="C0")
for place in (2, 5):
    plt.fill(
        [place, place + 1, place + 1], [3 * place, 3 * place, 3 * place + 3], color="C2", alpha=0.35
    )
    plt.plot(place, 3 * place, "o", color="C0")
    plt.text(place + 0.5, 3 * place - 1.5, "width", ha="center", color="C2")
    plt.text(place + 1.1, 3 * place + 1.1, "height", color="C2")
plt.gca().set(xlim=(0, 7.5), ylim=(0, 21), xlabel="a", ylabel="f(a) = 3a")
plt.gca().set_title(
    "height over width is 3, wherever you stand\n(drawn with a nudge of 1)", fontsize=11
)
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# On a straight line the triangle has the same shape everywhere: slope 3 at 2, slope 3 at 5. Make the nudge ten times smaller, and the height shrinks with the width.
#
# ### Exercise: `slope`
#
# Your function gets another function, `f`, and calls it: `f(a)` is the height at `a`.


# %% exercise="slope"
def slope(f, a, nudge=0.001):
    """Return the slope of `f` between `a` and `a + nudge`, height over width, as a float.

    `f` takes a number and returns a number.
    """
    a = float(a)
    ### BEGIN SOLUTION
    return (f(a + nudge) - f(a)) / nudge
    ### END SOLUTION


# %% check="slope"
check("slope")

# %% [markdown]
# ## 2. The nudge's own error
#
# Now a², which is no straight line. **Guess first**: is the slope at 5 the same as at 2? Which of the two is larger?

# %%
for a in (2, 5):
    print(
        f"at {a}: from {a**2} to {(a + 0.001) ** 2:.6f}, slope {((a + 0.001) ** 2 - a**2) / 0.001:.3f}"
    )

# %% [markdown]
# 4.001 and 10.001. Nearly 4 and nearly 10, twice the place, and each time 0.001 too much. Where does the surplus come from? a² is the area of a square. Nudge its side:

# %% show="a square and its nudge"
# Run me: a square and its nudge
plt.figure(figsize=(4.8, 4.8))
ax = plt.gca()
ax.add_patch(plt.Rectangle((0, 0), 2, 2, color="C0", alpha=0.25))
ax.add_patch(plt.Rectangle((2, 0), 0.4, 2, color="C2", alpha=0.5))
ax.add_patch(plt.Rectangle((0, 2), 2, 0.4, color="C2", alpha=0.5))
ax.add_patch(plt.Rectangle((2, 2), 0.4, 0.4, color="C3", alpha=0.8))
ax.text(1, 1, "a²", ha="center", va="center", fontsize=16)
ax.text(2.2, 1, "a · nudge", ha="center", va="center", rotation=90)
ax.text(1, 2.2, "a · nudge", ha="center", va="center")
ax.annotate(
    "nudge²", (2.2, 2.2), (2.55, 2.6), color="C3", arrowprops={"arrowstyle": "-", "color": "C3"}
)
ax.set(xlim=(-0.1, 3.2), ylim=(-0.1, 2.9), aspect="equal")
ax.set_title("two strips and a corner", fontsize=11)
ax.axis("off")
plt.show()

# %% [markdown]
# The area grows by two strips and a tiny corner: 2 · a · nudge + nudge². Divide by the nudge: **2a + nudge**. The strips are the slope that we are after; the corner is the nudge's own error.
#
# **Guess first.** The slope at 2 with nudges of 1, 0.1, 0.01, 0.001: what does the row look like? Where does it go?

# %%
for nudge in (1, 0.1, 0.01, 0.001, 0.0001):
    print(f"nudge {nudge:<6}  slope at 2: {((2 + nudge) ** 2 - 4) / nudge:.4f}")

# %% [markdown]
# The corner goes away, the 4 stays. The number that the slopes approach, when the nudge becomes as small as you like, is the **derivative**: here 4, at 5 it is 10, and at any place it is 2a. There are several ways to write it, and all mean the same thing:
#
# f′(a)  =  df(a)/da  =  d/da f(a)
#
# Read "d" as "a tiny nudge of". In code the derivative of `f` is called `df` in this course.

# %% [markdown]
# ## 3. One step to each side
#
# The nudge goes to the right only, and the curve bends away meanwhile. Be fair: take one step to the left and one to the right, and join those two points.
#
# **Guess first.** At a = 2 with a step of 0.5, a² is 2.25 on the left and 6.25 on the right. What is the slope between them? And what would the step to the right alone give?

# %% show="one-sided and two-sided"
# Run me: one-sided and two-sided
plt.figure(figsize=(10, 4.2))
xs = np.linspace(0.8, 3.2, 100)
for panel, (left, right, name) in enumerate(
    (
        (2.0, 3.0, "a step of 1 to the right: slope 5"),
        (1.0, 3.0, "a step of 1 to each side: slope 4"),
    )
):
    plt.subplot(1, 2, panel + 1)
    plt.plot(xs, xs**2, color="C0", label="a²")
    plt.plot(xs, 4 * xs - 4, color="0.6", linestyle="--", label="the true slope, 4")
    plt.plot([left, right], [left**2, right**2], "o-", color="C3", label="what is measured")
    plt.gca().set(xlabel="a", ylim=(-1, 10.5), title=name)
    plt.grid(alpha=0.3)
    plt.legend()
plt.tight_layout()
plt.show()

# %% [markdown]
# With steps of 0.5, by hand: (6.25 - 2.25) / 1 = 4. Exactly, in spite of the large step, while the step to the right alone gives (6.25 - 4) / 0.5 = 4.5. With a step to both sides the corner is added on one side and taken off on the other, and for a² nothing is left of it. For other curves something is left, but much less.
#
# This is the **central difference**, the way to find a slope when all that you have is the function. It will be your judge: whenever you have worked out a derivative, you hold it against the central difference.
#
# ### Exercise: `central_difference`
#
# Divide by the *whole* width. When `a` is an array, `f` works entry by entry, and so should you: a slope for each entry.


# %% exercise="central_difference"
def central_difference(f, a, h=1e-5):
    """Return the slope of `f` between `a - h` and `a + h`, for each entry if `a` is an array.

    `f` takes a number and returns a number, and it takes an array entry by entry.
    """
    a = np.asarray(a, dtype=float)
    ### BEGIN SOLUTION
    return (f(a + h) - f(a - h)) / (2 * h)
    ### END SOLUTION


# %% check="central_difference"
check("central_difference")

# %% [markdown]
# **Guess first.** The slope of a³ at 1 is 3. Make the step ten times smaller. How much smaller does the error get, one-sided, and how much with a step to both sides?

# %%
for h in (0.1, 0.01, 0.001):
    ahead, behind = (1 + h) ** 3, (1 - h) ** 3
    print(
        f"h = {h:<5}  one-sided is off by {(ahead - 1) / h - 3:.6f}, two-sided by {(ahead - behind) / (2 * h) - 3:.6f}"
    )

# %% [markdown]
# Ten times and a hundred times. That is why the second way is worth its second call.

# %% [markdown]
# ## 4. A rule instead of a nudge
#
# For a² the slope is 2a: no nudge needed any more. For a³ think of a cube. Nudge its edge, and it grows by three faces of a² each: slope 3a². **Guess first**: what is it for a⁴? For a itself? For the number 4, which does not depend on a?
#
# **The power rule:** the exponent comes to the front, and is lowered by one. x⁴ becomes 4x³, x (which is x¹) becomes 1. A constant becomes 0: no nudge ever moves it. A factor stays, and sums go term by term:
#
# | | | | | |
# | --- | --- | --- | --- | --- |
# | y | = 3x² | + 2x | + 5 | |
# | dy/dx | = 3 · 2x | + 2 · 1 | + 0 | **= 6x + 2** |
#
# And x² + 4? **Guess first**: how does the 4 change the curve, and how does it change the slope?

# %% show="a curve and its slope"
# Run me: a curve and its slope
plt.figure(figsize=(6, 4.6))
xs = np.linspace(-3, 3, 121)
plt.plot(xs, xs**2 + 4, color="C0", label="x² + 4")
plt.plot(xs, xs**2, color="C0", alpha=0.35, linestyle=":", label="x²")
plt.plot(xs, 2 * xs, color="C3", label="its derivative, 2x")
plt.axhline(0, color="0.6", linewidth=0.8)
plt.axvline(0, color="0.6", linewidth=0.8)
plt.gca().set(xlabel="x", title="falls where 2x is below 0, flat where it is 0, then climbs")
plt.grid(alpha=0.3)
plt.legend(loc="upper center")
plt.show()

# %% [markdown]
# The 4 lifts the whole curve. It tilts it nowhere, so x² + 4 and x² have the same derivative, 2x. Read the red line as a report on the blue one: at -2 it says -4, and there the blue curve falls steeply.
#
# A computer keeps a polynomial as the list of its coefficients. **We begin with the constant**, so that `c[k]` belongs to x**k: 5 + 2x + 3x² is `[5, 2, 3]`. Its derivative, 2 + 6x, is `[2, 6]`: one place shorter, and everything has moved one place to the front.
#
# ### Exercise: `power_rule`


# %% exercise="power_rule"
def power_rule(coefficients):
    """Return the coefficients of the derivative of a polynomial; c[k] belongs to x**k.

    n coefficients, shape (n,), become n - 1, shape (n - 1,). A constant, shape (1,),
    becomes [0.0].
    """
    coefficients = np.asarray(coefficients, dtype=float)
    ### BEGIN SOLUTION
    if len(coefficients) == 1:
        return np.zeros(1)
    return (coefficients * np.arange(len(coefficients)))[1:]
    ### END SOLUTION


# %% check="power_rule"
check("power_rule")

# %% [markdown]
# To use it one has to put in numbers. 5 + 2x + 3x² at 2 is 5 + 4 + 12 = 21. (NumPy's own `np.polyval` begins with the highest power: two conventions, and a lovely source of mistakes.)
#
# ### Exercise: `evaluate`


# %% exercise="evaluate"
def evaluate(coefficients, x):
    """Return the polynomial's value at `x`; c[k] belongs to x**k.

    `coefficients` has shape (n,). `x` is a number, and so is the value; or an array of any
    shape, and there is a value for each entry.
    """
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    total = np.zeros(x.shape)
    for coefficient in coefficients[::-1]:
        total = total * x + coefficient
    return total
    ### END SOLUTION


# %% check="evaluate"
check("evaluate")

# %% [markdown]
# Back to the market. The cost is 60 + 0.8a + 0.004a², and `power_rule` makes of it what one more loaf costs, at any number of loaves. **Guess first**: at 100 it was 1.604 € for a whole loaf more. What does the derivative say?

# %% show="what one more loaf costs"
# Run me: what one more loaf costs
with needs("power_rule", "evaluate"):
    one_more = power_rule([60, 0.8, 0.004])
    print("coefficients of the derivative:", one_more)
    print("at 100 and 300 loaves:", evaluate(one_more, [100, 300]))

# %% [markdown]
# 1.60 € instead of 1.604 €. A whole loaf is a large nudge; the difference is its corner, 0.004 · 1². The 60 € for the stall play no part: they are paid already. Economists call this the *marginal cost*. It stands behind the price of a seat on a plane that is nearly empty.

# %% [markdown]
# ## 5. The tangent: a smooth curve is straight close up
#
# Why may we speak of *the* slope of a curve at all? Look at x² + 4 near x = 3 through a magnifying glass.

# %% show="through a magnifying glass"
# Run me: through a magnifying glass
plt.figure(figsize=(12, 3.6))
for panel, reach in enumerate((3, 0.3, 0.03)):
    plt.subplot(1, 3, panel + 1)
    xs = np.linspace(3 - reach, 3 + reach, 100)
    plt.plot(xs, xs**2 + 4, color="C0", linewidth=2, label="x² + 4")
    plt.plot(xs, 6 * xs - 5, color="C3", linestyle="--", label="6x - 5")
    plt.plot(3, 13, "o", color="C3")
    plt.gca().set(xlabel="x", title=f"from {3 - reach:g} to {3 + reach:g}")
    plt.locator_params(nbins=5)
    plt.grid(alpha=0.3)
    plt.legend()
plt.tight_layout()
plt.show()

# %% [markdown]
# The nearer you look, the less the curve bends, until it and the dashed line cannot be told apart. That line is the **tangent**: it goes through the point (3, 13) and has the slope of the curve there, 6.
#
# Every straight line is *slope · x + intercept*. The **intercept** is its height at x = 0. **Guess first**: from x = 3, where the height is 13, walk 3 to the left along a line that falls by 6 on each step. Where are you?
#
# 13 - 6 · 3 = -5. So the tangent is 6x - 5.
#
# ### Exercise: `tangent_line`


# %% exercise="tangent_line"
def tangent_line(f, df, a):
    """Return (slope, intercept) of the line that touches `f` at `a`, two floats.

    `df` is the derivative of `f`. Both take a number and return a number.
    """
    a = float(a)
    ### BEGIN SOLUTION
    gradient = df(a)
    return gradient, f(a) - gradient * a
    ### END SOLUTION


# %% check="tangent_line"
check("tangent_line")

# %% [markdown]
# People say that a tangent meets its curve at one point only. **Guess first**: is that so for x³ at x = 1, where the tangent is 3x - 2?

# %% show="a tangent that meets its curve again"
# Run me: a tangent that meets its curve again
plt.figure(figsize=(5.6, 4.4))
xs = np.linspace(-2.6, 2.0, 120)
plt.plot(xs, xs**3, color="C0", label="x³")
plt.plot(xs, 3 * xs - 2, color="C3", linestyle="--", label="tangent at 1: 3x - 2")
plt.plot(1, 1, "o", color="C3")
plt.plot(-2, -8, "s", color="0.3")
plt.text(1.15, -0.6, "touches", color="C3")
plt.text(-1.85, -9.4, "cuts, at (-2, -8)", color="0.3")
plt.gca().set(xlabel="x", title="what a tangent promises, it promises near by")
plt.grid(alpha=0.3)
plt.legend()
plt.show()

# %% [markdown]
# At -2 both are -8: there the line cuts straight through. A tangent knows its curve only near the point where it touches. Keep that in mind: the slope tells you which way is down *here*, and nothing about the far side of the hill.

# %% [markdown]
# ## 6. The ball in the bowl
#
# Put a ball on the curve x² + 4. It does not see the bowl. All that it feels is the slope under it, and yet it finds the bottom.

# %% show="which way is down"
# Run me: which way is down
plt.figure(figsize=(6, 4.4))
xs = np.linspace(-3, 3, 121)
plt.plot(xs, xs**2 + 4, color="C0")
for place in (-2.2, 1.6):
    tilt = 2 * place
    near = np.array([place - 0.7, place + 0.7])
    plt.plot(near, place**2 + 4 + tilt * (near - place), color="C3", linestyle="--")
    plt.plot(place, place**2 + 4, "o", color="C1", markersize=12)
    plt.annotate(
        "",
        (place - np.sign(tilt) * 1.1, 3.3),
        (place, 3.3),
        arrowprops={"arrowstyle": "-|>", "linewidth": 2},
    )
plt.text(-2.75, 2.55, "slope -4.4: go right")
plt.text(0.55, 2.55, "slope 3.2: go left")
plt.gca().set(
    xlabel="x", ylabel="height", ylim=(2, 13.5), title="against the slope, and you go down"
)
plt.grid(alpha=0.3)
plt.show()

# %% [markdown]
# - **slope negative, go right**: add something to x;
# - **slope positive, go left**: take something off x.
#
# One line does both: **x ← x - rate · slope**. Where it is steep it takes large steps; near the bottom, where the slope is nearly 0, it takes small ones. The **learning rate** says how bold the steps are.
#
# With slope 2x, rate 0.25 and the start at 4: 4 - 0.25 · 8 = 2, then 2 - 0.25 · 4 = **?** Guess the next two places. What would happen with rate 1? With 1.1?
#
# ### Exercise: `descend`
#
# You get `df`, the slope; the height itself is not needed. Return all places, so that the path can be drawn.


# %% exercise="descend"
def descend(df, x0, learning_rate, steps):
    """Return the path of a descent: an array of shape (steps + 1,) that begins with x0.

    Each step goes from x to x - learning_rate * df(x). `df` takes a number and returns a
    number.
    """
    x0 = float(x0)
    ### BEGIN SOLUTION
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return np.array(path)
    ### END SOLUTION


# %% check="descend"
check("descend")

# %% show="four learning rates"
# Run me: four learning rates
with needs("descend"):
    plt.figure(figsize=(12, 3.4))
    xs = np.linspace(-8, 8, 121)
    for panel, rate in enumerate((0.05, 0.25, 1.0, 1.1)):
        places = descend(lambda x: 2 * x, 4.0, rate, 7)
        plt.subplot(1, 4, panel + 1)
        plt.plot(xs, xs**2 + 4, color="C0", alpha=0.5)
        plt.plot(places, places**2 + 4, "o-", color="C1", linewidth=1)
        plt.plot(places[0], places[0] ** 2 + 4, "o", color="C3")
        plt.gca().set(
            xlabel="x", xlim=(-8, 8), ylim=(0, 50), title=f"rate {rate}: ends at {places[-1]:.2f}"
        )
        plt.grid(alpha=0.3)
    plt.tight_layout()
    plt.show()

# %% [markdown]
# Too timid, just right, to and fro for ever, and out of the bowl. How large a rate may be is a question of how strongly the curve bends; lessons 5 and 7 answer it.
#
# If you have `ipywidgets`, the next cell gives you two sliders: choose a rate, then go step by step. **Guess first**: at which rate does the ball reach the bottom in a single step?


# %% show="step by step"
# Run me: step by step
def one_ball(rate, step):
    """Draw the ball after so many steps, and where it has been."""
    where = descend(lambda x: 2 * x, 4.0, rate, step)
    xs = np.linspace(-8, 8, 121)
    plt.figure(figsize=(5.6, 3.6))
    plt.plot(xs, xs**2 + 4, color="C0", alpha=0.5)
    plt.plot(where, where**2 + 4, "o-", color="C1", linewidth=1, alpha=0.5)
    plt.plot(where[-1], where[-1] ** 2 + 4, "o", color="C3", markersize=12)
    plt.gca().set(
        xlabel="x",
        xlim=(-8, 8),
        ylim=(0, 50),
        title=f"x = {where[-1]:.3f}, slope {2 * where[-1]:.3f}",
    )
    plt.grid(alpha=0.3)
    plt.show()


with needs("descend"):
    descend(np.sign, 4.0, 0.3, 2)[-1]  # what is wrong says so here, not inside the widget
    try:
        from ipywidgets import FloatSlider, IntSlider, interact

        interact(
            one_ball,
            rate=FloatSlider(0.3, min=0.05, max=1.1, step=0.05),
            step=IntSlider(2, min=0, max=12),
        )
    except ImportError:
        print("No sliders here: look at the four pictures above.")

# %% [markdown]
# ### Spot the bug
#
# Four students wrote the step of `descend`. Each line is nearly right:
#
# | student | the line |
# | --- | --- |
# | A | `x = x + rate * df(x)` |
# | B | `x = x - df(x)` |
# | C | `x = x - rate * df(x0)` |
# | D | `x = round(x - rate * df(x))` |
#
# All balls start at 4 in the bowl x² + 4, have rate 0.1 and take ten steps. **Which picture belongs to which line?** (The next cell shuffles the four.)

# %% show="four wrong descents"
# Run me: four wrong descents
plt.figure(figsize=(12, 3.4))
xs = np.linspace(-8, 8, 121)
wrong = [
    lambda x: x + 0.1 * (2 * x),
    lambda x: x - 2 * x,
    lambda x: x - 0.1 * (2 * 4.0),
    lambda x: float(round(x - 0.1 * (2 * x))),
]
for panel, choice in enumerate(np.random.default_rng(7).permutation(4)):
    places = [4.0]
    for _ in range(10):
        places.append(wrong[choice](places[-1]))
    plt.subplot(1, 4, panel + 1)
    plt.plot(xs, xs**2 + 4, color="C0", alpha=0.5)
    plt.plot(places, np.square(places) + 4, "o-", color="C1", linewidth=1)
    plt.plot(4, 20, "o", color="C3")
    plt.gca().set(xlabel="x", xlim=(-8, 8), ylim=(0, 50), title=f"picture {panel + 1}")
    plt.grid(alpha=0.3)
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 1: `+` for `-`. The ball climbs, ever faster.
# - B is picture 3: the rate is left out. The step is so long that the ball lands as high on the other side, and then comes back, for ever.
# - C is picture 2: the slope is taken at the start once and for all. Equal steps, through the bottom and up again.
# - D is picture 4: whole numbers only. 2 - 0.1 · 4 is 1.6, rounded 2 again: the ball sticks on the slope. In NumPy this happens without a word when a path is kept in an array of whole numbers.
#
# </details>

# %% [markdown]
# ### Where the slope is zero
#
# At the bottom the slope is 0, and the ball rests. **Guess first**: does it rest *only* at bottoms? The curve x⁴ - 2x² has the slope 4x³ - 4x, which is 0 at -1, at 0 and at 1. Where do balls go that start at -0.01, at 0 and at 0.01?

# %% show="three balls on a hilltop"
# Run me: three balls on a hilltop
with needs("descend"):
    plt.figure(figsize=(6, 4.2))
    xs = np.linspace(-1.6, 1.6, 161)
    plt.plot(xs, xs**4 - 2 * xs**2, color="C0")
    for start, colour in ((-0.01, "C1"), (0.0, "C3"), (0.01, "C2")):
        places = descend(lambda x: 4 * x**3 - 4 * x, start, 0.05, 60)
        print(f"from {start:>5} to {places[-1]:.4f}")
        plt.plot(places, places**4 - 2 * places**2, ".", color=colour)
        plt.plot(
            places[-1], places[-1] ** 4 - 2 * places[-1] ** 2, "o", color=colour, markersize=11
        )
    plt.gca().set(
        xlabel="x", ylabel="height", title="the middle ball stays on the top: the slope there is 0"
    )
    plt.grid(alpha=0.3)
    plt.show()

# %% [markdown]
# The middle ball sits on a **hilltop** for ever. Slope 0 says only that the ground is level here: it may be a valley, a hilltop, or a landing on a staircase such as x³ at 0. (With two knobs there is a fourth kind, the saddle; lesson 5.)
#
# So mind what people mean when they say that learning "minimises the slope". **It is the loss that is made small.** The slope only shows the way, and where it becomes 0 the walk ends, for better or worse.

# %% [markdown] written="why_zero_is_not_enough" points=2
# ### Written question
#
# A friend reports: "I followed the slope down until it was 0.000. So I have found the best value there is." In three or four sentences: name two things that may be wrong with this conclusion, and describe a curve for each. What would you look at, or try, before you believe your friend?

# %% [markdown]
# ## 7. Two curves that networks use
#
# A network wants to answer with a probability, a number between 0 and 1. What it has is any number z. The **sigmoid** bends one into the other:
#
# sigmoid(z) = 1 / (1 + e⁻ᶻ)
#
# Here e = 2.718… is a number whose powers have a property that section 8 shows, and e⁻ᶻ is 1 / eᶻ; in NumPy eᶻ is `np.exp(z)`.
#
# **Guess first.** What is it at 0? Far to the right? Far to the left? Which slope has it where it is steepest?

# %% show="the sigmoid and its slope"
# Run me: the sigmoid and its slope
plt.figure(figsize=(6.4, 3.8))
zs = np.linspace(-8, 8, 200)
bent = 0.5 * (1 + np.tanh(zs / 2))
plt.plot(zs, bent, color="C0", label="sigmoid")
plt.plot(zs, bent * (1 - bent), color="C3", label="its derivative")
plt.axhline(0.25, color="0.6", linewidth=0.8, linestyle=":")
plt.text(-7.8, 0.28, "0.25", color="0.4")
plt.gca().set(xlabel="z", ylim=(-0.05, 1.05), title="flat, steep, flat again")
plt.grid(alpha=0.3)
plt.legend()
plt.show()

# %% [markdown]
# At 0 it is 1 / (1 + 1) = 0.5, since e⁰ = 1. At z = 1.0986…, where eᶻ is 3 (that z is called ln 3, in NumPy `np.log(3)`), it is 1 / (1 + 1/3) = 0.75.
#
# The formula looks harmless. **Guess first**: what does the computer say for z = -1000? Somebody remembered that e⁻ᶻ becomes large for negative z only, and that there one may write eᶻ / (1 + eᶻ) instead, which is the same number. `np.where` picks the right one of the two. Does that help?

# %%
z = np.array([-1000.0, 0.0, 1000.0])
for name in ("the formula as it stands", "np.where of two formulas"):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        if name.startswith("np"):
            answer = np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
        else:
            answer = 1 / (1 + np.exp(-z))
    print(f"{name}: {answer}")
    for warning in given:
        print("    warning:", warning.message)

# %% [markdown]
# e¹⁰⁰⁰ has 435 digits, and a float ends near 10³⁰⁸. The values happen to come out right, but the warning is deserved, and `np.where` makes four of one: **it works out both branches for every entry** and only then chooses.
#
# So see to it that nothing large ever gets into `exp`. e to the power **-|z|** never exceeds 1, for either sign of z. Which of the two formulas wants e⁻ᶻ, for z ≥ 0? Which wants eᶻ, for z < 0? Both are e to the power -|z|: work that out once, and choose afterwards.
#
# ### Exercise: `sigmoid`


# %% exercise="sigmoid"
def sigmoid(z):
    """Return 1 / (1 + e**-z), for a number or for each entry of an array of any shape.

    Without warnings of an overflow, also for z = 1000 and z = -1000.
    """
    z = np.asarray(z, dtype=float)
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
    ### END SOLUTION


# %% check="sigmoid"
check("sigmoid")

# %% [markdown]
# Now its slope. The next section shows where it comes from; here is what comes out. With **A = sigmoid(z)** the slope is **A (1 - A)**. At 0: 0.5 · 0.5 = 0.25. At ln 3: 0.75 · 0.25 = 0.1875.
#
# **Guess first.** What does somebody get at z = 0 who puts z itself into the formula, z (1 - z)? This is one of the commonest mistakes in networks: the derivative is asked for *at z*, and the formula wants the *activation* A. Your function takes z.
#
# ### Exercise: `sigmoid_derivative`


# %% exercise="sigmoid_derivative"
def sigmoid_derivative(z):
    """Return the slope of the sigmoid at `z`, a number or an array of any shape.

    `z` is what goes into the sigmoid, not the activation that comes out. An array gives a
    slope for each entry.
    """
    z = np.asarray(z, dtype=float)
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(z))
    return small / (1.0 + small) ** 2
    ### END SOLUTION


# %% check="sigmoid_derivative"
check("sigmoid_derivative")

# %% [markdown]
# The slope is never above 0.25. In a network that is ten layers deep a nudge goes through ten sigmoids, one after the other, and each multiplies it by its slope. **Guess first**: what is left of the nudge at most?

# %%
print(f"0.25 to the power 10 is {0.25**10:.1e}")

# %% [markdown]
# A millionth. The first layers of such a network hardly learn. That is why people went over to something much plainer: **ReLU**, the *rectified linear unit*. Negative numbers become 0, the others stay as they are.
#
# ### Exercise: `relu`


# %% exercise="relu"
def relu(z):
    """Return `z` where it is positive, else 0.0; for each entry if `z` is an array."""
    z = np.asarray(z, dtype=float)
    ### BEGIN SOLUTION
    return np.maximum(z, 0.0)
    ### END SOLUTION


# %% check="relu"
check("relu")

# %% [markdown]
# Its slope is easy: 0 on the left, 1 on the right. And at the kink, at 0 itself? **Guess first**: what does a step to the right say, a step to the left, and a step to both sides?

# %% show="the kink"
# Run me: the kink
plt.figure(figsize=(5.6, 3.6))
zs = np.array([-2.0, 0.0, 2.0])
plt.plot(zs, [0, 0, 2], color="C0", linewidth=2, label="ReLU")
plt.plot([-1, 1], [0, 1], "o--", color="C3", label="two-sided, with h = 1")
plt.gca().set(xlabel="z", ylim=(-0.5, 2.2), title="one corner, three answers")
plt.grid(alpha=0.3)
plt.legend()
plt.show()

for h in (1, 0.001, 1e-5):
    right, left = max(h, 0) / h, -max(-h, 0) / h
    print(
        f"h = {h:<6} right: {right:.1f}, left: {left:.1f}, both sides: {(max(h, 0) - max(-h, 0)) / (2 * h):.1f}"
    )

# %% [markdown]
# 1, 0 and 0.5, and no smaller step settles it. Under a magnifying glass a kink remains a kink: **there is no slope at 0**. A program needs one all the same, and the usual agreement is **0.0**. It is a convention, no truth; z is hardly ever exactly 0. Remember only that at a kink the central difference, your judge, is no judge.
#
# ### Exercise: `relu_derivative`


# %% exercise="relu_derivative"
def relu_derivative(z):
    """Return the slope of ReLU at `z`, 0.0 or 1.0; by agreement it is 0.0 at 0.

    `z` is a number, or an array, which gives a slope for each entry.
    """
    z = np.asarray(z, dtype=float)
    ### BEGIN SOLUTION
    return np.where(z > 0, 1.0, 0.0)
    ### END SOLUTION


# %% check="relu_derivative"
check("relu_derivative")

# %% [markdown]
# ## 8. One function after another
#
# A loaf takes 0.5 kg of flour, and a kilogram costs 1.20 €. **Guess first**: by how much does the bill rise with each loaf?
#
# 1.20 € a kilogram times 0.5 kg a loaf: 0.60 € a loaf. Loaves become kilograms, kilograms become euros, and **the slopes are multiplied**. That is the chain rule, and you have used it all your life, whenever you changed kilometres into miles.
#
# When the curves bend, mind *where* each slope is taken. Take h(x) = (3x + 1)², that is g(x) = 3x + 1 and then f(u) = u². Send a nudge through it at x = 2:

# %% show="a nudge on its way"
# Run me: a nudge on its way
plt.figure(figsize=(10, 2.6))
ax = plt.gca()
ax.axis("off")
ax.set(xlim=(0, 10), ylim=(0, 2.6))
for left, rule in ((2.0, "g: 3x + 1"), (6.0, "f: u²")):
    ax.add_patch(plt.Rectangle((left, 0.9), 1.6, 0.9, fill=False, linewidth=1.5))
    ax.text(left + 0.8, 1.35, rule, ha="center", va="center", fontsize=12)
for start, end in ((0.5, 1.95), (3.65, 5.95), (7.65, 9.3)):
    ax.annotate("", (end, 1.35), (start, 1.35), arrowprops={"arrowstyle": "-|>", "linewidth": 1.5})
for middle, value, moved in (
    (1.2, "x = 2", "2.001"),
    (4.8, "u = 7", "7.003"),
    (8.5, "h = 49", "49.042"),
):
    ax.text(middle, 1.6, value, ha="center", color="C0", fontsize=12)
    ax.text(middle, 0.95, moved, ha="center", color="C2", fontsize=12)
ax.text(2.8, 0.35, "slope 3 at x = 2", ha="center", color="C3")
ax.text(6.8, 0.35, "slope 2u = 14 at u = 7", ha="center", color="C3")
ax.text(4.9, 2.3, "slope of the whole: 14 · 3 = 42", ha="center", color="C3", fontsize=12)
plt.show()

# %% [markdown]
# The nudge of 0.001 leaves g three times as large and leaves f 14 times larger than that: 0.042. Note where the slope of f is taken: at **u = 7**, where f stands, not at x = 2.
#
# **(f after g)′ at x  =  f′ at g(x)  times  g′ at x**
#
# ### Exercise: `chain`
#
# Your function gets four functions and makes **two new ones**. Define them inside, with `def` or `lambda`, and return them without calling them.


# %% exercise="chain"
def chain(f, df, g, dg):
    """Return two functions (h, dh): h is f after g, h(x) = f(g(x)), and dh its derivative.

    `df` and `dg` are the derivatives of `f` and `g`. All of them, h and dh too, take a
    number and return a number, and take an array entry by entry.
    """

    ### BEGIN SOLUTION
    def h(x):
        return f(g(x))

    def dh(x):
        return df(g(x)) * dg(x)

    return h, dh
    ### END SOLUTION


# %% check="chain"
check("chain")

# %% [markdown]
# **Why e?** Powers of any number grow the faster the larger they are. **Guess first**: by how much? Here is the slope of 2ˣ, of eˣ and of 3ˣ, divided by its height, at three places.

# %%
for base in (2.0, np.e, 3.0):
    ratios = [(base ** (x + 1e-5) - base ** (x - 1e-5)) / 2e-5 / base**x for x in (0.0, 1.0, 2.0)]
    print(f"{base:.3f} to the power x: slope / height is", np.round(ratios, 4))

# %% [markdown]
# For each base the slope is a fixed share of the height, and e is the base for which that share is 1: **eˣ is its own slope.**
#
# **Where the sigmoid's slope comes from.** sigmoid(z) is 1/u after u = 1 + e⁻ᶻ. The slope of 1/u is -1/u² (1/u is u⁻¹, and the power rule holds for negative exponents too); the slope of 1 + e⁻ᶻ is -e⁻ᶻ (the minus is the slope of -z, by the chain rule once more). Their product is e⁻ᶻ / (1 + e⁻ᶻ)². Split it: 1 / (1 + e⁻ᶻ) is A, and e⁻ᶻ / (1 + e⁻ᶻ) is 1 - A. So the slope is **A (1 - A)**. Your `chain` agrees, and a third function may follow:

# %% show="the chain at work"
# Run me: the chain at work
with needs("chain"):
    up, dup = chain(
        lambda u: 1 / u, lambda u: -1 / u**2, lambda z: 1 + np.exp(-z), lambda z: -np.exp(-z)
    )
    print("slope of the sigmoid at 0, by the chain rule:", dup(0.0))
    loss_of, dloss_of = chain(lambda p: (p - 1) ** 2, lambda p: 2 * (p - 1), up, dup)
    print(f"loss (sigmoid(z) - 1)² at 0: {loss_of(0.0)}, slope {dloss_of(0.0)}")
    print(f"the same slope, from a nudge: {(loss_of(0.001) - loss_of(0.0)) / 0.001:.4f}")

# %% [markdown]
# ## 9. Backwards through a graph
#
# Now three knobs instead of one: **J = 3 (a + bc)**. What does each of a, b and c do to J? Cut the formula into steps so small that each has an obvious slope: u = bc, then v = a + u, then J = 3v. Draw them as boxes. With a = 5, b = 3, c = 2 the numbers go **forward** from left to right, in blue. **Guess first**, before you look at the red: nudge b from 3 to 3.001. What happens to u, to v and to J?

# %% show="forward in blue, backward in red"
# Run me: forward in blue, backward in red
plt.figure(figsize=(10, 4.2))
ax = plt.gca()
ax.axis("off")
ax.set(xlim=(0, 11.1), ylim=(0, 4.2))
for left, bottom, rule in ((3.0, 0.9, "u = bc"), (5.6, 2.1, "v = a + u"), (8.2, 2.1, "J = 3v")):
    ax.add_patch(plt.Rectangle((left, bottom), 1.4, 0.9, fill=False, linewidth=1.5))
    ax.text(left + 0.7, bottom + 0.45, rule, ha="center", va="center", fontsize=12)
wires = (
    ((0.9, 3.6), (5.55, 2.85), "a = 5", "3 · 1 = 3", (0.5, 3.75), (2.6, 2.85)),
    ((0.9, 1.9), (2.95, 1.5), "b = 3", "3 · c = 6", (0.5, 2.05), (1.6, 1.25)),
    ((0.9, 0.6), (2.95, 1.15), "c = 2", "3 · b = 9", (0.5, 0.2), (1.9, 0.35)),
    ((4.45, 1.35), (5.55, 2.3), "u = 6", "3", (4.5, 2.05), (5.15, 1.5)),
    ((7.05, 2.55), (8.15, 2.55), "v = 11", "3", (7.3, 2.75), (7.55, 2.15)),
    ((9.65, 2.55), (10.9, 2.55), "J = 33", "1", (9.75, 2.75), (10.2, 2.15)),
)
for start, end, forward, backward, above, below in wires:
    ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "linewidth": 1.5})
    ax.text(*above, forward, color="C0", fontsize=12)
    ax.text(*below, backward, color="C3", fontsize=12)
plt.show()

# %% [markdown]
# u goes from 6 to 6.002, v from 11 to 11.002, J from 33 to 33.006: six times the nudge. Nobody needs to nudge, though. Start at the right end with "J moves J one to one" and go **backward**, multiplying by the slope of each box that you pass:
#
# | passing | its slope | so far |
# | --- | --- | --- |
# | J = 3v | 3 for v | dJ/dv = 3 |
# | v = a + u | 1 for a, 1 for u | **dJ/da = 3**, dJ/du = 3 |
# | u = bc | c = 2 for b, b = 3 for c | **dJ/db = 3 · 2 = 6**, **dJ/dc = 3 · 3 = 9** |
#
# The slope of bc for b is c: with c held still, bc is a straight line in b. (So b's slope needs c's value. That is why the forward pass must remember what it computed.)
#
# ### Exercise: `backprop_graph`


# %% exercise="backprop_graph"
def backprop_graph(a, b, c):
    """Return (J, dJ/da, dJ/db, dJ/dc) of J = 3(a + bc) at numbers a, b, c: four floats."""
    a, b, c = float(a), float(b), float(c)
    ### BEGIN SOLUTION
    u = b * c
    v = a + u
    return 3 * v, 3.0, 3 * c, 3 * b
    ### END SOLUTION


# %% check="backprop_graph"
check("backprop_graph")

# %% [markdown]
# This is **backpropagation**, all of it: the chain rule, done from right to left, with the values of the forward pass kept. In lesson 6 every box becomes a pair of functions, `forward` and `backward`, and the numbers become matrices. Nothing else changes.
#
# **Guess first.** Why from right to left? A network has 101,770 weights and one loss. How often must you run it to learn all slopes by nudging, one weight after the other? How often with backpropagation?
#
# By nudging: once as it is and once more for each weight, 101,771 times. By backpropagation: once forward, once backward.

# %% [markdown]
# ## 10. Can you trust a derivative?
#
# You have worked out a derivative. A sign may be wrong, a factor may be missing. So ask the judge: the central difference. But which step should he take? **Guess first**: the slope of eˣ at 1 is e = 2.71828…  Which of these steps comes nearest: 0.1, 0.00001, 10⁻¹², 10⁻¹⁷?

# %%
for h in (1e-1, 1e-3, 1e-5, 1e-8, 1e-12, 1e-17):
    measured = (np.exp(1 + h) - np.exp(1 - h)) / (2 * h)
    print(f"h = {h:.0e}   slope {measured:.12f}   error {abs(measured - np.exp(1)):.0e}")

# %% [markdown]
# Not the smallest! At 10⁻¹⁷ the slope is exactly 0: a float has about 16 digits, so 1 + 10⁻¹⁷ *is* 1, and the two points are one. Two errors fight each other:
#
# - **the bend**: the larger h, the more the curve bends on the way. This error goes down with h².
# - **the digits**: the two heights agree in more and more leading digits, and what is left of their difference is noise. This error goes *up* as h gets smaller, like 10⁻¹⁶/h.
#
# Draw them on *logarithmic* axes, where each step of the grid is a hundred times the one before. There each becomes a straight line, and together they make a **V**.

# %% show="the V of error against step"
# Run me: the V of error against step
plt.figure(figsize=(6.6, 4.4))
hs = np.logspace(-15, 0, 91)
top = np.exp(1.0)
ones = np.abs((np.exp(1 + hs) - top) / hs - top)
twos = np.abs((np.exp(1 + hs) - np.exp(1 - hs)) / (2 * hs) - top)
plt.loglog(hs, ones, ".", color="C1", label="one-sided")
plt.loglog(hs, twos, ".", color="C0", label="two-sided")
plt.loglog(hs, hs**2 * top / 6, color="0.5", linewidth=1, label="the bend, h² e/6")
plt.loglog(hs, 2e-16 / hs, color="0.5", linewidth=1, linestyle="--", label="the digits, 2·10⁻¹⁶/h")
plt.gca().set(
    xlabel="step h",
    ylabel="error of the slope",
    ylim=(1e-13, 10),
    title="eˣ at 1: the best step is neither large nor tiny",
)
plt.grid(alpha=0.3)
plt.legend()
plt.show()

# %% [markdown]
# Near 10⁻⁵ the two-sided error is smallest, below 10⁻¹⁰: hence the `h=1e-5` in your `central_difference`. The one-sided slope has its best step near 10⁻⁸, and even there it is hundreds of times worse.
#
# ### Exercise: `best_step`
#
# Try all the steps that you are given, and return the one whose central difference comes nearest to `df(a)`.


# %% exercise="best_step"
def best_step(f, df, a, steps):
    """Return the best of `steps`, shape (n,), as a float.

    That is the one whose central difference of `f` at `a` is nearest to df(a), where `df` is
    the derivative of `f`. Both take a number and return a number.
    """
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    ### BEGIN SOLUTION
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])
    ### END SOLUTION


# %% check="best_step"
check("best_step")

# %% [markdown]
# **The V of your own derivative.** A derivative that is right shows the whole V. One that is wrong, however slightly, cannot get below its own mistake: its curve runs flat. Here is your `sigmoid_derivative` at 0.7, and beside it the same with one part in a thousand too much.

# %% show="your own V"
# Run me: your own V
with needs("central_difference", "sigmoid", "sigmoid_derivative"):
    plt.figure(figsize=(6.6, 4.2))
    hs = np.logspace(-13, 0, 79)
    measured = np.array([central_difference(sigmoid, 0.7, h) for h in hs])
    yours = sigmoid_derivative(0.7)
    plt.loglog(hs, np.abs(measured - yours) + 1e-17, ".", color="C0", label="yours")
    plt.loglog(hs, np.abs(measured - 1.001 * yours), ".", color="C3", label="yours times 1.001")
    plt.gca().set(
        xlabel="step h",
        ylabel="difference from the judge",
        ylim=(1e-14, 1),
        title="a right derivative shows the V",
    )
    plt.grid(alpha=0.3)
    plt.legend()
    plt.show()

# %% [markdown] written="why_not_smaller" points=2
# ### Written question
#
# On paper the derivative is what the slope tends to as the nudge becomes as small as you like. A friend therefore sets h = 10⁻¹⁵, "to be on the safe side". In three or four sentences: what goes wrong in the computer, why does it not go wrong on paper, and how would your friend have noticed?

# %% [markdown]
# ## 11. The questions we began with
#
# **How many loaves?** You lose what they cost and gain 2.40 € for each: your loss is 60 + 0.8a + 0.004a² - 2.4a, or 60 - 1.6a + 0.004a². **Guess first**: where is it lowest? (What must one more loaf cost, there?) The bowl is so flat that a step must be bold: the ball goes down it with rate 100.

# %% show="how many loaves"
# Run me: how many loaves
with needs("power_rule", "evaluate", "descend"):
    loss_slope = power_rule([60, -1.6, 0.004])
    loaves = descend(lambda a: evaluate(loss_slope, a), 100, 100, 8)
    print("the path:", np.round(loaves, 1))
    for a in (loaves[-1], 358):
        print(f"loss at {a:.0f} loaves: {evaluate([60, -1.6, 0.004], a):.2f} €")

# %% [markdown]
# 200 loaves, and a loss of -100 €, which is a gain. There one more loaf costs as much as it brings, 2.40 €. Whoever goes on baking as long as the *average* loaf costs less than 2.40 € ends at 358 loaves, with fourteen cents.
#
# **Tomorrow's temperature, with a single knob.** In lesson 1 we looked for a day like today; the normal equation found the best weights in one line. Now we *learn* one. The simplest network of all: tomorrow = w · today. Here are the warmest hours in Seattle from 5 to 10 June 2015. The loss is the mean of the squares (w · today - tomorrow)², and the chain rule gives its slope, the mean of: the
# slope of the square, 2 (w · today - tomorrow), times the slope of what is inside, today.
#
# **Guess first.** Will w end above 1 or below? What does it say about those days?

# %% show="a network with one weight"
# Run me: a network with one weight
heat = np.array([26.7, 29.4, 31.1, 30.6, 28.9, 25.6])
today, tomorrow = heat[:-1], heat[1:]


def wrongness(w):
    """Return the mean squared error of the forecasts w · today."""
    return np.mean((w * today - tomorrow) ** 2)


def wrongness_slope(w):
    """Return its derivative at w, by the chain rule."""
    return np.mean(2 * (w * today - tomorrow) * today)


with needs("descend"):
    learnt = descend(wrongness_slope, 0.5, 2e-4, 30)
    plt.figure(figsize=(6.2, 4.0))
    ws = np.linspace(0.45, 1.5, 100)
    plt.plot(ws, [wrongness(w) for w in ws], color="C0")
    plt.plot(learnt, [wrongness(w) for w in learnt], "o-", color="C1", linewidth=1)
    plt.gca().set(xlabel="weight w", ylabel="loss (°C²)", title="a network with one weight learns")
    plt.grid(alpha=0.3)
    plt.show()
    print(
        f"w = {learnt[-1]:.4f}, loss {wrongness(learnt[-1]):.2f}; slope there {wrongness_slope(learnt[-1]):.4f}"
    )
    print(f"by the normal equation: w = {np.sum(today * tomorrow) / np.sum(today**2):.4f}")

# %% [markdown]
# 0.99, a little below 1: over these days it got slightly cooler. And the ball arrives where the normal equation points. A knob, a loss, a slope by the chain rule, steps against it: this is how every network learns. The rest of the course has more knobs.

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | measure a slope | height over width | "how does the loss move when this weight moves?" |
# | measure it well | (f(a + h) - f(a - h)) over 2h, h near 10⁻⁵ | the judge of every gradient that you write |
# | work it out | exponent to the front, lowered by one | losses made of squares |
# | replace a curve by a line | height and slope at one place | the tangent plane of lesson 5 |
# | go down | x ← x - rate · slope | gradient descent, all training |
# | use sigmoid and ReLU | A (1 - A); 0 or 1 | the activations of lesson 6 |
# | chain functions | multiply the slopes, each taken where its function stands | layers after layers |
# | go backward through a graph | from the loss to each knob, once | backpropagation |
#
# A word on words: *slope* and *derivative* are the same number. With several knobs there is a slope for each; together they are called the **gradient**.
#
# **Next lesson:** `partial_derivatives`, where there are two knobs and then a hundred thousand, and the bowl becomes a valley.
