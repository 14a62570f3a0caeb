import Console
import Learning
import Tensors

/// Matrix products and convolutions on one thread, each in turn with the loop that nothing on one core can beat, and passes
/// over elements.
func kernelMeasurements(runs: Int, numpy: NumPy?) throws(Failure) -> [Measurement] {
    let threads = Threads.count
    Threads.count = 1
    defer { Threads.count = threads }
    var generator = SplitMix64(seed: 1)
    var rows: [Measurement] = []
    for size in [512, 1024] { rows += try squareProduct(size, runs: runs, numpy: numpy, &generator) }
    rows += try networkProducts(runs: runs, &generator)
    return rows + elementPasses(runs: runs, &generator)
}

/// The loop that nothing on one core can beat.
private final class Peak {
    private var operations = 0.0
    private(set) lazy var stopwatch = Stopwatch.of { [unowned self] in
        operations = PeakLoop.run(Float.self, rounds: 4_000_000)
    }

    /// Operations a second, once it was timed.
    func rate(_ timing: Timing) -> Double { operations / timing.median }
}

private func squareProduct(
    _ size: Int, runs: Int, numpy: NumPy?, _ generator: inout SplitMix64
) throws(Failure) -> [Measurement] {
    let a: Tensor<Float> = generator.uniforms([size, size])
    let b: Tensor<Float> = generator.uniforms([size, size])
    let peak = Peak()
    var stopwatches = [Stopwatch.of { _ = matmul(a, b) }, peak.stopwatch]
    if let numpy { stopwatches.append(Stopwatch { () throws(Failure) in try numpy.seconds(product: size) }) }
    let timings = try Timing.inTurn(runs: runs, stopwatches)
    let n = Double(size)
    func row(_ name: String, _ timing: Timing) -> Measurement {
        Measurement(
            group: "kernels", name: name, timing: timing, operations: 2 * n * n * n,
            peak: peak.rate(timings[1]), bytes: 4 * 3 * n * n)
    }
    return [row("product \(size)³", timings[0])]
        + timings.dropFirst(2).map { row("product \(size)³, NumPy's BLAS", $0) }
}

/// Every product of the documents' networks once, then for each network all those of one step together.
private func networkProducts(runs: Int, _ generator: inout SplitMix64) throws(Failure) -> [Measurement] {
    var measured: [NetworkProduct: Measurement] = [:]
    var (rows, steps): ([Measurement], [Measurement]) = ([], [])
    for network in DocumentModel.allCases {
        let products = network.products(batch: network.batchSize)
        for product in products where measured[product] == nil {
            let work = product.work(&generator)
            let peak = Peak()
            let timings = try Timing.inTurn(runs: runs, [.of(work), peak.stopwatch])
            let row = Measurement(
                group: "kernels", name: product.name, timing: timings[0], operations: product.operations,
                peak: peak.rate(timings[1]), bytes: product.bytes)
            measured[product] = row
            rows.append(row)
        }
        steps.append(
            .together(
                "products of \(network.rawValue)'s step, batch \(network.batchSize)",
                products.compactMap { measured[$0] }))
    }
    return rows + steps
}

private func elementPasses(runs: Int, _ generator: inout SplitMix64) -> [Measurement] {
    let count = 1_000_000
    let (x, y): (Tensor<Float>, Tensor<Float>) = (generator.uniforms([count]), generator.uniforms([count]))
    let passes: [(name: String, tensors: Int, work: () -> Void)] = [
        ("a + b, a million elements", 3, { _ = x + y }),
        ("exp, a million elements", 2, { _ = exp(x) }),
        ("ReLU, a million elements", 2, { _ = relu(x) }),
        ("sum, a million elements", 1, { _ = x.sum() }),
    ]
    return passes.map {
        Measurement(
            group: "kernels", name: $0.name, timing: .of(runs: runs, $0.work), bytes: 4 * Double($0.tensors * count))
    }
}
