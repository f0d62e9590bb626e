namespace Sitrep.App.Storage;

/// <summary>A page that a search found.</summary>
internal sealed record FoundPage(string CaptureId, string Address, string Outlet, string? Title, DateTimeOffset? Published, bool IsDay, string Snippet, string Situation);
