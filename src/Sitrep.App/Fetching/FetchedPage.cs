namespace Sitrep.App.Fetching;

/// <summary>What an address gave: bytes, and what its host says about them.</summary>
/// <param name="Requested">The address that was asked for.</param>
/// <param name="Address">The address that answered, redirects followed.</param>
/// <param name="Content">The body, unpacked.</param>
/// <param name="Type">Kind and character set as the header names them.</param>
/// <param name="SeenAt">When the answer came.</param>
/// <param name="Validator">What to ask with the next time, if the host gave something.</param>
internal sealed record FetchedPage(string Requested, string Address, byte[] Content, ContentType Type, DateTimeOffset SeenAt, Validator? Validator)
{
    /// <summary>Set when the host says that nothing has changed: the hash of the content that was had before; there is no body then.</summary>
    public string? UnchangedHash { get; init; }
}
