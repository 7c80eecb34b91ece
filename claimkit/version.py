"""The one version number: of the package, of the snapshots it builds, and of what its extractor made."""

VERSION = "0.1.0"
