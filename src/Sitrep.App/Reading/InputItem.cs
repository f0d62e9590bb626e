namespace Sitrep.App.Reading;

/// <summary>A page to read, or the reason why there is none.</summary>
internal sealed record InputItem(string Name, Page? Page, Error? Error)
{
    /// <summary>True for a page whose host was asked for it just now: an error page or a login in its place is an error then, no page.</summary>
    public bool IsFetched { get; init; }
}
