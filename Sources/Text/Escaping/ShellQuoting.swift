extension String {
    /// The word as a POSIX shell reads it back; what is unsafe is written out.
    public var shellQuoted: String {
        let word = printable
        let isPlain = word.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": true
            case "-", "_", "=", "+", ".", "/", ":", ",", "@", "%": true
            default: false
            }
        }
        if isPlain, !word.isEmpty { return word }
        var quoted = "'"
        for character in word { quoted += character == "'" ? "'\\''" : String(character) }
        return quoted + "'"
    }
}
