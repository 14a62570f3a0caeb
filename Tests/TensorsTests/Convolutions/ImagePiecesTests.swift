import Testing

@testable import Tensors

@Suite("ImagePieces")
struct ImagePiecesTests {
    @Test("pieces of four images and more, eight at most, make up the batch", arguments: 0...70)
    func pieces(_ images: Int) {
        let pieces = ImagePieces(images)
        #expect(pieces.count == max(1, min(images / 4, 8)))
        let counts = AlignedScalars<Double>(count: max(1, images))
        counts.base.initialize(repeating: 0, count: max(1, images))
        let seen = SharedPointer(counts.base)
        pieces.forEach { range in
            #expect(range.count <= pieces.largest)
            for image in range { seen.base[image] += 1 }
        }
        #expect((0..<images).allSatisfy { counts.base[$0] == 1 })
    }

    @Test("a sum over all images, whatever the number of pieces", arguments: [0, 1, 7, 8, 31, 33, 70])
    func sum(_ images: Int) {
        var result = [Double](repeating: 9, count: 2)
        result.withUnsafeMutableBufferPointer {
            guard let result = $0.baseAddress else { return }
            ImagePieces(images).sum(2, into: result) { range, partial in
                partial[0] = Double(range.count)
                partial[1] = Double(range.reduce(0, +))
            }
        }
        #expect(result == [Double(images), Double(images * max(0, images - 1) / 2)])
    }
}
