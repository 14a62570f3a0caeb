import Foundation
import TestSupport

extension SeededGenerator {
    /// A range of values from 1e-12 wide to 1e12, about zero, on one side of it, or far from it.
    mutating func range() -> ClosedRange<Double> {
        let size = pow(10, Double.random(in: -12...12, using: &self))
        let lower: Double
        switch Int.random(in: 0..<4, using: &self) {
        case 0: lower = -size * Double.random(in: 0...1, using: &self)
        case 1: lower = 0
        case 2: lower = size * Double.random(in: -3...3, using: &self)
        default: lower = size * Double.random(in: -1e9...1e9, using: &self)
        }
        return lower...(lower + size)
    }
}
