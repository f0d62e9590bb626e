namespace Sitrep.App.Fetching;

/// <summary>What became of an address: a page, or an error.</summary>
internal sealed record FetchAnswer(string Requested, FetchedPage? Page, Error? Error, bool IsHostDown = false);
