import Testing

@testable import LinearRegression

@Suite("Points")
struct PointsTests {
    @Test("rows are taken in the order asked for")
    func rows() {
        let points = Points(x: [1, 2, 3], y: [4, 5, 6])
        #expect(points[[2, 0]] == Points(x: [3, 1], y: [6, 4]))
    }

    @Test("noisy measurements lie in the middles of equal parts, and around the line")
    func noisy() {
        let points = Points.noisy(count: 4, deviation: 0, seed: 1)
        #expect(points == Points(x: [-0.75, -0.25, 0.25, 0.75], y: [-0.5, 0.5, 1.5, 2.5]))
        #expect(Points.noisy(count: 4, deviation: 1, seed: 1) == Points.noisy(count: 4, deviation: 1, seed: 1))
        #expect(Points.noisy(count: 4, deviation: 1, seed: 1) != Points.noisy(count: 4, deviation: 1, seed: 2))
    }
}
