import Testing

@testable import Plotting

@Suite("Confusion matrix in SVG")
struct MatrixSceneTests {
    @Test("texts stand apart and inside, from one class to a hundred", arguments: [1, 2, 3, 4, 10, 26, 60, 101])
    func collisions(size: Int) {
        for longest in [1, 5, 30] {
            for width in [240.0, 480, 640, 1600] {
                let matrix = ConfusionChart(
                    counts: (0..<size).map { row in (0..<size).map { ($0 * 37 + row * 11) % 1500 } },
                    labels: (0..<size).map { String(repeating: "class\($0)", count: longest) })
                let scene = Figure("Classes", matrix).scene(width: width)
                expectLegible(scene, "\(size) classes, names × \(longest), width \(width)")
            }
        }
    }
}
