import Tensors
import Testing

@testable import Datasets

@Suite("Hands")
struct HandTests {
    @Test("every digit's ink lies where MNIST's does", arguments: 0..<10)
    func place(digit: Int) {
        var (meanX, meanY) = (0.0, 0.0)
        for seed in 0..<40 {
            var hand = Hand(generator: SplitMix64(seed: UInt64(seed)))
            let image = hand.write(digit)
            let ink = Double(image.reduce(0) { $0 + Int($1) })
            meanX += Double(image.indices.reduce(0) { $0 + Int(image[$1]) * ($1 % 28) }) / ink / 40
            meanY += Double(image.indices.reduce(0) { $0 + Int(image[$1]) * ($1 / 28) }) / ink / 40
            let inked = image.indices.filter { image[$0] > 127 }
            let (columns, rows) = (inked.map { $0 % 28 }, inked.map { $0 / 28 })
            let width = (columns.max() ?? 0) - (columns.min() ?? 0) + 1
            let height = (rows.max() ?? 0) - (rows.min() ?? 0) + 1
            #expect((18...22).contains(max(width, height)), "seed \(seed): \(width) × \(height)")
        }
        // The lines' centre is on pixel (14, 14); the ink's differs a little where lines overlap or swell.
        #expect(abs(meanX - 14) < 0.5 && abs(meanY - 14) < 0.5, "(\(meanX), \(meanY))")
    }

    @Test("two hands write differently, one hand twice the same")
    func variety() {
        func image(_ seed: UInt64) -> [UInt8] {
            var hand = Hand(generator: SplitMix64(seed: seed))
            return hand.write(5)
        }
        #expect(image(1) == image(1))
        #expect(Set((0..<50).map { image($0) }).count == 50)
    }
}
