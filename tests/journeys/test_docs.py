"""The docs say what is there: commands, options, files, fixtures, outcomes and examples are held
against the code."""

import ast
import dataclasses
import importlib.util
import json
import re
import tomllib
from pathlib import Path
from typing import get_args

import click
import numpy as np
import pytest

import autograder
from autograder.authoring.sample_class.write import KINDS
from autograder.checks import CheckSuite, collect_checks
from autograder.cli import main
from autograder.course import Limits, load_course
from autograder.errors import CheckFileError
from autograder.lessons.known_answers import read_known_answers
from autograder.lessons.lesson import Lesson, read_lesson
from autograder.lessons.percent import split
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, ExerciseRecord, GradeRecord, Status, from_json
from autograder.rpc.in_process import link_in_process

ROOT = Path(__file__).parents[2]
PAGES = {
    path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))
}
PAGES |= {
    name: (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
}
# gradcheck.md has an author and tests of its own; the general rules hold for it, too.
OWN = (
    "README.md",
    "CHANGELOG.md",
    "authoring.md",
    "grading.md",
    "clusters.md",
    "students.md",
    "architecture.md",
    "threats.md",
)

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
# Made on an instructor's machine, so not in the repository.
MADE = (".autograder", "submitted", "autograded", "feedback", "gradebook.db", ".venv")


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a page in one language."""
    return [text for found, text in FENCE.findall(PAGES[page]) if found == language]


def block(page: str, language: str, within: str) -> str:
    """Return the one fenced block that holds these words."""
    found = [text for text in blocks(page, language) if within in text]
    assert len(found) == 1, f"{page} has {len(found)} blocks of {language} with {within!r}"
    return found[0]


def table(page: str, first: str) -> list[list[str]]:
    """Return the rows of the table whose first heading is `first`, each as its cells."""
    lines = PAGES[page].splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith(f"| {first} |")]
    assert len(starts) == 1, f"{page} has {len(starts)} tables that begin with {first!r}"
    rows = []
    for line in lines[starts[0] + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def codes(cell: str) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`]+)`", cell)


def first_codes(page: str, first: str) -> list[str]:
    return [code for row in table(page, first) for code in codes(row[0])]


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


# -- commands


def command_lines() -> list[tuple[str, str]]:
    """Return each `autograder …` that stands in the docs as code, with its page."""
    found = []
    for page, text in PAGES.items():
        pieces = [
            line.split("#")[0].strip()
            for _, code in FENCE.findall(text)
            for line in code.splitlines()
        ]
        pieces += re.findall(r"`([^`\n]+)`", FENCE.sub("", text))
        found += [(page, piece) for piece in pieces if piece.startswith("autograder ")]
    return found


def test_every_command_line_in_the_docs_is_one_that_click_accepts() -> None:
    lines = command_lines()
    assert len(lines) > 20
    for page, line in lines:
        words = line.split(">")[0].split()[1:]
        if words[0].startswith("-"):
            options = {name for option in main.params for name in option.opts}
            assert words[0] in options | {"--help"}, f"{page}: {line}"
            continue
        assert words[0] in main.commands, f"{page}: {line}"
        command = main.commands[words[0]]
        known = {
            name
            for option in command.params
            if isinstance(option, click.Option)
            for name in option.opts
        }
        assert {word for word in words if word.startswith("-")} <= known, f"{page}: {line}"
        if (
            len(words) > 1
            and not set(line) & set("…<[")
            and line != f"autograder {words[0]} --json"
        ):
            with command.make_context(
                words[0], words[1:]
            ):  # what click itself refuses, such as a bad value
                pass


def test_the_table_of_commands_has_every_command_and_option_and_no_other() -> None:
    documented: dict[str, set[str]] = {}
    command = ""
    for first, second, *_ in table("grading.md", "command"):
        if codes(first):
            command = codes(first)[0].removeprefix("autograder ")
            documented[command] = set()
        documented[command] |= {code for code in codes(second) if code.startswith("--")}
    assert documented == {
        name: {option.opts[0] for option in command.params if isinstance(option, click.Option)}
        for name, command in main.commands.items()
    }
    for option in main.params:
        assert (
            f"`{option.opts[0]}" in PAGES["grading.md"]
            or f" {option.opts[0]}`" in PAGES["grading.md"]
        )


def test_the_sandbox_options_are_clicks_choices() -> None:
    (option,) = [option for option in main.commands["grade"].params if option.name == "sandbox"]
    assert isinstance(option.type, click.Choice)
    assert first_codes("grading.md", "`--sandbox`") == list(option.type.choices)


def test_make_targets_and_nbgraders_commands_exist() -> None:
    text = "\n".join(PAGES.values())
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"^(?:\s*)make ([\w-]+)|`make ([\w-]+)", text, re.MULTILINE)):
        assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE), target
    found = importlib.util.find_spec("nbgrader")
    assert found is not None
    assert found.origin is not None
    apps = {path.stem for path in (Path(found.origin).parent / "apps").glob("*app.py")}
    lines = [
        line for page in OWN for _, code in FENCE.findall(PAGES[page]) for line in code.splitlines()
    ]
    lines += [code for page in OWN for code in codes(FENCE.sub("", PAGES[page]))]
    named = {line.split()[1] for line in lines if line.startswith("nbgrader ")}
    assert {"autograde", "generate_feedback", "export"} <= named
    assert {f"{name.replace('_', '')}app" for name in named} <= apps


# -- the course, the lesson, the checks


def test_the_course_example_loads_and_shows_every_key(tmp_path: Path) -> None:
    text = block("grading.md", "yaml", "assignments:")
    (tmp_path / "course.yml").write_text(text, encoding="utf-8")
    folder = tmp_path / "solutions" / "norms"
    folder.mkdir(parents=True)
    (folder / "norms.py").touch()
    (folder / "test_norms.py").touch()
    course = load_course(tmp_path)
    assert course.late is not None
    assert course.assignments[0].due is not None
    for key in dataclasses.fields(course):
        assert key.name == "root" or f"{key.name}:" in text


def test_the_table_of_limits_has_the_defaults() -> None:
    documented = {codes(row[0])[0]: float(row[1]) for row in table("grading.md", "limit")}
    assert documented == dataclasses.asdict(Limits())


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    path = tmp_path / "example.py"
    path.write_text(block("authoring.md", "python", "# %% exercise="), encoding="utf-8")
    return read_lesson(path)


@pytest.fixture
def suite(tmp_path: Path) -> CheckSuite:
    path = tmp_path / "test_example.py"
    path.write_text(block("authoring.md", "python", "parametrize"), encoding="utf-8")
    return collect_checks(path)


def outcomes(suite: CheckSuite, source: str) -> dict[str, tuple[str, str]]:
    names: dict[str, object] = {}
    exec(f"import numpy as np\n{source}", names)
    return {
        check.name: (ran.outcome, ran.hint)
        for check in suite.checks
        for ran in [suite.run(check, link_in_process(names))]
    }


def test_the_lesson_example_reads_and_has_every_kind_of_cell(lesson: Lesson) -> None:
    kinds = {cell.kind for cell in lesson.cells}
    assert kinds == {"markdown", "code", "exercise", "check", "show", "written"}
    assert block("authoring.md", "python", "# YOUR CODE HERE\nraise").strip() in "\n".join(
        line.strip() for line in lesson.stub("l2_norm").splitlines()
    )


def test_each_header_in_the_table_is_read_and_the_table_has_every_kind() -> None:
    kinds = set()
    for header in first_codes("authoring.md", "header"):
        (cell,) = split(Path("example.py"), header)
        kinds.add(cell.kind)
    assert kinds == {"markdown", "code", "exercise", "check", "show", "written"}


def test_the_check_example_tells_right_from_wrong(lesson: Lesson, suite: CheckSuite) -> None:
    assert set(suite.exercises) == {"l2_norm"}
    right = outcomes(suite, lesson.solution("l2_norm"))
    assert set(right.values()) == {("passed", "")}
    stub = outcomes(suite, lesson.stub("l2_norm"))
    assert set(stub.values()) == {("error", "")}


def test_the_example_of_known_answers_is_right_and_wrong_as_it_says(
    tmp_path: Path, suite: CheckSuite
) -> None:
    (tmp_path / "answers").mkdir()
    path = tmp_path / "answers" / "l2_norm.py"
    path.write_text(block("authoring.md", "python", "# fails:"), encoding="utf-8")
    names = [check.name for check in suite.checks]
    known = read_known_answers(tmp_path, ["l2_norm"], names)["l2_norm"]
    (mistake,), (alternative,) = known.mistakes, known.alternatives
    results = outcomes(suite, mistake.source)
    for name, outcome in mistake.fails.items():
        assert results[name][0] == outcome
    assert mistake.hint in [hint for _, hint in results.values()]
    assert {outcome for outcome, _ in outcomes(suite, alternative.source).values()} == {"passed"}


def test_the_example_of_replace_passes_when_the_function_is_used(tmp_path: Path) -> None:
    path = tmp_path / "test_train.py"
    path.write_text(block("authoring.md", "python", "student.train"), encoding="utf-8")
    suite = collect_checks(path)
    step = "def step(batch): pass\n"
    assert {
        outcome
        for outcome, _ in outcomes(
            suite, f"{step}def train(all):\n for one in all: step(one)"
        ).values()
    } == {"passed"}
    assert {
        outcome for outcome, _ in outcomes(suite, f"{step}def train(all): step(all[0])").values()
    } == {"failed"}


def test_the_table_of_fixtures_has_all_of_them() -> None:
    tree = ast.parse((ROOT / "autograder/checks/fixtures.py").read_text(encoding="utf-8"))
    fixtures = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and "pytest.fixture" in map(ast.unparse, node.decorator_list)
    ]
    assert [codes(row[0])[0] for row in table("authoring.md", "fixture")] == fixtures


def test_every_token_of_the_table_can_be_forbidden() -> None:
    from autograder.rpc.forbid.detect import SYNTAX, is_known

    tokens = [json.loads(code) for code in first_codes("authoring.md", "token")]
    assert all(map(is_known, tokens))
    assert set(tokens) >= SYNTAX


@pytest.mark.parametrize(
    "name", [code for code in first_codes("authoring.md", "refused") if code.isidentifier()]
)
def test_what_the_docs_call_refused_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "test_refused.py"
    mark, fixture, body = "", "", "pass"
    if name in ("skip", "skipif", "xfail", "filterwarnings"):
        mark = f"@pytest.mark.{name}(reason='x')\n"
    elif name == "MonkeyPatch":
        body = "pytest.MonkeyPatch()"
    elif name == "getfixturevalue":
        fixture, body = ", request", "request.getfixturevalue('rng')"
    elif hasattr(np, name):
        body = f"np.{name}(all='raise')"
    else:
        fixture = f", {name}"
    path.write_text(
        "import numpy as np\nimport pytest\n\n"
        f"{mark}@pytest.mark.exercise('f', points=1)\ndef test_f(student{fixture}):\n    "
        f"'''F.'''\n    {body}\n",
        encoding="utf-8",
    )
    with pytest.raises(CheckFileError, match=f"`{name}`"):
        collect_checks(path)


def test_what_the_docs_say_crosses_arrives_as_itself() -> None:
    examples = [
        code
        for row in table("authoring.md", "you pass, or the student returns")[:5]
        for code in codes(row[0])
    ]
    assert len(examples) > 15
    student = link_in_process({"echo": lambda value: value})
    for example in examples:
        value = eval(example, {"np": np})
        arrived = student.lookup("echo")(value)
        assert type(arrived) is type(value), example
        if isinstance(value, np.random.Generator):
            assert arrived.normal() == np.random.default_rng(1).normal()
        else:
            assert (
                np.array_equal(arrived, value)
                if isinstance(value, np.ndarray)
                else arrived == value
            ), example


# -- records


def test_the_json_example_has_exactly_a_records_keys() -> None:
    data = json.loads(block("grading.md", "json", '"student"'))
    names = [
        {field.name for field in dataclasses.fields(kind)}
        for kind in (GradeRecord, ExerciseRecord, CheckRecord)
    ]
    names[1] -= {"notebook"}  # where an assignment has several
    exercise = data["exercises"][0]
    assert [set(data), set(exercise), set(exercise["checks"][0])] == names
    assert json.loads(json.dumps(from_json(data).to_json())) == data
    assert set(first_codes("grading.md", "field")) <= names[0]


def test_statuses_outcomes_and_kinds_are_those_of_the_code() -> None:
    assert first_codes("grading.md", "status") == list(get_args(Status))
    assert set(first_codes("grading.md", "outcome")) == set(Outcome)
    assert first_codes("grading.md", "kind") == list(KINDS)
    assert first_codes("grading.md", "tier") == ["full", "partial", "off"]


# -- names, files, links


def test_every_public_name_is_documented() -> None:
    text = "\n".join(PAGES.values())
    for name in autograder.__all__:
        assert re.search(rf"`{name}\b", text), name


def layers() -> list[set[str]]:
    """Return the rooms of each floor, the highest first, as import-linter holds them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    return [set(re.findall(r"\w+", layer)) for layer in layers]


def test_the_picture_shows_each_room_on_its_floor() -> None:
    picture = re.search(r"flowchart TB\n(.*?)```", PAGES["architecture.md"], re.DOTALL)[1]
    floors = re.findall(r"subgraph floor(\d) .*?\n(.*?)\n  end", picture, re.DOTALL)
    assert [int(number) for number, _ in floors] == list(range(len(floors), 0, -1))
    assert [set(re.findall(r"\w+", rooms)) for _, rooms in floors] == layers()


def test_the_table_says_what_each_room_is_for() -> None:
    documented = [room for row in table("architecture.md", "room") for room in codes(row[0])]
    assert sorted(documented) == sorted(set().union(*layers()))


def test_the_rooms_are_those_of_the_package() -> None:
    package = ROOT / "autograder"
    files = {path.stem for path in package.glob("*.py")} - {"__init__"}
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    assert files | folders == set().union(*layers())
    assert len(files) <= 5, "a loose module more at the top of the package"


def test_every_file_that_is_named_exists() -> None:
    named = [(page, code) for page in OWN for code in codes(FENCE.sub("", PAGES[page]))]
    paths = {
        (page, code)
        for page, code in named
        if re.fullmatch(r"[\w.-]+(/[\w.-]+)+/?|[\w.-]+\.(md|toml|yml|py|db)", code)
    }
    assert len(paths) > 20
    for page, path in paths:
        if path.split("/")[0] in MADE:
            continue
        anywhere = [ROOT, *(ROOT / "assignments").iterdir(), *(ROOT / "solutions").iterdir()]
        assert any((folder / path).exists() for folder in anywhere), f"{page} names {path}"


@pytest.mark.parametrize("page", PAGES)
def test_links_within_the_docs_resolve(page: str) -> None:
    here = (
        ROOT / page
        if page in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
        else ROOT / "docs" / page
    )
    for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", PAGES[page])):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (here.parent / path).resolve() if path else here
        assert file.exists(), f"{page} links to {target}"
        assert not anchor or anchor in anchors(file.read_text(encoding="utf-8")), (
            f"{page} links to {target}"
        )


@pytest.mark.parametrize("page", OWN)
def test_no_page_names_one_machines_folders(page: str) -> None:
    assert not re.search(r"(?<![\w.])/(work|tmp|home|root|Users)/", PAGES[page])
