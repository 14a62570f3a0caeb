// Whether generic code over scalars still runs as if it had been written for `Float`: without `@specialized`, a loop
// across modules is fifty and more times slower, and every other test passes. `swift run -c release specialization-guard`.
//
// Each operation is held against a plain loop over as many numbers in the same process, so that a slow machine is no
// failure. Exit code 1 where one takes more than so many times as long.

import Datasets
import Foundation
import Learning
import Tensors

let count = 1 << 16
let side = 1 << 8
let numbers = (0..<count).map { Float($0 % 97) / 97 + 0.01 }
let x = Tensor<Float>(shape: [side, side], scalars: numbers)
let y = x * 0.5 + 0.1
let row = Tensor<Float>(Array(numbers.prefix(side)))
let images = x.reshaped(to: [4, 64, 64, 4])
let window = Window(height: 2, width: 2, stride: 2)
let maxima = maxPool(images, window)
let filters = Tensor<Float>(shape: [3, 3, 4, 8], scalars: Array(numbers.prefix(288)))
let convolved = convolve(images, filters)
let labels = Array(0..<side)
let bytes = LabeledImages(
    pixels: (0..<count).map { UInt8($0 % 256) }, labels: labels.map { $0 % 10 }, height: 16, width: 16, classes: 10)
nonisolated(unsafe) var generator = SplitMix64(seed: 1)

/// What an operation is held against: as many additions or exponentials, one after another.
enum Reference { case additions, exponentials }

struct Operation {
    let name: String
    let reference: Reference
    /// How many times as long as the reference it may take.
    let limit: Double
    let work: () -> Void

    /// A loop that is not specialized takes some 300 times as long as additions, and 30 times as long as exponentials.
    init(_ name: String, _ reference: Reference = .additions, limit: Double? = nil, _ work: @escaping () -> Void) {
        (self.name, self.reference, self.work) = (name, reference, work)
        self.limit = limit ?? (reference == .additions ? 100 : 10)
    }
}

let sparse = SparseCategoricalCrossEntropy<Float>(from: .probabilities)
let layers: [any Layer<Float>] = [
    ReLU(), LeakyReLU(), Sigmoid(), Tanh(), Softmax(), Flatten(), Dense(weight: x, bias: row),
]
let optimizers: [any Optimizer<Float>] = [
    GradientDescent(learningRate: 0.01), Momentum(learningRate: 0.01, form: .classical), Nesterov(learningRate: 0.01),
    AdaGrad(learningRate: 0.01), RMSProp(learningRate: 0.01), Adam(learningRate: 0.01),
]

func operations(of layer: some Layer<Float>) -> [Operation] {
    let (output, cache) = layer.forward(x)
    let kind = "\(type(of: layer))"
    return [
        Operation("\(kind) forward", .exponentials) { _ = layer.forward(x) },
        Operation("\(kind) backward", .exponentials) { _ = layer.backward(output, cache: cache) },
    ]
}

func operation(of optimizer: some Optimizer<Float>) -> Operation {
    let start = Dense<Float>(weight: x, bias: row)
    return Operation("\(type(of: optimizer)) step") {
        var (model, optimizer) = (start, optimizer)
        optimizer.update(&model, along: start)
    }
}

func operations(_ name: String, of loss: some Loss<Float, Tensor<Float>>) -> [Operation] {
    [
        Operation("\(name) value", .exponentials) { _ = loss.value(x, y) },
        Operation("\(name) gradient", .exponentials) { _ = loss.gradient(x, y) },
    ]
}

var operations = [
    Operation("a + b") { _ = x + y }, Operation("a + scalar") { _ = x + 1 }, Operation("scalar − a") { _ = 1 - x },
    Operation("a · row") { _ = x * row }, Operation("a / b") { _ = x / y }, Operation("−a") { _ = -x },
    Operation("a += b") {
        var z = x; z += y
    },
    Operation("a *= row") {
        var z = x; z *= row
    },
    Operation("a > b") { _ = x .> y }, Operation("a ≤ scalar") { _ = x .<= 0.5 },
    Operation("exp", .exponentials) { _ = exp(x) }, Operation("log", .exponentials) { _ = log(x) },
    Operation("sqrt") { _ = sqrt(x) }, Operation("abs") { _ = abs(x) }, Operation("sign") { _ = sign(x) },
    Operation("clamped") { _ = x.clamped(to: 0.2...0.8) }, Operation("squared") { _ = x.squared() },
    Operation("pow", .exponentials) { _ = pow(x, 1.5) },
    Operation("relu") { _ = relu(x) }, Operation("reluGradient") { _ = reluGradient(x, y) },
    Operation("sum") { _ = x.sum() }, Operation("sum along rows") { _ = x.sum(axes: 1) },
    Operation("sum along columns") { _ = x.sum(axes: 0) }, Operation("mean") { _ = x.mean() },
    Operation("variance") { _ = x.variance() }, Operation("max") { _ = x.max() },
    Operation("max along rows") { _ = x.max(axes: 1) },
    Operation("argmax") { _ = x.argmax(axis: 1) },
    Operation("softmax", .exponentials) { _ = softmax(x) },
    Operation("logSoftmax", .exponentials) { _ = logSoftmax(x) },
    Operation("transposed") { _ = x.transposed() },
    Operation("rows") { _ = x.rows(labels) },
    Operation("concatenated") { _ = Tensor.concatenated([x, y]) },
    Operation("randomMask") {
        _ = Tensor<Float>.randomMask([count], threshold: 0.5, value: 2, using: &generator)
    },
    Operation("largestMagnitude") { _ = x.largestMagnitude() }, Operation("isFinite") { _ = x.isFinite },
    Operation("cast") { _ = x.cast(to: Double.self) },
    Operation("matmul", limit: 300) { _ = matmul(x, y) },
    Operation("convolve", limit: 300) { _ = convolve(images, filters) },
    Operation("convolveGradientOfImages", limit: 300) {
        _ = convolveGradientOfImages(convolved, filters, imageShape: images.shape)
    },
    Operation("convolveGradientOfFilters", limit: 300) {
        _ = convolveGradientOfFilters(images, convolved, filterShape: filters.shape)
    },
    Operation("maxPool") { _ = maxPool(images, window) },
    Operation("maxPoolGradient") { _ = maxPoolGradient(maxima.values, maxima) },
    Operation("averagePool") { _ = averagePool(images, window) },
    Operation("averagePoolGradient") { _ = averagePoolGradient(maxima.values, window, imageShape: images.shape) },
    Operation("SparseCategoricalCrossEntropy value", .exponentials) { _ = sparse.value(x, labels) },
    Operation("SparseCategoricalCrossEntropy gradient") { _ = sparse.gradient(x, labels) },
    Operation("images as numbers") { _ = bytes.tensor(of: Float.self, at: labels) },
]
operations += layers.flatMap { operations(of: $0) } + optimizers.map { operation(of: $0) }
operations += operations("MeanSquaredError", of: MeanSquaredError<Float>())
operations += operations("HalfSumSquaredError", of: HalfSumSquaredError<Float>())
operations += operations("MeanAbsoluteError", of: MeanAbsoluteError<Float>())
operations += operations("Huber", of: Huber<Float>(delta: 0.1))
operations += operations("BinaryCrossEntropy", of: BinaryCrossEntropy<Float>(from: .probabilities))
operations += operations("CategoricalCrossEntropy", of: CategoricalCrossEntropy<Float>(from: .probabilities))

/// The fastest of several runs: other processes only ever make a run slower.
func seconds(_ work: () -> Void) -> Double {
    work()
    return (0..<9).map { _ in ContinuousClock().measure(work) / .seconds(1) }.min() ?? .infinity
}

func additions() {
    let x = numbers
    let y = [Float](unsafeUninitializedCapacity: count) { y, initialized in
        for i in 0..<count { y[i] = x[i] + 1 }
        initialized = count
    }
    precondition(y.count == count)
}

func exponentials() {
    let x = numbers
    let y = [Float](unsafeUninitializedCapacity: count) { y, initialized in
        for i in 0..<count { y[i] = Foundation.exp(x[i]) }
        initialized = count
    }
    precondition(y.count == count)
}

Threads.count = 1
var failed = 0
for operation in operations {
    let ratio = seconds(operation.work) / seconds(operation.reference == .additions ? additions : exponentials)
    let isFast = ratio <= operation.limit
    failed += isFast ? 0 : 1
    let text = ratio.formatted(.number.precision(.fractionLength(1)))
    print("\(isFast ? "fast" : "SLOW")  \(operation.name): \(text) times the loop, at most \(Int(operation.limit))")
}
print("\(operations.count - failed) of \(operations.count) operations run specialized")
exit(failed == 0 ? 0 : 1)
