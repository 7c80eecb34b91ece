"""The stages that every language shares."""
