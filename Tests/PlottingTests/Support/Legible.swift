import Testing

@testable import Plotting

/// Expects that no two texts of a scene touch and that all lie inside the picture.
func expectLegible(_ scene: Scene, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let paper = Box(x: 0, y: 0, width: scene.width, height: scene.height)
    let texts = scene.texts.map { (string: $0.string, box: $0.box) }.sorted { $0.box.x < $1.box.x }
    for (index, text) in texts.enumerated() {
        if !paper.contains(text.box) {
            Issue.record("\(name): \(text.string) leaves the picture: \(text.box)", sourceLocation: sourceLocation)
        }
        // From left to right, only the texts that begin before this one ends can touch it.
        for other in texts[(index + 1)...] {
            if other.box.x >= text.box.right { break }
            if text.box.intersects(other.box) {
                Issue.record("\(name): \(text.string) touches \(other.string)", sourceLocation: sourceLocation)
            }
        }
    }
}
