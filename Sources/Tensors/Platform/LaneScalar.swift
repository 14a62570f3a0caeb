#if hasFeature(Embedded)
    /// What the standard library's vectors ask of their scalars.
    public typealias LaneScalar = SIMDScalar
#else
    /// What the standard library's vectors ask of their scalars.
    public typealias LaneScalar = SIMDScalar & Codable
#endif
