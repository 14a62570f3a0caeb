import Foundation
import TensorKernels
import Testing

@testable import Tensors

@Suite("BlockedProduct")
struct BlockedProductTests {
    /// One product: shapes [n, k] · [k, m], each operand perhaps stored transposed.
    struct Product: CustomStringConvertible {
        let n, k, m: Int
        var transposeA = false
        var transposeB = false
        var accumulate = false

        var description: String {
            "[\(n), \(k)]\(transposeA ? "ᵀ" : "") · [\(k), \(m)]\(transposeB ? "ᵀ" : "")\(accumulate ? " added" : "")"
        }

        /// Σₖ a[i, k] b[k, j], added to `start` where the product accumulates; k in the outer loop, one sum an element.
        func reference<S>(_ a: Tensor<S>, _ b: Tensor<S>, _ start: Tensor<S>) -> [S] {
            var result = accumulate ? start.scalars : [S](repeating: 0, count: n * m)
            result.withUnsafeMutableBufferPointer { result in
                a.scalars.withUnsafeBufferPointer { a in
                    b.scalars.withUnsafeBufferPointer { b in
                        for i in 0..<n {
                            for k in 0..<k {
                                let left = transposeA ? a[k * n + i] : a[i * self.k + k]
                                for j in 0..<m {
                                    result[i * m + j] += left * (transposeB ? b[j * self.k + k] : b[k * m + j])
                                }
                            }
                        }
                    }
                }
            }
            return result
        }

        func computed<S>(_ a: Tensor<S>, _ b: Tensor<S>, _ start: Tensor<S>, _ kernels: Kernels<S>) -> [S] {
            var result = start
            a.withBase { a in
                b.withBase { b in
                    let left = Operand(a, rows: transposeA ? k : n, columns: transposeA ? n : k, transposed: transposeA)
                    let right = Operand(
                        b, rows: transposeB ? m : k, columns: transposeB ? k : m, transposed: transposeB)
                    let packed = PackedMatrix(right, kernels: kernels)
                    result.withMutableBase {
                        BlockedProduct.multiply(left, packed, into: $0, start: accumulate ? .result : .zero)
                    }
                }
            }
            return result.scalars
        }

        func operands<S>(_ generator: inout SplitMix64, whole: Bool) -> (a: Tensor<S>, b: Tensor<S>, start: Tensor<S>) {
            func tensor(_ shape: [Int]) -> Tensor<S> { whole ? generator.integers(shape) : generator.normals(shape) }
            return (tensor(transposeA ? [k, n] : [n, k]), tensor(transposeB ? [m, k] : [k, m]), tensor([n, m]))
        }
    }

    /// Lengths at and around the heights and widths of the blocks: 4, 6 and 8 rows; 4, 8, 16 and 32 columns.
    private static let edges = [0, 1, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40]

    private static func products() -> [Product] {
        var generator = SplitMix64(seed: 1)
        var products: [Product] = []
        func add(_ n: Int, _ k: Int, _ m: Int) {
            let bits = generator.next()
            products.append(
                Product(
                    n: n, k: k, m: m, transposeA: bits & 1 != 0, transposeB: bits & 2 != 0, accumulate: bits & 4 != 0))
        }
        for n in edges { for k in edges { for m in edges { add(n, k, m) } } }
        for _ in 0..<400 { add(generator.int(0...40), generator.int(0...40), generator.int(0...40)) }
        return products
    }

    /// Deeper than a block of 1,024, higher than one of 256 kB, and wide enough to be cut into pieces of work.
    private static let large = [(131, 517, 67), (7, 1025, 33), (241, 256, 5), (1, 257, 129), (250, 700, 130)].flatMap {
        (n, k, m) in
        [false, true].flatMap { transposed in
            [false, true].map {
                Product(n: n, k: k, m: m, transposeA: transposed, transposeB: !transposed, accumulate: $0)
            }
        }
    }

    @Test("equals the definition for small shapes, on every variant", arguments: ["Float", "Double"])
    func small(_ type: String) {
        if type == "Float" {
            exact(Self.products()) { Kernels<Float>($0) }
        } else {
            exact(Self.products()) { Kernels<Double>($0) }
        }
    }

    /// Some 70,000 shapes, each in one of the eight ways that operands are stored and sums begin: a minute, so only where
    /// asked for.
    @Test(
        "equals the definition for every shape up to 40 × 40 × 40, on every variant",
        .enabled(if: ProcessInfo.processInfo.environment["GRADEBOOK_EXHAUSTIVE"] != nil), arguments: 0...40)
    func everyShape(_ n: Int) {
        var generator = SplitMix64(seed: UInt64(n))
        let products = (0...40).flatMap { k in
            (0...40).map { m in
                let bits = generator.next()
                return Product(
                    n: n, k: k, m: m, transposeA: bits & 1 != 0, transposeB: bits & 2 != 0, accumulate: bits & 4 != 0)
            }
        }
        exact(products) { Kernels<Float>($0) }
        exact(products) { Kernels<Double>($0) }
    }

    @Test("equals the definition for large odd shapes, on every variant", arguments: ["Float", "Double"])
    func deep(_ type: String) {
        if type == "Float" {
            exact(Self.large) { Kernels<Float>($0) }
        } else {
            exact(Self.large) { Kernels<Double>($0) }
        }
    }

    /// Whole numbers, so that every order of summation gives the same.
    private func exact<S: TensorScalar>(_ products: [Product], _ kernels: (UnsafePointer<TKKernels>) -> Kernels<S>) {
        var generator = SplitMix64(seed: 2)
        let variants = Variant.available.compactMap { variant in variant.kernels.map { (variant, kernels($0)) } }
        #expect(!variants.isEmpty)
        for product in products {
            let (a, b, start): (Tensor<S>, Tensor<S>, Tensor<S>) = product.operands(&generator, whole: true)
            let expected = product.reference(a, b, start)
            for (variant, kernels) in variants where product.computed(a, b, start, kernels) != expected {
                Issue.record("\(product) differs on \(variant)")
            }
        }
    }

    @Test("work is cut into a power of two of pieces, of half a million multiply-adds at least, 16 at most")
    func pieces() {
        let million = 1 << 20
        for (work, pieces) in [
            (0, 1), (million - 1, 1), (million, 2), (2 * million - 1, 2), (2 * million, 4), (3 * million, 4),
            (4 * million, 8), (8 * million, 16), (1000 * million, 16),
        ] { #expect(BlockedProduct<Float>.pieces(work) == pieces, "\(work)") }
    }

    @Test("variants with fused multiply-add give the same bytes", .enabled(if: Variant.available.count == 3))
    func sameBytes() throws {
        let (wide, narrow) = (try #require(Variant.avx512.kernels), try #require(Variant.avx2.kernels))
        var generator = SplitMix64(seed: 3)
        for product in Self.large + Self.products().suffix(100) {
            let float: (a: Tensor<Float>, b: Tensor<Float>, start: Tensor<Float>) = product.operands(
                &generator, whole: false)
            let double: (a: Tensor<Double>, b: Tensor<Double>, start: Tensor<Double>) = product.operands(
                &generator, whole: false)
            func bytes(_ kernels: UnsafePointer<TKKernels>) -> ([UInt32], [UInt64]) {
                (
                    product.computed(float.a, float.b, float.start, Kernels(kernels)).map(\.bitPattern),
                    product.computed(double.a, double.b, double.start, Kernels(kernels)).map(\.bitPattern)
                )
            }
            #expect(bytes(wide) == bytes(narrow), "\(product)")
        }
    }

    @Test("rounding stays within the bound of a sum in order, on every variant")
    func rounding() {
        var generator = SplitMix64(seed: 4)
        let product = Product(n: 131, k: 517, m: 67, transposeB: true)
        let (a, b, start): (Tensor<Float>, Tensor<Float>, Tensor<Float>) = product.operands(&generator, whole: false)
        let exact = product.reference(a.cast(to: Double.self), b.cast(to: Double.self), start.cast(to: Double.self))
        let sizes = product.reference(abs(a).cast(to: Double.self), abs(b).cast(to: Double.self), .zeros([131, 67]))
        for kernels in Variant.available.compactMap(\.kernels) {
            let found = product.computed(a, b, start, Kernels(kernels))
            // |error| ≤ k u Σ |a| |b| with u = 2⁻²⁴
            let bound = Double(product.k) * 0x1p-24
            let worst = found.indices.map { abs(Double(found[$0]) - exact[$0]) / (bound * sizes[$0]) }.max() ?? 0
            #expect(worst <= 1, "\(String(cString: kernels.pointee.name))")
        }
    }

    @Test("writes no element beside its own, edge blocks included", arguments: Variant.available)
    func neighbours(_ variant: Variant) throws {
        let kernels = Kernels<Float>(try #require(variant.kernels))
        var generator = SplitMix64(seed: 5)
        for (n, m) in [(1, 1), (5, 7), (9, 33), (17, 31)] {
            let (a, b): (Tensor<Float>, Tensor<Float>) = (generator.integers([n, 3]), generator.integers([3, m]))
            // 100 scalars before and after the result must stay as they are.
            var surrounded = [Float](repeating: -77, count: n * m + 200)
            surrounded.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                a.withBase { a in
                    b.withBase { b in
                        BlockedProduct.multiply(
                            Operand(a, rows: n, columns: 3),
                            PackedMatrix(Operand(b, rows: 3, columns: m), kernels: kernels),
                            into: base + 100)
                    }
                }
            }
            #expect(surrounded.prefix(100).allSatisfy { $0 == -77 }, "before [\(n), \(m)]")
            #expect(surrounded.suffix(100).allSatisfy { $0 == -77 }, "after [\(n), \(m)]")
            #expect(
                surrounded.dropFirst(100).prefix(n * m).elementsEqual(
                    Product(n: n, k: 3, m: m).reference(a, b, .zeros([n, m]))))
        }
    }
}
