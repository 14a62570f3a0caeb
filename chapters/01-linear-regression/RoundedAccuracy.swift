import Tensors

/// The "accuracy" of the documents' program: the share of predictions that, rounded,
/// equal their label exactly.
///
/// Rounds halves to the even neighbour, as `tf.round` does.
func roundedAccuracy(_ prediction: Tensor<Double>, _ y: Tensor<Double>) -> Double {
    let hits = zip(prediction.scalars, y.scalars).count {
        $0.rounded(.toNearestOrEven) == $1
    }
    return Double(hits) / Double(y.count)
}
