import Text

/// A picture with a title: plots, a confusion matrix or a grid of images, as SVG or as text.
///
///     let lines: [Mark] = [.line("training", y: loss), .line("validation", y: validationLoss)]
///     let figure = Figure("Training", Plot(x: "epoch", y: "loss", marks: lines))
///     figure.svg()            // for a page or a slide
///     figure.text(width: 80)  // for a terminal
///
/// The same values give the same bytes. Nothing that the data can hold makes a figure fail: what cannot be shown is
/// left out, and the figure says so.
public struct Figure: Sendable {
    /// What stands above the picture.
    public var title: String
    /// The beginning of all identifiers in the SVG: lower-case letters, digits and hyphens, different for each figure of a page.
    public let slug: String
    let content: any FigureContent

    init(title: String, slug: String?, content: any FigureContent) {
        self.title = title
        self.slug = Self.identifier(from: slug ?? title)
        self.content = content
    }

    /// Plots one above the other over one horizontal axis: the label and the ticks stand below the last.
    ///
    /// - Parameters:
    ///   - title: what stands above the picture.
    ///   - slug: the beginning of all identifiers in the SVG; made from the title if not given.
    ///   - plots: the plots, the topmost first.
    public init(_ title: String, slug: String? = nil, _ plots: [Plot]) {
        self.init(title: title, slug: slug, content: PlotStack(plots: plots))
    }

    /// One plot.
    public init(_ title: String, slug: String? = nil, _ plot: Plot) {
        self.init(title, slug: slug, [plot])
    }

    /// The same figure with another slug, for a page on which another has its title.
    public func named(_ slug: String) -> Figure { Figure(title: title, slug: slug, content: content) }

    /// What the picture shows, in words computed from the data; an SVG carries it as its description.
    public var summary: String {
        ([content.summary] + notes).filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }

    /// What the picture leaves out, a line each.
    public var notes: [String] {
        let replaced = ([title] + content.labels).reduce(0) { $0 + $1.unsafeScalarCount }
        let note = "\(replaced) control \(replaced == 1 ? "character" : "characters") replaced in the text"
        return content.notes + (replaced > 0 ? [note] : [])
    }

    private static func identifier(from text: String) -> String {
        var slug = ""
        for character in text.lowercased() {
            if character.isASCII && (character.isLetter || character.isNumber) {
                slug.append(character)
            } else if slug.last != "-" && !slug.isEmpty {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        // A style sheet's selector cannot begin with a digit.
        return slug.first.map { $0.isNumber ? "figure-" + slug : slug } ?? "figure"
    }
}

/// What a figure shows below its title.
protocol FigureContent: Sendable {
    /// The picture in words.
    var summary: String { get }
    /// What the picture leaves out, a line each.
    var notes: [String] { get }
    /// All text from outside.
    var labels: [String] { get }
    /// Adds the picture to a scene below a line; the result is where it ends.
    func add(to scene: inout Scene, below top: Double, height: Double?) -> Double
    /// The picture for a terminal.
    func lines(_ page: TextPage) -> [StyledLine]
}
