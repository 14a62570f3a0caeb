/// A mark over or under its base, named as its command.
public enum Accent: String, Sendable, CaseIterable {
    /// An estimate.
    case hat
    /// A mean.
    case bar
    /// A variant.
    case tilde
    /// A vector.
    case vec
    /// A derivative in time.
    case dot
    /// A second derivative in time.
    case ddot
    /// A hat as wide as its base.
    case wideHat = "widehat"
    /// A tilde as wide as its base.
    case wideTilde = "widetilde"
    /// A line over the base.
    case overline
    /// A line under the base.
    case underline
    /// A brace over the base, with a label where `^` follows.
    case overbrace
    /// A brace under the base, with a label where `_` follows.
    case underbrace

    /// Whether the mark stands under its base.
    var isBelow: Bool { self == .underline || self == .underbrace }

    /// Whether the mark is a brace, which carries a label.
    var isBrace: Bool { self == .overbrace || self == .underbrace }

    /// The mark that joins a single letter, nil for braces.
    var combining: Character? {
        switch self {
        case .hat, .wideHat: "\u{302}"
        case .bar, .overline: "\u{304}"
        case .tilde, .wideTilde: "\u{303}"
        case .vec: "\u{20D7}"
        case .dot: "\u{307}"
        case .ddot: "\u{308}"
        case .underline: "\u{332}"
        case .overbrace, .underbrace: nil
        }
    }

    /// What the mark is called where it cannot be drawn.
    var spoken: String {
        switch self {
        case .wideHat: "hat"
        case .wideTilde: "tilde"
        case .overline: "bar"
        default: rawValue
        }
    }
}
