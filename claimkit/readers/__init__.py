"""Optional models behind small protocols: never the default of truth, always grounded in the text.

load_embedder(name)            texts → vectors                        embedders, remembered
choices_of(folder, said)       which model a project names            choices
Endpoint(choices)              asking it                              endpoint
ask(requests, complete, …)     many questions, each answered once     asking, answers
read_answers(document, …)      what it proposes and the text holds    attributions, grounding
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.door import door_of

if TYPE_CHECKING:
    from claimkit.readers.answers import Answers as Answers
    from claimkit.readers.answers import Excerpt as Excerpt
    from claimkit.readers.asking import Estimate as Estimate
    from claimkit.readers.asking import Told as Told
    from claimkit.readers.asking import ask as ask
    from claimkit.readers.asking import estimate as estimate
    from claimkit.readers.attributions import excerpt_of as excerpt_of
    from claimkit.readers.attributions import fault as fault_of_reading
    from claimkit.readers.attributions import read as read_answers
    from claimkit.readers.attributions import requests_of as reading_requests
    from claimkit.readers.choices import Choices as Choices
    from claimkit.readers.choices import choices_of as choices_of
    from claimkit.readers.embedders import default_embedder as default_embedder
    from claimkit.readers.embedders import load_embedder as load_embedder
    from claimkit.readers.endpoint import Complete as Complete
    from claimkit.readers.endpoint import Endpoint as Endpoint
    from claimkit.readers.patience import UnavailableError as UnavailableError
    from claimkit.readers.proposals import Proposal as Proposal
    from claimkit.readers.remembered import Remembered as Remembered
    from claimkit.readers.requests import Request as Request

_DOOR = {
    "Answers": "answers",
    "Choices": "choices",
    "Complete": "endpoint",
    "Endpoint": "endpoint",
    "Estimate": "asking",
    "Excerpt": "answers",
    "Proposal": "proposals",
    "Remembered": "remembered",
    "Request": "requests",
    "Told": "asking",
    "UnavailableError": "patience",
    "ask": "asking",
    "choices_of": "choices",
    "default_embedder": "embedders",
    "estimate": "asking",
    "excerpt_of": "attributions",
    "fault_of_reading": "attributions:fault",
    "load_embedder": "embedders",
    "read_answers": "attributions:read",
    "reading_requests": "attributions:requests_of",
}
__all__ = [
    "Answers",
    "Choices",
    "Complete",
    "Endpoint",
    "Estimate",
    "Excerpt",
    "Proposal",
    "Remembered",
    "Request",
    "Told",
    "UnavailableError",
    "ask",
    "choices_of",
    "default_embedder",
    "estimate",
    "excerpt_of",
    "fault_of_reading",
    "load_embedder",
    "read_answers",
    "reading_requests",
]

# A build without a model needs none of most.
__getattr__ = door_of(__name__, _DOOR)
