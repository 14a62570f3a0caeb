import Foundation

/// A colour on paper and on a dark screen.
struct Paint: Hashable {
    /// 0xRRGGBB on a light background.
    var light: UInt32
    /// 0xRRGGBB on a dark background.
    var dark: UInt32

    static let paper = Paint(light: 0xFFFFFF, dark: 0x15181C)
    static let ink = Paint(light: 0x1B1F24, dark: 0xE8EAED)
    static let muted = Paint(light: 0x57606A, dark: 0x9DA7B3)
    static let grid = Paint(light: 0xE4E7EB, dark: 0x2D333B)
    /// What is right and what is wrong; this blue is dark enough on paper for white numbers over most of its tints.
    static let right = Paint(light: 0x00568A, dark: 0x2F95D8)
    static let wrong = series(1)

    /// The colours of Okabe and Ito, told apart by readers with any colour vision, in an order that puts the
    /// strongest contrasts first.
    ///
    /// Blue is a little lighter on dark and yellow a little darker on light, where the originals would vanish.
    static func series(_ index: Int) -> Paint {
        let paints = [
            Paint(light: 0x0072B2, dark: 0x2F95D8), Paint(light: 0xD55E00, dark: 0xE87722),
            Paint(light: 0x009E73, dark: 0x14B88A), Paint(light: 0xCC79A7, dark: 0xD68FB7),
            Paint(light: 0xE69F00, dark: 0xE69F00), Paint(light: 0x56B4E9, dark: 0x7CC7F2),
            Paint(light: 0x3B3F45, dark: 0xE8EAED), Paint(light: 0xBFAE00, dark: 0xF0E442),
        ]
        return paints[((index % paints.count) + paints.count) % paints.count]
    }

    /// A share of this colour over the paper, from none at 0 to all at 1.
    func tint(_ share: Double) -> Paint {
        let share = min(max(share.isNaN ? 0 : share, 0), 1)
        let mix = { (top: UInt32, bottom: UInt32) in
            [16, 8, 0].reduce(UInt32(0)) { sum, shift in
                let (t, b) = (Double(top >> shift & 255), Double(bottom >> shift & 255))
                return sum | UInt32((b + share * (t - b)).rounded()) << shift
            }
        }
        return Paint(light: mix(light, Self.paper.light), dark: mix(dark, Self.paper.dark))
    }

    /// Black or white, whichever is read more easily on this colour: never below 4.5 : 1.
    var legible: Paint {
        let best = { (color: UInt32) -> UInt32 in
            Self.contrast(color, 0xFFFFFF) > Self.contrast(color, 0x000000) ? 0xFFFFFF : 0x000000
        }
        return Paint(light: best(light), dark: best(dark))
    }

    /// The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21.
    static func contrast(_ a: UInt32, _ b: UInt32) -> Double {
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    private static func luminance(_ color: UInt32) -> Double {
        zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, channel in
            let value = Double(color >> UInt32(channel.0) & 255) / 255
            let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            return sum + channel.1 * linear
        }
    }

}
