"""Publishers' files: one module for each format, reader beside writer. Files in, a `Reading` out."""
