// A lesson's first lines stay short: whoever imports Notebook can declare options, read interrupts and write numbers.
@_exported import Console
@_exported import Text
