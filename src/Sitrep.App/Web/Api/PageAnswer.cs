namespace Sitrep.App.Web.Api;

/// <summary>What became of a page that was sent.</summary>
internal sealed record PageAnswer(string Capture, string Address, string Outcome, int Claims, IReadOnlyList<string> Notes);
