"""Faults: what is killed, spoiled, forged and flooded, and what is counted of it (docs/promises.md)."""

RUNNERS = (
    "journals",
    "lines",
    "builds",
    "commands",
    "reach",
    "hostile",
    "exchanged",
    "boards",
    "limits",
    "quotations",
    "asking",
    "determinism",
    "load",
)
