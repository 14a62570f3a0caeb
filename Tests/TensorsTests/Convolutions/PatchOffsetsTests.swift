import Testing

@testable import Tensors

@Suite("PatchOffsets")
struct PatchOffsetsTests {
    @Test("the gathered matrix lists what each window sees, padding as zeros", arguments: WindowCase.all)
    func patches(_ test: WindowCase) throws {
        // Every scalar is another number, and none is zero.
        let x = Tensor<Double>((1...test.images.reduce(1, *)).map(Double.init)).reshaped(to: test.images)
        let place = try test.window.placement(over: test.images, operation: "test")
        let (images, channels) = (test.images[0] / 2..<test.images[0], test.images[3])
        let offsets = PatchOffsets(place, images: test.images[0])
        for transposed in [false, true] {
            var wrong = 0
            x.withBase { batch in
                offsets.withPatches(batch, of: images, transposed: transposed) { found in
                    let lengths = [images.count * place.positions, place.patchSize]
                    #expect([found.rows, found.depth] == (transposed ? lengths.reversed() : lengths))
                    for position in 0..<lengths[0] {
                        for k in 0..<lengths[1] {
                            let (i, depth) = transposed ? (k, position) : (position, k)
                            let scalar = found.base[found.rowOffsets[i] + found.depthOffsets[depth]]
                            let (image, inImage) = position.quotientAndRemainder(dividingBy: place.positions)
                            let (y, column) = inImage.quotientAndRemainder(dividingBy: place.outputWidth)
                            let (row, rest) = k.quotientAndRemainder(dividingBy: test.window.width * channels)
                            let pixel = test.pixel(y, column, row, rest / channels)
                            let expected = pixel.map {
                                x.at([images.lowerBound + image, $0.row, $0.column, rest % channels])
                            }
                            wrong += scalar == expected ?? 0 ? 0 : 1
                        }
                    }
                }
            }
            #expect(wrong == 0)
        }
    }
}
