namespace Sitrep.Training.Scores;

/// <summary>A claim in the ledger scorer's form.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Measure">The gold's name of the measure.</param>
/// <param name="Low">Lower end, base unit.</param>
/// <param name="High">Upper end, base unit.</param>
/// <param name="Hedge">The gold's word for the bound.</param>
/// <param name="Source">Who says it; null for the outlet's own voice.</param>
/// <param name="Place">Where; null where not told.</param>
internal sealed record LedgerLine(string Id, string Measure, double Low, double High, string Hedge, string? Source, string? Place);
