"""What local papers say of who won and who was thrown out, in the words of their headlines."""
