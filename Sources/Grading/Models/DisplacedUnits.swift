import Tensors

// Where a layer keeps its channels apart, many displaced copies of one channel make one layer: the real layer's own forward
// pass computes all of them at once, where a pass for each would repeat all other channels.

/// One scalar of one block of a channel, moved by a distance.
struct Displacement: Sendable {
    let block: Int
    /// The entry among those of its channel: its offset divided by the number of channels.
    let entry: Int
    let distance: Double
}

extension Tensor<Double> {
    /// Copies of one channel of the last axis, each displaced at one entry if the displacement concerns this block.
    func copies(ofChannel channel: Int, block: Int, displaced: [Displacement]) -> Tensor {
        let channels = shape[shape.count - 1]
        let (rows, columns) = (count / Swift.max(1, channels), displaced.count)
        var result = Tensor.zeros(Array(shape.dropLast()) + [columns])
        result.withMutableScalars { target in
            scalars.withUnsafeBufferPointer { source in
                for row in 0..<rows {
                    let value = source[row * channels + channel]
                    for column in 0..<columns { target[row * columns + column] = value }
                }
            }
            for (column, move) in displaced.enumerated() where move.block == block {
                target[move.entry * columns + column] += move.distance
            }
        }
        return result
    }

    /// A batch of as many copies as `channels` has channels, copy c with its channel `channel` replaced by channel c.
    ///
    /// Shapes [B, …, C] and [B, …, N] → [N·B, …, C], copy by copy.
    func replacing(channel: Int, byEachOf channels: Tensor) -> Tensor {
        let (width, copies) = (shape[shape.count - 1], channels.shape[channels.rank - 1])
        let rows = count / Swift.max(1, width)
        var result = Tensor.zeros([copies * shape[0]] + shape[1...])
        result.withMutableScalars { target in
            scalars.withUnsafeBufferPointer { source in
                channels.scalars.withUnsafeBufferPointer { columns in
                    for copy in 0..<copies {
                        let start = copy * count
                        for i in 0..<count { target[start + i] = source[i] }
                        for row in 0..<rows { target[start + row * width + channel] = columns[row * copies + copy] }
                    }
                }
            }
        }
        return result
    }
}
