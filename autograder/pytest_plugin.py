"""The name under which an assignment's `pytest.ini` asks for the plugin."""

pytest_plugins = ("autograder.student.pytest_plugin",)
