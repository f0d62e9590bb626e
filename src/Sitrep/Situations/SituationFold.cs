using System.Collections.Immutable;

namespace Sitrep.Situations;

/// <summary>Folds claims, in time order, into a situation.</summary>
public sealed class SituationFold
{
    /// <summary>The situation that the claims give.</summary>
    /// <param name="id">Id of the situation, minted by its keeper.</param>
    /// <param name="name">Its name.</param>
    /// <param name="book">Measure ids minted so far.</param>
    /// <param name="claims">All claims of the captures that count, in any order.</param>
    /// <param name="pages">The pages, those without claims too.</param>
    /// <param name="at">The moment to look at; later claims are left out. Null for the newest publication.</param>
    public Situation Fold(
        string id, string name, MeasureBook book, IReadOnlyList<RecordedClaim> claims, IReadOnlyList<PageSummary> pages, DateTimeOffset? at = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(claims);
        return new() { Id = id, Name = name, Book = book, Pages = [.. pages] };
    }
}
