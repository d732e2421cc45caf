# %% [markdown]
# Known answers to `tangent_plane`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="at_not_subtracted"
# title: the way from the origin, not from at
# fails: test_tangent_plane_touches_the_bowl failed
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_of_two_places failed
# hint: How far is it from `at` to v? Only that way counts.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + np.sum(slopes * np.asarray(v)))


# %% mistake="first_component_only"
# title: only the first component of the way
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: Every component of the way counts.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + slopes[0] * (v[0] - at[0]))


# %% mistake="gradient_at_v"
# title: the gradient at v
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: The gradient is felt where you stand, at `at`.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return lambda v: float(f(at) + np.sum(grad(np.asarray(v, dtype=float)) * (v - at)))


# %% mistake="height_at_v"
# title: the height at v
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: f is called where you stand, at `at`.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return lambda v: float(f(np.asarray(v, dtype=float)) + np.sum(grad(at) * (v - at)))


# %% mistake="height_forgotten"
# title: the height is forgotten
# fails: test_tangent_plane_touches_the_bowl failed
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_of_two_places failed
# hint: How high do you stand at the beginning?


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    slopes = grad(at)
    return lambda v: float(np.sum(slopes * (v - at)))


# %% mistake="number_returned"
# title: a number comes back, not a function
# fails: test_tangent_plane_touches_the_bowl failed
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: A number came back; a function of v is asked for.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return float(f(at) + np.sum(grad(at) * at))


# %% mistake="one_plane_for_all"
# title: the place is kept in a global
# fails: test_tangent_plane_of_two_places failed


def tangent_plane(f, grad, at):
    global place
    place = np.asarray(at, dtype=float)
    return lambda v: float(f(place) + np.sum(grad(place) * (v - place)))


# %% mistake="products_not_added"
# title: the products are not added up
# fails: test_tangent_plane_touches_the_bowl failed
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: The slopes are right; add up what they give for each component.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: height + slopes * (v - at)


# %% mistake="sizes_of_the_way"
# title: the way without its signs
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: The plane may go down: look at the sign of the way.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + np.sum(slopes * np.abs(v - at)))


# %% mistake="subtracts_in_place"
# title: at is subtracted in place
# fails: test_tangent_plane_rises_everywhere_alike failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)

    def plane(v):
        v = np.asarray(v, dtype=float)
        v -= at
        return float(height + np.sum(slopes * v))

    return plane


# %% mistake="surface_returned"
# title: the surface itself comes back
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: That is the bowl itself; its plane is flat.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return f


# %% mistake="two_components_only"
# title: two components only
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: Every component of the way counts.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + sum(slopes[k] * (v[k] - at[k]) for k in range(min(2, len(at)))))


# %% mistake="way_reversed"
# title: the way from v to at
# fails: test_tangent_plane_of_the_bowl failed
# fails: test_tangent_plane_goes_on_for_ever failed
# fails: test_tangent_plane_in_any_dimension failed
# fails: test_tangent_plane_rises_everywhere_alike failed
# fails: test_tangent_plane_of_two_places failed
# hint: From `at` to v, or from v to `at`? Look at the order.


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + np.sum(slopes * (at - v)))


# %% alternative="callable_object"
# title: an object that can be called


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)

    class Plane:
        def __init__(self):
            self.height, self.slopes = f(at), grad(at)

        def __call__(self, v):
            return float(self.height + np.sum(self.slopes * (np.asarray(v, dtype=float) - at)))

    return Plane()


# %% alternative="called_each_time"
# title: f and grad are called anew each time


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)

    def plane(v):
        return f(at) + np.dot(grad(at), v - at)

    return plane


# %% alternative="lambda"
# title: a lambda with a dot product


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), np.asarray(grad(at))
    return lambda v: height + slopes @ (np.asarray(v) - at)


# %% alternative="slope_and_intercept"
# title: as slopes times v plus a constant


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    slopes = grad(at)
    constant = f(at) - np.dot(slopes, at)

    def plane(v):
        total = constant
        for slope, component in zip(slopes, v, strict=True):
            total += slope * component
        return float(total)

    return plane
