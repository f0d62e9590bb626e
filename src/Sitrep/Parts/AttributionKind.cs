namespace Sitrep;

/// <summary>How a statement is given.</summary>
public enum AttributionKind : byte
{
    /// <summary>No source is named: the outlet says it itself.</summary>
    OutletVoice,

    /// <summary>In the source's words, between quotation marks.</summary>
    Direct,

    /// <summary>In the writer's words.</summary>
    Indirect,

    /// <summary>Some of both.</summary>
    Mixed,
}
