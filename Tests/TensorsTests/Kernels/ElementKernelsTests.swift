import TensorKernels
import Testing

@testable import Tensors

@Suite("Element kernels")
struct ElementKernelsTests {
    /// Lengths around the width of every vector, and what is not ordinary among the elements.
    private static let lengths = [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 100]

    private func variants<S: TensorScalar>(_ kernels: (UnsafePointer<TKKernels>) -> Kernels<S>) -> [(
        Variant, Kernels<S>
    )] {
        Variant.available.compactMap { variant in variant.kernels.map { (variant, kernels($0)) } }
    }

    private func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var generator = SplitMix64(seed: seed)
        let extremes: [Float] = [0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 3e38, -3e38]
        return (0..<count).map { i in i % 7 == 3 ? extremes[i % 6] : Float(generator.normal()) }
    }

    @Test("the largest magnitude is the maximum of |x|, and a fault is not passed over")
    func largestMagnitude() {
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            for count in Self.lengths {
                let x = numbers(count, seed: 1)
                #expect(
                    kernels.largestMagnitude(count, x) == (x.map { Swift.abs($0) }.max() ?? 0), "\(variant) \(count)")
                for place in 0..<count {
                    for fault in [Float.nan, -.nan, .infinity, -.infinity] {
                        var x = x
                        x[place] = fault
                        #expect(!kernels.largestMagnitude(count, x).isFinite, "\(variant) \(count) \(place)")
                    }
                }
            }
        }
        for (variant, kernels) in variants({ Kernels<Double>($0) }) {
            #expect(kernels.largestMagnitude(3, [1, -1e300, 2]) == 1e300, "\(variant)")
            #expect(kernels.largestMagnitude(3, [1, .nan, 2]).isNaN, "\(variant)")
        }
    }

    @Test("the rectifier and its gradient take each element by itself")
    func rectifier() {
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            for count in Self.lengths {
                let (x, dY) = (numbers(count, seed: 2) + [.nan], numbers(count + 1, seed: 3))
                var (y, dX) = ([Float](repeating: 7, count: count + 1), [Float](repeating: 7, count: count + 1))
                kernels.rectify(count + 1, x, &y)
                kernels.rectifyGradient(count + 1, dY, y, &dX)
                #expect(y[count].isNaN && dX[count] == 0, "\(variant) \(count)")
                for i in 0..<count {
                    #expect(y[i] == Swift.max(0, x[i]) && dX[i] == (x[i] > 0 ? dY[i] : 0), "\(variant) \(count)")
                }
            }
        }
    }

    @Test("of a window the largest counts, of equal ones the first, and what is not a number before all")
    func window() {
        // Two channels of a 2 × 3 window in an image four pixels wide.
        let image: [Float] = [
            1, 5, 3, .nan, 2, 9, 0, 0,
            3, 4, 1, 2, .nan, 9, 0, 0,
        ]
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            func pooled(_ rows: Int, _ columns: Int, from start: Int) -> ([Float], [Int32]) {
                var (largest, number) = ([Float](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
                image.withUnsafeBufferPointer {
                    guard let base = $0.baseAddress else { return }
                    kernels.largestOfWindows(1, 0, base + start, rows, columns, 8, 2, start, &largest, &number)
                }
                return (largest, number)
            }
            #expect(pooled(1, 1, from: 0) == ([1, 5], [0, 1]), "\(variant)")
            #expect(pooled(2, 1, from: 0) == ([3, 5], [8, 1]), "\(variant)")
            let (largest, number) = pooled(2, 3, from: 0)
            #expect(largest.allSatisfy(\.isNaN) && number == [12, 3], "\(variant)")
            // 3 stands at 2 and at 8: the first in row order.
            #expect(pooled(2, 2, from: 0).1 == [2, 3], "\(variant)")
        }
    }

    @Test("windows side by side are pooled as each would be, however many channels, and what they give goes back")
    func windows() {
        // Three windows of 2 × 2 in an image of 2 × 6 pixels.
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            for channels in Self.lengths where channels > 0 {
                let image = numbers(12 * channels, seed: 8)
                var (largest, number) = (
                    [Float](repeating: 7, count: 3 * channels), [Int32](repeating: 7, count: 3 * channels)
                )
                kernels.largestOfWindows(
                    3, 2 * channels, image, 2, 2, 6 * channels, channels, 5, &largest, &number)
                let slopes = numbers(3 * channels, seed: 9)
                var given = [Float](repeating: 7, count: 12 * channels)
                kernels.giveToWinners(
                    3, 2 * channels, slopes, number, 2, 2, 6 * channels, channels, 5, &given)
                var expected = [Float](repeating: 0, count: 12 * channels)
                for place in 0..<3 * channels {
                    let (window, channel) = (place / channels, place % channels)
                    let pixels = [0, 1, 6, 7].map { (2 * window + $0) * channels + channel }
                    let winner = pixels.reduce(pixels[0]) { image[$1] > image[$0] ? $1 : $0 }
                    #expect(
                        largest[place] == image[winner] && number[place] == Int32(winner + 5), "\(variant) \(channels)")
                    expected[winner] = slopes[place]
                }
                #expect(given == expected, "\(variant) \(channels)")
            }
        }
    }

    @Test("each byte is divided by itself")
    func bytes() {
        let bytes = (0...255).map(UInt8.init)
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            var y = [Float](repeating: 7, count: 257)
            kernels.divideBytes(256, bytes, 255, &y)
            #expect(y == (0...255).map { Float($0) / 255 } + [7], "\(variant)")
        }
    }

    @Test("rows are added one after another to what is there")
    func adding() {
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            for count in Self.lengths {
                let (x, start) = (numbers(3 * count, seed: 5), numbers(count, seed: 6))
                var (sum, expected) = (start, start)
                kernels.addRows(3, count, x, &sum)
                for row in 0..<3 { for i in 0..<count { expected[i] += x[row * count + i] } }
                #expect(sum == expected, "\(variant) \(count)")
                kernels.add(count, x, &sum)
                #expect(sum == (0..<count).map { expected[$0] + x[$0] }, "\(variant) \(count)")
            }
        }
    }

    @Test("Adam's step is its formula, rounded operation by operation, on every variant")
    func adam() {
        for (variant, kernels) in variants({ Kernels<Float>($0) }) {
            for count in Self.lengths {
                var generator = SplitMix64(seed: 4)
                func draw() -> [Float] { (0..<count).map { _ in Float(generator.normal()) } }
                let (g, m, v, w) = (draw(), draw(), draw().map { $0 * $0 }, draw())
                var (m2, v2, w2) = (m, v, w)
                kernels.adam(count, g, &m2, &v2, &w2, 0.9, 0.999, 10, 1000, 0.01, 1e-7)
                for i in 0..<count {
                    let average: Float = 0.9 * m[i] + (1 - 0.9) * g[i]
                    let square: Float = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i]
                    let step: Float = 0.01 * (average * 10) / ((square * 1000).squareRoot() + 1e-7)
                    #expect(m2[i] == average && v2[i] == square && w2[i] == w[i] - step, "\(variant) \(count)")
                }
            }
        }
    }
}
