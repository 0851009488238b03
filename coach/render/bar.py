"""A share as a bar of blocks with its figure beside it."""

_FULL, _EMPTY = "█", "░"


def bar(share: float, width: int) -> str:
    """Return a bar; only what is complete looks full, only nothing looks empty."""
    share = min(max(share, 0.0), 1.0)
    full = int(share * width)
    if share > 0:
        full = max(full, 1)
    return f"{_FULL * full}{_EMPTY * (width - full)} {int(share * 100)} %"
