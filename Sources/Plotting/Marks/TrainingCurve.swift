extension Figure {
    /// The curves of a training run: the loss above, the accuracy below, over the same epochs.
    ///
    /// Training and validation of one quantity share a colour; validation is dashed. A frame without values is left out.
    public static func trainingCurve(
        _ title: String = "Training curve", slug: String? = nil, loss: [Double], validationLoss: [Double] = [],
        accuracy: [Double] = [], validationAccuracy: [Double] = []
    ) -> Figure {
        let panels = [
            ("loss", loss, validationLoss, Axis("loss")), ("accuracy", accuracy, validationAccuracy, Axis("accuracy")),
        ]
        let plots = panels.compactMap { quantity, training, validation, axis -> Plot? in
            guard quantity == "loss" || !training.isEmpty || !validation.isEmpty else { return nil }
            let marks = [("training", training), ("validation", validation)].filter { !$0.1.isEmpty }
            return Plot(x: "epoch", y: axis, marks: marks.map { .line($0.0, y: $0.1, quantity: quantity) })
        }
        return Figure(title, slug: slug, plots)
    }
}
