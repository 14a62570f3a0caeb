import Tensors

/// Matrix products, alternated with the loop that nothing on one core can beat, and passes over elements.
func kernelMeasurements(runs: Int) -> [Measurement] {
    let threads = Threads.count
    Threads.count = 1
    defer { Threads.count = threads }
    var generator = SplitMix64(seed: 1)
    let squares = [512, 1024].map { Product(name: "product \($0)³", n: $0, k: $0, m: $0) }
    return (squares + networkProducts).map { $0.measurement(runs: runs, &generator) }
        + elementMeasurements(runs: runs, &generator)
}

/// A product [n, k] · [k, m], of operands that may be stored transposed.
private struct Product {
    let name: String
    let n, k, m: Int
    var transposeA = false
    var transposeB = false

    func measurement(runs: Int, _ generator: inout SplitMix64) -> Measurement {
        let a: Tensor<Float> = generator.uniforms(transposeA ? [k, n] : [n, k])
        let b: Tensor<Float> = generator.uniforms(transposeB ? [m, k] : [k, m])
        let rounds = 4_000_000
        var peakOperations = 0.0
        let timings = Timing.inTurn(
            runs: runs,
            [
                { _ = matmul(a, b, transposeA: transposeA, transposeB: transposeB) },
                { peakOperations = PeakLoop.run(Float.self, rounds: rounds) },
            ])
        return Measurement(
            group: "kernels", name: name, timing: timings[0], operations: 2 * Double(n) * Double(k) * Double(m),
            peak: peakOperations / timings[1].median, bytes: 4 * Double(n * k + k * m + n * m))
    }
}

/// The products of the documents' dense layers: forward, weight gradient, input gradient.
private let networkProducts: [Product] = [(32, 1600, 128), (32, 576, 64), (128, 784, 128), (128, 128, 10)].flatMap {
    batch, inputs, outputs in
    [
        Product(name: "dense \(inputs) → \(outputs), batch \(batch)", n: batch, k: inputs, m: outputs),
        Product(name: "  its weights' gradient", n: inputs, k: batch, m: outputs, transposeA: true),
        Product(name: "  its input's gradient", n: batch, k: outputs, m: inputs, transposeB: true),
    ]
}

private func elementMeasurements(runs: Int, _ generator: inout SplitMix64) -> [Measurement] {
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
