"""Which isolation is chosen, what is said where there is none, and what the doctor shows."""

import os
import pickle
import shutil
import sys
import tempfile

import pytest

from autograder.errors import SandboxError, UsageError
from autograder.sandbox import sandbox_for
from autograder.sandbox.confined.identities import first_uid
from autograder.sandbox.escapes import all_escapes
from autograder.sandbox.escapes.watch import Attempt
from autograder.sandbox.trusted.doctor import examine, render
from autograder.sandbox.trusted.remedies import remedy_for
from autograder.sandbox.trusted.tiers import OFF, Sandbox, Trial, candidates, trial


def test_require_takes_tier_full_where_bubblewrap_holds():
    sandbox = sandbox_for("require")
    assert sandbox.tier == "full"
    assert sandbox == sandbox_for("best")
    assert pickle.loads(pickle.dumps(sandbox)) == sandbox


def test_without_bubblewrap_it_is_tier_partial():
    sandbox = sandbox_for("require", bubblewrap=False)
    assert (sandbox.tier, sandbox.recipe) == ("partial", "landlock")


def test_a_long_path_to_temporary_files_is_no_obstacle(tmp_path, monkeypatch):
    deep = tmp_path / ("d" * 150)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    monkeypatch.setenv("TMPDIR", str(deep))
    assert trial(candidates()[0], quick=True).holds
    assert list(deep.iterdir()) == []


def test_off_is_off():
    assert sandbox_for("off") == OFF
    assert OFF.tier == "off"


def test_require_refuses_where_nothing_is_to_be_had_and_names_the_command_that_installs_it():
    with pytest.raises(SandboxError) as refused:
        sandbox_for("require", bubblewrap=False, landlock_abi=0)
    assert "sudo apt-get install bubblewrap" in str(refused.value)
    assert "autograder doctor" in str(refused.value)
    assert sandbox_for("best", bubblewrap=False, landlock_abi=0) == OFF


def test_require_refuses_a_sandbox_from_which_one_attempt_escapes(monkeypatch):
    leaky = Sandbox("partial", "none")  # says partial, and isolates nothing
    monkeypatch.setattr("autograder.sandbox.trusted.tiers.candidates", lambda **_: (leaky,))
    monkeypatch.setattr(
        "autograder.sandbox.trusted.tiers.all_escapes",
        lambda: {n: all_escapes()[n] for n in ("read-the-gradebook",)},
    )
    with pytest.raises(SandboxError, match="not held: read-the-gradebook"):
        # An ABI of its own: what was tried is remembered by the keywords.
        sandbox_for("require", landlock_abi=-1)
    assert sandbox_for("best", landlock_abi=-1) == Sandbox("off", "none")


def test_any_other_wish_is_refused():
    with pytest.raises(UsageError, match="not 'on'"):
        sandbox_for("on")


def test_a_trial_holds_when_nothing_unexpected_escaped():
    held = Attempt("a", "A.", held=True, detail="")
    known = Attempt("b", "B.", held=False, detail="", expected=True)
    escaped = Attempt("c", "C.", held=False, detail="got it")
    assert Trial(OFF, (held, known)).holds
    assert not Trial(OFF, (held, escaped)).holds
    assert not Trial(OFF, (held,), problem=remedy_for("")).holds


def test_a_sandbox_that_does_not_start_says_what_was_said(monkeypatch, tmp_path):
    broken = tmp_path / "bwrap"
    broken.write_text(
        "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n",
        encoding="utf-8",
    )
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    report = examine()
    tried = next(t for t in report.trials if t.sandbox.tier == "full")
    assert not tried.holds
    assert "Permission denied" in tried.problem.sentence
    assert report.tier == "partial"
    assert "does not start" in render(report)


@pytest.mark.parametrize(
    ("setting", "value", "sentence", "command"),
    [
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "AppArmor", "/etc/apparmor.d/bwrap"),
        (
            "kernel/unprivileged_userns_clone",
            "0",
            "ordinary users",
            "kernel.unprivileged_userns_clone=1",
        ),
        ("user/max_user_namespaces", "0", "no user namespaces", "user.max_user_namespaces"),
    ],
)
def test_a_restriction_is_named_with_the_command_that_lifts_it(
    tmp_path, setting, value, sentence, command
):
    (tmp_path / setting).parent.mkdir()
    (tmp_path / setting).write_text(value + "\n", encoding="ascii")
    remedy = remedy_for("bwrap: setting up uid map: Permission denied", settings=tmp_path)
    assert sentence in remedy.sentence
    assert command in remedy.command


def test_a_container_and_a_missing_bubblewrap_are_named_too(tmp_path, monkeypatch):
    assert (
        "container"
        in remedy_for("bwrap: No permissions: Operation not permitted", settings=tmp_path).sentence
    )
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert remedy_for("", settings=tmp_path).command == "sudo apt-get install bubblewrap"


def test_the_doctor_shows_every_attempt_in_every_recipe():
    report = examine()
    assert report.grades
    assert [t.sandbox for t in report.trials] == list(candidates())
    assert {t.sandbox.tier for t in report.trials} == {"full", "partial"}
    text = render(report)
    assert text.startswith(f"Students' code is isolated here: tier {report.tier}")
    for escape in all_escapes().values():
        assert text.count(escape.sentence) == len(report.trials)
    assert "ESCAPED" not in text
    assert "known    Find out whether a path exists" in text  # of tier partial


def test_the_doctor_says_that_grading_is_refused_and_what_to_install():
    report = examine(bubblewrap=False, landlock_abi=0)
    assert not report.grades
    text = render(report)
    assert "`grade` refuses" in text
    assert "sudo apt-get install bubblewrap" in text
    assert "Linux 5.13" in text


@pytest.mark.parametrize(
    "act", [lambda: sandbox_for("require"), lambda: sandbox_for("off"), examine]
)
def test_a_python_that_is_closed_to_the_user_is_named_with_what_to_do(tmp_path, monkeypatch, act):
    base = tmp_path / "base" / "bin"
    base.mkdir(parents=True)
    shutil.copy(sys.executable, base / "python3")
    base.parent.chmod(0)
    monkeypatch.setattr(sys, "_base_executable", str(base / "python3"))
    for folder in [tmp_path, *tmp_path.parents[:-2]]:
        folder.chmod(folder.stat().st_mode | 0o011)
    said = as_ordinary_user(act)
    assert said.startswith(f"The Python behind this one, {base}/python3, cannot be started")
    assert f"`chmod go+rx {base.parent}`" in said


def as_ordinary_user(act) -> str:
    """Return the sentence that `act` is refused with for somebody who is not root, in a fork of
    this process."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            if os.geteuid() == 0:
                os.setresuid(65534, 65534, 65534)
            act()
        except SandboxError as error:
            os.write(writer, str(error).encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(pid, 0)
    with os.fdopen(reader, encoding="utf-8") as said:
        return said.read()


def test_user_ids_of_two_graders_do_not_meet():
    first, second = first_uid(4 * 1234), first_uid(4 * 1235)
    assert abs(first - second) >= 16
    assert first_uid(4 * 4_194_304) < 2**31
