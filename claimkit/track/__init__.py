"""The composition: inputs → extraction → load → matching → snapshot."""

from claimkit.track.building import build
from claimkit.track.report import BuildReport

__all__ = ["BuildReport", "build"]
