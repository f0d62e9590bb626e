namespace Sitrep.App.Storage;

/// <summary>Something a person added to a claim, and where it now hangs; an orphan when <see cref="Span"/> is null.</summary>
internal sealed record PlacedAddition(
    long Number, DateTimeOffset MadeAt, string Who, string Address, string Claim, TextAnchor Anchor, string Field, string Value, string Why, long? Undoes, TextSpan? Span);
