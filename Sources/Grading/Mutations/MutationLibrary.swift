import Learning
import Tensors

/// The mistakes that students make, at every place of a model where each can be made.
///
/// A mutation that does not apply (a transposed weight that is not square would not run) is left out by its replay.
enum MutationLibrary {
    /// Every single mistake but those with a parameter to fit.
    static func mutations<Target, L>(of replay: Replay<Target, L>) -> [Mutation] {
        replay.lossMistakes
            + replay.layers.indices.flatMap { k in
                (replay.hasParameters(before: k) ? replay.inputMistakes(ofLayer: k) : [])
                    + replay.parameterMistakes(ofLayer: k)
            }
            + replay.blocks.indices.flatMap(replay.blockMistakes) + replay.penaltyMistakes
    }

    /// One mistake made wherever it can be: in every layer that a student derives the same way.
    static func everywhere<Target, L>(_ singles: [Mutation], of replay: Replay<Target, L>) -> [[Mutation]] {
        let repeated: [Mutation.Change] = [
            .passedThrough, .derivativeAtOutput, .transposedWeight, .transposed, .oneSample(.first), .oneSample(.last),
            .elementwise(.diagonal), .elementwise(.rows), .elementwise(.columns), .zero,
        ]
        let groups = repeated.map { change in
            singles.filter { mutation in
                guard mutation.change == change else { return false }
                switch mutation.place {
                case .input(let layer):
                    // f′ is left out in all activations alike, but not W in all dense layers.
                    let factors = replay.layers[layer].backwardFactors
                    return !factors.contains(.coupling) && (change != .passedThrough || factors.contains(.slope))
                // Biases that get nothing anywhere are one mistake; weights that get nothing are not made throughout.
                case .block(let block): return change != .zero || replay.blocks[block].role == .bias
                case .whole: return change == .transposed
                case .penalty: return false
                default: return true
                }
            }
        }
        // The output's activation is often derived with the loss, and right where the hidden ones are not.
        let hidden = groups.map { group in
            group.filter { $0.place != .input(layer: replay.layers.count - 1) }
        }
        return (groups + zip(hidden, groups).filter { $0 != $1 }.map(\.0)).filter { $0.count > 1 }
    }
}

extension Replay {
    /// The factors, each value once: in a batch of two, 2 is m.
    func scaled(_ place: Mutation.Place) -> [Mutation] {
        NamedFactor.allCases.filter { factor in
            let k = value(of: factor)
            // Over two outputs, n/m is 2 at every point: a factor 2 is called what it most often is.
            let isTwo = [.width, .perWidth].contains(factor) && (k == 2 || k == 0.5)
            return k != 1 && !isTwo
        }.map { Mutation(place, .scaled($0)) }
    }

    /// The batch without one of these samples, divided by m − 1 or by m.
    func without(_ samples: [Mutation.Sample], _ place: Mutation.Place) -> [Mutation] {
        samples.flatMap { sample in
            [true, false].map { Mutation(place, .withoutSample(sample, renormalized: $0)) }
        }
    }

    /// Whether a layer before layer k has parameters, so that ∂L/∂input of layer k matters.
    func hasParameters(before k: Int) -> Bool { blocks.contains { $0.layer < k } }
}
