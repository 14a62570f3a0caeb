import Tensors
import Testing

@testable import LinearRegression

@Suite("Forecasts of a walk")
struct PriceForecastTests {
    private let forecast = PriceForecast(days: 20, seed: 1, train: 10, validation: 4)

    @Test("the days are cut in their order, and each pair is a day and the next")
    func split() {
        #expect(forecast.training.count == 10 && forecast.test.count == 5)
        #expect(forecast.test.x.scalars == Array(forecast.prices[14..<19]))
        #expect(forecast.test.y.scalars == Array(forecast.prices[15..<20]))
        #expect(forecast.byDay(3..<5) == Points(x: [3, 4], y: Tensor(forecast.prices[3..<5])))
    }

    @Test("a line gains over persistence what its squared error is smaller by")
    func gain() {
        let share = forecast.error * forecast.error / (forecast.persistenceError * forecast.persistenceError)
        #expect(abs(forecast.gainOverPersistence - (1 - share)) < 1e-12)
    }

    @Test("coin tosses: all heads, half of them, and a case by hand")
    func coins() {
        #expect(coinTossProbability(2, of: 4) == 1)
        #expect(coinTossProbability(4, of: 4) == 2.0 / 16)
        // 1, 4 of 4: 0, 1, 3 and 4 heads are as far from 2: (1 + 4 + 4 + 1) / 16.
        #expect(coinTossProbability(3, of: 4) == 10.0 / 16 && coinTossProbability(1, of: 4) == 10.0 / 16)
    }
}
