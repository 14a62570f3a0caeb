/// Something that a plot shows in its frame: a line now; points, bars and areas are further ones.
///
/// Marks are made by the functions beside them, such as ``line(_:x:y:quantity:)``.
public struct Mark: Sendable {
    let content: any MarkContent
}

/// What every mark tells the scales, the labels and the two renderers.
protocol MarkContent: Sendable {
    /// The name in the legend or at the line's end; empty for none.
    var name: String { get }
    /// What decides the colour: marks of one quantity share it.
    var quantity: String? { get }
    /// What the scales have to cover.
    var extent: (x: Extent, y: Extent) { get }
    /// What cannot be shown on such axes, in words; empty where everything is.
    func omissions(x: Scale, y: Scale) -> [String]
    /// What the mark shows, in words.
    func summary(x: Axis, y: Axis) -> String
    /// Where the mark ends, for a label beside it.
    func end(x: Scale, y: Scale) -> Point?
    func draw(x: Scale, y: Scale, ink: Ink, on surface: inout some Surface)
}
