import Testing

@testable import Tensors

@Suite("Window")
struct WindowTests {
    /// Output length and zeros in front along one axis.
    private func along(_ length: Int, _ size: Int, _ stride: Int, _ padding: Window.Padding) throws -> [Int] {
        let place = try Window(height: size, width: 1, stride: stride, padding: padding)
            .placement(over: [1, length, 1, 1], operation: "test")
        return [place.outputHeight, place.top]
    }

    @Test("without padding the window stays inside, by direct count", arguments: 1...9, 1...3)
    func valid(_ length: Int, _ stride: Int) throws {
        for size in 1...length {
            let starts = Swift.stride(from: 0, through: length - size, by: stride)
            #expect(try along(length, size, stride, .valid) == [Array(starts).count, 0], "size \(size)")
        }
    }

    @Test(
        "'same' gives ⌈n / stride⌉ positions; of an odd frame, the extra zero is below, as in Keras", arguments: 1...9,
        1...3)
    func same(_ length: Int, _ stride: Int) throws {
        for size in 1...11 {
            let found = try along(length, size, stride, .same)
            let count = Int((Double(length) / Double(stride)).rounded(.up))
            let frame = max(0, (count - 1) * stride + size - length)
            #expect(found == [count, frame / 2], "size \(size)")
        }
    }

    @Test(
        "frames worked out by hand",
        arguments: [
            // 28 pixels under 3: one zero at each end. 28 under 3 by 2: ends at 26 + 3 = 29, one zero, below.
            ([28, 3, 1], [28, 1]), ([28, 3, 2], [14, 0]), ([5, 2, 1], [5, 0]), ([5, 4, 1], [5, 1]),
            ([4, 1, 3], [2, 0]),
            ([1, 7, 1], [1, 3]), ([7, 3, 2], [4, 1]),
        ])
    func byHand(_ window: [Int], _ expected: [Int]) throws {
        #expect(try along(window[0], window[1], window[2], .same) == expected)
    }

    @Test("height and width are independent")
    func rectangular() throws {
        #expect(try Shapes.pooling([5, 7, 9, 2], Window(height: 3, width: 2, stride: 2)) == [5, 3, 4, 2])
        #expect(
            try Shapes.pooling([5, 7, 9, 2], Window(height: 3, width: 2, stride: 2, padding: .same)) == [5, 4, 5, 2])
    }

    @Test("the part of a window that lies in the image", arguments: -4...6)
    func inside(_ start: Int) {
        let expected = (0..<3).filter { (0..<5).contains(start + $0) }
        #expect(Array(WindowPlacement.inside(start, size: 3, length: 5)) == expected)
    }

    @Test("a window that does not fit, and images without four axes, are errors with shapes")
    func errors() {
        let window = Window(height: 3, width: 5, stride: 2)
        #expect(
            throws: ShapeError("pool", "a 3×5 window with stride 2 does not fit into 4×4 pixels")
        ) { try Shapes.pooling([1, 4, 4, 1], window) }
        #expect(
            throws: ShapeError("pool", "a 1×1 window with stride 1 does not fit into 0×4 pixels")
        ) { try Shapes.pooling([1, 0, 4, 1], Window(height: 1, width: 1, padding: .same)) }
        #expect(
            throws: ShapeError(
                "pool", "expects images [B, height, width, C], found shape [28, 28]",
                advice: "reshape the batch to four axes, for instance [B, 28, 28, 1]")
        ) { try Shapes.pooling([28, 28], window) }
    }
}
