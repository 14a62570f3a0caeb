import Testing

@testable import Plotting

@Suite("Marching squares")
struct MarchingSquaresTests {
    private func terrain(_ count: Int, _ height: (Double, Double) -> Double) -> Terrain {
        let places = (0..<count).map { Double($0) / Double(count - 1) }
        return Terrain(xs: places, ys: places, values: places.map { y in places.map { height($0, y) } })
    }

    @Test("the line of a plane is straight and where the plane says")
    func plane() {
        let lines = terrain(11) { x, _ in x }.lines(at: 0.25)
        #expect(lines.count == 1)
        #expect(lines[0].allSatisfy { abs($0.x - 0.25) < 1e-12 })
        #expect(Set(lines[0].map(\.y)) == [0, 1])
    }

    @Test("the line of a cone is a closed circle, and its area is that of the circle")
    func circle() throws {
        let cone = terrain(81) { x, y in -((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)).squareRoot() }
        let line = try #require(cone.lines(at: -0.3).first)
        #expect(line.first == line.last)
        for point in line {
            let (dx, dy) = (point.x - 0.5, point.y - 0.5)
            #expect(abs((dx * dx + dy * dy).squareRoot() - 0.3) < 1e-3)
        }
        #expect(abs(area(cone.areas(above: -0.3)) - Double.pi * 0.09) < 1e-3)
    }

    @Test("the areas above a threshold and below it fill the frame", arguments: [-0.9, -0.2, 0, 0.4, 1.3])
    func complement(threshold: Double) {
        let hills = { (x: Double, y: Double) in (7 * x).truncatingRemainder(dividingBy: 2.3) - 3 * y * x }
        let above = area(terrain(40, hills).areas(above: threshold))
        let below = area(terrain(40) { -hills($0, $1) }.areas(above: -threshold))
        #expect(abs(above + below - 1) < 1e-3)
    }

    @Test("a plain, a hole and infinite heights have finite outlines")
    func degenerate() {
        for height: Double in [0, .nan, .infinity, -.infinity, 1.7e308] {
            let flat = terrain(5) { x, y in x == 0.5 && y == 0.5 ? height : 1 }
            for threshold: Double in [-.infinity, 0, 0.5, 1, 2, 1.7e308] {
                for point in (flat.areas(above: threshold) + flat.lines(at: threshold)).joined() {
                    #expect((0...1).contains(point.x) && (0...1).contains(point.y))
                }
            }
        }
        #expect(abs(area(terrain(5) { _, _ in 3 }.areas(above: 2)) - 1) < 1e-9)
        #expect(Terrain(xs: [0], ys: [0], values: [[1]]).areas(above: 0).isEmpty)
    }

    @Test("outlines are cut where the grid is larger than the frame")
    func cut() {
        let places = [-1.0, 0, 1, 2]
        let large = Terrain(xs: places, ys: places, values: places.map { y in places.map { $0 + y } })
        #expect(abs(area(large.areas(above: -100)) - 1) < 1e-9)
        // x + y ≥ 1 is half of the unit square.
        #expect(abs(area(large.areas(above: 1)) - 0.5) < 1e-9)
    }

    /// The area inside outlines by the shoelace formula; what lies in holes has the other sign.
    private func area(_ outlines: [[Point]]) -> Double {
        abs(
            outlines.reduce(0) { sum, outline in
                zip(outline, outline.dropFirst() + outline.prefix(1)).reduce(sum) {
                    $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
                }
            })
    }
}
