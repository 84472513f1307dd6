"""What the workbench is about: provisions, versions, amendments, parties, decisions."""
