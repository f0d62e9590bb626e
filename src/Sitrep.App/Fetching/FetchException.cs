namespace Sitrep.App.Fetching;

/// <summary>An address that could not be read.</summary>
/// <param name="place">The address, as the error names it.</param>
/// <param name="at">The error for a place.</param>
/// <param name="isHostDown">True when the host did not answer at all or not in time: its other pages will hardly fare better.</param>
internal sealed class FetchException(string place, Func<string, Error> at, bool isHostDown = false) : Exception(at(place).Text)
{
    /// <summary>What is wrong, where, and what to do.</summary>
    public Error Error => at(place);

    public string Place => place;

    public bool IsHostDown => isHostDown;

    /// <summary>The same failure, told of the address that somebody asked for rather than of one that was needed on the way.</summary>
    public FetchException For(string other) => new(other, at, isHostDown);
}
