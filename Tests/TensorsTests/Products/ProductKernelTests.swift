import TensorKernels
import Testing

@testable import Tensors

@Suite("ProductKernel")
struct ProductKernelTests {
    @Test("120 packed rows are whole blocks of every variant", arguments: Variant.available)
    func heights(_ variant: Variant) throws {
        let kernels = try #require(variant.kernels)
        for rows in [ProductKernel<Float>(kernels).rows, ProductKernel<Double>(kernels).rows] {
            #expect(120 % rows == 0)
        }
    }

    @Test("products and sums fuse wherever the instruction set can do it", arguments: Variant.available)
    func fused(_ variant: Variant) throws {
        let kernel = ProductKernel<Float>(try #require(variant.kernels))
        // −1 + (1 + 2⁻¹³)(1 − 2⁻¹³) = −2⁻²⁶. Rounded on its own, the product is 1.
        let a = [Float](repeating: 1 + 0x1p-13, count: kernel.rows)
        let b = [Float](repeating: 1 - 0x1p-13, count: kernel.columns)
        var c: [Float] = [-1]
        kernel.run(1, a, b, &c, 1, 1, 1, 1)
        #if arch(x86_64)
            #expect(c == [variant == .plain ? 0 : -0x1p-26])
        #else
            #expect(c == [-0x1p-26])
        #endif
    }

    @Test("one block, of every size that can hang over the edge", arguments: Variant.available)
    func block(_ variant: Variant) throws {
        let kernel = ProductKernel<Float>(try #require(variant.kernels))
        var generator = SplitMix64(seed: 1)
        let depth = 5
        let a: Tensor<Float> = generator.integers([depth, kernel.rows])
        let b: Tensor<Float> = generator.integers([depth, kernel.columns])
        let stride = kernel.columns + 3
        for rows in 1...kernel.rows {
            for columns in 1...kernel.columns {
                for accumulate in [false, true] {
                    let before: Tensor<Float> = generator.integers([kernel.rows, stride])
                    var after = before
                    a.withBase { a in
                        b.withBase { b in
                            after.withMutableBase {
                                kernel.run(depth, a, b, $0, stride, rows, columns, accumulate ? 1 : 0)
                            }
                        }
                    }
                    var expected = before.scalars
                    for i in 0..<rows {
                        for j in 0..<columns {
                            var sum = accumulate ? expected[i * stride + j] : 0
                            for k in 0..<depth {
                                sum += a.scalars[k * kernel.rows + i] * b.scalars[k * kernel.columns + j]
                            }
                            expected[i * stride + j] = sum
                        }
                    }
                    if after.scalars != expected { Issue.record("\(rows) × \(columns), added: \(accumulate)") }
                }
            }
        }
    }
}
