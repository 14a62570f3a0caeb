import Ledger
import Tensors

extension TextbookNetwork {
    /// Two inputs, three hidden units and two outputs: all numbers of the derivation can
    /// be followed by hand.
    static let small = TextbookNetwork(layers: [
        Layer([[0.1, -0.2], [0.4, 0.3], [-0.5, 0.6]], [0.1, 0, -0.1]),
        Layer([[0.2, -0.3, 0.5], [-0.4, 0.1, 0.7]], [0.05, -0.05]),
    ])

    /// The input and the target of the small network.
    static let smallSample = (
        x: Tensor<Double>.column([1, -2]), y: Tensor<Double>.column([1, 0])
    )

    /// Two inputs, two hidden units and one output, set by hand so that they compute XOR:
    /// OR and NOT-AND, joined by AND.
    static let xorByHand = TextbookNetwork(layers: [
        Layer([[20, 20], [-20, -20]], [-10, 30]),
        Layer([[20, 20]], [-30]),
    ])
}

/// The worked example of document 003, §4.3: it declares 10 inputs, 5 hidden units and 3
/// outputs, and prints these.
enum PrintedExample {
    /// W₂₁ and W₃₁, which are the same 3 × 5 numbers.
    static let weight: Tensor<Double> = [
        [0.1, 0.2, 0.3, 0.4, 0.5], [0.5, 0.6, 0.7, 0.8, 0.9], [0.9, 1.0, 1.1, 1.2, 1.3],
    ]
    static let hiddenBias: Tensor<Double> = [0.1, 0.2, 0.3, 0.4, 0.5]
    static let outputBias: Tensor<Double> = [0.1, 0.2, 0.3]
    /// x = 1, 2, …, 10.
    static let x = Tensor<Double>.column((1...10).map(Double.init))

    // What it says comes out.
    static let z2 = printed("z₂", "W01")
    static let a2 = printed("a₂", "W02")
    static let z3 = printed("z₃", "W03")
    static let a3 = printed("a₃", "W04")

    /// The network as printed, whose shapes do not fit.
    static let asPrinted = TextbookNetwork(layers: [
        .init(weight, hiddenBias), .init(weight, outputBias),
    ])

    /// The smallest repair: all parameters as they are, W₂₁ transposed, three inputs.
    static let transposed = TextbookNetwork(layers: [
        .init(weight.transposed(), hiddenBias), .init(weight, outputBias),
    ])

    /// W₂₁ kept as it is: five inputs, three hidden units, and what is left over cut off.
    static let narrowed = TextbookNetwork(layers: [
        .init(weight, Tensor(hiddenBias.scalars.prefix(3))),
        .init(columns(0..<3, of: weight), outputBias),
    ])

    /// The declared 10-5-3, with the pattern of W₂₁ continued: 0.1 more to the right, 0.4
    /// more downwards.
    static let continued = declared { row, column in
        0.1 + 0.4 * Double(row) + 0.1 * Double(column)
    }

    /// The declared 10-5-3, with zeros around W₂₁.
    static let padded = declared { row, column in
        row < 3 && column < 5 ? weight[row, column] : 0
    }

    private static func printed(_ name: String, _ row: String) -> Tensor<Double> {
        Tensor(LedgerRow.references(name, of: row))
    }

    private static func declared(_ entry: (_ row: Int, _ column: Int) -> Double)
        -> TextbookNetwork
    {
        let entries = (0..<5).flatMap { row in (0..<10).map { entry(row, $0) } }
        return TextbookNetwork(layers: [
            .init(Tensor(shape: [5, 10], scalars: entries), hiddenBias),
            .init(weight, outputBias),
        ])
    }

    private static func columns(_ range: Range<Int>, of matrix: Tensor<Double>) -> Tensor<
        Double
    > {
        matrix.transposed().rows(range).transposed()
    }
}
