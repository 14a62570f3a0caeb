/// One frame with its axes and the marks in it.
///
///     Plot(x: "epoch", y: "loss", marks: [.line("training", y: loss), .line("validation", y: validationLoss)])
public struct Plot: Sendable {
    /// What tells the frame from others of its figure; empty for none.
    public var title: String
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What the frame shows, drawn in this order.
    public var marks: [Mark]

    /// A frame with its axes and marks.
    public init(_ title: String = "", x: Axis = "", y: Axis = "", marks: [Mark]) {
        self.title = title
        self.x = x
        self.y = y
        self.marks = marks
    }
}
