"""`python -m hustings`: the command line."""

from hustings.cli.main import main

if __name__ == "__main__":
    main()
