# %% [markdown]
# # Length
#
# How long is a *vector*, $|x|$?

# %%
import numpy as np

from autograder import check

# %% exercise="l2_norm"
def l2_norm(x):
    """Return the length of x."""
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sqrt(np.sum(x * x)))
    ### END SOLUTION


# %% check="l2_norm"
check("l2_norm")

# %% exercise="double"
def double(x):
    """Return x twice."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


# %% check="double"
check("double")

# %% show="a length"
print(l2_norm([3, 4]))

# %% [markdown] written="why_root" points=2
# Why is there a root?
