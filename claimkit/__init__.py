"""claimkit: who said it, through whom, in which words, and who tells it otherwise."""
