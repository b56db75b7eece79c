"""The command ``crmspec``."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command, by default the one on the command line, and give its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments in (["--version"], ["-V"]):
        from crmspec import __version__

        sys.stdout.write(f"crmspec {__version__}\n")
        return 0
    import gc
    import os

    gc.disable()  # a command makes much, drops little and ends soon
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for them reads every installed package
    from crmspec.cli import run as dispatch

    return dispatch(arguments)


def run() -> None:
    """Run the command line and end the process, without taking apart piece by piece what was made."""
    import os

    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 1  # whoever read the output has gone
    os._exit(code)


if __name__ == "__main__":
    run()
