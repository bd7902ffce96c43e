"""A view: what is made of a text on first use and then stands in the object.

It does what `functools.cached_property` does, without the lock that Python 3.11 takes for each: a text has a dozen
views, and making one must cost no more than the view. Two threads may make one twice; both get the same.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Made = TypeVar("Made")


class View(Generic[Made]):
    """Decorates a method without arguments."""

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self.make = make
        self.name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> "View[Made]": ...
    @overload
    def __get__(self, owner: object, kind: type) -> Made: ...
    def __get__(self, owner: object | None, kind: type) -> "View[Made] | Made":
        if owner is None:
            return self
        made = owner.__dict__[self.name] = self.make(owner)
        return made
