"""The grammars, one folder a language tag."""
