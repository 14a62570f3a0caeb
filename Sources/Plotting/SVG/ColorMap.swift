/// Colours for a range of values, the same on light and on dark.
enum ColorMap: Sendable, Hashable {
    /// Even steps to the eye, from dark to light, also in grey and for colour-blind readers: viridis.
    case sequential
    /// Two directions from a pale middle: blue below zero, orange above.
    case diverging

    /// The colour at a share from 0 to 1 of the range.
    func color(at share: Double) -> UInt32 {
        let anchors = self == .sequential ? Self.viridis : Self.blueOrange
        let place = min(max(share.isNaN ? 0 : share, 0), 1) * Double(anchors.count - 1)
        let index = min(Int(place), anchors.count - 2)
        return Self.mixed(anchors[index], anchors[index + 1], place - Double(index))
    }

    func paint(at share: Double) -> Paint {
        let color = color(at: share)
        return Paint(light: color, dark: color)
    }

    private static func mixed(_ a: UInt32, _ b: UInt32, _ t: Double) -> UInt32 {
        [16, 8, 0].reduce(UInt32(0)) { sum, shift in
            let (from, to) = (Double(a >> shift & 255), Double(b >> shift & 255))
            return sum | UInt32((from + t * (to - from)).rounded()) << shift
        }
    }

    private static let viridis: [UInt32] = [
        0x440154, 0x482374, 0x404387, 0x345E8D, 0x29788E, 0x20908C, 0x22A784, 0x44BE70, 0x79D151, 0xBDDE26, 0xFDE725,
    ]
    private static let blueOrange: [UInt32] = [
        0x053B66, 0x1F6FA8, 0x6BA9D0, 0xB9D6E8, 0xF3F3F1, 0xF6CFA5, 0xE79A4F, 0xBF5F12, 0x7A3604,
    ]
}
