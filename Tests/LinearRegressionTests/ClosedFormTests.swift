import Tensors
import Testing

@testable import LinearRegression

@Suite("The least-squares line")
struct ClosedFormTests {
    @Test("it finds the line that made the labels")
    func exact() {
        #expect(leastSquaresLine(Points(x: [1, 2, 3, 4], y: [3, 5, 7, 9])) == Line(w: 2, b: 1))
    }

    @Test("both ways agree, and the gradient vanishes there", arguments: [1, 2, 3] as [UInt64])
    func agreement(_ seed: UInt64) throws {
        let points = Points.noisy(count: 30, deviation: 1, seed: seed)
        let (line, byQR) = (leastSquaresLine(points), try leastSquaresLineByQR(points))
        #expect(abs(line.w - byQR.w) < 1e-12 && abs(line.b - byQR.b) < 1e-12)
        let gradient = meanSquaredErrorGradient(line, points)
        #expect(abs(gradient.w) < 1e-12 && abs(gradient.b) < 1e-12)
    }
}
