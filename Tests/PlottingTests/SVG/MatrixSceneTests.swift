import Testing

@testable import Plotting

@Suite("Confusion matrix in SVG")
struct MatrixSceneTests {
    @Test("texts stand apart and inside, from one class to a hundred", arguments: [1, 2, 3, 4, 10, 26, 60, 101])
    func collisions(size: Int) {
        for longest in [1, 5, 30] {
            for width in [240.0, 480, 640, 1600] {
                let matrix = ConfusionMatrix(
                    counts: (0..<size).map { row in (0..<size).map { ($0 * 37 + row * 11) % 1500 } },
                    labels: (0..<size).map { String(repeating: "class\($0)", count: longest) })
                let scene = Figure("Classes", matrix).scene(width: width)
                expectLegible(scene, "\(size) classes, names × \(longest), width \(width)")
            }
        }
    }

    @Test("every count contrasts with its cell by 4.5 : 1 at least, on paper and in the dark", arguments: 0...100)
    func contrast(share: Int) {
        for tint in [Paint.right, .wrong].map({ $0.tint(Double(share) / 100) }) {
            let text = tint.legible
            #expect(Paint.contrast(tint.light, text.light) >= 4.5)
            #expect(Paint.contrast(tint.dark, text.dark) >= 4.5)
        }
    }

    @Test("a tint is the paper at 0 and the colour at 1")
    func tint() {
        #expect(Paint.wrong.tint(0) == .paper)
        #expect(Paint.wrong.tint(1) == .wrong)
        #expect(Paint.wrong.tint(.nan) == .paper)
    }
}
