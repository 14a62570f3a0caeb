import Text

/// A number as a report's sentence has it: at most so many significant digits, with mathematics' signs.
func short(_ x: Double, digits: Int = 4) -> String { NumberFormat.significant(digits).typographic(x) }
