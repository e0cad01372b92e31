"""The seal on what is published: keys, signatures, the signed list of files, and how a reader verifies them."""
