import Datasets
import Learning
import Tensors

/// Prices that are a random walk, forecast one day ahead by a line through pairs of one
/// day's price and the next one's.
struct PriceForecast: Sendable {
    let prices: [Double]
    let split: ChronologicalSplit
    /// The least-squares line from one price to the next, fitted on the training days.
    let line: Line
    /// The pairs of the last days.
    let test: Points

    /// Forecasts for a walk that begins at 100; the pairs are cut in the order of time.
    init(days: Int, seed: UInt64, train: Int, validation: Int) {
        var generator = SplitMix64(seed: seed)
        prices = RandomWalk(count: days, start: 100).points(using: &generator)
        split = ChronologicalSplit(train: train, validation: validation, of: days - 1)
        let pairs = Points(x: Tensor(prices.dropLast()), y: Tensor(prices.dropFirst()))
        line = leastSquaresLine(pairs[split.train])
        test = pairs[split.test]
        training = pairs[split.train]
    }

    /// The pairs of the first days.
    let training: Points

    var predicted: Tensor<Double> { line.prediction(test.x) }

    /// The error of the line on the test days, in the unit of the price.
    var error: Double { rootMeanSquaredError(predicted, test.y) }

    /// The error of persistence, the forecast that tomorrow's price is today's.
    var persistenceError: Double { rootMeanSquaredError(test.x, test.y) }

    /// 1 − (squared error) / (squared error of persistence): what the line adds to
    /// knowing today's price.
    var gainOverPersistence: Double {
        1 - (predicted - test.y).squared().sum() / (test.x - test.y).squared().sum()
    }

    /// The days on which the line says rightly whether the price rises or falls.
    var rightDirections: Int {
        (0..<test.count).count {
            (predicted[$0] - test.x[$0]) * (test.y[$0] - test.x[$0]) > 0
        }
    }

    /// A line through the price by the number of the day, fitted on the first days.
    func trend(days: Int) -> Line { leastSquaresLine(byDay(0..<days)) }

    /// The prices of some days by the number of the day.
    func byDay(_ days: Range<Int>) -> Points {
        Points(x: Tensor(days.map(Double.init)), y: Tensor(prices[days]))
    }
}

/// The chance that a fair coin lands so often, or further from the middle, on one side: a
/// two-sided binomial test.
func coinTossProbability(_ hits: Int, of count: Int) -> Double {
    // P(k) = P(k − 1) (n − k + 1) / k, from P(0) = 2⁻ⁿ.
    var probabilities = [(0..<count).reduce(1.0) { p, _ in p / 2 }]
    for k in 1...count {
        probabilities.append(probabilities[k - 1] * Double(count - k + 1) / Double(k))
    }
    let distance = abs(2 * hits - count)
    return (0...count).filter { abs(2 * $0 - count) >= distance }.reduce(0) {
        $0 + probabilities[$1]
    }
}
