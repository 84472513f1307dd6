"""What changed between any two Word files, as native tracked changes in the newer one."""
