import Tensors

/// One pass of training, forward and backward, whose first layers take the batch in pieces.
///
/// Images do not meet in a convolution, so a few of them at a time go through all the layers up to the first that gains
/// from the whole batch: what one layer puts out is still in the core's cache when the next one reads it, and the cores
/// wait for each other twice a pass instead of twice a layer. The pieces depend on the size of the batch alone and their
/// gradients are added in order, so that the number of threads changes nothing.
struct PiecewisePass<Scalar: TensorScalar> {
    /// The samples that go through the first layers together.
    private static var pieceSize: Int { 4 }

    /// What the model put out.
    let output: Tensor<Scalar>
    /// What each layer put out, in pieces or whole.
    let outputs: [[Tensor<Scalar>]]
    private let ranges: [Range<Int>]
    /// The steps of the first layers, for each piece; none where the batch is not cut.
    private let front: [[Sequential<Scalar>.Step]]
    /// The steps of the other layers.
    private let rest: [Sequential<Scalar>.Step]

    /// Runs the model forward.
    init(_ model: Sequential<Scalar>, _ x: Tensor<Scalar>, using generator: inout some RandomNumberGenerator) {
        let prefix = model.layers.prefix { type(of: $0).runsInPieces }
        let isCut = prefix.contains { $0.parameterCount > 0 } && x.shape[0] > Self.pieceSize
        let layers = isCut ? Array(prefix) : []
        let pieces = isCut ? x.shape[0] / Self.pieceSize : 0
        let ranges = (0..<pieces).map { Parallel.range($0, of: pieces, count: x.shape[0]) }
        let front = Parallel.map(pieces) { Sequential(layers).forward(x.rows(ranges[$0])).cache }
        let joined = isCut ? Tensor.concatenated(front.compactMap { $0.last?.output }) : x
        rest = Sequential(Array(model.layers[layers.count...])).forward(joined, training: &generator).cache
        output = rest.last?.output ?? joined
        outputs = layers.indices.map { layer in front.map { $0[layer].output } } + rest.map { [$0.output] }
        self.ranges = ranges
        self.front = front
    }

    /// Runs backward from ∂L/∂output to the gradient of every parameter.
    func gradient(_ dOutput: Tensor<Scalar>) -> Sequential<Scalar> {
        if front.isEmpty { return Sequential.gradient(dOutput, through: rest) }
        let (dJoined, after) = Sequential.backward(dOutput, through: rest[...])
        let gradients = Parallel.map(front.count) {
            Sequential.gradient(dJoined.rows(ranges[$0]), through: front[$0])
        }
        var total = gradients[0]
        for gradient in gradients.dropFirst() {
            total.updateParameters(beside: gradient) { _, _, sum, part in sum += part }
        }
        return Sequential(total.layers + after.layers)
    }
}
