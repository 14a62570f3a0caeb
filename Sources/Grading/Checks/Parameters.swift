import Tensors

/// Named blocks of parameters, in order: what a loss is differentiated with respect to, or a gradient of the same names.
///
///     let point: Parameters = ["weight": [[0.1, -0.2]], "bias": [0.3]]
///     point["weight"]                 // the tensor
public struct Parameters: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// The names, in order.
    public let names: [String]
    /// The tensors, in the same order.
    public var values: [Tensor<Double>]

    /// Blocks in the order in which they are listed.
    public init(_ blocks: [(name: String, value: Tensor<Double>)]) {
        names = blocks.map(\.name)
        values = blocks.map(\.value)
    }

    public init(dictionaryLiteral blocks: (String, Tensor<Double>)...) {
        self.init(blocks.map { (name: $0.0, value: $0.1) })
    }

    /// The first block of a name.
    ///
    /// Stops the program where there is none.
    public subscript(name: String) -> Tensor<Double> {
        get { values[position(of: name)] }
        set { values[position(of: name)] = newValue }
    }

    /// The number of scalars in all blocks.
    public var count: Int { values.reduce(0) { $0 + $1.count } }

    private func position(of name: String) -> Int {
        guard let position = names.firstIndex(of: name) else {
            fatalError("Parameters: no block \"\(name)\" among \(names.joined(separator: ", "))")
        }
        return position
    }
}
