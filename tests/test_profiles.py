import pytest
from coach.models.ladder import response_format
from coach.models.profiles import profile_of, profiles


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://api.openai.com/v1", "OpenAI"),
        ("https://eu.api.openai.com/v1", "OpenAI"),
        ("https://mine.openai.azure.com/openai/v1/", "Azure"),
        ("https://openrouter.ai/api/v1", "OpenRouter"),
        ("http://localhost:11434/v1", "Ollama"),
        ("http://127.0.0.1:1234/v1", "LM Studio"),
        ("http://127.0.0.1:8080/v1", "llama.cpp"),
        ("http://127.0.0.1:8000/v1", "vLLM"),
        ("https://elsewhere.example:11434/v1", "an endpoint"),
        ("https://api.openai.com.evil.example/v1", "an endpoint"),
    ],
)
def test_a_family_is_known_by_its_host_or_its_port_on_this_machine(url: str, name: str) -> None:
    assert profile_of(url).name == name


def test_what_is_kept_elsewhere_is_declined_where_that_can_be_said() -> None:
    assert profile_of("https://api.openai.com/v1").request == {"store": False}
    assert profile_of("https://openrouter.ai/api/v1").request == {"provider": {"data_collection": "deny"}}


def test_lm_studio_is_asked_for_an_object_in_its_own_way() -> None:
    studio = profile_of("http://localhost:1234/v1")
    assert response_format("object", {}, "n", studio.object) == {
        "type": "json_schema",
        "json_schema": {"name": "n", "schema": {"type": "object"}},
    }


def test_no_two_families_share_a_port() -> None:
    ports = [port for profile in profiles() for port in profile.ports]
    assert len(set(ports)) == len(ports)
