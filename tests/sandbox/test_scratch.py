"""A folder is emptied whatever hostile code has made of it, and nothing outside it is touched."""

import os
from pathlib import Path

from autograder.sandbox.confined import scratch


def test_a_tree_deeper_than_a_path_can_name_is_removed(tmp_path):
    full, outside = tmp_path / "full", Path.cwd()
    full.mkdir()
    try:
        os.chdir(full)
        for _ in range(1200):  # beyond PATH_MAX and Python's recursion limit
            Path("deeper").mkdir()
            Path("file").write_text("x", encoding="utf-8")
            os.chdir("deeper")
    finally:
        os.chdir(outside)
    scratch.empty(str(full))
    assert list(full.iterdir()) == []


def test_links_are_removed_and_what_they_point_to_stays(tmp_path):
    full, precious = tmp_path / "full", tmp_path / "precious"
    (full / "inner").mkdir(parents=True)
    precious.mkdir(mode=0o750)
    (precious / "kept").write_text("x", encoding="utf-8")
    for link in (full / "folder", full / "inner" / "folder"):
        link.symlink_to(precious)
    (full / "file").symlink_to(precious / "kept")
    (full / "nowhere").symlink_to("nowhere")
    scratch.empty(str(full))
    assert list(full.iterdir()) == []
    assert (precious / "kept").read_text(encoding="utf-8") == "x"
    assert precious.stat().st_mode & 0o777 == 0o750


def test_closed_folders_strange_names_and_special_files_are_removed(tmp_path):
    full = tmp_path / "full"
    (full / "a" / "b").mkdir(parents=True)
    os.mkfifo(full / "a" / "fifo")
    for name in (b"new\nline", b"\xff\xfe", b".moved-1", b"-rf", b" "):
        os.mkdir(os.fsencode(full / "a") + b"/" + name)  # noqa: PTH102 - names that are no text
    (full / "a" / "b").chmod(0)
    (full / "a").chmod(0)
    scratch.empty(str(full))
    assert list(full.iterdir()) == []
