import Foundation
import Testing

@testable import Tensors

@Suite("SplitMix64")
struct SplitMix64Tests {
    @Test("its first words are those of the reference implementation")
    func words() {
        // Ledger §0.3
        var generator = SplitMix64(seed: 42)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                0xbdd7_3226_2feb_6e95, 0x28ef_e333_b266_f103, 0x4752_6757_130f_9f52,
            ])
        var zero = SplitMix64(seed: 0)
        #expect(zero.next() == 0xe220_a839_7b1d_cdaf)
    }

    @Test("its state resumes it")
    func resumes() throws {
        var generator = SplitMix64(seed: 7)
        _ = generator.next()
        var copy = SplitMix64(seed: generator.state)
        #expect(copy == generator)
        #expect((0..<5).map { _ in copy.next() } == (0..<5).map { _ in generator.next() })
    }

    @Test("a stream is known by its number, and taking it draws nothing")
    func streams() {
        // stream(n) starts at the first word of seed ⊕ (first word of n), worked out in Python
        let generator = SplitMix64(seed: 42)
        let first = (0..<3 as Range<UInt64>).map { number -> UInt64 in
            var stream = generator.stream(number)
            return stream.next()
        }
        #expect(first == [0xb46e_c5e8_f3ec_e91f, 0x2791_839b_6c9c_af25, 0xd2d0_0d40_5c04_b1b0])
        #expect(generator == SplitMix64(seed: 42))
    }

    @Test("drawing more from one stream leaves the others as they were")
    func undisturbed() {
        let generator = SplitMix64(seed: 1)
        var (shuffling, dropout) = (generator.stream(1), generator.stream(2))
        let expected = dropout.next()
        for _ in 0..<100 { _ = shuffling.next() }
        var again = generator.stream(2)
        #expect(again.next() == expected)
    }

    @Test("streams of one seed are uncorrelated with each other and with the seed's own numbers")
    func uncorrelated() {
        let generator = SplitMix64(seed: 3)
        var streams = [generator] + (0..<4).map { generator.stream($0) }
        let n = 2000
        let draws = streams.indices.map { i in (0..<n).map { _ in streams[i].uniform() - 0.5 } }
        for i in draws.indices {
            for j in 0..<i {
                // The correlation of independent draws has standard deviation 1/√n; five of them are never passed.
                let covariance = zip(draws[i], draws[j]).reduce(0) { $0 + $1.0 * $1.1 } / Double(n)
                #expect(abs(covariance * 12) < 5 / Double(n).squareRoot(), "streams \(i) and \(j)")
            }
        }
        let starts = Set((0..<1000 as Range<UInt64>).map { generator.stream($0).state })
        #expect(starts.count == 1000)
    }
}
