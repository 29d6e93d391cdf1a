"""`python -m api.cli` is `plan-assistant`."""

from api.cli.app import main

if __name__ == "__main__":
    main()
