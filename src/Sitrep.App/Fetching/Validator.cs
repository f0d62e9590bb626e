namespace Sitrep.App.Fetching;

/// <summary>What a host gave along with a page to ask with the next time: "only if it is no longer this one".</summary>
/// <param name="ETag">Its mark, as it was sent, quotation marks and all.</param>
/// <param name="LastModified">Its date, as it was sent.</param>
/// <param name="Sha256">Hash of the content it stands for.</param>
/// <param name="Type">Kind and character set of that content, which an answer "not modified" does not repeat.</param>
internal sealed record Validator(string? ETag, string? LastModified, string Sha256, ContentType Type);
