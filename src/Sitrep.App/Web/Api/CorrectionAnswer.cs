namespace Sitrep.App.Web.Api;

/// <summary>Numbers of the entries in the log.</summary>
internal sealed record CorrectionAnswer(IReadOnlyList<long> Numbers);
