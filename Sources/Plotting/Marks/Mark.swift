/// Something that a plot shows in its frame: a line, points, bars, the contours of a surface.
///
/// Marks are made by the functions beside them, such as ``line(_:x:y:quantity:)`` and ``points(_:x:y:quantity:)``.
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
    /// The names along the horizontal axis; none for a mark with numbers there.
    var categories: [String] { get }
    /// The names along the vertical axis, from the top; none for a mark with numbers there.
    var rows: [String] { get }
    /// How the mark wants to lie in its frame.
    var fit: FrameFit { get }
    /// How the mark looks beside its name.
    var sample: MarkSample { get }
    /// The colours whose meaning a bar beside the frame explains.
    var shading: Shading? { get }
    /// What cannot be shown on such axes, in words; empty where everything is.
    func omissions(x: Scale, y: Scale) -> [String]
    /// What the mark shows, in words.
    func summary(x: Axis, y: Axis) -> String
    /// Where the mark ends, for a label beside it.
    func end(x: Scale, y: Scale) -> Point?
    func draw(x: Scale, y: Scale, ink: Ink, on surface: inout some Surface)
}

extension MarkContent {
    var quantity: String? { name.isEmpty ? nil : name }
    var categories: [String] { [] }
    var rows: [String] { [] }
    var fit: FrameFit { .roomy }
    var sample: MarkSample { .marker }
    var shading: Shading? { nil }
}

/// How near a mark comes to the sides of its frame.
enum FrameFit {
    /// From side to side; the vertical axis ends at ticks.
    case wide
    /// Both axes end at ticks, so that no point lies on the border.
    case roomy
    /// To all four sides.
    case filling
}

/// What stands beside a mark's name.
enum MarkSample {
    /// A piece of its line: the name may stand at the line's end.
    case line
    case marker
    /// A piece of its area.
    case area
    /// A line from a ring to a diamond.
    case way
    /// Nothing: the mark has no colour of its own.
    case none
}
