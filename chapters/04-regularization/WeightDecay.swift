import Learning
import Lessons

/// Three ways to make one weight smaller where nothing but its penalty pulls at it.
struct WeightDecay {
    let learningRate: Double
    let strength: Double

    /// Descent on λw²: w ← w − α · 2λw, a share of w at every step.
    func squared(from start: Double, steps: Int) -> [Double] {
        path(from: start, steps: steps) { $0 - learningRate * 2 * strength * $0 }
    }

    /// Descent on λ|w| along its slope λ sign w, with 0 at 0: steps of one length,
    /// whatever is left.
    func absolute(from start: Double, steps: Int) -> [Double] {
        path(from: start, steps: steps) {
            $0 - learningRate * strength * ($0 > 0 ? 1 : $0 < 0 ? -1 : 0)
        }
    }

    /// The proximal step on λ|w|: the same length, but not beyond 0.
    func proximal(from start: Double, steps: Int) -> [Double] {
        path(from: start, steps: steps) { softThreshold($0, learningRate * strength) }
    }

    private func path(from start: Double, steps: Int, step: (Double) -> Double)
        -> [Double]
    {
        iterates(from: start, steps: steps) { w, _ in w = step(w) }
    }
}
