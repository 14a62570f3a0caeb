import Foundation

extension Gallery {
    static var heat: Figure {
        let attention = (0..<12).map { row in
            (0..<16).map { column in exp(-pow(Double(column) - 1.3 * Double(row) + 1, 2) / 9) }
        }
        return Figure("Attention", slug: "gallery-heat", HeatMap(attention))
    }

    static let correlations = Figure(
        "Correlations of four features", slug: "gallery-correlations",
        HeatMap(
            [[1, -0.12, 0.87, 0.82], [-0.12, 1, -0.43, -0.37], [0.87, -0.43, 1, 0.96], [0.82, -0.37, 0.96, 1]],
            rows: ["sepal length", "sepal width", "petal length", "petal width"],
            columns: ["s. length", "s. width", "p. length", "p. width"]))

    static let confusion = Figure(
        "What was taken for what", slug: "gallery-confusion",
        ConfusionChart(counts: [[960, 12, 0], [5, 1102, 28], [0, 3, 870]], labels: ["cat", "dog", "axolotl"]))

    static let network = Figure(
        "A network that computes XOR", slug: "gallery-network",
        NetworkDiagram(
            weights: [[[5.2, -4.9, 1.1], [5.1, -5.0, -0.8]], [[7.1], [7.3], [-0.4]]],
            biases: [[-2.3, 7.4, 0.2], [-10.6]], inputs: ["x₁", "x₂"], outputs: ["y"]))

    static var images: Figure {
        let predicted = [0, 1, 2, 3, 4, 5, 6, 7, 3, 4]
        let images = digits.indices.map { digit in
            ImageGrid.Image(
                pixels(of: digit), width: 14, height: 16, truth: "\(digit)", predicted: "\(predicted[digit])")
        }
        return Figure("Ten digits, two of them misread", slug: "gallery-images", ImageGrid(images, columns: 5))
    }

    /// Five by seven dots for each digit, a row a number.
    private static let digits = [
        [14, 17, 19, 21, 25, 17, 14], [4, 12, 4, 4, 4, 4, 14], [14, 17, 1, 2, 4, 8, 31], [31, 2, 4, 2, 1, 17, 14],
        [2, 6, 10, 18, 31, 2, 2], [31, 16, 30, 1, 1, 17, 14], [6, 8, 16, 30, 17, 17, 14], [31, 1, 2, 4, 8, 8, 8],
        [14, 17, 17, 14, 17, 17, 14], [14, 17, 17, 15, 1, 2, 12],
    ]

    /// A digit twice as large, blurred as ink is.
    private static func pixels(of digit: Int) -> [Double] {
        let dot = { (x: Int, y: Int) -> Double in
            let (column, row) = ((x - 2) / 2, (y - 1) / 2)
            guard x >= 2, y >= 1, column < 5, row < 7 else { return 0 }
            return Double(digits[digit][row] >> (4 - column) & 1)
        }
        return (0..<16).flatMap { y in
            (0..<14).map { x in
                let around = dot(x - 1, y) + dot(x + 1, y) + dot(x, y - 1) + dot(x, y + 1)
                return min(1, 0.6 * dot(x, y) + 0.12 * around)
            }
        }
    }
}
