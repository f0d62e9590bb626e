namespace Sitrep;

/// <summary>A measure at one of its places: what stood a reporting day ago, what stands now.</summary>
/// <param name="Place">Name of the place.</param>
/// <param name="Yesterday">What stood then.</param>
/// <param name="Today">What stands.</param>
/// <param name="Change">How the range moved, in figures.</param>
public sealed record PlaceCell(string Place, Standing Yesterday, Standing Today, string Change);
