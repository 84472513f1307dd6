"""The drafter's craft: citations, labels, matching, amendments applied, rolling text."""
