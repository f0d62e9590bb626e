namespace Sitrep.App.Storage;

/// <summary>A situation of the store, in a line.</summary>
internal sealed record SituationRow(string Id, string Name, DateTimeOffset CreatedAt, int Pages, int Claims, DateTimeOffset? LastRead);
