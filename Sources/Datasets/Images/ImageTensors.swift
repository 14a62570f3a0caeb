import Tensors

extension LabeledImages {
    /// All images as a tensor, each brightness divided by 255, so that it lies from 0 to 1.
    ///
    /// Its shape is [N, height, width, 1]; [N, height, width] without the axis of channels.
    public func tensor<Scalar: TensorScalar>(
        of type: Scalar.Type = Scalar.self, channelAxis: Bool = true
    ) -> Tensor<Scalar> {
        tensor(at: Array(labels.indices), channelAxis: channelAxis)
    }

    /// The images at the given positions as a tensor, each brightness divided by 255.
    ///
    /// Its shape is [positions, height, width, 1]; [positions, height, width] without the axis of channels.
    /// Stops the program where there is no such image.
    public func tensor<Scalar: TensorScalar>(
        of type: Scalar.Type = Scalar.self, at positions: [Int], channelAxis: Bool = true
    ) -> Tensor<Scalar> {
        for position in positions {
            require(labels.indices.contains(position), "LabeledImages: no image \(position) among \(count)")
        }
        return Tensor(
            bytes: pixels, rows: positions, rowShape: [height, width] + (channelAxis ? [1] : []), dividedBy: 255)
    }
}
