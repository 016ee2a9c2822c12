"""Which statement stands inside which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.types import Statement


@dataclass(slots=True)
class Node:
    """A statement and those inside its contents, in the order of the text."""

    statement: Statement
    nested: list[Node] = field(default_factory=list)


def nest(statements: Iterable[Statement]) -> list[Node]:
    """Return the outermost statements with all others inside them, each exactly once.

    A statement whose parent is not there, or is inside itself, stands outermost: nothing is lost.
    """
    nodes = [Node(statement) for statement in statements]
    numbers = {node.statement.id: number for number, node in reversed(list(enumerate(nodes)))}
    parents = [numbers.get(node.statement.parent or "") for node in nodes]
    children: dict[int | None, list[int]] = defaultdict(list)
    for number, parent in enumerate(parents):
        children[None if parent is None or _is_circular(number, parents) else parent].append(number)
    for parent, inside in children.items():
        if parent is not None:
            nodes[parent].nested = [nodes[number] for number in inside]
    return [nodes[number] for number in children[None]]


def walk(nodes: Iterable[Node], depth: int = 0) -> Iterator[tuple[int, Statement]]:
    """Yield every statement after the one it stands in, with its depth, 0 for the outermost."""
    for node in nodes:
        yield depth, node.statement
        yield from walk(node.nested, depth + 1)


def _is_circular(number: int, parents: list[int | None]) -> bool:
    seen = {number}
    parent = parents[number]
    while parent is not None and parent not in seen:
        seen.add(parent)
        parent = parents[parent]
    return parent == number
