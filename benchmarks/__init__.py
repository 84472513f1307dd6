"""How fast the workbench is, and how that grows; run by hand, never by the tests."""
