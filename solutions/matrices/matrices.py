# %% [markdown]
# # Arrays, slices, broadcasting, scaling
#
# A woman has found a lump. A few cells of it lie under the microscope; a computer has measured their nuclei: radius, texture, area, smoothness and so on, **30 numbers**. Is the lump malignant?
#
# In a drawer lie 400 older cases whose outcome is known. An idea from the first lesson: look for **the case that is most like this one**. You can measure how alike two vectors are. But 400 cases times 169 new patients are 67,600 comparisons, the areas are numbers like 1000 and the smoothness like 0.1, and the answers
# in the drawer are words. By the end of this lesson three functions of your own do all of it at once, and they get 95 of 100 right instead of 91, for a reason that you can explain.
#
# *Reading: about 35 minutes. Exercises: about 80 minutes. 9 exercises for 27 points, and one written question for 2.*

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

from autograder import check, needs

# %% [markdown]
# ## Warm-up
#
# Three questions from the first lesson, without a computer. Say your answer aloud, then open it.
#
# 1. How far is it from (1, 1) to (4, 5)?
# 2. Are (2, 1) and (3, -6) at a right angle?
# 3. A table has 5 rows and 3 columns. You take the length of each row. What is the shape of the answer, and along which axis did you add?
#
# <details><summary>Answers</summary>
#
# 1. 5: the difference is (3, 4). Today you compute 67,600 such distances at once.
# 2. Yes: 2 · 3 + 1 · (-6) = 0. A product of two matrices is nothing but a table of dot products.
# 3. (5,): one length a row, added along axis 1. Which axis to add along is half of this lesson.
#
# </details>

# %% [markdown]
# ## The data
#
# `data/breast-cancer.csv` holds a row for each of 569 lumps that were examined in Wisconsin: 30 measurements, and whether it was malignant. The next cell reads it, and says so by name if the file is missing or damaged.

# %%
# Run me: how the data are read


def cases():
    """Return the measurements in data/breast-cancer.csv, shape (569, 30), and whether each case was malignant, 0 or 1."""
    path = Path("data/breast-cancer.csv")
    if not path.is_file():
        raise FileNotFoundError(
            f"{path} is missing. It belongs to this notebook: fetch the assignment again."
        )
    try:
        table = np.loadtxt(path, delimiter=",", skiprows=1)
    except ValueError as problem:
        raise ValueError(f"{path} is damaged: {problem}. Fetch the assignment again.") from None
    if table.shape != (569, 31) or not np.all(np.isfinite(table)):
        raise ValueError(
            f"{path} is damaged: not 569 rows of 31 numbers. Fetch the assignment again."
        )
    return table[:, :30], table[:, 30].astype(int)


# %% [markdown]
# ## 1. How many axes?
#
# Numbers come in four kinds of arrangement:
#
# | | axes | example | shape | to pick one number |
# | --- | --- | --- | --- | --- |
# | **scalar** | 0 | a temperature | () | no index needed |
# | **vector** | 1 | the 30 measurements of one case | (30,) | `v[i]` |
# | **matrix** | 2 | a table of 569 cases; a grey picture | (569, 30) | `X[i, j]` |
# | **tensor** | 3 and more | a colour picture: height, width, colour | (480, 640, 3) | `T[i, j, k]` |
# | | | a video: time as well, 4 axes | (900, 480, 640, 3) | `T[t, i, j, k]` |
#
# Matrices are written with **capitals**, vectors with small letters. In deep learning "tensor" is often used for all four.
#
# A word that trips everybody: **dimension**. A vector of 30 numbers is a point in a 30-dimensional *space*, and it has *one* axis: one index picks a number from it. NumPy's `ndim` counts axes. A table with 30 features does not have 30 axes, as one sometimes reads; it has two, rows and columns, and the 30 is the length of
# the second.

# %% show="a scalar, a vector, a matrix, a tensor"
# Run me: a scalar, a vector, a matrix, a tensor
face = np.array(
    [[0, 1, 1, 1, 0], [1, 2, 1, 2, 1], [1, 1, 1, 1, 1], [1, 2, 2, 2, 1], [0, 1, 1, 1, 0]],
    dtype=float,
)
plt.figure(figsize=(11, 2.9))
pictures = (
    ("scalar, shape ()", face[1:2, 1:2]),
    ("vector, shape (5,)", face[1:2]),
    ("matrix, shape (5, 5)", face),
)
for place, (title, values) in enumerate(pictures):
    plt.subplot(1, 4, place + 1)
    plt.imshow(
        values, cmap="Blues", vmin=0, vmax=2.5, extent=(0, values.shape[1], values.shape[0], 0)
    )
    for i, j in np.ndindex(values.shape):
        plt.text(
            j + 0.5,
            i + 0.5,
            f"{values[i, j]:.0f}",
            ha="center",
            va="center",
            color="w" if values[i, j] == 2 else "k",
        )
    plt.gca().set(xlim=(-0.2, 5.2), ylim=(5.2, -0.2), title=title)
    plt.axis("off")
plt.subplot(1, 4, 4)
for layer in (2, 1, 0):
    plt.imshow(
        np.roll(face, layer, axis=1),
        cmap="Blues",
        vmin=0,
        vmax=2.5,
        extent=(layer, 5 + layer, 5 + layer * 0.8 - 1.6, layer * 0.8 - 1.6),
        zorder=3 - layer,
    )
    plt.plot(
        [layer, 5 + layer, 5 + layer, layer, layer],
        np.array([0, 0, 5, 5, 0]) + layer * 0.8 - 1.6,
        color="0.4",
        zorder=3.5 - layer,
    )
plt.gca().set(xlim=(-0.3, 7.3), ylim=(5.4, -2), title="tensor (a film), shape (3, 5, 5)")
plt.axis("off")
plt.tight_layout()
plt.show()

# %% [markdown]
# **Guess first.** How many axes have 7.0, [7.0], [[7.0]] and [[1.0, 2.0, 3.0]]?

# %%
for x in (7.0, [7.0], [[7.0]], [[1.0, 2.0, 3.0]]):
    print(f"{str(x):18} shape {np.shape(x)}, axes {np.ndim(x)}")

# %% [markdown]
# Count the opening brackets at the front. A table with a single row is a table all the same: what decides is the number of axes, not how long they are.
#
# ### Exercise: `kind_of`


# %% exercise="kind_of"
def kind_of(x):
    """Return "scalar", "vector", "matrix" or "tensor": `x` has 0, 1, 2, or more axes."""
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    if x.ndim == 0:
        return "scalar"
    if x.ndim == 1:
        return "vector"
    if x.ndim == 2:
        return "matrix"
    return "tensor"
    ### END SOLUTION


# %% check="kind_of"
check("kind_of")

# %% [markdown]
# ## 2. Slices
#
# Here is a small table: three cases, four measurements. Python counts from 0, and a slice `a:b` stops before b.
#
# **Guess first**, line by line, before you run it.

# %%
X = np.array(
    [[18.0, 10.4, 122.8, 1001.0], [20.6, 17.8, 132.9, 1326.0], [19.7, 21.3, 130.0, 1203.0]]
)
print("X[1, 3]  ", X[1, 3])
print("X[1]     ", X[1])
print("X[:, 3]  ", X[:, 3])
print("X[:, -1] ", X[:, -1])
print("X[:2, 1:3]\n", X[:2, 1:3])
print("X[:2][:1]", X[:2][:1])

# %% [markdown]
# - One index gives a row; `:` says "all of this axis", so `X[:, 3]` is a column, as a vector.
# - Two slices in *one* pair of brackets cut both axes. Two pairs cut **rows twice**: `X[:2][:1]` is the first row of the first two rows.
#
# And here is something that surprises everybody once. **Guess first**: is `X` changed by this?

# %%
part = X[:2, :2]
part[0, 0] = -99.0
print(X)

# %% [markdown]
# It is. A slice copies nothing: it is a **view**, a window onto the same numbers. That makes slices fast, and it is a trap. When you hand out a part that others may write into, hand out a copy: `.copy()`.
#
# ### Exercise: `corner`


# %% exercise="corner"
def corner(X, k):
    """Return the k x k upper left corner of the matrix `X`, shape (k, k).

    It is a copy, which shares no memory with `X`.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    return X[:k, :k].copy()
    ### END SOLUTION


# %% check="corner"
check("corner")

# %% [markdown]
# The same trap in another coat. To exchange two Python variables one writes `a, b = b, a`. **Guess first**: does that exchange two columns?

# %%
X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
X[:, 0], X[:, 2] = X[:, 2], X[:, 0]
print(X)

# %% [markdown]
# The first column is overwritten, and when its turn comes to be copied to the right, the old numbers are gone: what stood on the right-hand side was a view, not a copy. What does work is a **list of column numbers** as an index: `X[:, [2, 1, 0]]` makes a new table with the columns in that order.
#
# ### Exercise: `swap_columns`


# %% exercise="swap_columns"
def swap_columns(X, i, j):
    """Return a matrix like `X`, shape (n, d), in which columns `i` and `j` are exchanged.

    It is a new matrix; `X` stays as it is.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    order = np.arange(X.shape[1])
    order[[i, j]] = order[[j, i]]
    return X[:, order]
    ### END SOLUTION


# %% check="swap_columns"
check("swap_columns")

# %% [markdown]
# ## 3. Products
#
# A shop sells apples and loaves; three customers come. What do they pay in each of two shops?
#
# | | apples | loaves | | | shop P | shop Q |
# | --- | --- | --- | --- | --- | --- | --- |
# | Ann | 3 | 2 | | an apple costs | 0.5 | 0.4 |
# | Bob | 0 | 4 | | a loaf costs | 2 | 3 |
# | Cleo | 1 | 1 | | | | |
#
# Each bill is a dot product: **a row of the left table with a column of the right one**. Ann at P: 3 · 0.5 + 2 · 2 = 5.5. Ann at Q: 3 · 0.4 + 2 · 3 = 7.2. Three customers, two shops: a table of 3 x 2 bills. That is the product of two matrices:
#
# (n, **d**) times (**d**, m) gives (n, m). The inner lengths must agree, and they vanish; the outer ones stay.
#
# People call this "the dot product of two matrices". It is a whole *table* of dot products. Write it once by hand, with loops or sums; then use `A @ B` for ever.
#
# **Guess first.** What is [[1, 2], [3, 4]] times [[5, 6], [7, 8]]? And the other way round?

# %%
A, B = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 8.0]])
for name, result in (
    ("A @ B", A @ B),
    ("B @ A", B @ A),
    ("A * B, something else: number by number", A * B),
):
    print(f"{name}\n{result}")

# %% [markdown]
# The upper left number is 1 · 5 + 2 · 7 = 19. And the order matters. A picture says why. Write a point of the plane as a vector p; then `A @ p` is a point too: a matrix *moves* every point. `B @ (A @ p)` moves it with A first and then with B, and `B @ A` does both at once. **Guess first**: is first turning and then stretching
# the same as first stretching and then turning?

# %% show="the order matters"
# Run me: the order matters
house = np.array([[0, 0], [2, 0], [2, 1.4], [1, 2.3], [0, 1.4], [0, 0]]).T
turn = np.array([[np.cos(0.6), -np.sin(0.6)], [np.sin(0.6), np.cos(0.6)]])
stretch = np.array([[2.0, 0.0], [0.0, 1.0]])
plt.figure(figsize=(12, 3.1))
stories = (
    ("a house", np.eye(2)),
    ("turned", turn),
    ("turned, then stretched", stretch @ turn),
    ("stretched, then turned", turn @ stretch),
)
for place, (title, matrix) in enumerate(stories):
    plt.subplot(1, 4, place + 1)
    plt.plot(*house, color="0.8")
    plt.fill(*(matrix @ house), color="C0", alpha=0.3)
    plt.plot(*(matrix @ house), color="C0")
    plt.gca().set(xlim=(-3.2, 4.6), ylim=(-0.8, 4.6), aspect="equal", title=title)
    plt.grid(alpha=0.3)
plt.tight_layout()
plt.show()

# %% [markdown]
# ### Exercise: `matmul_by_hand`


# %% exercise="matmul_by_hand"
def matmul_by_hand(A, B):
    """Return the product of `A`, shape (n, d), and `B`, shape (d, m): shape (n, m).

    By loops or sums, without anything that is a product of vectors or matrices ready-made:
    `@`, np.matmul, np.dot or A.dot, np.inner, np.vdot, np.vecdot, np.matvec, np.vecmat,
    np.einsum, np.tensordot, np.correlate, np.convolve, np.polymul, math.sumprod, `*` or `**` of
    np.matrix, products of polynomials, and what np.linalg and np.ma have of these, such as
    np.linalg.multi_dot and np.ma.dot. Raises ValueError when the inner lengths differ, as for
    shapes (2, 3) and (2, 3).
    """
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    ### BEGIN SOLUTION
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"inner lengths differ: {A.shape} and {B.shape}")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = np.sum(A[i, :] * B[:, j])
    return product
    ### END SOLUTION


# %% check="matmul_by_hand"
check("matmul_by_hand")

# %% [markdown]
# Now `@` is yours. **A layer of a network is a product and a sum**: n cases with d features each go in, k numbers a case come out. The weights `W` have shape (d, k), the bias `b` has shape (k,), one number for each output:
#
# X @ W + b: (n, d) times (d, k) plus (k,) gives (n, k)
#
# By hand, with the bills: both shops charge for the bag, P 0.1 and Q 0.2. So b = (0.1, 0.2), and Ann pays 5.5 + 0.1 = **5.6** and 7.2 + 0.2 = **7.4**.
#
# But wait: how can one add a vector (2,) to a table (3, 2)? NumPy adds it to every row. That is the subject of the next section; for now use it.
#
# ### Exercise: `affine`


# %% exercise="affine"
def affine(X, W, b):
    """Return X @ W + b, shape (n, k).

    `X` has shape (n, d), `W` (d, k) and `b` (k,).

    Raises ValueError when the shapes do not fit.
    """
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    ### BEGIN SOLUTION
    return X @ W + b
    ### END SOLUTION


# %% check="affine"
check("affine")

# %% [markdown]
# ## 4. Broadcasting
#
# When two arrays of different shapes meet in `+`, `-`, `*` or `/`, NumPy writes the shapes below each other, **right-aligned**. Each pair of lengths must be equal, or one of them 1, or missing. Where it is 1 or missing, that array is read again and again along this axis.
#
# ```text
#         table + vector  column + row  does not fit
#
# first     (3, 2)          (3, 1)        (3, 2)
# second       (2,)            (4,)          (3,)
# result    (3, 2)          (3, 4)        error: 2 and 3
# ```
#
# In the middle **both** sides stretch. **Guess first**: what stands in the lower right corner of the sum of the column 0, 10, 20 and the row 1, 2, 3, 4?

# %% show="both sides stretch"
# Run me: both sides stretch
column, row = np.array([[0], [10], [20]]), np.array([[1, 2, 3, 4]])
plt.figure(figsize=(11, 2.4))
panels = (
    ("column (3, 1), read 4 times", column + 0 * row, 1, 3),
    ("row (4,), read 3 times", row + 0 * column, 4, 1),
    ("sum (3, 4)", column + row, 4, 3),
)
for place, (title, values, solid_columns, solid_rows) in enumerate(panels):
    plt.subplot(1, 3, place + 1)
    for i, j in np.ndindex(3, 4):
        own = j < solid_columns and i < solid_rows
        plt.gca().add_patch(
            plt.Rectangle(
                (j, i),
                1,
                1,
                facecolor="C0" if own else "white",
                alpha=0.25 if own else 1.0,
                edgecolor="0.5",
                linestyle="-" if own else ":",
            )
        )
        plt.text(
            j + 0.5,
            i + 0.5,
            str(values[i, j]),
            ha="center",
            va="center",
            color="k" if own else "0.6",
        )
    plt.gca().set(xlim=(-0.1, 4.1), ylim=(3.1, -0.1), aspect="equal", title=title)
    plt.axis("off")
plt.tight_layout()
plt.show()

# %% [markdown]
# One often reads that the smaller array "is copied until it fits". It is not: **nothing is copied**. NumPy only steps by 0 bytes along the stretched axis, and so reads the same number again. The proof:

# %%
small = np.array([1.0, 2.0, 3.0, 4.0])
wide = np.broadcast_to(small, (1000000, 4))
print(
    "shape",
    wide.shape,
    " steps in bytes",
    wide.strides,
    " same memory:",
    np.shares_memory(wide, small),
)

# %% [markdown]
# ### The costliest mistake in this course
#
# A perfect forecast: y = (1, 2, 3) and ŷ = (1, 2, 3). But ŷ comes from a network and has the shape (3, 1). **Guess first**: what is its root mean squared error?

# %%
y = np.array([1.0, 2.0, 3.0])
y_hat = np.array([[1.0], [2.0], [3.0]])
print(y - y_hat)
print("RMSE:", np.sqrt(np.mean((y - y_hat) ** 2)))

# %% [markdown]
# 1.15 instead of 0, and **no error message**. (3,) and (3, 1) meet as (1, 3) and (3, 1): both stretch, and every forecast is compared with every truth. If the error of your network will not fall, print the shapes. This has cost people weeks.

# %% [markdown] written="wrong_rmse" points=2
# ### Written question
#
# A friend trains a network to forecast temperatures. What it makes small, its *loss*, is `np.mean((y - y_hat) ** 2)`; `y` has the shape (365,) and `y_hat` (365, 1). The loss falls at first and then stops near the variance of `y`, and all forecasts come out nearly equal. In four or five sentences: which numbers does she compare with which, why is "always the mean" the best answer to
# *that*, and which single line would have warned her?

# %% [markdown]
# ## 5. Scaling
#
# Back to the drawer. Two measurements of 150 cases, first as they are, then with both on the same scale. The star is a case with area 798 and smoothness 0.08. **Guess first**: which case is more like it, one that differs by 40 in area and is quite as smooth, or one with the same area and *twice* the smoothness? And what does distance say?

# %% show="the same cases on three scales"
# Run me: the same cases on three scales
measured, malignant = cases()
pair = measured[:150][:, [3, 4]]
plt.figure(figsize=(12, 3.9))
versions = (
    ("as measured", pair),
    ("smallest 0, largest 1", (pair - pair.min(axis=0)) / (pair.max(axis=0) - pair.min(axis=0))),
    ("mean 0, standard deviation 1", (pair - pair.mean(axis=0)) / pair.std(axis=0)),
)
for place, (title, points) in enumerate(versions):
    plt.subplot(1, 3, place + 1)
    for kind, look, colour, label in ((0, "o", "C0", "benign"), (1, "^", "C1", "malignant")):
        chosen = points[malignant[:150] == kind].T
        plt.plot(*chosen, look, color=colour, label=label, alpha=0.7, markersize=4, linewidth=0)
    plt.plot(*points[10], "*", color="k", markersize=13, markeredgecolor="w", label="the star")
    plt.gca().set(xlabel="area", ylabel="smoothness", title=title)
    if place == 0:
        plt.gca().set(ylim=(-1000, 1000), aspect="equal")
        plt.legend(fontsize=9)
plt.tight_layout()
plt.show()
print("the star: area {:.0f}, smoothness {:.3f}".format(*pair[10]))

# %% [markdown]
# Common sense takes the first: 40 in 798 is little, twice the smoothness is a lot. Distance says 40 for the first and 0.08 for the second: by its lights the second is nearly five hundred times as near. Drawn to one scale on both axes, as distance sees it, the left cloud is a line: beside area, smoothness does not exist. Nobody decided that. It comes from the
# units, and in square micrometres areas are large numbers. Let us see how much each of the 30 columns has to say:

# %% show="who has the say"
# Run me: who has the say
numbers, _ = cases()
share = np.var(numbers, axis=0) / np.sum(np.var(numbers, axis=0))
largest = np.argsort(share)[::-1][:3]
print(
    "share of the mean squared distance between two cases:",
    np.round(share[largest], 3),
    "columns",
    largest,
)

# %% [markdown]
# Two columns of thirty (3, the mean area, and 23, the worst area) make up 99 of 100 parts of the squared distance. The other 28 might as well not have been measured.
#
# So the first step of every project is **process**: bring the features to one scale. It also helps networks to learn faster, as you will see. Two ways are common.
#
# ### Min-max scaling
#
# Subtract the smallest value of the column from each of its values, and divide by the distance from smallest to largest:
#
# (x - smallest) / (largest - smallest)
#
# The column 2, 4, 10 becomes 0, (4 - 2) / (10 - 2) = **0.25**, and 1.
#
# Smallest *of its column*: down the rows, `axis=0`, one number a column, shape (d,); broadcasting does the rest. **Guess first**: what happens to a column in which all values are equal?
#
# Nothing good: 0 / 0 is `nan`. Such a column says nothing about anybody; let it become 0.0.
#
# ### Exercise: `min_max_scale`


# %% exercise="min_max_scale"
def min_max_scale(X):
    """Return `X`, shape (n, d), with each column brought to the range from 0 to 1.

    The smallest value of a column becomes 0.0, the largest 1.0. A column whose values are
    all equal becomes 0.0.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / np.where(high > low, high - low, 1.0)
    ### END SOLUTION


# %% check="min_max_scale"
check("min_max_scale")

# %% [markdown]
# ### Spot the bug
#
# Four students scaled radius and texture of 150 cases to the grey square from 0 to 1. Each wrote one line that was nearly right:
#
# | student | the line |
# | --- | --- |
# | A | `return X / (np.max(X, axis=0) - np.min(X, axis=0))` |
# | B | `return (X - np.min(X)) / (np.max(X) - np.min(X))` |
# | C | `return (X - np.min(X, axis=0)) / np.max(X, axis=0)` |
# | D | `return (X - np.min(X, axis=1, keepdims=True)) / np.ptp(X, axis=1, keepdims=True)` |
#
# (`np.ptp` is largest minus smallest; `keepdims=True` leaves the answers standing in a column, so that they broadcast along the rows.) **Which picture belongs to which line?** The next cell shuffles the four.

# %% show="four wrong squares"
# Run me: four wrong squares
two = cases()[0][:150, :2]
attempts = [
    lambda X: X / (np.max(X, axis=0) - np.min(X, axis=0)),
    lambda X: (X - np.min(X)) / (np.max(X) - np.min(X)),
    lambda X: (X - np.min(X, axis=0)) / np.max(X, axis=0),
    lambda X: (X - np.min(X, axis=1, keepdims=True)) / np.ptp(X, axis=1, keepdims=True),
]
plt.figure(figsize=(12, 3.3))
for place, choice in enumerate(np.random.default_rng(3).permutation(4)):
    plt.subplot(1, 4, place + 1)
    plt.gca().add_patch(plt.Rectangle((0, 0), 1, 1, facecolor="0.9", edgecolor="0.6"))
    plt.plot(*attempts[choice](two).T, ".", color="C3", markersize=4)
    plt.gca().set(
        xlim=(-0.2, 2.2),
        ylim=(-0.2, 2.2),
        aspect="equal",
        title=f"picture {place + 1}",
        xlabel="radius",
        ylabel="texture",
    )
plt.tight_layout()
plt.show()

# %% [markdown]
# <details><summary>Answer</summary>
#
# - A is picture 4: the right size, but nothing was subtracted, so the cloud lies outside.
# - B is picture 3: one smallest and one largest for the whole table, so the columns keep their units.
# - C is picture 2: it starts at 0, but is divided by the largest value instead of the range, and does not reach 1.
# - D is picture 1: rows for columns. In each row the smaller number becomes 0 and the larger 1: only two points are left.
#
# </details>

# %% [markdown]
# ### Standardizing
#
# One **outlier**, a single value far from all others, and min-max scaling squeezes everybody else into a corner. The other way asks: how many standard deviations above the mean? Subtract the mean of the column, and divide by its **standard deviation**, the root of the mean squared distance from the mean (a mean over all n values, as `np.std` takes it):
#
# (x - mean) / standard deviation
#
# The column 2, 4, 9: mean 5, distances -3, -1, 4, their squares 9, 1, 16, mean 26/3, root 2.94. So it becomes **-1.02, -0.34, 1.36**.
#
# And a constant column? **Guess first**: what is the standard deviation of 0.1, 0.1, 0.1?

# %%
tenths = np.array([0.1, 0.1, 0.1])
print("standard deviation:", np.std(tenths))
print("largest minus smallest:", np.max(tenths) - np.min(tenths))
print("standardized without care:", (tenths - np.mean(tenths)) / np.std(tenths))

# %% [markdown]
# Not quite 0: three times 0.1, added up and divided by 3, is not exactly 0.1 in a computer. The question "is the deviation 0?" says no, and out come three values of -1 that mean nothing. (And "is it below some small number?" fails for features that are small numbers themselves.) Ask instead whether **the largest value equals the smallest**: that needs no arithmetic.
#
# ### Exercise: `standardize`


# %% exercise="standardize"
def standardize(X):
    """Return `X`, shape (n, d), each column brought to mean 0 and standard deviation 1.

    The standard deviation divides by n. A column whose values are all equal becomes 0.0,
    also 0.1, 0.1, 0.1, whose computed deviation is not quite 0: compare the largest value
    with the smallest.
    """
    X = np.asarray(X, dtype=float)
    ### BEGIN SOLUTION
    spread = np.where(np.max(X, axis=0) > np.min(X, axis=0), np.std(X, axis=0), np.inf)
    return (X - np.mean(X, axis=0)) / spread  # what is divided by infinity is 0
    ### END SOLUTION


# %% check="standardize"
check("standardize")

# %% [markdown]
# ## 6. Words into numbers
#
# The weather of a day is a word: drizzle, fog, rain, snow or sun. A network takes numbers. **Guess first**: what is wrong with drizzle = 0, fog = 1, rain = 2, snow = 3, sun = 4?
#
# It says that fog lies half-way between drizzle and rain, and that sun is four times as much as fog. Words have no such order. Give each word an axis of its own instead: a 1 in its own place and 0 everywhere else.
#
# | label | | drizzle | fog | rain | snow | sun |
# | --- | --- | --- | --- | --- | --- | --- |
# | 2, rain | → | 0 | 0 | 1 | 0 | 0 |
# | 0, drizzle | → | 1 | 0 | 0 | 0 | 0 |
# | 4, sun | → | 0 | 0 | 0 | 0 | 1 |
#
# Now all words are equally far from each other: √2. This is **one-hot** coding. The lesson `network` uses it for its targets.
#
# Beware of -1. As an index, Python and NumPy read it as "the last one", so a wrong label would quietly become sun.
#
# ### Exercise: `one_hot`


# %% exercise="one_hot"
def one_hot(labels, n_classes):
    """Return a table of 0.0, shape (n, n_classes), with a 1.0 in column labels[i] of row i.

    `labels`, shape (n,), are whole numbers. Raises ValueError for a label that is not one
    of 0 … n_classes - 1.
    """
    labels = np.asarray(labels, dtype=int)
    ### BEGIN SOLUTION
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError(f"labels must lie between 0 and {n_classes - 1}")
    return (labels[:, np.newaxis] == np.arange(n_classes)).astype(float)
    ### END SOLUTION


# %% check="one_hot"
check("one_hot")

# %% [markdown]
# ## 7. All distances at once
#
# The distance of each row of X, shape (n, d), to each row of Y, shape (m, d): a table (n, m). By hand: the rows of X are (0, 0) and (3, 4), those of Y (0, 0), (6, 8) and (3, 0).
#
# | | (0, 0) | (6, 8) | (3, 0) |
# | --- | --- | --- | --- |
# | (0, 0) | 0 | 10 | 3 |
# | (3, 4) | 5 | 5 | 4 |
#
# Two loops do it. Broadcasting does it in one line: give X a new axis in the middle, so that the shapes stretch against each other.
#
# `X[:, np.newaxis, :]` has the shape (n, 1, d), `Y` has (m, d); their difference has (n, m, d). Square, add up along the last axis, take the root.
#
# ### A short cut that is not one
#
# Multiply out: |x - y|² = |x|² + |y|² - 2 x · y. All the dot products x · y at once are `X @ Y.T`, which is very fast. (`Y.T` is Y with its rows and columns exchanged, so that the rows of Y become columns.) Many programs do it this way. **Guess first**: what does it give for the distance of a row to itself, with numbers near 1000?

# %%
rows = 1000.0 + np.random.default_rng(0).normal(size=(200, 5))
squared_lengths = np.sum(rows * rows, axis=1)
squares = squared_lengths + squared_lengths - 2 * np.diag(rows @ rows.T)  # each row with itself
print(f"squared distances from {np.min(squares):.1e} to {np.max(squares):.1e}")
print(
    f"so distances up to {np.sqrt(np.max(squares)):.0e}, and nan for {np.sum(squares < 0)} of the 200 rows"
)

# %% [markdown]
# |x|² is about 5,000,000, and has 16 digits: the last one stands for 0.000000001. Two such numbers are subtracted, and what is left *is* that last digit: 0.000000002, above zero or below. The root makes it 0.00004 or `nan`. Rows that are equal should be 0 apart. Subtract first, square after: then the
# difference of equal rows is exactly 0.
#
# ### Exercise: `pairwise_distances`


# %% exercise="pairwise_distances"
def pairwise_distances(X, Y):
    """Return the distance of each row of `X` to each row of `Y`, shape (n, m).

    `X` has shape (n, d) and `Y` (m, d). Never nan, and 0 for equal rows to within 1e-7.
    Rows of different lengths, such as 3 and 2, raise ValueError.
    """
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    ### BEGIN SOLUTION
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))
    ### END SOLUTION


# %% check="pairwise_distances"
check("pairwise_distances")

# %% [markdown]
# ## The question we began with
#
# 400 known cases, drawn at random, and 169 new ones: for each new case the most similar known one, and its outcome as the answer. Once with the measurements as they are, once min-max scaled, once standardized. (All 569 are scaled together here. Strictly, the new cases must not have a say in the scale; the lesson `earthquake` does that properly. Here it
# makes no difference worth mentioning.)
#
# One draw may be lucky, so we make twenty, and take the mean.
#
# **Guess first.** Always saying "benign" is right in 63 of 100 cases. How often is the most similar case right?

# %% show="the most similar case"
# Run me: the most similar case
features, outcome = cases()
with needs("min_max_scale", "standardize", "pairwise_distances"):
    scales = {
        "as measured": features,
        "min-max scaled": min_max_scale(features),
        "standardized": standardize(features),
    }
    print(f"always benign          {np.mean(outcome == 0):.3f}")
    for title, scaled in scales.items():
        right = []
        for seed in range(20):
            order = np.random.default_rng(seed).permutation(len(scaled))
            known, new = order[:400], order[400:]
            nearest = known[np.argmin(pairwise_distances(scaled[new], scaled[known]), axis=1)]
            right.append(np.mean(outcome[nearest] == outcome[new]))
        print(f"{title:22} {np.mean(right):.3f}   (from {min(right):.3f} to {max(right):.3f})")

# %% [markdown]
# From 91 to 95 of 100, by nothing but subtraction and division. Two mistakes in five are gone. No doctor became wiser and no case was added: 28 measurements that had been shouted down by two were heard.
#
# Which of the two scales is better depends on the data; here they are equally good within chance. And is "95 of 100 right" good enough? That depends on *which* five are wrong: a healthy woman frightened, or a sick one sent home. The lesson `gradient_descent` comes back to these patients.

# %% [markdown]
# ## What you have now
#
# | you can | in one line | it comes back as |
# | --- | --- | --- |
# | tell axes from dimensions | `x.ndim` | every error message about shapes |
# | cut and copy | `X[:k, :k].copy()` | batches, training and test rows |
# | multiply matrices | rows times columns | every layer |
# | add a bias to all rows | `X @ W + b` | every layer |
# | let shapes stretch | right-aligned; equal, 1 or missing | losses, scaling; bugs without a message |
# | bring features to one scale | (x - smallest) / range, (x - mean) / deviation | the first step of every project |
# | turn labels into numbers | one-hot | the targets of a network |
# | compare all with all | (n, 1, d) minus (m, d) | nearest neighbours, attention |
#
# **Next lesson:** `normal_equation`, where a table and a vector give you the best weights in one line.
