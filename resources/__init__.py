"""What the program reads at run time: the Word template, the parties, style sheets and icons."""
