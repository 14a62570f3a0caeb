extension String {
    /// Spaces behind the text, up to so many columns.
    public func padded(to width: Int) -> String { self + Self.spaces(width - displayWidth) }

    /// Spaces before the text, up to so many columns.
    public func leftPadded(to width: Int) -> String { Self.spaces(width - displayWidth) + self }

    /// Spaces on both sides of the text, up to so many columns.
    public func centered(in width: Int) -> String {
        (Self.spaces((width - displayWidth) / 2) + self).padded(to: width)
    }

    /// So many spaces; none where the number is negative.
    public static func spaces(_ count: Int) -> String { String(repeating: " ", count: Swift.max(0, count)) }
}
