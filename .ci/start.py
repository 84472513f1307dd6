"""The door to the project on a fresh machine; needs nothing but Python 3.11 or newer.

    python3 .ci/start.py run       set up everything, do the main job on the sample, open the window
    python3 .ci/start.py test      set up everything, run the tests
    python3 .ci/start.py setup     set up everything, and nothing more
    python3 .ci/start.py core      the core's tests where PySide6 is not installed
    python3 .ci/start.py judges    install the two programs that judge our Word files in the tests

What follows a command is handed on: a folder to ``run``, pytest's own arguments to ``test`` and ``core``.
This file keeps to words that every Python understands, so that an old one can say that it is too old.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "setup: this is Python %d.%d and Treaty Workbench needs 3.11 or newer: "
        "install it and start this command with it, as in python3.11 .ci/start.py test" % sys.version_info[:2]
    )

from tasks import main

sys.exit(main(sys.argv[1:]))
