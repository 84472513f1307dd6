"""The window: PySide6 over the session. Imports the session and the domain, nothing else of the core."""
