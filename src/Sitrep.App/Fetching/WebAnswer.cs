using System.Net;

namespace Sitrep.App.Fetching;

/// <summary>One answer of a host.</summary>
internal sealed record WebAnswer(Uri Address, HttpStatusCode Status, byte[] Body)
{
    public string? Location { get; init; }

    public ContentType Type { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the host asks to be left alone, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public int Number => (int)Status;

    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
