import Tensors

/// One pass of training, forward and backward, whose first layers take the batch in pieces.
///
/// Images do not meet in a convolution, so a few of them at a time go through all the layers up to the first that gains
/// from the whole batch: what one layer puts out is still in the core's cache when the next one reads it, and the cores
/// wait for each other twice a pass instead of twice a layer. The pieces depend on the size of the batch alone and their
/// gradients are added in order, so that the number of threads changes nothing.
///
/// There a rectifier in front of a maximum is run after it: max(0, ·) keeps the order of numbers, so that the maximum of what
/// it gives is what it gives for the maximum, and it has fewer numbers left to look at.
struct PiecewisePass<Scalar: TensorScalar> {
    /// The samples that go through the first layers together.
    private static var pieceSize: Int { 4 }

    /// What the model put out.
    let output: Tensor<Scalar>
    private let ranges: [Range<Int>]
    /// The first layers' numbers in the order in which they are run.
    private let order: [Int]
    /// The steps of the first layers, for each piece; none where the batch is not cut.
    private let front: [[Sequential<Scalar>.Step]]
    /// The steps of the other layers.
    private let rest: [Sequential<Scalar>.Step]

    /// Runs the model forward.
    init(_ model: Sequential<Scalar>, _ x: Tensor<Scalar>, using generator: inout some RandomNumberGenerator) {
        let prefix = model.layers.prefix { $0 is any ElementwiseLayer<Scalar> || $0 is any RunInPieces }
        let isCut = prefix.contains { $0.parameterCount > 0 } && x.shape[0] > Self.pieceSize
        let layers = isCut ? Array(prefix) : []
        let order = Self.order(of: layers)
        let pieces = isCut ? x.shape[0] / Self.pieceSize : 0
        let ranges = (0..<pieces).map { Parallel.range($0, of: pieces, count: x.shape[0]) }
        let first = Sequential(order.map { layers[$0] })
        let front = Parallel.map(pieces) { first.forward(x.rows(ranges[$0])).cache }
        let joined = isCut ? Tensor.concatenated(front.compactMap { $0.last?.output }) : x
        rest = Sequential(Array(model.layers[layers.count...])).forward(joined, training: &generator).cache
        output = rest.last?.output ?? joined
        self.ranges = ranges
        self.order = order
        self.front = front
    }

    /// What each layer put out when it ran, in pieces or whole; of a rectifier and a maximum in the order in which they ran.
    ///
    /// Who looks for the first number that is not finite finds it before the two that are exchanged, or behind.
    var outputs: [[Tensor<Scalar>]] {
        order.map { place in front.map { $0[place].output } } + rest.map { [$0.output] }
    }

    /// Runs backward from ∂L/∂output to the gradient of every parameter.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradient(_ dOutput: Tensor<Scalar>) -> Sequential<Scalar> {
        if front.isEmpty { return Sequential.gradient(dOutput, through: rest) }
        let (dJoined, after) = Sequential.backward(dOutput, through: rest[...])
        let gradients = Parallel.map(front.count) { piece in
            let gradient = Sequential.gradient(dJoined.rows(ranges[piece]), through: front[piece])
            return (whole: gradient, parameters: gradient.parameterList.map(\.value))
        }
        var total = gradients[0].whole
        var number = 0
        total.updateParameters(beside: total) { _, _, sum, _ in
            sum.add(gradients.dropFirst().map { $0.parameters[number] })
            number += 1
        }
        return Sequential(order.map { total.layers[$0] } + after.layers)
    }

    /// 0, 1, 2, … with each rectifier and the maximum behind it exchanged; the same exchange leads back.
    private static func order(of layers: [any Layer<Scalar>]) -> [Int] {
        var order = Array(layers.indices)
        for k in layers.indices.dropFirst()
        where layers[k] is MaxPooling2D<Scalar> && layers[k - 1] is ReLU<Scalar> { order.swapAt(k - 1, k) }
        return order
    }
}

/// The layers beside the elementwise ones through which a batch may go in pieces: each sample is treated by itself, nothing
/// is drawn at random, and nothing is gained from many samples at once.
private protocol RunInPieces {}

extension Convolution2D: RunInPieces {}
extension MaxPooling2D: RunInPieces {}
extension AveragePooling2D: RunInPieces {}
extension Flatten: RunInPieces {}
