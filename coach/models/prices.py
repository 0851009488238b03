"""What the calls of a run cost, as far as the price table knows the endpoint and its model."""

from decimal import Decimal

from coach.schemas import Usage


def price(used: Usage, model: str, base_url: str) -> Decimal | None:
    """Return the price in US dollars; ``None`` for an endpoint or model of which no price is known, or where nothing was counted."""
    from genai_prices import Usage as Counted  # noqa: PLC0415 - 230 ms, only for who asks
    from genai_prices import calc_price  # noqa: PLC0415

    if not used.prompt_tokens and not used.completion_tokens:
        return None
    counted = Counted(
        input_tokens=used.prompt_tokens, output_tokens=used.completion_tokens, cache_read_tokens=used.cached_tokens
    )
    try:
        return calc_price(counted, model, provider_api_url=base_url).total_price
    except LookupError:
        return None
