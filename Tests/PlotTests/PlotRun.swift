import Foundation
import TestSupport

/// Runs `plot` in a folder of its own that holds some files.
func runPlot(
    _ words: [String], files: [String: Data] = [:], input: Data = Data(), environment: [String: String] = [:]
) throws -> ProgramRun {
    try ProgramRun("plot", words, files: files, input: input, environment: environment)
}

/// Runs `plot` with one text as its table.
func runPlot(_ words: [String], table: String, name: String = "log.csv") throws -> ProgramRun {
    try runPlot(words, files: [name: Data(table.utf8)])
}
