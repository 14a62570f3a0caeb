/// A factor that students gain or lose, known at every point by its name.
enum NamedFactor: Hashable, Sendable, CaseIterable {
    case minusOne, two, half
    /// m and 1/m, m the number of samples
    case batch, perBatch
    /// n and 1/n, n the number of all predicted numbers
    case elements, perElements
    /// n/m and m/n
    case width, perWidth

    func value(batch m: Double, elements n: Double) -> Double {
        switch self {
        case .minusOne: -1
        case .two: 2
        case .half: 0.5
        case .batch: m
        case .perBatch: 1 / m
        case .elements: n
        case .perElements: 1 / n
        case .width: n / m
        case .perWidth: m / n
        }
    }

    var mistake: Mistake {
        switch self {
        case .minusOne: .wrongSign
        case .two: .extraFactorTwo
        case .half: .missingFactorTwo
        case .batch, .elements, .width: .missingMean
        case .perBatch, .perElements, .perWidth: .extraMean
        }
    }

    var text: String {
        switch self {
        case .minusOne: "−1"
        case .two: "2"
        case .half: "½"
        case .batch: "m"
        case .perBatch: "1/m"
        case .elements: "n"
        case .perElements: "1/n"
        case .width: "n/m"
        case .perWidth: "m/n"
        }
    }
}
