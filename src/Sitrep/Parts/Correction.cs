namespace Sitrep;

/// <summary>A correction by hand, as it stands in the log: never changed, undone by a later entry.</summary>
public sealed record Correction
{
    /// <summary>Number in the log.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string Who { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>What it changes.</summary>
    public required CorrectionField Field { get; init; }

    /// <summary>The claim it is on, as it was found in the newest reading; null for one on a measure or situation.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>The new value (docs/guides/corrections.md says its form for each field).</summary>
    public string Value { get; init; } = "";

    /// <summary>Id of the measure that is merged or split; empty for a correction on a claim.</summary>
    public string Target { get; init; } = "";

    /// <summary>The claim that was added; null for every other field.</summary>
    public Claim? Added { get; init; }
}
