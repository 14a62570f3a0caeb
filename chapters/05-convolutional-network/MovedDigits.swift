import Datasets

extension LabeledImages {
    /// The images moved to the right by so many pixels, paper coming in from the left.
    func moved(right distance: Int) -> LabeledImages {
        remapped { y, x in (y, x - distance) }
    }

    /// The images seen in a mirror.
    var mirrored: LabeledImages { remapped { y, x in (y, width - 1 - x) } }

    /// Images that take each pixel from elsewhere in the same image; what lies outside is
    /// paper.
    private func remapped(_ source: (_ y: Int, _ x: Int) -> (y: Int, x: Int))
        -> LabeledImages
    {
        let sources = (0..<height * width).map { offset -> Int? in
            let (y, x) = source(offset / width, offset % width)
            return (0..<height).contains(y) && (0..<width).contains(x)
                ? y * width + x : nil
        }
        var result = [UInt8](repeating: 0, count: pixels.count)
        for image in 0..<count {
            let start = image * height * width
            for (offset, source) in sources.enumerated() {
                if let source { result[start + offset] = pixels[start + source] }
            }
        }
        return LabeledImages(
            pixels: result, labels: labels, height: height, width: width, classes: classes
        )
    }
}

/// How many images to judge by have a copy among those to learn from, if copies are made
/// before the images are parted.
///
/// Copy c of image n stands at place n + c · images; a share of all places is set aside.
func leakedCount(images: Int, copies: Int, split: Split) -> Int {
    let learned = Set(split.train.map { $0 % images })
    return split.test.count { learned.contains($0 % images) }
}
