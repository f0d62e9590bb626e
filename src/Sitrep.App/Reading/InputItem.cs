using Sitrep.Inputs;

namespace Sitrep.App.Reading;

/// <summary>A page to read, an address to fetch, or the reason why there is neither.</summary>
/// <param name="Name">The input it comes from, as it was given; of what was fetched, the address asked for.</param>
internal sealed record InputItem(string Name, Page? Page, Error? Error, LinkedAddress? Link = null)
{
    /// <summary>True for a page whose host was asked for it just now: an error page or a login in its place is an error then, no page.</summary>
    public bool IsFetched { get; init; }

    /// <summary>True for an address that stands in a file of a folder: nobody asked for that file by its name, so the network is not asked either.</summary>
    public bool IsInFolder { get; init; }
}
