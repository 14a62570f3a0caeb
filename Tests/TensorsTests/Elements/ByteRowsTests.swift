import Testing

@testable import Tensors

@Suite("ByteRows")
struct ByteRowsTests {
    @Test("rows are taken in the order asked for, each byte divided")
    func rows() {
        let bytes: [UInt8] = [0, 51, 102, 153, 204, 255, 1, 2]
        let x = Tensor<Double>(bytes: bytes, rows: [2, 0, 2], rowShape: [2, 1], dividedBy: 255)
        #expect(x.shape == [3, 2, 1])
        #expect(x.scalars == [204.0 / 255, 1, 0, 0.2, 204.0 / 255, 1])
        #expect(Tensor<Float>(bytes: bytes, rows: [], rowShape: [2], dividedBy: 255).shape == [0, 2])
    }

    @Test("a row that is not there stops the program", arguments: [-1, 4])
    func outside(_ row: Int) async {
        await #expect(processExitsWith: .failure) { [row] in
            _ = Tensor<Float>(bytes: [1, 2, 3, 4, 5, 6, 7, 8], rows: [row], rowShape: [2], dividedBy: 255)
        }
    }
}
