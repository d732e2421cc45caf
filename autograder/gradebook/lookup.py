"""The rows of some submitted notebooks, found by the one index that nbgrader's tables have.

By cell, then by notebook.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection, FromClause


def rows_of(
    connection: Connection,
    table: FromClause,
    cells: Collection[str],
    notebooks: Collection[str],
    *,
    for_update: bool = False,
) -> Any:
    """Return a SELECT of the rows of `table` (grades, comments) of these cells in these notebooks.

    PostgreSQL would rather read all rows of the class than look a hundred notebooks up, so it is
    asked for one notebook after the other: OFFSET 0 keeps it from making one question of them. With
    `for_update` it waits for a mark that somebody is just giving; SQLite has one writer anyway.
    """
    from sqlalchemy import String, cast, func, select, true
    from sqlalchemy.dialects.postgresql import ARRAY

    of_cells = select(table).where(table.c.cell_id.in_(list(cells)))
    if connection.dialect.name != "postgresql":
        return of_cells.where(table.c.notebook_id.in_(list(notebooks)))
    wanted = (
        func.unnest(cast(list(notebooks), ARRAY(String)))
        .table_valued("id", name="wanted")
        .render_derived()
    )
    of_one = of_cells.where(table.c.notebook_id == wanted.c.id).offset(0)
    one = (of_one.with_for_update() if for_update else of_one).lateral("of_one")
    return select(one).select_from(wanted.join(one, true()))
