namespace Sitrep.App.Storage;

/// <summary>An entry of the log of what people added, as it stands there, and whether it still holds.</summary>
internal sealed record LogEntry(
    long Number, DateTimeOffset MadeAt, string Who, string Situation, string Address, string Claim, TextAnchor Anchor, string Field, string Target, string Value, string Why, long? Undoes)
{
    /// <summary>False once a later entry that holds undoes it.</summary>
    public bool Holds { get; init; } = true;

    /// <summary>What kind of correction it is; null for an undo and for other additions.</summary>
    public CorrectionField? Kind => Enum.TryParse<CorrectionField>(Field, out var kind) ? kind : null;
}
