"""From a lesson to what students get.

Made by nbgrader, proved to hold no answer, known to the gradebook.
"""
