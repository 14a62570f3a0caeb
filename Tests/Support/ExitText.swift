import Testing

/// What a process that was expected to stop said on standard error.
public func text(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}
