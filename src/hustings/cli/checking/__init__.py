"""What `hustings check` is given: files, folders, standard input and pages; and the house's settings for them."""
