"""A draft written anew by a model over a real socket: checked, repaired, and cut where the model fails."""

import asyncio

from coach.models.endpoint import Endpoint
from coach.models.prompts import Prompts
from coach.models.rewriting import Rewritten, rewrite
from pytest_httpserver import HTTPServer

from tests.test_model import GOOD, Model

DRAFT = "Hi Priya,\n\nThank you for writing. Your interviewer clearly had not read my CV.\n\nBest,\nSam\n"
CALM = "Hi Priya,\n\nThank you for writing back. I'd be glad to hear of other roles.\n\nBest,\nSam"
NONE: frozenset[str] = frozenset()


def written(model: Model, draft: str = DRAFT) -> Rewritten:
    endpoint = Endpoint(model="m", base_url=model.url, pause=0.01)
    return asyncio.run(rewrite(draft, None, endpoint, Prompts(None), NONE))


def answers(httpserver: HTTPServer, *bodies: str) -> Model:
    model = Model(httpserver)
    model.queued["rewrite"] = [GOOD["reply"] | {"body": body} for body in bodies]
    return model


def test_a_calm_draft_is_taken_as_the_model_wrote_it(httpserver: HTTPServer) -> None:
    model = answers(httpserver, CALM)
    assert written(model) == Rewritten(f"{CALM}\n", by_model=True)
    request = model.asked("rewrite")[0]["messages"][1]["content"]
    assert "had not read my CV" in request
    assert "fault on the people" in request


def test_what_the_checks_find_goes_back_once_and_is_mended(httpserver: HTTPServer) -> None:
    model = answers(httpserver, CALM.replace("other roles", "roles at Globex Industries"), CALM)
    assert written(model).by_model
    assert "Globex" in model.asked("rewrite")[1]["messages"][3]["content"]


def test_a_model_that_keeps_failing_leaves_the_persons_own_words_cut(httpserver: HTTPServer) -> None:
    model = answers(httpserver, *["Dear [Name],\n\nThank you.\n\nBest,\n[Your Name]"] * 3)
    assert written(model) == Rewritten("Hi Priya,\n\nThank you for writing.\n\nBest,\nSam\n", by_model=False)


def test_what_only_the_person_may_take_back_is_kept(httpserver: HTTPServer) -> None:
    draft = DRAFT.replace(
        "Thank you for writing.", "Thank you for writing. I reserve my rights about the question on my age."
    )
    kept = CALM.replace("I'd be", "I reserve my rights about the question on my age. I'd be")
    model = answers(httpserver, CALM, kept)
    assert written(model, draft) == Rewritten(f"{kept}\n", by_model=True)
    assert "raised this factually" in model.asked("rewrite")[1]["messages"][3]["content"]


def test_a_draft_in_another_language_is_written_anew_in_it(httpserver: HTTPServer) -> None:
    draft = "Liebe Priya,\n\ndas ist eine Frechheit, und der Kollege hat es nicht gelesen.\n\nViele Grüße\nSam\n"
    calm = "Liebe Priya,\n\nvielen Dank für die Antwort, ich nehme das mit und wünsche dem Team alles Gute.\n\nViele Grüße\nSam"
    model = answers(httpserver, CALM.replace("writing back", "it"), calm)
    assert written(model, draft) == Rewritten(f"{calm}\n", by_model=True)
