import TestSupport
import Testing

@testable import Tensors

@Suite("Broadcast")
struct BroadcastTests {
    /// Two shapes that broadcast, and the shape that they broadcast to: axes of the common shape are left out in front
    /// or shrunk to 1.
    static func shapes(seed: UInt64) -> (a: [Int], b: [Int], common: [Int]) {
        var generator = SplitMix64(seed: seed)
        let full = (0..<generator.int(0...4)).map { _ in generator.int(0...4) }
        func part() -> [Int] {
            full.dropFirst(generator.int(0...full.count)).map { generator.int(0...2) == 0 ? 1 : $0 }
        }
        let (a, b) = (part(), part())
        let rank = max(a.count, b.count)
        let common = (0..<rank).map { axis in
            let lengths = [a, b].compactMap { axis < rank - $0.count ? nil : $0[axis - (rank - $0.count)] }
            return lengths.first { $0 != 1 } ?? 1
        }
        return (a, b, common)
    }

    @Test("each element comes from the right elements of both operands", arguments: 1...300 as ClosedRange<UInt64>)
    func combine(seed: UInt64) {
        let (a, b, common) = Self.shapes(seed: seed)
        var generator = SplitMix64(seed: seed).stream(1)
        let (x, y): (Tensor<Double>, Tensor<Double>) = (generator.normals(a), generator.normals(b))
        // The difference is not symmetric: exchanged operands do not go unnoticed.
        let expected = Tensor(common) { x.broadcast(at: $0) - y.broadcast(at: $0) }
        #expect(x - y == expected, "\(a) − \(b)")
        #expect(y - x == Tensor(common) { y.broadcast(at: $0) - x.broadcast(at: $0) }, "\(b) − \(a)")
        if common == a {
            var z = x
            z -= y
            #expect(z == expected, "\(a) −= \(b)")
        }
        if common == b {
            var z = y
            z -= x
            #expect(z == -expected, "\(b) −= \(a)")
        }
    }

    @Test(
        "the corners of NumPy's rule",
        arguments: [
            ([], []), ([], [3]), ([1], [0]), ([0], []), ([2, 1], [1, 3]), ([3, 1, 2], [4, 1]), ([2, 3], [3]),
            ([2, 3], [2, 1]),
            ([2, 0], [1]), ([2, 0], [0]), ([1, 0], [2, 1]), ([1, 1, 1], [2]), ([5, 1, 4, 1], [1, 3, 1, 2]),
        ])
    func corners(_ a: [Int], _ b: [Int]) throws {
        var generator = SplitMix64(seed: 1)
        let (x, y): (Tensor<Float>, Tensor<Float>) = (generator.normals(a), generator.normals(b))
        let common = try Shapes.broadcast(a, b)
        #expect(x - y == Tensor(common) { x.broadcast(at: $0) - y.broadcast(at: $0) })
        #expect(y - x == Tensor(common) { y.broadcast(at: $0) - x.broadcast(at: $0) })
    }

    @Test("strides of a shape, and those that repeat it")
    func strides() {
        #expect(Broadcast.strides(of: []) == [])
        #expect(Broadcast.strides(of: [2, 3, 4]) == [12, 4, 1])
        #expect(Broadcast.strides(of: [3, 1], repeatedTo: [2, 3, 4]) == [0, 1, 0])
        #expect(Broadcast.strides(of: [], repeatedTo: [2]) == [0])
    }

    @Test("a walk visits every index in order", arguments: [[], [3], [2, 3], [2, 1, 3], [2, 0, 3]])
    func walk(_ shape: [Int]) {
        var visited: [[Int]] = []
        // Strides of the shape itself count the visits; strides of its own digits write the index down.
        let digits = shape.indices.map { axis in shape.indices.map { $0 == axis ? 1 : 0 } }
        Broadcast.walk(shape, strides: [Broadcast.strides(of: shape)] + digits) { visited.append($0) }
        #expect(visited == indices(of: shape).enumerated().map { [$0.offset] + $0.element })
    }

    @Test("shapes that do not broadcast stop the program and are both shown")
    func mismatch() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.zeros([2, 3]) + Tensor<Double>.zeros([4])
        }
        #expect(text(result).contains("+: shapes [2, 3] and [4] do not broadcast: 3 meets 4"))
    }

    @Test("in place, the left operand does not grow")
    func growing() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var bias = Tensor<Double>.zeros([3])
            bias += Tensor<Double>.zeros([2, 3])
        }
        #expect(text(result).contains("+=: shape [2, 3] does not repeat to [3]"))
    }
}
