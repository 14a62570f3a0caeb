@testable import Tensors

/// The magnitudes that go into each number of Winograd's three products: the same sums and transforms with |A|, |B|, |G|, |d|,
/// |g| and |∂Y|, tile by tile, for padding `same`.
struct WinogradMagnitudes {
    let output: Tensor<Double>
    let dImages: Tensor<Double>
    let dFilters: Tensor<Double>

    init(_ x: Tensor<Double>, _ filters: Tensor<Double>, _ g: Tensor<Double>) {
        typealias Square = [[Double]]
        let (images, height, width) = (x.shape[0], x.shape[1], x.shape[2])
        let (channels, count) = (filters.shape[2], filters.shape[3])
        let (input, filter, output) = (
            WinogradMatrices.magnitudes(WinogradMatrices.input), WinogradMatrices.magnitudes(WinogradMatrices.filter),
            WinogradMatrices.magnitudes(WinogradMatrices.output)
        )
        func square(_ side: Int, _ element: (Int, Int) -> Double) -> Square {
            (0..<side).map { i in (0..<side).map { Swift.abs(element(i, $0)) } }
        }
        func transform(_ matrix: Square, _ x: Square) -> Square { WinogradMatrices.transform(matrix, x) }
        func transposed(_ matrix: Square) -> Square { WinogradMatrices.transposed(matrix) }
        func sum(_ squares: [(Square, Square)]) -> Square {
            squares.reduce(into: square(6) { _, _ in 0 }) { sum, pair in
                for i in 0..<6 { for j in 0..<6 { sum[i][j] += pair.0[i][j] * pair.1[i][j] } }
            }
        }
        let u = (0..<channels).map { c in
            (0..<count).map { f in transform(filter, square(3) { filters[$0, $1, c, f] }) }
        }
        var (y, dX) = (Tensor<Double>.zeros(g.shape), Tensor<Double>.zeros(x.shape))
        var dU = (0..<channels).map { _ in (0..<count).map { _ in square(6) { _, _ in 0 } } }
        for image in 0..<images {
            for top in stride(from: 0, to: height, by: 4) {
                for left in stride(from: 0, to: width, by: 4) {
                    func isInside(_ i: Int, _ j: Int) -> Bool {
                        (0..<height).contains(i) && (0..<width).contains(j)
                    }
                    let v = (0..<channels).map { c in
                        transform(
                            input,
                            square(6) { i, j in
                                let (row, column) = (top + i - 1, left + j - 1)
                                return isInside(row, column) ? x[image, row, column, c] : 0
                            })
                    }
                    let dM = (0..<count).map { f in
                        transform(
                            transposed(output),
                            square(4) { i, j in isInside(top + i, left + j) ? g[image, top + i, left + j, f] : 0 })
                    }
                    for f in 0..<count {
                        let tile = transform(output, sum((0..<channels).map { (v[$0], u[$0][f]) }))
                        for i in 0..<4 {
                            for j in 0..<4 where isInside(top + i, left + j) {
                                y[image, top + i, left + j, f] = tile[i][j]
                            }
                        }
                    }
                    for c in 0..<channels {
                        let tile = transform(transposed(input), sum((0..<count).map { (dM[$0], u[c][$0]) }))
                        for i in 0..<6 {
                            for j in 0..<6 where isInside(top + i - 1, left + j - 1) {
                                dX[image, top + i - 1, left + j - 1, c] += tile[i][j]
                            }
                        }
                        for f in 0..<count {
                            for i in 0..<6 { for j in 0..<6 { dU[c][f][i][j] += v[c][i][j] * dM[f][i][j] } }
                        }
                    }
                }
            }
        }
        var dFilters = Tensor<Double>.zeros(filters.shape)
        for c in 0..<channels {
            for f in 0..<count {
                let taps = transform(transposed(filter), dU[c][f])
                for i in 0..<3 { for j in 0..<3 { dFilters[i, j, c, f] = taps[i][j] } }
            }
        }
        (self.output, dImages, self.dFilters) = (y, dX, dFilters)
    }
}
