import Tensors

extension LabeledImages {
    /// All images as a tensor, each brightness divided by 255, so that it lies from 0 to 1.
    ///
    /// Its shape is [N, height, width, 1]; [N, height, width] without the axis of channels.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func tensor<Scalar: TensorScalar>(
        of type: Scalar.Type = Scalar.self, channelAxis: Bool = true
    ) -> Tensor<Scalar> {
        let brightness: [Scalar] = brightnessTable()
        return Tensor(
            shape: [count, height, width] + (channelAxis ? [1] : []),
            scalars: pixels.map { brightness[Int($0)] })
    }

    /// The images at the given positions as a tensor, each brightness divided by 255.
    ///
    /// Its shape is [positions, height, width, 1]; [positions, height, width] without the axis of channels.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func tensor<Scalar: TensorScalar>(
        of type: Scalar.Type = Scalar.self, at positions: [Int], channelAxis: Bool = true
    ) -> Tensor<Scalar> {
        let brightness: [Scalar] = brightnessTable()
        var scalars: [Scalar] = []
        scalars.reserveCapacity(positions.count * height * width)
        for position in positions {
            for pixel in pixels(of: position) { scalars.append(brightness[Int(pixel)]) }
        }
        return Tensor(shape: [positions.count, height, width] + (channelAxis ? [1] : []), scalars: scalars)
    }

    /// The 256 values that a pixel can take: a division each time would cost more than looking it up.
    private func brightnessTable<Scalar: TensorScalar>() -> [Scalar] {
        (0...255).map { Scalar($0) / 255 }
    }
}
