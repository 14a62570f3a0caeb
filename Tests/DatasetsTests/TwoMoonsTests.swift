import Datasets
import Tensors
import Testing

@Suite("Two moons")
struct TwoMoonsTests {
    @Test("without noise each point lies on its circle's half")
    func circles() {
        var generator = SplitMix64(seed: 1)
        let moons = TwoMoons(count: 101, noise: 0).points(using: &generator)
        #expect(moons.labels == Array(repeating: 0, count: 51) + Array(repeating: 1, count: 50))
        for (index, label) in moons.labels.enumerated() {
            let (x, y) = (moons.x[index], moons.y[index])
            // Circles of radius 1 around (0, 0) and (1, ½), the upper and the lower half.
            let (dx, dy) = label == 0 ? (x, y) : (x - 1, y - 0.5)
            #expect(abs(dx * dx + dy * dy - 1) < 1e-12)
            #expect(label == 0 ? dy > -1e-12 : dy < 1e-12)
        }
        // t = 0, π/2 and π of the first, t = 0 of the second
        #expect([moons.x[0], moons.x[50], moons.x[51]] == [1, -1, 0])
        #expect(abs(moons.x[25]) < 1e-12 && abs(moons.y[25] - 1) < 1e-12)
    }

    @Test("the noise has the deviation that was asked for")
    func noise() {
        var (first, second) = (SplitMix64(seed: 7), SplitMix64(seed: 7))
        let clean = TwoMoons(count: 5000, noise: 0).points(using: &first)
        let noisy = TwoMoons(count: 5000, noise: 0.2).points(using: &second)
        let squares = zip(clean.x + clean.y, noisy.x + noisy.y).map { ($0 - $1) * ($0 - $1) }
        // 10,000 draws of variance 0.04, whose mean deviates by 0.04 · √(2 / 10,000) = 0.00057
        #expect(abs(squares.reduce(0, +) / 10000 - 0.04) < 0.003)
    }

    @Test("no point, one point", arguments: [0, 1])
    func few(count: Int) {
        var generator = SplitMix64(seed: 1)
        let moons = TwoMoons(count: count).points(using: &generator)
        #expect(moons.count == count)
        #expect(moons.tensor(of: Float.self).shape == [count, 2])
    }
}
