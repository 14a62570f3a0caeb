import Notebook

enum Model: String, CaseIterable { case line, parabola }

enum Fault: String, CaseIterable { case none, nan, evidence, error, interrupt, deafness }

struct RateError: Error, CustomStringConvertible {
    let rate: Double
    var description: String { "the rate must be between 0 and 1, found \(rate)" }
}

func descend(in chapter: Chapter) -> Int {
    chapter.show("inside", "a function of another file")
    return 2000
}

func refuse(rate: Double) throws {
    throw RateError(rate: rate)
}
