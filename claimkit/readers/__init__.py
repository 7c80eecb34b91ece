"""Optional models behind small protocols: never the default of truth, always grounded in the text."""

from claimkit.readers.embedders import default_embedder, load_embedder
from claimkit.readers.remembered import Remembered

__all__ = ["Remembered", "default_embedder", "load_embedder"]
