"""Placeholder."""


def render_trends_page() -> str:
    """Nothing yet."""
    return ""
