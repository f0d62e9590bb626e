namespace Sitrep.App.Web.Api;

/// <summary>Names a situation.</summary>
internal sealed record NameRequest(string Name = "");
