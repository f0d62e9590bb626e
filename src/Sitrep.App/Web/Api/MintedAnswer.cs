namespace Sitrep.App.Web.Api;

/// <summary>The situation that was made or found.</summary>
internal sealed record MintedAnswer(string Id, string Name, string Address);
