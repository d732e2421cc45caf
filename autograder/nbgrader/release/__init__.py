"""From a lesson to what students get: made by nbgrader, proved to hold no answer, known to the
gradebook."""
