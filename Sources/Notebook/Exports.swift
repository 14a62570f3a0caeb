// A lesson's first lines stay short: whoever imports Notebook can declare options and read interrupts.
@_exported import Console
