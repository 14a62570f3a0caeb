/// The five-point differences of one function at steps that shrink tenfold; each is measured when it is first asked for,
/// so that several claims about one entry cost the evaluations of one.
package struct StepLadder {
    /// The number of steps: up to four smaller ones avoid a kink, two more settle a disagreement.
    package static let length = 7

    private let line: DirectionalFunction
    private var measured: [FivePointDifference?] = []

    /// A ladder from the function's usual step down.
    package init(_ line: DirectionalFunction) { self.line = line }

    /// The difference at so many times a tenth of the usual step; nil where a value is not finite.
    package subscript(rung: Int) -> FivePointDifference? {
        mutating get {
            while measured.count <= rung {
                measured.append(FivePointDifference(along: line, step: step(measured.count)))
            }
            return measured[rung]
        }
    }

    /// h/10ᵏ, divided one by one, so that the steps are those of a search that never climbs back.
    package func step(_ rung: Int) -> Double { (0..<rung).reduce(line.step) { step, _ in step / 10 } }
}
