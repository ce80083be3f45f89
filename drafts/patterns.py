"""Regular expressions compiled when they are first used: the program's start should pay for none of them."""

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import regex

_METHODS = ("search", "match", "finditer", "findall", "sub", "subn", "split", "fullmatch")


class _Waiting:
    """Stands in for a pattern until one of its methods is called; from then on they are its own."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        import regex  # itself slow to load

        made = regex.compile(self._source)
        self.__dict__.update({each: getattr(made, each) for each in _METHODS})
        return getattr(made, name)


def pattern(source: str) -> "regex.Pattern[str]":
    """A pattern of the regex package; its flags stand at its start, as in `(?im)`. May raise regex.error when used."""
    return cast("regex.Pattern[str]", _Waiting(source))
