"""Claims in and out of the programs that others work with, and what is lost on the way.

Each format is a module of `claimkit.exchange.formats`. What annotation programs have in common, marked words that are
linked to one another, is `Marked`; `composed` makes claims of it and `taken_apart` makes it of claims.
"""

from claimkit.exchange.formats import Exchange, exchange_of, exchanges
from claimkit.exchange.labels import Labels, read_labels, usual_labels
from claimkit.exchange.loss import LOSS, Loss, Lost, losses_of
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading

__all__ = [
    "LOSS",
    "Exchange",
    "Labels",
    "Loss",
    "Lost",
    "Reading",
    "Record",
    "exchange_of",
    "exchanges",
    "losses_of",
    "read_labels",
    "usual_labels",
]
