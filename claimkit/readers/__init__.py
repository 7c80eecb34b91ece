"""Optional models behind small protocols: never the default of truth, always grounded in the text.

load_embedder(name)            texts → vectors                        embedders, remembered
choices_of(folder, said)       which model a project names            choices
Endpoint(choices)              asking it                              endpoint
ask(requests, complete, …)     many questions, each answered once     asking, answers
read_answers(document, …)      what it proposes and the text holds    attributions, grounding
"""

from claimkit.readers.answers import Answer, Answers, Excerpt
from claimkit.readers.asking import Estimate, Told, ask, estimate
from claimkit.readers.attributions import excerpt_of
from claimkit.readers.attributions import fault as fault_of_reading
from claimkit.readers.attributions import read as read_answers
from claimkit.readers.attributions import requests_of as reading_requests
from claimkit.readers.choices import Choices, choices_of
from claimkit.readers.embedders import default_embedder, load_embedder
from claimkit.readers.endpoint import Complete, Endpoint, UnavailableError
from claimkit.readers.proposals import Proposal, Reading, Refused
from claimkit.readers.remembered import Remembered
from claimkit.readers.requests import Request

__all__ = [
    "Answer",
    "Answers",
    "Choices",
    "Complete",
    "Endpoint",
    "Estimate",
    "Excerpt",
    "Proposal",
    "Reading",
    "Refused",
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
