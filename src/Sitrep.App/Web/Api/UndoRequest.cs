namespace Sitrep.App.Web.Api;

/// <summary>Who takes a correction back, and why.</summary>
internal sealed record UndoRequest(string Who = "", string Why = "");
