extension Sequential {
    /// A name for each layer, much as in Keras: its type, numbered from the second of a kind on ("dense", "dense_2").
    public var layerNames: [String] {
        let kinds = layers.map { LayerNames.name(of: type(of: $0)) }
        return kinds.indices.map { index in
            let number = kinds[...index].count { $0 == kinds[index] }
            return number == 1 ? kinds[index] : "\(kinds[index])_\(number)"
        }
    }
}

/// What the types of layers are called; looked up at every step.
private enum LayerNames {
    private static let known = TypeTable<String>()

    static func name(of type: any Layer.Type) -> String { known.value(of: type) { snakeCase(type.kind) } }

    /// "MaxPooling2D" → "max_pooling2d", "ReLU" → "re_lu": the names that Keras gives.
    private static func snakeCase(_ name: String) -> String {
        var previous: Character?
        return name.reduce(into: "") { text, letter in
            if letter.isUppercase, previous?.isLowercase == true { text.append("_") }
            text.append(contentsOf: letter.lowercased())
            previous = letter
        }
    }
}
