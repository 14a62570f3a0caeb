import TensorKernels
import Testing

@testable import Tensors

/// The matrices of F(4 × 4, 3 × 3) for the points 0, 1, −1, 2, −2 and ∞, as Lavin and Gray print them.
enum WinogradMatrices {
    static let input: [[Double]] = [  // Bᵀ
        [4, 0, -5, 0, 1, 0], [0, -4, -4, 1, 1, 0], [0, 4, -4, -1, 1, 0], [0, -2, -1, 2, 1, 0], [0, 2, -1, -2, 1, 0],
        [0, 4, 0, -5, 0, 1],
    ]
    static let filter: [[Double]] = [  // G
        [1 / 4, 0, 0], [-1 / 6, -1 / 6, -1 / 6], [-1 / 6, 1 / 6, -1 / 6], [1 / 24, 1 / 12, 1 / 6],
        [1 / 24, -1 / 12, 1 / 6], [0, 0, 1],
    ]
    static let output: [[Double]] = [  // Aᵀ
        [1, 1, 1, 1, 1, 0], [0, 1, -1, 2, -2, 0], [0, 1, 1, 4, 4, 0], [0, 1, -1, 8, -8, 1],
    ]

    static func transposed(_ matrix: [[Double]]) -> [[Double]] {
        matrix[0].indices.map { column in matrix.map { $0[column] } }
    }

    static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
        a.map { row in b[0].indices.map { j in row.indices.reduce(0) { $0 + row[$1] * b[$1][j] } } }
    }

    /// T x Tᵀ.
    static func transform(_ t: [[Double]], _ x: [[Double]]) -> [[Double]] {
        product(product(t, x), transposed(t))
    }

    static func magnitudes(_ matrix: [[Double]]) -> [[Double]] { matrix.map { $0.map { Swift.abs($0) } } }
}

@Suite("Winograd's transforms")
struct WinogradTransformsTests {
    @Test("six multiplications give the four sums of three products, for every input and coefficient")
    func identity() {
        for i in 0..<6 {
            for k in 0..<3 {
                // d = eᵢ and g = eₖ, so that Σ d[y + j] g[j] is 1 for y = i − k and 0 elsewhere.
                let d = WinogradMatrices.input.map { $0[i] }
                let g = WinogradMatrices.filter.map { $0[k] }
                let y = WinogradMatrices.output.map { row in (0..<6).reduce(0) { $0 + row[$1] * d[$1] * g[$1] } }
                for (place, value) in y.enumerated() {
                    #expect(abs(value - (place == i - k ? 1 : 0)) < 1e-15, "\(i) \(k) \(place)")
                }
            }
        }
    }

    private static let transforms: [(name: String, transform: TKTransform, matrix: [[Double]], isExact: Bool)] = [
        ("input", TKInputTransform, WinogradMatrices.input, true),
        ("gradient of the input", TKInputGradient, WinogradMatrices.transposed(WinogradMatrices.input), true),
        ("output", TKOutputTransform, WinogradMatrices.output, true),
        ("gradient of the output", TKOutputGradient, WinogradMatrices.transposed(WinogradMatrices.output), true),
        ("filter", TKFilterTransform, WinogradMatrices.filter, false),
        ("gradient of the filter", TKFilterGradient, WinogradMatrices.transposed(WinogradMatrices.filter), false),
    ]

    /// What y holds where nothing has been written.
    private static let untouched = 12345.0

    private enum Start: CaseIterable { case zero, row, target }

    /// Checks every transform of one variant, between rows and columns that are further apart than they need be.
    private func check<S: TensorScalar>(_ kernels: Kernels<S>, _ variant: Variant) {
        var generator = SplitMix64(seed: 1)
        for (name, transform, matrix, isExact) in Self.transforms {
            let (to, from) = (matrix.count, matrix[0].count)
            for (channels, start) in [16, 48].flatMap({ n in Start.allCases.map { (n, $0) } }) {
                let (xColumn, yColumn) = (channels + 3, channels + 5)
                let (xRow, yRow) = (from * xColumn + 1, to * yColumn + 2)
                let x = (0..<from * xRow).map { _ in S(generator.int(-9...9)) }
                let row = (0..<channels).map { _ in S(generator.int(-9...9)) }
                var y = [S](repeating: S(Self.untouched), count: to * yRow)
                switch start {
                case .zero: kernels.transform(transform, channels, x, xRow, xColumn, nil, 0, 0, &y, yRow, yColumn)
                case .row: kernels.transform(transform, channels, x, xRow, xColumn, row, 0, 0, &y, yRow, yColumn)
                case .target:
                    y.withUnsafeMutableBufferPointer {
                        guard let y = $0.baseAddress else { return }
                        kernels.transform(
                            transform, channels, x, xRow, xColumn, UnsafePointer(y), yRow, yColumn, y, yRow, yColumn)
                    }
                }
                var written = Set<Int>()
                for c in 0..<channels {
                    let square = (0..<from).map { i in (0..<from).map { Double(x[i * xRow + $0 * xColumn + c]) } }
                    let expected = WinogradMatrices.transform(matrix, square)
                    let scale = WinogradMatrices.transform(
                        WinogradMatrices.magnitudes(matrix), WinogradMatrices.magnitudes(square))
                    for i in 0..<to {
                        for j in 0..<to {
                            let place = i * yRow + j * yColumn + c
                            written.insert(place)
                            let first =
                                switch start {
                                case .zero: 0.0
                                case .row: Double(row[c])
                                case .target: Self.untouched
                                }
                            // Whole numbers are exact; otherwise each of at most a dozen operations rounds once.
                            let tolerance =
                                isExact ? 0 : 12 * Double(S.ulpOfOne) * (scale[i][j] + Swift.abs(first))
                            #expect(
                                Swift.abs(Double(y[place]) - (first + expected[i][j])) <= tolerance,
                                "\(variant) \(name) \(channels) \(start) [\(i), \(j), \(c)]")
                        }
                    }
                }
                if start != .target {
                    #expect(y.indices.allSatisfy { written.contains($0) || y[$0] == S(Self.untouched) }, "\(name)")
                }
            }
        }
    }

    @Test("each is T x Tᵀ, in every channel, between what is left alone", arguments: Variant.available)
    func transforms(_ variant: Variant) throws {
        let kernels = try #require(variant.kernels)
        check(Kernels<Float>(kernels), variant)
        check(Kernels<Double>(kernels), variant)
    }
}
