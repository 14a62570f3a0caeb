import Datasets
import Tensors

/// The errors of polynomials of one degree, each fitted to a new sample of a noisy sine,
/// averaged over many samples.
struct MoreData {
    let degree: Int
    /// How many samples are drawn for each size.
    let repetitions: Int

    /// The means of training and validation error with `count` points.
    func errors(count: Int, validation wave: Wave) throws -> (
        training: Double, validation: Double
    ) {
        var (training, validation) = (0.0, 0.0)
        for repetition in 1...repetitions {
            var generator = SplitMix64(seed: UInt64(1000 * count + repetition))
            let (x, y) = NoisySine(count: count, noise: 0.2).points(using: &generator)
            let polynomial = try Polynomial(degree: degree, fitting: x, y)
            training += polynomial.error(x, y)
            validation += polynomial.error(wave.validationX, wave.validationY)
        }
        return (training / Double(repetitions), validation / Double(repetitions))
    }
}
