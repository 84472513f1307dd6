"""Documents in and out. python-docx and lxml stay in here."""
