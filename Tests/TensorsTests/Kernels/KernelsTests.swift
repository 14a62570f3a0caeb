import TensorKernels
import Testing

@testable import Tensors

@Suite("Kernels")
struct KernelsTests {
    @Test("products and sums fuse wherever the instruction set can do it", arguments: Variant.available)
    func fused(_ variant: Variant) throws {
        let kernels = Kernels<Float>(try #require(variant.kernels))
        // −1 + (1 + 2⁻¹³)(1 − 2⁻¹³) = −2⁻²⁶. Rounded on its own, the product is 1.
        let a: [Float] = [1 + 0x1p-13]
        let b = [Float](repeating: 1 - 0x1p-13, count: kernels.blockColumns)
        var c: [Float] = [0]
        kernels.product(1, a, [0], [0], b, 0, [-1], 0, &c, 1, 1, 1)
        #if arch(x86_64)
            #expect(c == [variant == .plain ? 0 : -0x1p-26])
        #else
            #expect(c == [-0x1p-26])
        #endif
    }

    /// Where the sum over k begins.
    enum Start: CaseIterable { case zero, row, result }

    @Test("one block, of every size that can hang over the edge", arguments: Variant.available)
    func block(_ variant: Variant) throws {
        let kernels = Kernels<Float>(try #require(variant.kernels))
        var generator = SplitMix64(seed: 1)
        let depth = 5
        let (height, width) = (kernels.blockRows, kernels.blockColumns)
        let a: Tensor<Float> = generator.integers([depth, height])
        let b: Tensor<Float> = generator.integers([depth, width])
        let bias: Tensor<Float> = generator.integers([width])
        // The left operand's rows and columns stand anywhere, with gaps.
        let rowOffsets = (0..<height).map { $0 * 7 }.shuffled(using: &generator)
        let depthOffsets = (0..<depth).map { 100 * $0 }.reversed() as [Int]
        var scattered = [Float](repeating: .nan, count: 100 * depth)
        for k in 0..<depth {
            for i in 0..<height { scattered[rowOffsets[i] + depthOffsets[k]] = a.scalars[k * height + i] }
        }
        let stride = width + 3
        for rows in 1...height {
            for columns in 1...width {
                for start in Start.allCases {
                    let before: Tensor<Float> = generator.integers([height, stride])
                    var expected = before.scalars
                    for i in 0..<rows {
                        for j in 0..<columns {
                            var sum = start == .zero ? 0 : start == .row ? bias[j] : expected[i * stride + j]
                            for k in 0..<depth { sum += a.scalars[k * height + i] * b.scalars[k * width + j] }
                            expected[i * stride + j] = sum
                        }
                    }
                    var after = before.scalars
                    after.withUnsafeMutableBufferPointer { c in
                        guard let c = c.baseAddress else { return }
                        bias.withBase { bias in
                            let (first, firstStride) =
                                start == .zero ? (nil, 0) : start == .row ? (bias, 0) : (UnsafePointer(c), stride)
                            kernels.product(
                                depth, scattered, rowOffsets, depthOffsets, b.scalars, width, first, firstStride, c,
                                stride, rows, columns)
                        }
                    }
                    if after != expected { Issue.record("\(rows) × \(columns), \(start)") }
                }
            }
        }
    }

    @Test(
        "a panel holds the matrix or its transpose, row by row, and zeros beyond its edge", arguments: Variant.available
    )
    func panels(_ variant: Variant) throws {
        let kernels = Kernels<Double>(try #require(variant.kernels))
        let width = kernels.blockColumns
        // Element [k, j] is 100 k + j, so that it says where it belongs.
        for depth in [0, 1, 15, 16, 17, 40] {
            for columns in [1, width - 1, width] {
                func element(_ k: Int, _ j: Int) -> Double { Double(100 * k + j) }
                let stored = (0..<40).flatMap { k in (0..<50).map { element(k, $0) } }
                let transposed = (0..<50).flatMap { j in (0..<40).map { element($0, j) } }
                let expected = (0..<depth).flatMap { k in (0..<width).map { $0 < columns ? element(k, $0) : 0.0 } }
                for (b, rowStride, columnStride) in [(stored, 50, 1), (transposed, 1, 40)] {
                    var panel = [Double](repeating: -1, count: depth * width + 1)
                    kernels.packPanel(depth, b, rowStride, columnStride, columns, &panel)
                    #expect(panel == expected + [-1], "\(depth) × \(columns), stride \(columnStride)")
                }
            }
        }
    }
}
