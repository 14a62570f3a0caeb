import Datasets
import Tensors
import Testing

@Suite("Spirals")
struct SpiralsTests {
    @Test("an arm runs from the origin to the unit circle and ends where its turns take it")
    func arms() {
        var generator = SplitMix64(seed: 1)
        let spirals = Spirals(countPerArm: 11, arms: 3, turns: 1, noise: 0).points(using: &generator)
        #expect(spirals.classes == 3)
        #expect(spirals.labels == (0..<33).map { $0 / 11 })
        for index in 0..<33 {
            let radius = Double(index % 11) / 10
            let squared = spirals.x[index] * spirals.x[index] + spirals.y[index] * spirals.y[index]
            #expect(abs(squared - radius * radius) < 1e-12)
        }
        // A whole turn ends where it began: arm 0 at angle 0, arm 1 at 120°, whose cosine is −½ and sine √3 / 2.
        #expect(abs(spirals.x[10] - 1) < 1e-12 && abs(spirals.y[10]) < 1e-12)
        #expect(abs(spirals.x[21] + 0.5) < 1e-12 && abs(spirals.y[21] - 0.75.squareRoot()) < 1e-12)
        // Arm 0 half way out: angle π.
        #expect(abs(spirals.x[5] + 0.5) < 1e-12 && abs(spirals.y[5]) < 1e-12)
    }

    @Test("the noise leaves the radius alone")
    func noise() {
        var generator = SplitMix64(seed: 1)
        let spirals = Spirals(countPerArm: 50, noise: 0.5).points(using: &generator)
        for index in 0..<100 {
            let radius = Double(index % 50) / 49
            let squared = spirals.x[index] * spirals.x[index] + spirals.y[index] * spirals.y[index]
            #expect(abs(squared - radius * radius) < 1e-12)
        }
    }
}
