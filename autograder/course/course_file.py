"""`course.yml`, read strictly: what is not understood is said with its line, never passed over.

Two readers work together. PyYAML keeps where every key and value stands and finds what YAML itself
would swallow (a key given twice, an anchor). Pydantic's strict models know which keys there are and
what they may hold. A mistake is reported as file, line, field, what is wrong and what to write; all
mistakes are reported at once.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from autograder.course.course import (
    AssignmentEntry,
    Course,
    Late,
    Limits,
    Minimum,
    without_password,
)
from autograder.errors import CourseError

_Path = tuple[str | int, ...]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_DUE_EXAMPLE = "2026-11-30 23:59 Europe/Berlin"


def _name(value: object) -> object:
    if isinstance(value, str) and not _NAME.fullmatch(value):
        raise ValueError("must be of letters, digits, - and _, as it names folders and files")
    return value


def _due(value: object) -> datetime | None:
    """Read `YYYY-MM-DD HH:MM[:SS]`, then nothing (UTC), an offset (+01:00) or a zone's name."""
    if value is None:
        return None
    wish = f"must be a day and a time such as {_DUE_EXAMPLE}"
    if not isinstance(value, str):
        raise ValueError(wish)
    text, zone = value.strip(), None
    if named := re.fullmatch(r"(.*\d)\s+([A-Za-z][A-Za-z0-9_+/-]*)", text):
        text = named[1]
        try:
            zone = ZoneInfo(named[2])
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(
                f"names the time zone {named[2]!r}, which is not known; {wish}"
            ) from None
    try:
        moment = datetime.fromisoformat(re.sub(r"\s+(?=[+-])", "", text))
    except ValueError:
        raise ValueError(wish) from None
    if moment.time() == time() and ":" not in text:
        raise ValueError(f"has a day but no time; {wish}")
    if zone is not None and moment.tzinfo is not None:
        raise ValueError(f"has an offset and a zone; {wish}")
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone or UTC)


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


_Count = Annotated[int, Field(ge=0, description="a whole number, 0 or more", examples=[3])]
_Seconds = Annotated[float, Field(gt=0, description="a number of seconds above 0", examples=[10])]


class _Assignment(_Strict):
    name: Annotated[str, BeforeValidator(_name), Field(description="text", examples=["norms"])]
    title: Annotated[
        str, Field(min_length=1, description="text", examples=["Vectors, length, angle"])
    ]
    due: Annotated[
        datetime | None,
        BeforeValidator(_due),
        Field(description="a day and a time, or nothing", examples=[_DUE_EXAMPLE]),
    ] = None


class _Limits(_Strict):
    cell_seconds: _Seconds = Limits.cell_seconds
    check_seconds: _Seconds = Limits.check_seconds
    memory_mb: Annotated[
        int, Field(ge=64, description="a whole number, 64 or more", examples=[1024])
    ] = Limits.memory_mb
    notebook_mb: Annotated[float, Field(gt=0, description="a number above 0", examples=[10])] = (
        Limits.notebook_mb
    )


class _Late(_Strict):
    per_day: Annotated[
        float, Field(ge=0, le=1, description="a fraction of the score, 0 to 1", examples=[0.1])
    ]
    max_days: Annotated[
        int, Field(ge=0, description="a whole number of days, 0 or more", examples=[7])
    ]


class _Audit(_Strict):
    mistakes: _Count = Minimum.mistakes
    alternatives: _Count = Minimum.alternatives


class _CourseFile(_Strict):
    name: Annotated[
        str, Field(min_length=1, description="text", examples=["The mathematics of deep learning"])
    ]
    assignments: Annotated[
        list[_Assignment],
        Field(
            min_length=1,
            description="a list of assignments",
            examples=["[{name: norms, title: Vectors}]"],
        ),
    ]
    limits: Annotated[
        _Limits, Field(description="a group of keys", examples=["{cell_seconds: 10}"])
    ] = _Limits()
    late: Annotated[
        _Late | None, Field(description="a group of keys", examples=["{per_day: 0.1, max_days: 7}"])
    ] = None
    audit: Annotated[
        _Audit, Field(description="a group of keys", examples=["{mistakes: 6, alternatives: 3}"])
    ] = _Audit()
    gradebook: Annotated[
        str,
        Field(
            pattern=r"^[a-z]+[a-z0-9+]*://",
            description="a database URL",
            examples=["sqlite:///gradebook.db"],
        ),
    ] = Course.gradebook


class _Loader(yaml.SafeLoader):
    """YAML without what is not needed here.

    Dates stay text, anchors and keys given twice are mistakes.
    """

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "an alias (*)", mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_course(path: Path) -> Course:
    """Return the course in the file at `path`, or raise CourseError with every mistake in it."""
    document, lines = _parse(path, _text(path))
    try:
        file = _CourseFile.model_validate(document)
    except ValidationError as error:
        raise CourseError("\n".join(_sentences(path, error, lines))) from None
    _unique(path, file, lines)
    course = Course(
        root=path.parent,
        name=file.name,
        assignments=tuple(
            AssignmentEntry(one.name, one.title, one.due) for one in file.assignments
        ),
        limits=Limits(**file.limits.model_dump()),
        late=None if file.late is None else Late(**file.late.model_dump()),
        audit=Minimum(**file.audit.model_dump()),
        gradebook=file.gradebook,
    )
    for index, assignment in enumerate(course.assignments):
        for needed in (course.lesson_path(assignment.name), course.public_checks(assignment.name)):
            if not needed.is_file():
                where = _where(path, lines, ("assignments", index, "name"))
                raise CourseError(
                    f"{where}: there is no file {needed}. Write it, or correct the name here."
                )
    return course


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CourseError(f"There is no {path}: name the course's folder with --course.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise CourseError(
            f"{path}, line {line}: not UTF-8. Save the file with the encoding UTF-8."
        ) from None
    except OSError as error:
        raise CourseError(
            f"{path} cannot be read ({error.strerror}): make it a readable file."
        ) from error


def _parse(path: Path, text: str) -> tuple[object, dict[_Path, int]]:
    """Return what the YAML text says and the line of every key and list item."""
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        lines: dict[_Path, int] = {(): 1}
        if node is None:
            raise CourseError(f"{path} is empty. Start it with `name:` and `assignments:`.")
        _mark(path, node, (), lines)
        return loader.construct_document(node), lines
    except yaml.composer.ComposerError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CourseError(
            f"{path}, line {line}: {error.problem} cannot stand here. Write it out."
        ) from None
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise CourseError(
            f"{path}, line {line}: a character that YAML does not allow. Delete it."
        ) from None
    except yaml.MarkedYAMLError as error:
        quoted = (
            error.context and "quoted" in error.context
        )  # the quote that opens is the one to look at
        mark = error.context_mark if quoted else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise CourseError(
            f"{path}, line {line}: not YAML ({error.problem}). Check indentation, colons and "
            f"quotes near there."
        ) from None


def _mark(path: Path, node: yaml.Node, at: _Path, lines: dict[_Path, int]) -> None:
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            lines[(*at, index)] = item.start_mark.line + 1
            _mark(path, item, (*at, index), lines)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise CourseError(
                    f"{path}, line {line}: a key must be a word. Write it as `key: value`."
                )
            here = (*at, key.value)
            if here in lines:
                field = _field(here)
                raise CourseError(
                    f"{path}, line {line}: {field} is given twice, first in line {lines[here]}. "
                    f"Keep one."
                )
            lines[here] = line
            _mark(path, value, here, lines)


def _field(at: _Path) -> str:
    """Write a place as a person would: assignments[1].due, counted from 1.

    >>> _field(("assignments", 0, "due"))
    'assignments[1].due'
    """
    text = ""
    for part in at:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _where(path: Path, lines: Mapping[_Path, int], at: _Path) -> str:
    near = at
    while near not in lines:
        near = near[:-1]
    return f"{path}, line {lines[near]}, {_field(at) or 'the whole file'}"


def _sentences(path: Path, error: ValidationError, lines: Mapping[_Path, int]) -> list[str]:
    sentences = []
    for detail in sorted(error.errors(), key=lambda one: _line(lines, tuple(one["loc"]))):
        at = tuple(detail["loc"])
        where = _where(path, lines, at)
        model, field = _model_of(at)
        if detail["type"] == "extra_forbidden":
            known = sorted(model.model_fields)
            close = difflib.get_close_matches(str(at[-1]), known, n=1)
            advice = (
                f"Did you mean `{close[0]}`?"
                if close
                else f"The keys here are: {', '.join(known)}."
            )
            sentences.append(f"{where}: no such key. {advice}")
            continue
        example = (
            field.examples[0]
            if field is not None and field.examples
            else "{name: norms, title: Vectors}"
        )
        advice = (
            f"Write for example `{at[-1]}: {example}`."
            if at and isinstance(at[-1], str)
            else f"Write for example `{example}`."
        )
        if detail["type"] == "missing":
            sentences.append(f"{where}: is missing. {advice}")
        elif detail["type"] == "value_error":
            sentences.append(f"{where}: {detail['ctx']['error']}.")
        else:
            wish = (
                field.description if field is not None and field.description else "a group of keys"
            )
            given = without_password(repr(detail["input"]))
            sentences.append(f"{where}: must be {wish}, not {given:.60}. {advice}")
    return sentences


def _line(lines: Mapping[_Path, int], at: _Path) -> int:
    while at not in lines:
        at = at[:-1]
    return lines[at]


def _model_of(at: _Path) -> tuple[type[BaseModel], Any]:
    """Return the model that the last part of the place belongs to, and its field, if any."""
    model: type[BaseModel] = _CourseFile
    field: Any = None
    for position, part in enumerate(at):
        if isinstance(part, int):
            field = None
            continue
        field = model.model_fields.get(part)
        inner = _inner_model(field.annotation) if field is not None else None
        if inner is not None and position < len(at) - 1:
            model = inner
    return model, field


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [_inner_model(argument) for argument in get_args(annotation)]
    return next((model for model in found if model is not None), None)


def _unique(path: Path, file: _CourseFile, lines: Mapping[_Path, int]) -> None:
    """Refuse two assignments of one name; letter case does not tell folders apart everywhere."""
    seen: dict[str, int] = {}
    for index, assignment in enumerate(file.assignments):
        folded = assignment.name.casefold()
        if folded in seen:
            where = _where(path, lines, ("assignments", index, "name"))
            first = lines["assignments", seen[folded], "name"]
            raise CourseError(
                f"{where}: {assignment.name!r} is listed twice, first in line {first}. Keep one, "
                f"or rename it."
            )
        seen[folded] = index
