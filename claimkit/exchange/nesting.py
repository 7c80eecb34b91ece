"""What stands inside what, in time that grows with the number of things: no chain of parents is followed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping


def outermost_first(names: Iterable[str], parents: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Each name once, after the one that holds it, with how many hold it; those that go in a circle last, with -1.

    `outermost_first("abc", {"a": "b", "b": "c"})` gives `("c", 0), ("b", 1), ("a", 2)`.
    """
    names = list(dict.fromkeys(names))
    if not parents:
        yield from ((name, 0) for name in names)
        return
    inside: defaultdict[str, list[str]] = defaultdict(list)
    known = set(names)
    level = [name for name in names if parents.get(name) not in known]
    for name in names:
        inside[parents.get(name, "")].append(name)
    given: set[str] = set()
    depth = 0
    while level:
        yield from ((name, depth) for name in level)
        given.update(level)
        level = [child for name in level for child in inside.get(name, ()) if child not in given]
        depth += 1
    yield from ((name, -1) for name in names if name not in given)
