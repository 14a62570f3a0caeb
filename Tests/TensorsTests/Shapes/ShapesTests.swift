import Testing

@testable import Tensors

@Suite("Shapes")
struct ShapesTests {
    @Test(
        "shapes that broadcast, after NumPy's manual",
        arguments: [
            ([], [], []), ([], [3], [3]), ([256, 256, 3], [3], [256, 256, 3]),
            ([8, 1, 6, 1], [7, 1, 5], [8, 7, 6, 5]), ([5, 4], [1], [5, 4]), ([15, 3, 5], [15, 1, 5], [15, 3, 5]),
            ([15, 3, 5], [3, 1], [15, 3, 5]), ([0], [1], [0]), ([2, 0], [2, 1], [2, 0]), ([1], [0, 1], [0, 1]),
        ])
    func broadcast(_ a: [Int], _ b: [Int], _ common: [Int]) throws {
        #expect(try Shapes.broadcast(a, b) == common)
        #expect(try Shapes.broadcast(b, a) == common)
    }

    @Test(
        "shapes that do not broadcast", arguments: [([3], [4]), ([2, 1], [8, 4, 3]), ([0], [3]), ([2, 0], [2, 3])])
    func noBroadcast(_ a: [Int], _ b: [Int]) {
        #expect(throws: ShapeError.self) { try Shapes.broadcast(a, b) }
        #expect(throws: ShapeError.self) { try Shapes.broadcast(b, a) }
    }

    @Test("shapes of products", arguments: [false, true], [false, true])
    func matmul(_ transposeA: Bool, _ transposeB: Bool) throws {
        let (a, b) = (transposeA ? [3, 2] : [2, 3], transposeB ? [4, 3] : [3, 4])
        #expect(try Shapes.matmul(a, b, transposeA: transposeA, transposeB: transposeB) == [2, 4])
    }

    @Test("operands that do not fit are shown as the product reads them")
    func noProduct() {
        #expect(throws: ShapeError("matmul", "inner dimensions differ: [3, 5] · [10, 2]")) {
            try Shapes.matmul([3, 5], [10, 2])
        }
        #expect(throws: ShapeError("matmul", "inner dimensions differ: [3, 5]ᵀ · [5, 2]")) {
            try Shapes.matmul([3, 5], [5, 2], transposeA: true)
        }
        #expect(throws: ShapeError("matmul", "both operands must be matrices: [3, 5] · [10]")) {
            try Shapes.matmul([3, 5], [10])
        }
    }

    @Test(
        "shapes under which the same scalars go",
        arguments: [
            ([2, 3], [6], [6]), ([2, 3], [-1], [6]), ([2, 3], [3, -1], [3, 2]), ([6], [1, -1, 2], [1, 3, 2]),
            ([], [1], [1]),
            ([1], [], []), ([0], [0, 7], [0, 7]), ([0, 7], [-1, 7], [0, 7]), ([], [-1], [1]),
        ])
    func reshape(_ shape: [Int], _ target: [Int], _ result: [Int]) throws {
        #expect(try Shapes.reshape(shape, to: target) == result)
    }

    @Test(
        "shapes under which they do not go",
        arguments: [
            ([2, 3], [5]), ([2, 3], [4, -1]), ([2, 3], [-1, -1]), ([2, 3], [-2, -3]), ([0], [0, -1]), ([], [0]),
            ([3], []),
        ])
    func noReshape(_ shape: [Int], _ target: [Int]) {
        let count = shape.reduce(1, *)
        #expect(throws: ShapeError("reshape", "shape \(shape) of \(count) scalars does not fit \(target)")) {
            try Shapes.reshape(shape, to: target)
        }
    }

    @Test("axes are sorted, counted from the front and named once")
    func axes() throws {
        #expect(try Shapes.axes([2, 0], of: [2, 3, 4], operation: "sum") == [0, 2])
        #expect(try Shapes.axes([-1, 2, -3], of: [2, 3, 4], operation: "sum") == [0, 2])
        #expect(try Shapes.axes([], of: [], operation: "sum") == [])
        for axis in [2, -3] {
            #expect(throws: ShapeError("sum", "there is no axis \(axis) in shape [2, 3]")) {
                try Shapes.axes([axis], of: [2, 3], operation: "sum")
            }
        }
    }

    @Test("shapes laid one after another")
    func concatenation() throws {
        #expect(try Shapes.concatenation([[2, 3], [4, 3]], axis: 0) == [6, 3])
        #expect(try Shapes.concatenation([[2, 3], [2, 0], [2, 1]], axis: -1) == [2, 4])
        #expect(throws: ShapeError("concatenate", "along axis 0, [4, 2] does not continue [2, 3]")) {
            try Shapes.concatenation([[2, 3], [4, 2]], axis: 0)
        }
        #expect(throws: ShapeError("concatenate", "along axis 1, [4] does not continue [2, 3]")) {
            try Shapes.concatenation([[2, 3], [4]], axis: 1)
        }
        #expect(throws: ShapeError("concatenate", "there is no axis 0 in shape []")) {
            try Shapes.concatenation([[], []], axis: 0)
        }
        #expect(throws: ShapeError("concatenate", "there is no tensor to concatenate")) {
            try Shapes.concatenation([], axis: 0)
        }
    }
}
